import { forgotPassword } from './api.ts';
import { AuthPage } from './auth-page.ts';
import { field } from './field.ts';
import { pageUrl } from './return-url.ts';
import { texts } from './texts.ts';

export class ResetPasswordPageElement extends AuthPage {
  readonly #email = field('email', texts.username, { type: 'email', autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false' });

  protected override show() {
    this.showForm(texts.resetTitle, texts.resetIntro, [this.#email], texts.resetSend, () => this.#send(), this.link(pageUrl(), texts.backToLogin));
  }

  async #send() {
    const email = this.#email.input.value.trim();
    if (!this.complete([this.#email, email && this.#email.input.validity.valid ? null : texts.usernameMissing])) {
      return;
    }
    const answer = await forgotPassword(email);
    if (answer.ok) {
      this.showMessage(texts.resetTitle, texts.resetSent, 'done', this.link(pageUrl(), texts.backToLogin));
    } else {
      this.fail(this.reason(answer));
    }
  }
}
