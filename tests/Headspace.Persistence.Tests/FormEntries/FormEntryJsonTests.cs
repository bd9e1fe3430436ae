using FsCheck;
using FsCheck.Fluent;
using Headspace.Forms.Entries;
using Headspace.Forms.Fields;
using Headspace.Persistence.FormEntries;

namespace Headspace.Persistence.Tests.FormEntries;

public sealed class FormEntryJsonTests
{
    private static readonly Gen<string> texts = ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get)
        .Or(Gen.Elements("æøå ÆØÅ", "\"}]", "🧡", "\\u0000", "linje\r\nlinje", "2026-01-01", "007"));

    private static readonly Gen<FieldValue> values = Gen.OneOf(
        texts.Select(text => (FieldValue)new TextValue(text)),
        ArbMap.Default.GeneratorFor<long>().Or(Gen.Elements(long.MinValue, long.MaxValue)).Select(number => (FieldValue)new NumberValue(number)),
        Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(day => (FieldValue)new DateValue(DateOnly.FromDayNumber(day))),
        ArbMap.Default.GeneratorFor<bool>().Select(flag => (FieldValue)new FlagValue(flag)),
        texts.ListOf().Select(chosen => (FieldValue)new ChoiceValue([.. chosen])),
        texts.Zip(texts).ListOf().Select(files => (FieldValue)new StoredFilesValue([.. files.Select(file => new StoredFile(file.Item1, file.Item2, 12_345))])),
        texts.Zip(texts).Select(pair => (FieldValue)new SealedAnswer(pair.Item1, pair.Item2)));

    [Fact]
    public void Every_answer_comes_back_as_it_was() => Prop.ForAll(
        values.Zip(texts).ListOf().Select(pairs => pairs.Select(pair => new FormEntryValue(Guid.NewGuid(), pair.Item2, pair.Item1)).ToList()).ToArbitrary(),
        answers => answers.SequenceEqual(FormEntryJson.Read<FormEntryValue>(FormEntryJson.Write<FormEntryValue>(answers)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Files_that_are_not_in_the_storage_are_no_answer_to_keep() => Assert.Throws<NotSupportedException>(() =>
        FormEntryJson.Write<FormEntryValue>([new FormEntryValue(Guid.NewGuid(), "bilag", new FilesValue([new PostedFile("a.pdf", 1, () => Stream.Null)]))]));
}
