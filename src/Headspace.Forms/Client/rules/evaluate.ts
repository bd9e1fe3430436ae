// The rules of a form on the page: what is shown and what is wrong, decided as the server decides it (Headspace.Forms.Rules).
// A test draws forms and answers and compares the two. Nothing here touches the page.
import { isDoubtful, problem } from './answers.ts';
import { canonicalTexts } from './canonical.ts';
import { shows } from './conditions.ts';
import { logic } from './logic.ts';
import type { Answer, Outcome, Rules } from './types.ts';
import { isTrue } from './values.ts';

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

export function check(rules: Rules, given: readonly Answer[], shown: readonly boolean[], valuesOf: (index: number) => readonly string[]) {
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
