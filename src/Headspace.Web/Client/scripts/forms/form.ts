import { evaluate } from '../../../../Headspace.Forms/Client/rules/evaluate.ts';
import type { Outcome, Rules } from '../../../../Headspace.Forms/Client/rules/types.ts';
import { readAnswers } from './answers.ts';
import { suggestEmails } from './email.ts';
import { fieldsOf, showError, type FieldElement } from './fields.ts';
import { formatPhones } from './phone.ts';
import { fillTowns } from './postcode.ts';
import { prepareProof } from './proof.ts';
import { offerAmounts } from './suggestions.ts';
import { showSummary } from './summary.ts';
import { showWhatIsAsked } from './visibility.ts';

/** Makes a form answer at once: what is asked follows what is answered, and mistakes show before anything is sent. */
export function startForm(form: HTMLFormElement): void {
  const rules = JSON.parse(form.dataset['rules'] ?? 'null') as Rules | null;
  if (!rules) {
    return;
  }

  const fields = fieldsOf(form);
  const judge = (): Outcome => evaluate(rules, readAnswers(form, rules));
  const update = (): void => {
    const outcome = judge();
    showWhatIsAsked(form, rules, outcome);
    forgive(outcome);
  };
  const forgive = (outcome: Outcome): void => {
    for (const field of fields) {
      if (field.isWrong && !errorOf(field, outcome)) {
        showError(field, null);
      }
    }
  };

  form.addEventListener('input', form.dataset['trigger'] === 'change' ? (): void => { forgive(judge()); } : update);
  form.addEventListener('change', update);
  form.addEventListener('submit', (event) => {
    if (goesBack(event.submitter) || isRight(form, fields, judge())) {
      sendOnce(form, event);
    } else {
      event.preventDefault();
    }
  });
  addEventListener('pageshow', () => { delete form.dataset['sent']; });

  offerAmounts(form);
  formatPhones(form, rules);
  suggestEmails(form, rules);
  fillTowns(form, rules);
  prepareProof(form);
  update();
}

function isRight(form: HTMLFormElement, fields: readonly FieldElement[], outcome: Outcome): boolean {
  const wrong = fields.map((field) => ({ field, text: errorOf(field, outcome) }));
  for (const { field, text } of wrong) {
    showError(field, text);
  }

  const found = wrong.filter((item): item is { field: FieldElement; text: string } => item.text !== null);
  showSummary(form, found);
  return found.length === 0;
}

// What went along sealed is not in the page: the server knows it.
function errorOf(field: FieldElement, outcome: Outcome): string | null {
  const text = outcome.errors[field.name]?.[0] ?? null;
  return field.element.querySelector('[id$="-kept"]') && field.isEmpty ? null : text;
}

function goesBack(button: HTMLElement | null): boolean {
  return button instanceof HTMLButtonElement && (button.value === 'previous' || button.value.startsWith('page:'));
}

function sendOnce(form: HTMLFormElement, event: SubmitEvent): void {
  if (form.dataset['sent']) {
    event.preventDefault();
  }

  form.dataset['sent'] = 'true';
}
