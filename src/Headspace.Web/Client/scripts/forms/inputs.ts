import type { Kind, Rules } from '../../../../Headspace.Forms/Client/rules/types.ts';

/** The inputs of the page whose answers are of a kind. */
export function inputsOf(form: HTMLFormElement, rules: Rules, kind: Kind): readonly HTMLInputElement[] {
  return rules.f.filter((field) => field.k === kind).flatMap((field) =>
    [...form.querySelectorAll<HTMLInputElement>(`[data-form-field] input[name="${CSS.escape(field.a)}"]`)]);
}
