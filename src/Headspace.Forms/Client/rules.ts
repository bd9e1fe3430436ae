// The rules of a form on the page: what is shown and what is wrong, decided as the server decides it (Headspace.Forms.Rules).
// A test draws forms and answers and compares the two. Nothing here touches the page.

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

const nothing: Answer = { texts: [], files: [] };

export function evaluate(rules: Rules, answers: ReadonlyMap<string, Answer>): Outcome {
  const given = rules.f.map((field) => answers.get(field.a) ?? nothing);
  const texts = rules.f.map((field, index) => canonicalTexts(field.k, given[index]!));
  const shown = rules.f.map(() => true);
  const valuesOf = (index: number): readonly string[] => {
    const field = rules.f[index];
    if (!field) return [''];
    return shown[index] && texts[index]!.length > 0 ? texts[index]! : [field.k === 'checkbox' ? 'false' : ''];
  };
  for (let round = 0, changed = true; changed && round <= shown.length; round++) {
    changed = false;
    rules.f.forEach((field, index) => {
      const now = shows(rules.g[field.g]!.c, valuesOf) && shows(field.c, valuesOf);
      changed ||= now !== shown[index];
      shown[index] = now;
    });
  }
  const groups = rules.g.map((group) => shows(group.c, valuesOf));
  const pages = rules.p.map((_, page) => {
    const own = rules.g.map((group, index) => ({ group, index })).filter((item) => item.group.p === page);
    return own.length === 0 || own.some((item) => groups[item.index]);
  });
  const blocked = rules.p.map((page, index) => pages[index]! && !shows(page.c, valuesOf));
  return { fields: shown, groups, pages, blocked, ...check(rules, given, shown, valuesOf) };
}

function check(rules: Rules, given: readonly Answer[], shown: readonly boolean[], valuesOf: (index: number) => readonly string[]) {
  // Without a prototype: a field may be called constructor.
  const errors = Object.create(null) as Record<string, string[]>;
  const notices = Object.create(null) as Record<string, string>;
  rules.f.forEach((field, index) => {
    if (!shown[index]) return;
    const found = problem(rules, field, given[index]!);
    if (found) errors[field.a] = [field.e[found] ?? ''];
    else if (isDoubtful(field, given[index]!)) notices[field.a] = field.e.check ?? '';
  });
  const wrong = new Set(Object.keys(errors));
  const valueOf = (alias: string): string | boolean => {
    const index = rules.f.findIndex((field) => field.a === alias);
    const values = valuesOf(index);
    return rules.f[index]?.k === 'checkbox' ? values[0] === 'true' : values.join(', ');
  };
  for (const rule of rules.r) {
    const alias = rules.f[rule.f]?.a ?? '';
    if ((rule.f >= 0 && !shown[rule.f]) || wrong.has(alias) || isTrue(logic(rule.l, valueOf))) continue;
    (errors[alias] ??= []).push(rule.e);
  }
  return { errors, notices };
}

// Texts

/** Line ends become line feeds, control characters and halves of letters go, spaces around it go. */
export function clean(text: string): string {
  let result = '';
  for (const letter of text.replace(/\r\n/g, '\n')) {
    const code = letter.codePointAt(0)!;
    if (code >= 0xd800 && code <= 0xdfff) result += '\ufffd';
    else if (letter === '\r') result += '\n';
    else if (letter === '\t' || letter === '\n' || (code >= 32 && code !== 127)) result += letter;
  }
  return trim(result);
}

const spaces = /[ \t\n\r\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]/;

function trim(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && spaces.test(text[from]!)) from++;
  while (to > from && spaces.test(text[to - 1]!)) to--;
  return text.slice(from, to);
}

function withoutSpaces(text: string): string {
  return [...text].filter((letter) => !spaces.test(letter)).join('');
}

/** Lower case for the letters of Western Europe; the others have no case here. */
function fold(text: string): string {
  return text.replace(/[A-Z\u00c0-\u00d6\u00d8-\u00de]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x20));
}

function isDigits(text: string): boolean {
  return /^[0-9]+$/.test(text);
}

function isTicked(text: string): boolean {
  return ['on', 'true', '1', 'checked', 'yes', 'ja'].includes(fold(clean(text)));
}

function canonicalTexts(kind: Kind, answer: Answer): readonly string[] {
  if (kind === 'files') return answer.files.map((file) => file.name);
  if (kind === 'checkbox') return [String(answer.texts.some(isTicked))];
  return answer.texts.map((text) => canonical(kind, text)).filter((text) => text.length > 0);
}

