// The rules of a form as the server writes them (Headspace.Forms.Rules.ClientRules), and what comes of them.

export type Kind =
  | 'none' | 'text' | 'longText' | 'password' | 'number' | 'url' | 'email' | 'phone' | 'postcode' | 'cvr' | 'gln' | 'cpr'
  | 'amount' | 'date' | 'year' | 'checkbox' | 'choice' | 'files';

export type Problem = 'required' | 'invalid' | 'tooShort' | 'tooLong' | 'low' | 'high' | 'count' | 'type' | 'size' | 'check';

export type Logic = string | number | boolean | null | readonly Logic[] | { readonly [operation: string]: Logic };

/** s: shows when it holds (else hides), a: every test must hold (else one), t: place of the field, operator, value. */
export interface Condition {
  readonly s?: 1;
  readonly a?: 1;
  readonly t: readonly (readonly [number, string, string])[];
}

/** a: allowed extensions, d: denied ones, c: most files, b: most bytes of one. */
export interface Upload {
  readonly a: readonly string[];
  readonly d: readonly string[];
  readonly c: number;
  readonly b: number;
}

/** a: alias, k: kind, g: group, r: required, m: several values, d: Danish only, s and l: fewest and most letters,
 *  n and x: least and greatest, p: pattern, o: values to choose from, u: files, c: condition, e: what is said. */
export interface Field {
  readonly a: string;
  readonly k: Kind;
  readonly g: number;
  readonly r?: 1;
  readonly m?: 1;
  readonly d?: 1;
  readonly s?: number;
  readonly l?: number;
  readonly n?: number;
  readonly x?: number;
  readonly p?: string;
  readonly o?: readonly string[];
  readonly u?: Upload;
  readonly c?: Condition;
  readonly e: { readonly [problem in Problem]?: string };
}

/** f: fields, g: groups with their page, p: pages with the condition of their button, r: rules that compare, z: postcodes. */
export interface Rules {
  readonly f: readonly Field[];
  readonly g: readonly { readonly p: number; readonly c?: Condition }[];
  readonly p: readonly { readonly c?: Condition }[];
  readonly r: readonly { readonly l: Logic; readonly e: string; readonly f: number }[];
  readonly z?: string;
}

export interface PickedFile {
  readonly name: string;
  readonly size: number;
}

export interface Answer {
  readonly texts: readonly string[];
  readonly files: readonly PickedFile[];
}

export interface Outcome {
  readonly fields: readonly boolean[];
  readonly groups: readonly boolean[];
  readonly pages: readonly boolean[];
  readonly blocked: readonly boolean[];
  readonly errors: Readonly<Record<string, readonly string[]>>;
  readonly notices: Readonly<Record<string, string>>;
}
