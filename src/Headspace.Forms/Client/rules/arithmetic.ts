import { numberOf, type Value } from './values.ts';

export function arithmetic(operation: string, values: readonly Value[]): number | null {
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
