-- From 17.1 back to 17.0.0: on SQLite the two states between differ in nothing but their names.
UPDATE umbracoKeyValue SET value = '1c38d589-26bb-4a46-9abe-e4a0df548a87' WHERE key = 'Umbraco.Core.Upgrader.State+Umbraco.Core';
