import type { Answer, Problem } from './api.ts';
import { make } from './dom.ts';
import type { Field } from './field.ts';
import { texts } from './texts.ts';

/** A page of the log-in: a heading, a form that is checked before it is sent, and a place for what went wrong. */
export abstract class AuthPage extends HTMLElement {
  readonly #message = make('div', { class: 'message', role: 'alert' });
  #busy = false;

  connectedCallback() {
    if (this.childElementCount === 0) {
      this.show();
    }
  }

  protected abstract show(): void;

  /** Puts up the page's form. The first field gets the focus. */
  protected showForm(heading: string, intro: string | null, fields: Field[], button: string, send: () => Promise<void>, ...after: Node[]) {
    const submit = make('button', { type: 'submit', class: 'primary', 'aria-label': button }, make('span', {}, button));
    const form = make('form', { novalidate: true }, ...fields.map((each) => each.element), this.#message, submit);
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (this.#busy) {
        return;
      }
      this.#busy = true;
      submit.classList.add('busy');
      form.setAttribute('aria-busy', 'true');
      this.fail(null);
      try {
        await send();
      } finally {
        this.#busy = false;
        submit.classList.remove('busy');
        form.removeAttribute('aria-busy');
      }
    });
    this.replaceChildren(make('h1', {}, heading), ...(intro ? [make('p', { class: 'intro' }, intro)] : []), form, ...after);
    fields[0]?.input.focus();
  }

  /** Puts up a message in place of the form. */
  protected showMessage(heading: string, message: string, kind: 'done' | 'text-error' | 'wait', ...after: Node[]) {
    const title = make('h1', { tabindex: '-1' }, heading);
    this.replaceChildren(title, make('p', { class: `notice ${kind}`, role: kind === 'text-error' ? 'alert' : 'status' }, message), ...after);
    title.focus();
  }

  /** Says what is wrong with the whole; null takes it away. */
  protected fail(message: string | null) {
    this.#message.replaceChildren(...(message === null ? [] : [make('p', { class: 'text-error' }, message)]));
  }

  /** Whether every field is filled in; else the first that is not gets the focus. */
  protected complete(...checks: [Field, string | null][]): boolean {
    for (const [each, message] of checks) {
      each.complain(message);
    }
    const wrong = checks.find(([, message]) => message !== null);
    wrong?.[0].input.focus();
    return wrong === undefined;
  }

  /** What to say of an answer that no page treats in a way of its own. */
  protected reason(answer: Answer<Problem>): string {
    switch (answer.status) {
      case 0:
        return texts.noConnection;
      case 403:
      case 423:
        return texts.lockedOut;
      case 429:
        return texts.tooMany;
      default:
        return answer.status < 500 ? (answer.body?.detail ?? answer.body?.title ?? texts.serverError) : texts.serverError;
    }
  }

  protected link(address: string, text: string): HTMLElement {
    return make('p', { class: 'beside' }, make('a', { href: address }, text));
  }
}
