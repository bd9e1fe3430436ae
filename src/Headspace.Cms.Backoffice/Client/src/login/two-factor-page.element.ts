import { verifyTwoFactor } from './api.ts';
import { AuthPage } from './auth-page.ts';
import { make } from './dom.ts';
import { field } from './field.ts';
import { pageUrl, returnUrl } from './return-url.ts';
import { texts } from './texts.ts';

export class TwoFactorPageElement extends AuthPage {
  /** The names of the second factors that the user has set up; the server told them with its answer to the password. */
  providers: string[] = [];

  readonly #code = field('code', texts.code, { type: 'text', autocomplete: 'one-time-code', autocapitalize: 'characters', spellcheck: 'false' });
  readonly #provider = make('select', { id: 'provider-input', name: 'provider' });

  protected override show() {
    this.#provider.append(...this.providers.map((name) => make('option', { value: name }, name)));
    if (this.providers.length > 1) {
      const choice = make('div', { class: 'field' }, make('label', { for: 'provider-input' }, texts.provider), make('div', { class: 'field-control' }, this.#provider));
      this.#code.element.prepend(choice);
    }
    this.showForm(texts.twoFactorTitle, texts.twoFactorIntro, [this.#code], texts.confirm, () => this.#send(), this.link(pageUrl(), texts.backToLogin));
  }

  async #send() {
    const code = this.#code.input.value.replace(/\s/g, '');
    if (!this.complete([this.#code, code ? null : texts.codeMissing])) {
      return;
    }
    const answer = await verifyTwoFactor(this.#provider.value, code);
    if (answer.ok) {
      location.assign(returnUrl());
      return;
    }
    this.fail(answer.status === 400 || answer.status === 401 ? texts.wrongCode : this.reason(answer));
    this.#code.input.select();
    this.#code.input.focus();
  }
}
