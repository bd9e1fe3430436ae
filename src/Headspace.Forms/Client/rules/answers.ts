import { readDate } from './dates.ts';
import { isEmail, isPostcode, isUrl, readPhone } from './formats.ts';
import { isCvr, isGln, readCpr, weighted } from './identifiers.ts';
import { readAmount, readNumber } from './numbers.ts';
import { clean, fold, isTicked, sent } from './texts.ts';
import type { Answer, Field, Kind, PickedFile, Problem, Rules } from './types.ts';

export function problem(rules: Rules, field: Field, answer: Answer): Problem | null {
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
  return answer.texts.map((text) => (kind === 'password' ? sent(text) : clean(text))).filter((text) => text.length > 0);
}

export function isDoubtful(field: Field, answer: Answer): boolean {
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
