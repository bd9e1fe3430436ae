import { css, customElement, html, nothing, repeat, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { EnquiryRow, State } from './enquiry.ts';
import { enquiriesApi, isPlain, pathOf, states } from './enquiry.ts';
import { openNewEnquiry } from './new-enquiry-modal.token.ts';

const columns = states.filter((step) => !['Open', 'Declined', 'Duplicate'].includes(step));

/** The cases that are worked on, by the step that they stand at. A case is moved with the mouse, or with the choice on its card. */
@customElement('headspace-enquiry-board')
export class HeadspaceEnquiryBoardElement extends UmbLitElement {
  @state()
  private rows?: EnquiryRow[];

  @state()
  private dragged?: EnquiryRow;

  readonly #api = enquiriesApi(this);

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  async #load() {
    const { data } = await this.#api.get<EnquiryRow[]>('/board');
    this.rows = data ?? this.rows ?? [];
  }

  async #move(row: EnquiryRow, to: State) {
    await this.#api.put(`/${row.id}/state`, { version: row.version, to });
    await this.#load();
  }

  async #create() {
    if (await openNewEnquiry(this)) {
      await this.#load();
    }
  }

  #mayTake(to: State) {
    return this.dragged !== undefined && this.dragged.next.includes(to) && isPlain(this.dragged.state, to);
  }

  #drop(event: DragEvent, to: State) {
    event.preventDefault();
    const row = this.dragged;
    this.dragged = undefined;
    if (row) {
      void this.#move(row, to);
    }
  }

  override render() {
    const term = (key: string, ...values: unknown[]) => this.localize.term(`headspaceEnquiries_${key}`, ...values);
    return html`
      <div id="bar">
        <h1>${term('section')}</h1>
        <uui-button look="primary" label=${term('newCase')} @click=${this.#create}></uui-button>
      </div>
      ${this.rows === undefined
        ? html`<uui-loader></uui-loader>`
        : html`<div id="board" tabindex="0" role="region" aria-label=${term('board')}>
            ${columns.map((step) => this.#column(step, this.rows!.filter((row) => row.state === step)))}
          </div>`}
    `;
  }

  #column(step: State, rows: EnquiryRow[]) {
    const name = this.localize.term(`headspaceEnquiries_state_${step}`);
    return html`<section
      class=${this.#mayTake(step) ? 'may-take' : ''}
      aria-label=${name}
      @dragover=${(event: DragEvent) => this.#mayTake(step) && event.preventDefault()}
      @drop=${(event: DragEvent) => this.#drop(event, step)}
    >
      <h2>${name} <span>${rows.length}</span></h2>
      ${repeat(rows, (row) => row.id, (row) => this.#card(row))}
    </section>`;
  }

  #card(row: EnquiryRow) {
    const term = (key: string, ...values: unknown[]) => this.localize.term(`headspaceEnquiries_${key}`, ...values);
    const day = (date: string) => this.localize.date(date, { day: 'numeric', month: 'short' });
    const moves = row.next.filter((to) => isPlain(row.state, to));
    return html`<article draggable="true" @dragstart=${() => (this.dragged = row)} @dragend=${() => (this.dragged = undefined)}>
      <a href=${pathOf(row.id)}>${row.municipality.name}</a>
      <p>${row.contact ?? nothing}</p>
      ${row.isLate && !row.answered ? html`<uui-tag color="danger">${term('late')}</uui-tag>` : nothing}
      ${!row.answered && !row.isLate ? html`<p class="small">${term('answerBy', day(row.answerBy))}</p>` : nothing}
      ${row.nextAction ? html`<p class=${row.isDue ? 'small due' : 'small'}>${day(row.nextAction.on)}: ${row.nextAction.text}</p>` : nothing}
      ${row.parkedUntil ? html`<p class=${row.isDue ? 'small due' : 'small'}>${term('parked', day(row.parkedUntil))}</p>` : nothing}
      <p class="small">${row.owner?.name ?? term('nobody')}</p>
      ${moves.length > 0
        ? html`<select
            aria-label=${term('moveCase', row.municipality.name)}
            @change=${(event: Event) => void this.#move(row, (event.target as HTMLSelectElement).value as State)}
          >
            <option value="" selected disabled>${term('moveTo')}</option>
            ${moves.map((to) => html`<option value=${to}>${term(`state_${to}`)}</option>`)}
          </select>`
        : nothing}
    </article>`;
  }

  static override styles = css`
    :host {
      display: block;
      padding: var(--uui-size-layout-1);
    }

    #bar {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: var(--uui-size-space-4);
      margin-bottom: var(--uui-size-layout-1);
    }

    h1 {
      margin: 0;
      font-size: var(--uui-type-h3-size);
    }

    #board {
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: 13rem;
      gap: var(--uui-size-space-4);
      align-items: start;
      overflow-x: auto;
      padding-bottom: var(--uui-size-space-5);
    }

    section {
      display: grid;
      gap: var(--uui-size-space-3);
      border-radius: var(--uui-border-radius);
      padding: var(--uui-size-space-3);
      background: var(--uui-color-divider);
    }

    section.may-take {
      outline: 2px dashed var(--uui-color-selected);
    }

    h2 {
      display: flex;
      justify-content: space-between;
      margin: 0;
      font-size: var(--uui-type-default-size);
    }

    h2 span {
      font-weight: 400;
    }

    article {
      display: grid;
      gap: var(--uui-size-space-2);
      border: 1px solid var(--uui-color-border);
      border-radius: var(--uui-border-radius);
      padding: var(--uui-size-space-3);
      background: var(--uui-color-surface);
      overflow-wrap: anywhere;
    }

    article a {
      color: var(--uui-color-interactive);
      font-weight: 700;
    }

    p {
      margin: 0;
    }

    .small {
      font-size: var(--uui-type-small-size);
    }

    .due {
      font-weight: 700;
      color: var(--uui-color-danger-standalone);
    }

    uui-tag {
      justify-self: start;
    }

    select {
      min-width: 0;
      border: 1px solid var(--uui-color-border);
      border-radius: var(--uui-border-radius);
      padding: var(--uui-size-space-1);
      background: var(--uui-color-surface);
      color: inherit;
      font: inherit;
    }
  `;
}

export default HeadspaceEnquiryBoardElement;
