import { css, customElement, html, nothing, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { Change, Colleague, Enquiry, EnquiryRow, State } from './enquiry.ts';
import { enquiriesApi, isPlain } from './enquiry.ts';

/** Where a case stands, who has it and what is next. */
@customElement('headspace-enquiry-steps')
export class HeadspaceEnquiryStepsElement extends UmbLitElement {
  @property({ attribute: false })
  enquiry?: Enquiry;

  @property({ attribute: false })
  change?: Change;

  @state()
  private staff: Colleague[] = [];

  @state()
  private to?: State;

  readonly #api = enquiriesApi(this);

  override async firstUpdated() {
    this.staff = (await this.#api.get<Colleague[]>('/staff')).data ?? [];
  }

  async #move(event: SubmitEvent) {
    event.preventDefault();
    const content = new FormData(event.target as HTMLFormElement);
    const entered = (name: string) => String(content.get(name) ?? '').trim() || null;
    const body = { to: this.to, reason: entered('reason'), parkedUntil: entered('parkedUntil'), duplicateOf: entered('duplicateOf') };
    if (this.to && (await this.change!('put', '/state', body))) {
      this.to = undefined;
    }
  }

  async #plan(event: SubmitEvent) {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const content = new FormData(form);
    const nextAction = { text: String(content.get('text') ?? '').trim(), on: String(content.get('on') ?? '') };
    if (nextAction.text && nextAction.on && (await this.change!('put', '/next-action', { nextAction }))) {
      form.reset();
    }
  }

  override render() {
    const term = (key: string, ...values: unknown[]) => this.localize.term(`headspaceEnquiries_${key}`, ...values);
    if (!this.enquiry) {
      return nothing;
    }
    const { case: row, canEdit } = this.enquiry;
    const day = (date: string) => this.localize.date(date, { dateStyle: 'medium' });
    return html`<uui-box headline=${term('steps')}>
      ${row.isLate && !row.answered ? html`<p><uui-tag color="danger">${term('late')}</uui-tag> ${term('answerBy', day(row.answerBy))}</p>` : nothing}
      ${row.parkedUntil ? html`<p>${term('parked', day(row.parkedUntil))}</p>` : nothing}
      ${canEdit ? this.#moving(row) : nothing}
      <label>
        <span>${term('owner')}</span>
        ${canEdit
          ? html`<select @change=${(event: Event) => void this.change!('put', '/owner', { owner: (event.target as HTMLSelectElement).value || null })}>
              <option value="" ?selected=${!row.owner}>${term('nobody')}</option>
              ${this.#owners(row).map(({ id, name }) => html`<option value=${id} ?selected=${row.owner?.id === id}>${name}</option>`)}
            </select>`
          : html`<strong>${row.owner?.name ?? term('nobody')}</strong>`}
      </label>
      <h3>${term('next')}</h3>
      ${row.nextAction ? this.#planned(row, canEdit) : canEdit ? this.#planning() : nothing}
    </uui-box>`;
  }

  #owners(row: EnquiryRow): Colleague[] {
    return row.owner && !this.staff.some(({ id }) => id === row.owner!.id) ? [row.owner, ...this.staff] : this.staff;
  }

  #moving(row: EnquiryRow) {
    const term = (key: string) => this.localize.term(`headspaceEnquiries_${key}`);
    const needsReason = this.to !== undefined && !isPlain(row.state, this.to) && this.to !== 'Duplicate' && !['Parked', 'Declined', 'Duplicate'].includes(row.state);
    return html`<form @submit=${this.#move}>
      <label>
        <span>${term('move')}</span>
        <select @change=${(event: Event) => (this.to = ((event.target as HTMLSelectElement).value as State) || undefined)}>
          <option value="" ?selected=${this.to === undefined}>${term('moveTo')}</option>
          ${row.next.map((step) => html`<option value=${step} ?selected=${this.to === step}>${term(`state_${step}`)}</option>`)}
        </select>
      </label>
      ${this.to === undefined
        ? nothing
        : html`
            ${this.to === 'Parked' ? html`<label><span>${term('parkedUntil')}</span><input type="date" name="parkedUntil" required /></label>` : nothing}
            ${this.to === 'Duplicate'
              ? html`<label>
                  <span>${term('duplicateOf')}</span>
                  <select name="duplicateOf" required>
                    <option value="">${term('chooseCase')}</option>
                    ${this.enquiry!.others.map((other) => html`<option value=${other.id}>${other.contact ?? other.municipality.name} (${term(`state_${other.state}`)})</option>`)}
                  </select>
                </label>`
              : nothing}
            <label><span>${term('reason')}</span><input name="reason" ?required=${needsReason} /></label>
            <uui-button type="submit" look="primary" label=${term('move')}></uui-button>
          `}
    </form>`;
  }

  #planned(row: EnquiryRow, canEdit: boolean) {
    const done = this.localize.term('headspaceEnquiries_done');
    return html`<p class=${row.isDue ? 'due' : ''}>${this.localize.date(row.nextAction!.on, { dateStyle: 'medium' })}: ${row.nextAction!.text}</p>
      ${canEdit ? html`<uui-button look="secondary" label=${done} @click=${() => void this.change!('put', '/next-action', { nextAction: null })}></uui-button>` : nothing}`;
  }

  #planning() {
    const term = (key: string) => this.localize.term(`headspaceEnquiries_${key}`);
    return html`<form @submit=${this.#plan}>
      <label><span>${term('what')}</span><input name="text" required /></label>
      <label><span>${term('when')}</span><input type="date" name="on" required /></label>
      <uui-button type="submit" look="secondary" label=${term('save')}></uui-button>
    </form>`;
  }

  static override styles = css`
    label,
    form {
      display: grid;
      gap: var(--uui-size-space-2);
      margin-bottom: var(--uui-size-space-4);
    }

    label span {
      font-weight: 700;
    }

    h3,
    p {
      margin: 0 0 var(--uui-size-space-3);
    }

    h3 {
      font-size: var(--uui-type-default-size);
    }

    input,
    select {
      min-width: 0;
      border: 1px solid var(--uui-color-border);
      border-radius: var(--uui-border-radius);
      padding: var(--uui-size-space-2);
      background: var(--uui-color-surface);
      color: inherit;
      font: inherit;
    }

    uui-button {
      justify-self: start;
    }

    .due {
      font-weight: 700;
      color: var(--uui-color-danger-standalone);
    }
  `;
}
