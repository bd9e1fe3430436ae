import './login.css';
import { make, query } from './dom.ts';
import { LoginPageElement } from './login-page.element.ts';
import { InvitePageElement, NewPasswordPageElement } from './new-password-page.element.ts';
import { ResetPasswordPageElement } from './reset-password-page.element.ts';
import { texts } from './texts.ts';
import { TwoFactorPageElement } from './two-factor-page.element.ts';

// The names are Umbraco's own: automation looks for them.
customElements.define('umb-login-page', LoginPageElement);
customElements.define('umb-mfa-page', TwoFactorPageElement);
customElements.define('umb-reset-password-page', ResetPasswordPageElement);
customElements.define('umb-new-password-page', NewPasswordPageElement);
customElements.define('umb-invite-page', InvitePageElement);

function pageOfAddress(): HTMLElement {
  switch (query('flow')?.toLowerCase()) {
    case 'reset':
      return new ResetPasswordPageElement();
    case 'reset-password':
      return query('resetCode') ? new NewPasswordPageElement() : new ResetPasswordPageElement();
    case 'invite-user':
      return new InvitePageElement();
    default:
      return new LoginPageElement();
  }
}

const picture = make('div', { class: 'picture', 'aria-hidden': 'true' }, make('p', {}, texts.panel));
const page = make('div', { class: 'page' });
document.querySelector('umb-auth')?.replaceChildren(picture, page);
page.append(pageOfAddress());