function canonical(kind: Kind, text: string): string {
  if (kind === 'password') return text;
  const plain = clean(text);
  if (kind === 'amount') {
    const ore = readAmount(plain);
    if (ore === null) return plain;
    const rest = ore % 100;
    return rest === 0 ? String(ore / 100) : `${(ore - rest) / 100}.${String(rest).padStart(2, '0')}`;
  }
  return kind === 'date' ? (readDate(plain) ?? plain) : plain;
}

// Conditions

function shows(condition: Condition | undefined, valuesOf: (index: number) => readonly string[]): boolean {
  if (!condition) return true;
  const holds = (test: Condition['t'][number]) => {
    const negated = test[1] === 'IsNot' || test[1].startsWith('Not');
    const positive = test[1] === 'IsNot' ? 'Is' : test[1].replace(/^Not/, '');
    return valuesOf(test[0]).some((text) => fits(positive, text, test[2])) !== negated;
  };
  return (condition.a ? condition.t.every(holds) : condition.t.some(holds)) === (condition.s === 1);
}

function fits(operator: string, text: string, value: string): boolean {
  if (operator.endsWith('IgnoreCase')) return fits(operator.slice(0, -'IgnoreCase'.length), fold(text), fold(value));
  switch (operator) {
    case 'Is': return text === value;
    case 'GreaterThen': return (compare(text, value) ?? 0) > 0;
    case 'LessThen': return (compare(text, value) ?? 0) < 0;
    case 'Contains': return text.includes(value);
    case 'StartsWith': return text.startsWith(value);
    case 'EndsWith': return text.endsWith(value);
    default: return false;
  }
}

/** Less than 0, 0 or more than 0; null for texts that have no order. */
function compare(one: string, other: string): number | null {
  const left = readNumber(one);
  const right = readNumber(other);
  if (left !== null && right !== null) return left < right ? -1 : left > right ? 1 : 0;
  const day = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
  return day.test(one) && day.test(other) ? (one < other ? -1 : one > other ? 1 : 0) : null;
}

// Answers

function problem(rules: Rules, field: Field, answer: Answer): Problem | null {
  if (field.k === 'none') return null;
  if (field.k === 'files') return problemOfFiles(field, answer.files);
  if (field.k === 'checkbox') return field.r && !answer.texts.some(isTicked) ? 'required' : null;
  const texts = plainTexts(field.k, answer);
  if (texts.length === 0) return field.r ? 'required' : null;
  if (texts.length > 1 && !field.m) return 'invalid';
  for (const text of texts) {
    const found = problemOfText(rules, field, text);
    if (found) return found;
  }
  return null;
}

function plainTexts(kind: Kind, answer: Answer): readonly string[] {
  return answer.texts.map((text) => (kind === 'password' ? text : clean(text))).filter((text) => text.length > 0);
}

