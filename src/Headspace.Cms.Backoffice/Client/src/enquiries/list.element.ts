import { css, customElement, html, nothing, repeat, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { Colleague, EnquiryRow } from './enquiry.ts';
import { enquiriesApi, pathOf, states } from './enquiry.ts';

const size = 50;

/** All cases, newest first. */
@customElement('headspace-enquiry-list')
export class HeadspaceEnquiryListElement extends UmbLitElement {
  @state()
  private rows?: EnquiryRow[];

  @state()
  private total = 0;

  @state()
  private staff: Colleague[] = [];

  @state()
  private wanted = { filter: '', states: '', owner: '' };

  readonly #api = enquiriesApi(this);
  #typing?: number;

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
    void this.#api.get<Colleague[]>('/staff').then(({ data }) => (this.staff = data ?? []));
  }

  async #load(skip = 0) {
    const asked = this.wanted;
    const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value));
    const { data } = await this.#api.get<{ total: number; items: EnquiryRow[] }>(`?skip=${skip}&take=${size}&${query}`);
    // What was asked for later counts.
    if (data && asked === this.wanted) {
      this.total = data.total;
      this.rows = skip === 0 ? data.items : [...(this.rows ?? []), ...data.items];
    }
  }

  #want(part: Partial<typeof this.wanted>, delay = 0) {
    this.wanted = { ...this.wanted, ...part };
    window.clearTimeout(this.#typing);
    this.#typing = window.setTimeout(() => void this.#load(), delay);
  }

  override render() {
    const term = (key: string, ...values: unknown[]) => this.localize.term(`headspaceEnquiries_${key}`, ...values);
    const picked = (event: Event) => (event.target as HTMLSelectElement).value;
    return html`
      <div id="bar" role="search">
        <uui-input
          type="search"
          label=${term('search')}
          placeholder=${term('search')}
          @input=${(event: InputEvent) => this.#want({ filter: String((event.target as HTMLInputElement).value) }, 250)}
        ></uui-input>
        <select aria-label=${term('state')} @change=${(event: Event) => this.#want({ states: picked(event) })}>
          <option value="">${term('allStates')}</option>
          ${states.map((step) => html`<option value=${step}>${term(`state_${step}`)}</option>`)}
        </select>
        <select aria-label=${term('owner')} @change=${(event: Event) => this.#want({ owner: picked(event) })}>
          <option value="">${term('allOwners')}</option>
          <option value="none">${term('nobody')}</option>
          ${this.staff.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
        </select>
        <span role="status">${this.rows === undefined ? nothing : term('total', this.total)}</span>
      </div>
      ${this.rows === undefined ? html`<uui-loader></uui-loader>` : this.#table(this.rows)}
      ${(this.rows?.length ?? 0) < this.total
        ? html`<uui-button look="secondary" label=${term('more')} @click=${() => void this.#load(this.rows!.length)}></uui-button>`
        : nothing}
    `;
  }

  #table(rows: EnquiryRow[]) {
    const term = (key: string) => this.localize.term(`headspaceEnquiries_${key}`);
    const day = (date: string) => this.localize.date(date, { dateStyle: 'medium' });
    if (rows.length === 0) {
      return html`<p>${term('none')}</p>`;
    }
    return html`<div id="table" tabindex="0" role="region" aria-label=${term('list')}>
      <table>
        <thead>
          <tr>${['municipality', 'state', 'contact', 'owner', 'received', 'next'].map((column) => html`<th scope="col">${term(column)}</th>`)}</tr>
        </thead>
        <tbody>
          ${repeat(rows, (row) => row.id, (row) => html`<tr>
            <th scope="row"><a href=${pathOf(row.id)}>${row.municipality.name}</a></th>
            <td>${term(`state_${row.state}`)}</td>
            <td>${row.contact ?? nothing}</td>
            <td>${row.owner?.name ?? term('nobody')}</td>
            <td>${day(row.received)} ${row.isLate && !row.answered ? html`<uui-tag color="danger">${term('late')}</uui-tag>` : nothing}</td>
            <td class=${row.isDue ? 'due' : ''}>${row.nextAction ? `${day(row.nextAction.on)}: ${row.nextAction.text}` : nothing}</td>
          </tr>`)}
        </tbody>
      </table>
    </div>`;
  }

  static override styles = css`
    :host {
      display: block;
      padding: var(--uui-size-layout-1);
    }

    #bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--uui-size-space-4);
      margin-bottom: var(--uui-size-layout-1);
    }

    #bar uui-input {
      flex: 1 1 16rem;
    }

    select {
      border: 1px solid var(--uui-color-border);
      border-radius: var(--uui-border-radius);
      padding: var(--uui-size-space-2);
      background: var(--uui-color-surface);
      color: inherit;
      font: inherit;
    }

    #table {
      overflow-x: auto;
      background: var(--uui-color-surface);
    }

    table {
      width: 100%;
      border-collapse: collapse;
    }

    th,
    td {
      border-bottom: 1px solid var(--uui-color-divider);
      padding: var(--uui-size-space-3) var(--uui-size-space-4);
      text-align: left;
      vertical-align: top;
    }

    a {
      color: var(--uui-color-interactive);
    }

    .due {
      font-weight: 700;
      color: var(--uui-color-danger-standalone);
    }
  `;
}

export default HeadspaceEnquiryListElement;
