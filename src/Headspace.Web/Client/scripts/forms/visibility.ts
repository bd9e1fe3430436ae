import type { Outcome, Rules } from '../../../../Headspace.Forms/Client/rules/types.ts';

/** Brings up what the answers ask for, puts away the rest, and tells the server which fields the visitor saw. */
export function showWhatIsAsked(form: HTMLFormElement, rules: Rules, outcome: Outcome): void {
  for (const group of form.querySelectorAll<HTMLElement>('[data-form-group]')) {
    group.hidden = !outcome.groups[Number(group.dataset['formGroup'])];
  }

  const seen: string[] = [];
  for (const field of form.querySelectorAll<HTMLElement>('[data-form-field]')) {
    const name = field.dataset['formField'] ?? '';
    const isShown = outcome.fields[rules.f.findIndex((rule) => rule.a === name)] ?? true;
    field.hidden = !isShown;
    if (isShown) {
      seen.push(name);
    }
  }

  const shown = form.elements.namedItem('form.shown');
  if (shown instanceof HTMLInputElement) {
    shown.value = seen.join(' ');
  }
}
