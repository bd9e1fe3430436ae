-- From 17.8 back to the last state of 17.4: the index on the type of a content row came with 17.6.
DROP INDEX IX_umbracoContent_contentTypeId;
DROP INDEX IX_headspace_umbracoRedirectUrl_contentKey;
DROP INDEX IX_headspace_umbracoRelation_childId;
DROP INDEX IX_headspace_umbracoContentSchedule_nodeId;
UPDATE umbracoKeyValue SET value = '{3F9B6A1C-7D84-4E2B-9C15-6A2E8F3D5B47}' WHERE key = 'Umbraco.Core.Upgrader.State+Umbraco.Core';
