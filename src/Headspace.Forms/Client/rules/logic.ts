import { arithmetic } from './arithmetic.ts';
import { compare } from './conditions.ts';
import type { Logic } from './types.ts';
import { isList, isTrue, numberOf, textOf, type Value } from './values.ts';

export function logic(rule: Logic, valueOf: (alias: string) => string | boolean): Value {
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
