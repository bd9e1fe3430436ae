import { make } from './dom.ts';
import { texts } from './texts.ts';

/** A labelled input with a place for what is wrong with it. */
export interface Field {
  element: HTMLElement;
  input: HTMLInputElement;
  complain: (message: string | null) => void;
}

export function field(name: string, label: string, attributes: Record<string, string | boolean | undefined>, hint?: string): Field {
  const error = make('p', { id: `${name}-error`, class: 'field-error', hidden: true });
  const input = make('input', { id: `${name}-input`, name, required: true, 'aria-describedby': `${hint ? `${name}-hint ` : ''}${name}-error`, ...attributes });
  input.addEventListener('input', () => complain(null));
  const element = make(
    'div',
    { class: 'field' },
    make('label', { for: `${name}-input` }, label),
    make('div', { class: 'field-control' }, input, attributes['type'] === 'password' && reveal(input)),
    hint ? make('p', { id: `${name}-hint`, class: 'field-hint' }, hint) : null,
    error,
  );

  function complain(message: string | null) {
    error.textContent = message ?? '';
    error.hidden = message === null;
    if (message === null) {
      input.removeAttribute('aria-invalid');
    } else {
      input.setAttribute('aria-invalid', 'true');
    }
  }

  return { element, input, complain };
}

function reveal(input: HTMLInputElement): HTMLButtonElement {
  const button = make('button', { type: 'button', class: 'reveal', 'aria-label': texts.showPassword, title: texts.showPassword, click: toggle });
  button.append(eye());
  return button;

  function toggle() {
    const shown = input.type === 'password';
    input.type = shown ? 'text' : 'password';
    const label = shown ? texts.hidePassword : texts.showPassword;
    button.setAttribute('aria-label', label);
    button.title = label;
    button.classList.toggle('reveal-on', shown);
  }
}

function eye(): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  for (const d of ['M2 12s3.6-7 10-7 10 7 10 7-3.6 7-10 7-10-7-10-7Z', 'M12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z', 'M4 20 20 4']) {
    const path = document.createElementNS(space, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}
