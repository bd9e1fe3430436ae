-- A later major version, which has tables of its own.
CREATE TABLE umbracoElement (nodeId INTEGER NOT NULL PRIMARY KEY, published INTEGER NOT NULL, edited INTEGER NOT NULL);
UPDATE umbracoKeyValue SET value = '{AE533AF6-4611-4E25-AA4D-89AEFA468E79}' WHERE key = 'Umbraco.Core.Upgrader.State+Umbraco.Core';