function isDoubtful(field: Field, answer: Answer): boolean {
  const texts = field.k === 'cpr' ? plainTexts('cpr', answer) : [];
  const number = texts.length === 1 ? readCpr(texts[0]!) : null;
  return number !== null && weighted(number, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 !== 0;
}

function problemOfText(rules: Rules, field: Field, text: string): Problem | null {
  if (field.o && !field.o.includes(text)) return 'invalid';
  if (field.l !== undefined && text.length > field.l) return 'tooLong';
  if (field.s !== undefined && text.length < field.s) return 'tooShort';
  const found = problemOfKind(rules, field, text);
  return found ?? (field.p !== undefined && !new RegExp(field.p, 'u').test(text) ? 'invalid' : null);
}

function problemOfKind(rules: Rules, field: Field, text: string): Problem | null {
  const unless = (right: boolean): Problem | null => (right ? null : 'invalid');
  switch (field.k) {
    case 'number': return within(field, readNumber(text));
    case 'amount': return within(field, readAmount(text));
    case 'year': return within(field, /^[0-9]{4}$/.test(text) ? Number(text) : null);
    case 'date': {
      const day = readDate(text);
      return within(field, day === null ? null : Number(day.replaceAll('-', '')));
    }
    case 'url': return unless(isUrl(text));
    case 'email': return unless(isEmail(text));
    case 'phone': return unless(readPhone(text) !== null);
    case 'postcode': return unless(isPostcode(text, rules.z ?? ''));
    case 'cvr': return unless(isCvr(text));
    case 'gln': return unless(isGln(text, field.d === 1));
    case 'cpr': return unless(readCpr(text) !== null);
    default: return null;
  }
}

function within(field: Field, number: number | null): Problem | null {
  if (number === null) return 'invalid';
  if (field.n !== undefined && number < field.n) return 'low';
  return field.x !== undefined && number > field.x ? 'high' : null;
}

function problemOfFiles(field: Field, files: readonly PickedFile[]): Problem | null {
  if (files.length === 0) return field.r ? 'required' : null;
  const upload = field.u!;
  if (files.length > upload.c) return 'count';
  const refused = files.some((file) => {
    const dot = file.name.lastIndexOf('.');
    const extension = dot < 0 ? '' : fold(file.name.slice(dot + 1));
    return upload.d.includes(extension) || (upload.a.length > 0 && !upload.a.includes(extension));
  });
  if (refused) return 'type';
  return files.some((file) => file.size > upload.b) ? 'size' : null;
}

export function readNumber(text: string): number | null {
  return /^[-+]?[0-9]{1,15}([.,][0-9]{1,15})?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

/** The øre. */
export function readAmount(text: string): number | null {
  const number = fold(withoutSpaces(text))
    .replace(/^dkk/, '').replace(/^kr\./, '').replace(/^kr/, '')
    .replace(/dkk$/, '').replace(/kr\.$/, '').replace(/kr$/, '').replace(/,-$/, '');
  let comma = number.lastIndexOf(',');
  const stop = number.lastIndexOf('.');
  if (comma < 0 && stop >= 0 && number.length - stop <= 3) comma = stop;
  const whole = comma < 0 ? number : number.slice(0, comma);
  const rest = comma < 0 ? '0' : number.slice(comma + 1);
  if (!/^[0-9]{1,2}$/.test(rest) || !(isDigits(whole) || /^[0-9]{1,3}(\.[0-9]{3})+$/.test(whole))) return null;
  const digits = whole.replaceAll('.', '');
  return digits.length > 9 ? null : Number(digits) * 100 + Number(rest.padEnd(2, '0'));
}

/** The day in ISO. */
export function readDate(text: string): string | null {
  const parts = text.split(/[-/.]/);
  if (parts.length !== 3 || !parts.every((part) => /^[0-9]{1,4}$/.test(part))) return null;
  const iso = parts[0]!.length === 4;
  const [year, month, day] = [parts[iso ? 0 : 2]!, parts[1]!, parts[iso ? 2 : 0]!];
  if (year.length !== 4 || year.startsWith('0') || month.length > 2 || day.length > 2) return null;
  return isDay(Number(year), Number(month), Number(day)) ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}

function isDay(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1]!;
}

function isEmail(text: string): boolean {
  const at = text.indexOf('@');
  if (text.length > 254 || at < 1 || at > 64 || at !== text.lastIndexOf('@')) return false;
  const mailbox = text.slice(0, at);
  return !mailbox.startsWith('.') && !mailbox.endsWith('.') && !mailbox.includes('..')
    && ![...mailbox].some((letter) => spaces.test(letter) || '@,;:<>()[]"\\'.includes(letter))
    && isDomain(fold(text.slice(at + 1)));
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  return labels.length > 1 && !isDigits(labels[labels.length - 1]!) && labels.every((label) =>
    label.length > 0 && label.length < 64 && !label.startsWith('-') && !label.endsWith('-')
    && [...label].every((letter) => /[A-Za-z0-9-]/.test(letter) || (letter >= '\u00a1' && !spaces.test(letter))));
}

function isUrl(text: string): boolean {
  const start = /^https?:\/\//.exec(fold(text))?.[0].length ?? 0;
  if (start === 0 || text.length > 2048 || spaces.test(text)) return false;
  return isDomain(fold(text).slice(start).split(/[/?#]/)[0]!);
}

/** The number in E.164. */
export function readPhone(text: string): string | null {
  let number = [...text].filter((letter) => !spaces.test(letter) && !'-.()'.includes(letter)).join('');
  if (number.startsWith('00')) number = `+${number.slice(2)}`;
  if (/^[0-9]{8}$/.test(number)) number = `+45${number}`;
  if (!/^\+[1-9][0-9]{6,14}$/.test(number)) return null;
  return number.startsWith('+45') && !/^\+45[2-9][0-9]{7}$/.test(number) ? null : number;
}

function isPostcode(text: string, ranges: string): boolean {
  return /^[0-9]{4}$/.test(text) && ranges.split(' ').some((range) => {
    const [from, to] = range.split('-');
    return Number(from) <= Number(text) && Number(text) <= Number(to ?? from);
  });
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);
}

function isCvr(text: string): boolean {
  const number = withoutSpaces(text).replace(/^[Dd][Kk]/, '');
  return /^[1-9][0-9]{7}$/.test(number) && weighted(number, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

function isGln(text: string, danishOnly: boolean): boolean {
  const number = withoutSpaces(text);
  return /^[0-9]{13}$/.test(number) && weighted(number, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0
    && (!danishOnly || number.startsWith('579'));
}

function readCpr(text: string): string | null {
  const number = text.length === 11 && text[6] === '-' ? text.slice(0, 6) + text.slice(7) : text;
  if (!/^[0-9]{10}$/.test(number)) return null;
  const [day, month, short] = [Number(number.slice(0, 2)), Number(number.slice(2, 4)), Number(number.slice(4, 6))];
  const digit = Number(number[6]);
  const century = digit <= 3 ? 1900 : digit === 4 || digit === 9 ? (short <= 36 ? 2000 : 1900) : short <= 57 ? 2000 : 1800;
  return isDay(century + short, month, day) ? number : null;
}

// JSON logic

type Value = string | number | boolean | null | readonly Value[];

function logic(rule: Logic, valueOf: (alias: string) => string | boolean): Value {
  if (rule === null || typeof rule !== 'object') return rule;
  if (isList(rule)) return rule.map((item) => logic(item, valueOf));
  const [name, operand] = Object.entries(rule)[0] ?? ['', null];
  if (Object.keys(rule).length !== 1) return null;
  const operands: readonly Logic[] = isList(operand) ? operand : [operand];
  const value = (index: number): Value => (index < operands.length ? logic(operands[index]!, valueOf) : null);
  if (name === 'and') return operands.every((item) => isTrue(logic(item, valueOf)));
  if (name === 'or') return operands.some((item) => isTrue(logic(item, valueOf)));
  if (name === 'if') {
    let index = 0;
    for (; index + 1 < operands.length; index += 2) {
      if (isTrue(value(index))) return value(index + 1);
    }
    return value(index);
  }
  const values = operands.map((_, index) => value(index));
  switch (name) {
    case 'var': return valueOf(textOf(values[0] ?? null));
    case '==': case '===': return areEqual(values[0] ?? null, values[1] ?? null);
    case '!=': case '!==': return !areEqual(values[0] ?? null, values[1] ?? null);
    case '<': return areOrdered(values, (order) => order < 0);
    case '<=': return areOrdered(values, (order) => order <= 0);
    case '>': return areOrdered(values, (order) => order > 0);
    case '>=': return areOrdered(values, (order) => order >= 0);
    case '!': return !isTrue(values[0] ?? null);
    case '!!': return isTrue(values[0] ?? null);
    case 'in': return isIn(values[0] ?? null, values[1] ?? null);
    case 'cat': return values.map(textOf).join('');
    case 'missing': return values.filter((item) => { const found = valueOf(textOf(item)); return found === '' || found === false; });
    default: return arithmetic(name, values);
  }
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}

function numberOf(value: Value): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' ? readNumber(trim(value)) : null;
}

function arithmetic(operation: string, values: readonly Value[]): number | null {
  const known: number[] = [];
  for (const value of values) {
    const number = numberOf(value);
    if (number === null) return null;
    known.push(number);
  }
  const [first, second] = known;
  if (first === undefined) return null;
  let result: number | null = null;
  switch (operation) {
    case '+': result = known.reduce((sum, number) => sum + number); break;
    case '*': result = known.reduce((product, number) => product * number); break;
    case '-': result = known.length === 1 ? -first : first - second!; break;
    case '/': result = second ? first / second : null; break;
    case '%': result = second ? first % second : null; break;
    case 'min': result = Math.min(...known); break;
    case 'max': result = Math.max(...known); break;
  }
  return result !== null && Number.isFinite(result) ? result : null;
}

function areEqual(one: Value, other: Value): boolean {
  if (one === null || other === null) return one === other;
  const [left, right] = [numberOf(one), numberOf(other)];
  return left !== null && right !== null && typeof one !== 'boolean' && typeof other !== 'boolean' ? left === right : textOf(one) === textOf(other);
}

function areOrdered(values: readonly Value[], fitting: (order: number) => boolean): boolean {
  if (values.length < 2) return false;
  return values.slice(1).every((second, index) => {
    const first = values[index] ?? null;
    const order = first === null || second === null ? null : compare(textOf(first), textOf(second));
    return order !== null && fitting(order);
  });
}

function isIn(item: Value, whole: Value): boolean {
  if (isList(whole)) return whole.some((candidate) => areEqual(item, candidate));
  return whole !== null && textOf(whole).includes(textOf(item));
}

function isTrue(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  return value !== null && value.length > 0;
}

function textOf(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    if (value === 0) return '0';
    return Math.abs(value) >= 1e-5 && Math.abs(value) < 1e15 ? String(value) : '';
  }
  return typeof value === 'string' ? value : isList(value) ? value.map(textOf).join(',') : String(value);
}
