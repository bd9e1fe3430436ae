import { readNumber } from './numbers.ts';
import { fold } from './texts.ts';
import type { Condition } from './types.ts';

export function shows(condition: Condition | undefined, valuesOf: (index: number) => readonly string[]): boolean {
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
export function compare(one: string, other: string): number | null {
  const left = readNumber(one);
  const right = readNumber(other);
  if (left !== null && right !== null) return left < right ? -1 : left > right ? 1 : 0;
  const day = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
  return day.test(one) && day.test(other) ? (one < other ? -1 : one > other ? 1 : 0) : null;
}
