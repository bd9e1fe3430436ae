import { css, customElement, html, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbModalBaseElement } from '@umbraco-cms/backoffice/modal';
import type { EnquiryRow, Municipality } from './enquiry.ts';
import { enquiriesApi } from './enquiry.ts';

/** A case that came by telephone. */
@customElement('headspace-new-enquiry-modal')
export class HeadspaceNewEnquiryModalElement extends UmbModalBaseElement<object, { id: string }> {
  @state()
  private municipalities: Municipality[] = [];

  readonly #api = enquiriesApi(this);

  override async firstUpdated() {
    this.municipalities = (await this.#api.get<Municipality[]>('/municipality')).data ?? [];
  }

  async #submit(event: SubmitEvent) {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    if (!form.checkValidity()) {
      return;
    }
    const content = new FormData(form);
    const entered = (name: string) => String(content.get(name) ?? '').trim();
    const contact = { name: entered('name'), email: entered('email'), phone: entered('phone'), title: entered('title') };
    const code = entered('municipality');
    const { error } = await this.#api.post('', { municipalityCode: code, contact, note: entered('note') });
    if (error) {
      return;
    }
    const made = (await this.#api.get<{ items: EnquiryRow[] }>(`?municipality=${code}&take=1`)).data?.items[0];
    if (made) {
      this.value = { id: made.id };
      this._submitModal();
    }
  }

  #field(name: string, type: string, required: boolean) {
    const label = this.localize.term(`headspaceEnquiries_${name}`);
    return html`<uui-form-layout-item>
      <uui-label slot="label" for=${name} ?required=${required}>${label}</uui-label>
      <uui-input id=${name} name=${name} type=${type} label=${label} ?required=${required}></uui-input>
    </uui-form-layout-item>`;
  }

  override render() {
    const term = (key: string) => this.localize.term(`headspaceEnquiries_${key}`);
    return html`<umb-body-layout headline=${term('newCase')}>
      <p>${term('newHelp')}</p>
      <uui-box>
        <uui-form>
          <form id="case" @submit=${this.#submit}>
            <uui-form-layout-item>
              <uui-label slot="label" for="municipality" required>${term('municipality')}</uui-label>
              <uui-select
                id="municipality"
                name="municipality"
                label=${term('municipality')}
                required
                .options=${[{ name: '', value: '', selected: true }, ...this.municipalities.map(({ code, name }) => ({ name, value: code }))]}
              ></uui-select>
            </uui-form-layout-item>
            ${this.#field('name', 'text', true)} ${this.#field('email', 'email', true)} ${this.#field('phone', 'tel', false)}
            ${this.#field('title', 'text', false)}
            <uui-form-layout-item>
              <uui-label slot="label" for="note">${term('note')}</uui-label>
              <uui-textarea id="note" name="note" label=${term('note')}></uui-textarea>
            </uui-form-layout-item>
          </form>
        </uui-form>
      </uui-box>
      <div slot="actions">
        <uui-button label=${term('cancel')} @click=${this._rejectModal}></uui-button>
        <uui-button form="case" type="submit" look="primary" color="positive" label=${term('create')}></uui-button>
      </div>
    </umb-body-layout>`;
  }

  static override styles = css`
    uui-input,
    uui-select,
    uui-textarea {
      width: 100%;
    }

    p {
      margin-top: 0;
    }
  `;
}

export default HeadspaceNewEnquiryModalElement;
