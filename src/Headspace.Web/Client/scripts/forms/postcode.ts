import type { Rules } from '../../../../Headspace.Forms/Client/rules/types.ts';
import { inputsOf } from './inputs.ts';

/** Writes the town beside a postcode. The towns are fetched when somebody types one. */
export function fillTowns(form: HTMLFormElement, rules: Rules): void {
  for (const input of inputsOf(form, rules, 'postcode')) {
    const place = input.closest('.form__line')?.querySelector('output');
    const fill = async (): Promise<void> => {
      const postcode = input.value.trim();
      const town = /^[0-9]{4}$/.test(postcode) ? (await import('./towns.ts')).townOf(postcode) : '';
      if (place && postcode === input.value.trim()) {
        place.textContent = town;
      }
    };
    input.addEventListener('input', () => void fill());
  }
}
