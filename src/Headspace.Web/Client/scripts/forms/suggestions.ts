/** Shows the suggested amounts as buttons that write into the field; who has no script writes. */
export function offerAmounts(form: HTMLFormElement): void {
  for (const group of form.querySelectorAll<HTMLElement>('[data-form-suggestions]')) {
    const input = group.closest('[data-form-field]')?.querySelector<HTMLInputElement>('.form__line input');
    if (!input) {
      continue;
    }

    const buttons = [...group.querySelectorAll('button')];
    const mark = (): void => {
      for (const button of buttons) {
        button.setAttribute('aria-pressed', String(button.value === input.value.trim()));
      }
    };
    for (const button of buttons) {
      button.addEventListener('click', () => {
        input.value = button.value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        input.dispatchEvent(new Event('change', { bubbles: true }));
      });
    }

    input.addEventListener('input', mark);
    group.hidden = false;
    mark();
  }
}
