import { readNumber } from './numbers.ts';
import { trim } from './texts.ts';

export type Value = string | number | boolean | null | readonly Value[];

export function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}

export function numberOf(value: Value): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' ? readNumber(trim(value)) : null;
}

export function isTrue(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  return value !== null && value.length > 0;
}

export function textOf(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    if (value === 0) return '0';
    return Math.abs(value) >= 1e-5 && Math.abs(value) < 1e15 ? String(value) : '';
  }
  return typeof value === 'string' ? value : isList(value) ? value.map(textOf).join(',') : String(value);
}
