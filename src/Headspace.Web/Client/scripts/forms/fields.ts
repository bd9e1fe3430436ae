type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** A field of the page. */
export interface FieldElement {
  readonly name: string;
  readonly element: HTMLElement;
  readonly first: Control;
  readonly isWrong: boolean;
  readonly isEmpty: boolean;
}

/** The fields of the page that can be answered, in their order. */
export function fieldsOf(form: HTMLFormElement): readonly FieldElement[] {
  return [...form.querySelectorAll<HTMLElement>('[data-form-field]')].flatMap((element) => {
    const name = element.dataset['formField'] ?? '';
    const first = element.querySelector<Control>(`[name="${CSS.escape(name)}"]:not([type=hidden])`);
    return first ? [{
      name,
      element,
      first,
      get isWrong() { return element.querySelector('.form__error') !== null; },
      get isEmpty() { return first.value.length === 0; },
    }] : [];
  });
}

/** Says at a field what is wrong; null takes it away. */
export function showError(field: FieldElement, text: string | null): void {
  const place = field.element.querySelector<HTMLElement>('[data-form-error]');
  const id = `${field.first.id}-error`;
  const described = field.element.querySelector<HTMLElement>('fieldset[aria-describedby]') ?? (isChoice(field.first) ? field.first.closest('fieldset') : null) ?? field.first;
  if (!place) {
    return;
  }

  place.replaceChildren();
  const others = (described.getAttribute('aria-describedby') ?? '').split(' ').filter((other) => other.length > 0 && other !== id);
  if (text !== null) {
    const message = document.createElement('p');
    const prefix = document.createElement('span');
    message.id = id;
    message.className = 'form__error';
    prefix.className = 'hidden';
    prefix.textContent = 'Fejl:';
    message.append(prefix, ` ${text}`);
    place.append(message);
    others.push(id);
  }

  setOrRemove(described, 'aria-describedby', others.join(' '));
  if (!isChoice(field.first)) {
    setOrRemove(field.first, 'aria-invalid', text === null ? '' : 'true');
  }
}

function isChoice(control: Control): boolean {
  return control.type === 'radio' || (control.type === 'checkbox' && control.value !== 'on');
}

function setOrRemove(element: Element, name: string, value: string): void {
  if (value) {
    element.setAttribute(name, value);
  } else {
    element.removeAttribute(name);
  }
}
