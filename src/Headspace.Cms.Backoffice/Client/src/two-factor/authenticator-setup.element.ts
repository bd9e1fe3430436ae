import { customElement, html, nothing, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { codeList, codeListStyles } from './code-list.ts';
import type { Setup } from './recovery-codes.api.ts';
import { createCodes, readSetup } from './recovery-codes.api.ts';

/** Switches the app on: its key, the first code, and then the recovery codes. */
@customElement('headspace-authenticator-setup')
export class HeadspaceAuthenticatorSetupElement extends UmbLitElement {
  @property({ type: String })
  providerName = '';

  @property({ type: String })
  displayName = '';

  @property({ attribute: false })
  callback: (providerName: string, code: string, secret: string) => Promise<{ error?: unknown }> = async () => ({});

  @property({ attribute: false })
  close: () => void = () => {};

  @state()
  private setup?: Setup;

  @state()
  private codes?: string[];

  @state()
  private wrong = false;

  override async firstUpdated() {
    this.setup = await readSetup(this);
  }

  override render() {
    const term = (key: string) => this.localize.term(`headspaceTwoFactor_${key}`);
    return html`
      <umb-body-layout headline=${this.displayName}>
        ${this.codes ? codeList(this, this.codes) : this.setup ? this.renderSetup(this.setup, term) : html`<uui-loader-bar></uui-loader-bar>`}
        <div slot="actions">
          ${this.codes
            ? html`<uui-button look="primary" label=${term('done')} @click=${() => this.close()}></uui-button>`
            : html`<uui-button look="secondary" label=${this.localize.term('general_close')} @click=${() => this.close()}></uui-button>
                <uui-button look="primary" label=${term('confirm')} @click=${() => this.submit()}></uui-button>`}
        </div>
      </umb-body-layout>
    `;
  }

  private renderSetup(setup: Setup, term: (key: string) => string) {
    return html`
      <uui-box headline=${term('key')}>
        <p>${term('scan')}</p>
        <img src=${setup.qrCodeSetupImageUrl} alt=${term('picture')} width="240" height="240" />
        <p>${term('type')} <code>${setup.key}</code></p>
        <p><a href=${setup.address}>${term('open')}</a></p>
        <uui-label for="code">${term('code')}</uui-label>
        <uui-input id="code" label=${term('code')} autocomplete="one-time-code" inputmode="numeric"></uui-input>
        ${this.wrong ? html`<p role="alert">${term('wrong')}</p>` : nothing}
      </uui-box>
    `;
  }

  private async submit() {
    const code = String(this.shadowRoot?.querySelector('uui-input')?.value ?? '').replace(/\s/g, '');
    const { error } = code ? await this.callback(this.providerName, code, this.setup!.secret) : { error: true };
    this.wrong = !!error;
    if (!error) {
      this.codes = await createCodes(this, code);
      if (!this.codes) {
        this.close();
      }
    }
  }

  static override styles = codeListStyles;
}

export default HeadspaceAuthenticatorSetupElement;
