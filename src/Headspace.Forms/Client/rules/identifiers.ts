import { isDay } from './dates.ts';
import { withoutSpaces } from './texts.ts';

export function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);
}

export function isCvr(text: string): boolean {
  const number = withoutSpaces(text).replace(/^[Dd][Kk]/, '');
  return /^[1-9][0-9]{7}$/.test(number) && weighted(number, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

export function isGln(text: string, danishOnly: boolean): boolean {
  const number = withoutSpaces(text);
  return /^[0-9]{13}$/.test(number) && weighted(number, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0
    && (!danishOnly || number.startsWith('579'));
}

export function readCpr(text: string): string | null {
  const number = text.length === 11 && text[6] === '-' ? text.slice(0, 6) + text.slice(7) : text;
  if (!/^[0-9]{10}$/.test(number)) return null;
  const [day, month, short] = [Number(number.slice(0, 2)), Number(number.slice(2, 4)), Number(number.slice(4, 6))];
  const digit = Number(number[6]);
  const century = digit <= 3 ? 1900 : digit === 4 || digit === 9 ? (short <= 36 ? 2000 : 1900) : short <= 57 ? 2000 : 1800;
  return isDay(century + short, month, day) ? number : null;
}
