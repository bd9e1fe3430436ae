import { configuration, login } from './api.ts';
import { AuthPage } from './auth-page.ts';
import { field } from './field.ts';
import { pageUrl, returnUrl } from './return-url.ts';
import { texts } from './texts.ts';
import { TwoFactorPageElement } from './two-factor-page.element.ts';

export class LoginPageElement extends AuthPage {
  readonly #username = field('username', texts.username, { type: 'text', autocomplete: 'username', inputmode: 'email', autocapitalize: 'none', spellcheck: 'false' });
  readonly #password = field('password', texts.password, { type: 'password', autocomplete: 'current-password' });

  protected override show() {
    const forgotten = this.link(pageUrl('reset-password'), texts.forgotten);
    forgotten.hidden = true;
    this.showForm(greeting(), null, [this.#username, this.#password], texts.login, () => this.#send(), forgotten);
    void configuration().then((answer) => {
      forgotten.hidden = answer.body?.allowPasswordReset !== true;
    });
  }

  async #send() {
    const username = this.#username.input.value.trim();
    const password = this.#password.input.value;
    if (!this.complete([this.#username, username ? null : texts.usernameMissing], [this.#password, password ? null : texts.passwordMissing])) {
      return;
    }
    const answer = await login(username, password);
    if (answer.ok) {
      location.assign(returnUrl());
    } else if (answer.status === 402) {
      const page = new TwoFactorPageElement();
      page.providers = answer.body?.enabledTwoFactorProviderNames ?? [];
      this.replaceWith(page);
    } else {
      this.fail(answer.status === 400 || answer.status === 401 ? texts.wrongCredentials : this.reason(answer));
      this.#password.input.select();
      this.#password.input.focus();
    }
  }
}

function greeting(): string {
  const hour = new Date().getHours();
  return hour < 10 ? texts.greetingMorning : hour < 18 ? texts.greetingDay : texts.greetingEvening;
}
