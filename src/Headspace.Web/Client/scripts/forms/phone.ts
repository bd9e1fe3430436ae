import { readPhone } from '../../../../Headspace.Forms/Client/rules/formats.ts';
import type { Rules } from '../../../../Headspace.Forms/Client/rules/types.ts';
import { inputsOf } from './inputs.ts';

/** Writes a Danish number in pairs when the visitor is done with it; others stay as they were typed. */
export function formatPhones(form: HTMLFormElement, rules: Rules): void {
  for (const input of inputsOf(form, rules, 'phone')) {
    input.addEventListener('change', () => {
      const number = readPhone(input.value.trim());
      if (number?.startsWith('+45')) {
        input.value = number.slice(3).replace(/(..)(?=.)/g, '$1 ');
      }
    });
  }
}
