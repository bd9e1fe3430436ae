import { fold, isDigits, withoutSpaces } from './texts.ts';

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
