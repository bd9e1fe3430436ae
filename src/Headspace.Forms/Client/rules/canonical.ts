import { readDate } from './dates.ts';
import { readAmount } from './numbers.ts';
import { clean, isTicked, sent } from './texts.ts';
import type { Answer, Kind } from './types.ts';

export function canonicalTexts(kind: Kind, answer: Answer): readonly string[] {
  if (kind === 'files') return answer.files.map((file) => file.name);
  if (kind === 'checkbox') return [String(answer.texts.some(isTicked))];
  return answer.texts.map((text) => canonical(kind, text)).filter((text) => text.length > 0);
}

function canonical(kind: Kind, text: string): string {
  if (kind === 'password') return sent(text);
  const plain = clean(text);
  if (kind === 'amount') {
    const ore = readAmount(plain);
    if (ore === null) return plain;
    const rest = ore % 100;
    return rest === 0 ? String(ore / 100) : `${(ore - rest) / 100}.${String(rest).padStart(2, '0')}`;
  }
  return kind === 'date' ? (readDate(plain) ?? plain) : plain;
}
