import type { Answer, Rules } from '../../../../Headspace.Forms/Client/rules/types.ts';

/** What the form would post for each field: what is typed on this page, and what goes along from the others. */
export function readAnswers(form: HTMLFormElement, rules: Rules): ReadonlyMap<string, Answer> {
  const data = new FormData(form);
  return new Map(rules.f.map((field) => {
    const values = data.getAll(field.a);
    return [field.a, {
      texts: values.filter((value): value is string => typeof value === 'string'),
      files: values.filter((value): value is File => typeof value !== 'string' && value.name.length > 0),
    }];
  }));
}
