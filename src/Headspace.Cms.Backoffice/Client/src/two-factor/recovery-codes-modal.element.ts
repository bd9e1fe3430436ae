import { customElement, html, nothing, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbModalBaseElement } from '@umbraco-cms/backoffice/modal';
import { codeList, codeListStyles } from './code-list.ts';
import { codesLeft, createCodes } from './recovery-codes.api.ts';

/** New recovery codes, for who has the app in hand. */
@customElement('headspace-recovery-codes-modal')
export class HeadspaceRecoveryCodesModalElement extends UmbModalBaseElement {
  @state()
  private left = 0;

  @state()
  private codes?: string[];

  @state()
  private wrong = false;

  override async firstUpdated() {
    this.left = await codesLeft(this);
  }

  override render() {
    const term = (key: string, ...values: unknown[]) => this.localize.term(`headspaceTwoFactor_${key}`, ...values);
    return html`
      <umb-body-layout headline=${term('newCodes')}>
        ${this.codes
          ? codeList(this, this.codes)
          : html`<uui-box>
              <p>${term('intro')}</p>
              <p>${term('left', this.left)}</p>
              <uui-label for="code">${term('code')}</uui-label>
              <uui-input id="code" label=${term('code')} autocomplete="one-time-code" inputmode="numeric"></uui-input>
              ${this.wrong ? html`<p role="alert">${term('wrong')} ${term('off')}</p>` : nothing}
            </uui-box>`}
        <div slot="actions">
          <uui-button look="secondary" label=${this.codes ? term('done') : this.localize.term('general_close')} @click=${() => this._rejectModal()}></uui-button>
          ${this.codes ? nothing : html`<uui-button look="primary" label=${term('make')} @click=${() => this.submit()}></uui-button>`}
        </div>
      </umb-body-layout>
    `;
  }

  private async submit() {
    const code = String(this.shadowRoot?.querySelector('uui-input')?.value ?? '').replace(/\s/g, '');
    this.codes = code ? await createCodes(this, code) : undefined;
    this.wrong = !this.codes;
  }

  static override styles = codeListStyles;
}

export default HeadspaceRecoveryCodesModalElement;
