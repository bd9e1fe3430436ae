import type { Rules } from '../../../../Headspace.Forms/Client/rules/types.ts';
import { inputsOf } from './inputs.ts';

const domains = [
  'gmail.com', 'hotmail.com', 'hotmail.dk', 'outlook.com', 'outlook.dk', 'live.dk', 'yahoo.dk', 'yahoo.com', 'icloud.com', 'me.com',
  'mail.dk', 'mail.tele.dk', 'get2net.dk', 'youmail.dk', 'stofanet.dk',
];

/** Asks whether a well-known domain was meant; it is a question, never an error. */
export function suggestEmails(form: HTMLFormElement, rules: Rules): void {
  for (const input of inputsOf(form, rules, 'email')) {
    const place = document.createElement('p');
    place.setAttribute('role', 'status');
    place.hidden = true;
    input.closest('[data-form-field]')?.append(place);
    input.addEventListener('change', () => {
      const meant = suggestionFor(input.value.trim());
      place.hidden = meant === null;
      place.replaceChildren();
      if (meant !== null) {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'form__suggested';
        button.textContent = `Mente du ${meant}?`;
        button.addEventListener('click', () => {
          input.value = meant;
          place.hidden = true;
          input.dispatchEvent(new Event('input', { bubbles: true }));
          input.focus();
        });
        place.append(button);
      }
    });
  }
}

/** The address that may have been meant, as a@gmail.com for a@gmial.com; null when there is nothing to ask. */
export function suggestionFor(address: string): string | null {
  const at = address.indexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  const meant = at > 0 && !domains.includes(domain) ? domains.find((known) => isOneSlipAway(domain, known)) : undefined;
  return meant === undefined ? null : `${address.slice(0, at)}@${meant}`;
}

// One letter too many, too few, wrong, or two that changed places.
function isOneSlipAway(typed: string, known: string): boolean {
  let start = 0;
  while (start < Math.min(typed.length, known.length) && typed[start] === known[start]) {
    start++;
  }

  const [one, other] = [typed.slice(start), known.slice(start)];
  switch (one.length - other.length) {
    case 1: return one.slice(1) === other;
    case -1: return one === other.slice(1);
    case 0: return one.slice(1) === other.slice(1)
      || (one.length > 1 && one[0] === other[1] && one[1] === other[0] && one.slice(2) === other.slice(2));
    default: return false;
  }
}
