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
        texts.Zip(texts).Select(pair => (FieldValue)new SealedAnswer(pair.Item1, pair.Item2)));

    [Fact]
    public void Every_answer_comes_back_as_it_was() => Prop.ForAll(
        values.Zip(texts).ListOf().Select(pairs => pairs.Select(pair => new FormEntryValue(Guid.NewGuid(), pair.Item2, pair.Item1)).ToList()).ToArbitrary(),
        answers => answers.SequenceEqual(FormEntryJson.Read<FormEntryValue>(FormEntryJson.Write<FormEntryValue>(answers)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_a_file_its_name_and_length_are_kept()
    {
        PostedFile file = new("ansøgning.pdf", 12_345, () => Stream.Null);

        var json = FormEntryJson.Write<FormEntryValue>([new FormEntryValue(Guid.NewGuid(), "bilag", new FilesValue([file]))]);
        var kept = Assert.Single(Assert.IsType<FilesValue>(Assert.Single(FormEntryJson.Read<FormEntryValue>(json)).Value).Files);

        Assert.Equal((file.Name, file.Length), (kept.Name, kept.Length));
        Assert.Throws<FileNotFoundException>(() => kept.Open());
    }
}
