// Core reaches for one service provider of the whole process, so only one site can be alive at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
