import type { FieldElement } from './fields.ts';

/** Lists above the form what is wrong, with links, and takes the focus; nothing wrong takes the list away. */
export function showSummary(form: HTMLFormElement, wrong: readonly { readonly field: FieldElement; readonly text: string }[]): void {
  form.querySelector('[data-form-errors]')?.remove();
  if (wrong.length === 0) {
    return;
  }

  const box = document.createElement('div');
  const heading = document.createElement('h2');
  const list = document.createElement('ul');
  heading.className = 'form__errors-heading';
  heading.id = `${form.parentElement?.id ?? 'form'}-errors`;
  heading.textContent = wrong.length === 1 ? 'Der er én ting, du skal rette' : `Der er ${wrong.length} ting, du skal rette`;
  list.append(...wrong.map(({ field, text }) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = `#${field.first.id}`;
    link.textContent = text;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      field.first.focus();
    });
    item.append(link);
    return item;
  }));
  box.className = 'form__errors';
  box.tabIndex = -1;
  box.dataset['formErrors'] = '';
  box.setAttribute('role', 'alert');
  box.setAttribute('aria-labelledby', heading.id);
  box.append(heading, list);
  form.prepend(box);
  box.focus();
}
