import { createPassword, resetPassword, verifyInvitation, verifyReset, type Answer, type PasswordRules, type Problem } from './api.ts';
import { AuthPage } from './auth-page.ts';
import { query } from './dom.ts';
import { field } from './field.ts';
import { missing, ruleTexts } from './password-rules.ts';
import { pageUrl } from './return-url.ts';
import { texts } from './texts.ts';

abstract class PasswordPage extends AuthPage {
  protected readonly userId = query('userId') ?? '';
  protected abstract readonly heading: string;
  protected abstract readonly intro: string | null;

  protected abstract verify(): Promise<Answer<Problem & { passwordConfiguration?: PasswordRules }>>;
  protected abstract save(password: string): Promise<Answer<Problem>>;
  protected abstract showInvalid(): void;

  protected override show() {
    this.showMessage(this.heading, texts.checking, 'wait');
    void this.#verify();
  }

  async #verify() {
    const answer = await this.verify();
    if (answer.ok) {
      this.#ask(answer.body?.passwordConfiguration);
    } else if (answer.status >= 400 && answer.status < 500) {
      this.showInvalid();
    } else {
      this.showMessage(this.heading, this.reason(answer), 'text-error', this.link(location.href, texts.tryAgain));
    }
  }

  #ask(rules: PasswordRules | undefined) {
    const password = field('newPassword', texts.newPassword, { type: 'password', autocomplete: 'new-password' }, ruleTexts(rules));
    const repeated = field('confirmPassword', texts.confirmPassword, { type: 'password', autocomplete: 'new-password' });
    const send = async () => {
      const wanted = password.input.value;
      const same = wanted === repeated.input.value;
      if (!this.complete([password, missing(wanted, rules)], [repeated, same ? null : texts.confirmDiffers])) {
        return;
      }
      const answer = await this.save(wanted);
      if (answer.ok) {
        this.showMessage(this.heading, texts.passwordSet, 'done', this.link(pageUrl(), texts.login));
      } else {
        this.fail(Object.values(answer.body?.errors ?? {}).flat()[0] ?? this.reason(answer));
      }
    };
    this.showForm(this.heading, this.intro, [password, repeated], texts.setPassword, send);
  }
}

export class NewPasswordPageElement extends PasswordPage {
  protected override readonly heading = texts.newTitle;
  protected override readonly intro = null;
  readonly #code = query('resetCode') ?? '';

  protected override verify = () => verifyReset(this.userId, this.#code);
  protected override save = (password: string) => resetPassword(this.userId, this.#code, password);
  protected override showInvalid() {
    this.showMessage(this.heading, texts.linkInvalid, 'text-error', this.link(pageUrl('reset-password'), texts.linkInvalidReset));
  }
}

export class InvitePageElement extends PasswordPage {
  protected override readonly heading = texts.inviteTitle;
  protected override readonly intro = texts.inviteIntro;
  readonly #code = query('inviteCode') ?? '';

  protected override verify = () => verifyInvitation(this.userId, this.#code);
  protected override save = (password: string) => createPassword(this.userId, this.#code, password);
  protected override showInvalid() {
    this.showMessage(this.heading, `${texts.linkInvalid} ${texts.linkInvalidInvite}`, 'text-error', this.link(pageUrl(), texts.backToLogin));
  }
}
