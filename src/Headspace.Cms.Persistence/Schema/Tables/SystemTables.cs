namespace Headspace.Cms.Persistence.Schema.Tables;

internal static class SystemTables
{
    public static IEnumerable<Table> All { get; } =
    [
        new Table("umbracoServer")
            .Identity("id", "PK_umbracoServer")
            .Text("address", 500)
            .Text("computerName", 255)
            .DateTime("registeredDate", defaultTo: ColumnDefault.UtcNow)
            .DateTime("lastNotifiedDate")
            .Bool("isActive")
            .Bool("isSchedulingPublisher")
            .UniqueIndex("IX_computerName", "computerName")
            .Index("IX_umbracoServer_isActive", "isActive"),
        new Table("umbracoCacheInstruction")
            .Identity("id", "PK_umbracoCacheInstruction")
            .DateTime("utcStamp")
            .Text("jsonInstruction")
            .Text("originated", 500)
            .Int("instructionCount", defaultTo: "1"),
        new Table("umbracoLock")
            .Int("id")
            .Int("value")
            .Text("name", 64)
            .PrimaryKey("PK_umbracoLock", "id"),
        new Table("umbracoKeyValue")
            .Text("key", 256)
            .Text("value", nullable: true)
            .DateTime("updated", defaultTo: ColumnDefault.UtcNow)
            .PrimaryKey("PK_umbracoKeyValue", "key"),
        new Table("umbracoLogViewerQuery")
            .Identity("id", "PK_umbracoLogViewerQuery")
            .Text("name", 255)
            .Text("query", 255)
            .UniqueIndex("IX_LogViewerQuery_name", "name"),
        new Table("umbracoCreatedPackageSchema")
            .Identity("id", "PK_umbracoCreatedPackageSchema")
            .Text("name", 255)
            .Text("value")
            .DateTime("updateDate", defaultTo: ColumnDefault.UtcNow)
            .Guid("packageId")
            .UniqueIndex("IX_umbracoCreatedPackageSchema_Name", "name"),
        new Table("umbracoLongRunningOperation")
            .Guid("id")
            .Text("type", 200)
            .Text("status", 50)
            .Text("result", nullable: true)
            .DateTime("createDate")
            .DateTime("updateDate")
            .DateTime("expirationDate")
            .PrimaryKey("PK_umbracoLongRunningOperation", "id"),
        new Table("umbracoDistributedJob")
            .Identity("id", "PK_umbracoDistributedJob")
            .Text("Name", 255)
            .DateTime("lastRun", defaultTo: ColumnDefault.UtcNow)
            .Long("period")
            .Bool("IsRunning")
            .DateTime("lastAttemptedRun", defaultTo: ColumnDefault.UtcNow),
        new Table("umbracoLastSynced")
            .Text("machineId", 255)
            .Int("lastSyncedInternalId", nullable: true)
            .Int("lastSyncedExternalId", nullable: true)
            .DateTime("lastSyncedDate")
            .PrimaryKey("PK_lastSyncedMachineId", "machineId"),
        new Table("umbracoRepositoryCacheVersion")
            .Text("identifier", 256)
            .Text("version", 256, nullable: true)
            .PrimaryKey("PK_umbracoRepositoryCacheVersion", "identifier"),
    ];
}
