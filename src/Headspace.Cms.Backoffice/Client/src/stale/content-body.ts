/** What the API reads and writes of a document, a media item or a blueprint, as far as two versions of it are compared. */
export interface ContentValue {
  alias: string;
  culture: string | null;
  segment: string | null;
  value?: unknown;
}

export interface ContentVariant {
  culture: string | null;
  segment: string | null;
  name: string;
}

export interface ContentBody {
  values: ContentValue[];
  variants: ContentVariant[];
  /** Documents only. */
  template?: { id: string } | null;
}

export interface Difference {
  /** The alias of a property; null for the name. */
  alias: string | null;
  culture: string | null;
  mine: unknown;
  theirs: unknown;
}

interface Part {
  alias: string | null;
  culture: string | null;
  segment: string | null;
  value: unknown;
}

const keyOf = (part: { alias?: string | null; culture: string | null; segment: string | null }) =>
  JSON.stringify([part.alias ?? null, part.culture ?? null, part.segment ?? null]);

// The order in which a value holds its fields says nothing.
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]))
      : value;
const isSame = (a: unknown, b: unknown) => JSON.stringify(sorted(a ?? null)) === JSON.stringify(sorted(b ?? null));

function partsOf(body: ContentBody): Map<string, Part> {
  const parts: Part[] = [
    ...body.variants.map(({ culture, segment, name }) => ({ alias: null, culture, segment, value: name as unknown })),
    ...body.values.map(({ alias, culture, segment, value }) => ({ alias, culture, segment, value })),
  ];
  return new Map(parts.map((part) => [keyOf(part), part]));
}

/** My version with theirs wherever I have changed nothing since the version that mine began from. */
export function merge(base: ContentBody, mine: ContentBody, theirs: ContentBody): ContentBody {
  const before = partsOf(base);
  const after = partsOf(theirs);
  const isMine = (key: string, value: unknown) => !isSame(before.get(key)?.value, value);
  const own = new Set(mine.values.map(keyOf));
  return {
    template: isSame(base.template, mine.template) ? theirs.template : mine.template,
    variants: mine.variants.map((variant) => {
      const key = keyOf(variant);
      return isMine(key, variant.name) ? variant : { ...variant, name: String(after.get(key)?.value ?? variant.name) };
    }),
    values: [
      ...mine.values.map((value) => {
        const key = keyOf(value);
        return isMine(key, value.value) || !after.has(key) ? value : { ...value, value: after.get(key)!.value };
      }),
      ...theirs.values.filter((value) => !own.has(keyOf(value)) && !before.has(keyOf(value))),
    ],
  };
}

/** What both have written, and what only they have. */
export function compare(base: ContentBody, mine: ContentBody, theirs: ContentBody): { differing: Difference[]; onlyTheirs: Difference[] } {
  const before = partsOf(base);
  const after = partsOf(theirs);
  const merged = partsOf(merge(base, mine, theirs));
  const differing: Difference[] = [];
  const onlyTheirs: Difference[] = [];
  for (const [key, part] of new Map([...after, ...merged])) {
    const { alias, culture } = part;
    const difference = { alias, culture, mine: merged.get(key)?.value, theirs: after.get(key)?.value };
    if (!isSame(difference.mine, difference.theirs)) {
      differing.push(difference);
    } else if (!isSame(before.get(key)?.value, difference.theirs)) {
      onlyTheirs.push(difference);
    }
  }
  return { differing, onlyTheirs };
}
