import { css, customElement, html, nothing, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { Change, Enquiry } from './enquiry.ts';
import { enquiriesApi, pathOf } from './enquiry.ts';
import './enquiry-log.element.ts';
import './enquiry-people.element.ts';
import './enquiry-steps.element.ts';

/** A case: what is known, what happened, what is next. */
@customElement('headspace-enquiry')
export class HeadspaceEnquiryElement extends UmbLitElement {
  @property()
  set unique(value: string) {
    this.#unique = value;
    this.enquiry = undefined;
    void this.#load();
  }

  get unique() {
    return this.#unique;
  }

  @state()
  private enquiry?: Enquiry;

  @state()
  private isMissing = false;

  readonly #api = enquiriesApi(this);
  #unique = '';

  async #load() {
    const asked = this.#unique;
    const { data } = await this.#api.get<Enquiry>(`/${asked}`);
    if (asked === this.#unique) {
      this.enquiry = data;
      this.isMissing = !data;
    }
  }

  // What was not done is told; then the case is shown as it is now, and what was typed stays.
  readonly #change: Change = async (method, path, body) => {
    const { data, error } = await this.#api[method]<Enquiry>(`/${this.#unique}${path}`, { version: this.enquiry!.case.version, ...body });
    if (error) {
      await this.#load();
    } else {
      this.enquiry = data;
    }
    return !error;
  };

  override render() {
    const term = (key: string) => this.localize.term(`headspaceEnquiries_${key}`);
    if (!this.enquiry) {
      return this.isMissing ? html`<umb-not-found></umb-not-found>` : html`<uui-loader></uui-loader>`;
    }
    const { municipality, state: step } = this.enquiry.case;
    return html`<umb-body-layout>
      <div slot="header" id="header">
        <a href="section/municipalities/view/board">${term('section')}</a>
        <h1>${municipality.name}</h1>
        <uui-tag look="secondary">${term(`state_${step}`)}</uui-tag>
        <span>${municipality.region}</span>
      </div>
      <div id="case">
        <headspace-enquiry-log .enquiry=${this.enquiry} .change=${this.#change}></headspace-enquiry-log>
        <aside>
          <headspace-enquiry-steps .enquiry=${this.enquiry} .change=${this.#change}></headspace-enquiry-steps>
          <headspace-enquiry-people .enquiry=${this.enquiry} .change=${this.#change}></headspace-enquiry-people>
          ${this.#centre(this.enquiry)} ${this.#answers(this.enquiry)} ${this.#others(this.enquiry)}
        </aside>
      </div>
    </umb-body-layout>`;
  }

  #centre({ centrePage, canMakeCentrePage }: Enquiry) {
    const term = (key: string) => this.localize.term(`headspaceEnquiries_${key}`);
    if (!centrePage && !canMakeCentrePage) {
      return nothing;
    }
    return html`<uui-box headline=${term('centre')}>
      ${centrePage
        ? html`<a href="section/content/workspace/document/edit/${centrePage}">${term('openCentre')}</a>`
        : html`<uui-button look="primary" label=${term('makeCentre')} @click=${() => void this.#change('post', '/centre-page', {})}></uui-button>`}
    </uui-box>`;
  }

  #answers({ answers }: Enquiry) {
    return answers.length === 0
      ? nothing
      : html`<uui-box headline=${this.localize.term('headspaceEnquiries_answers')}>
          <dl>${answers.map(({ caption, text }) => html`<dt>${caption}</dt><dd>${text}</dd>`)}</dl>
        </uui-box>`;
  }

  #others({ others }: Enquiry) {
    const term = (key: string) => this.localize.term(`headspaceEnquiries_${key}`);
    return others.length === 0
      ? nothing
      : html`<uui-box headline=${term('others')}>
          <ul>
            ${others.map((row) => html`<li>
              <a href=${pathOf(row.id)}>${row.contact ?? row.municipality.name}</a>
              ${term(`state_${row.state}`)}, ${this.localize.date(row.received, { dateStyle: 'medium' })}
            </li>`)}
          </ul>
        </uui-box>`;
  }

  static override styles = css`
    #header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--uui-size-space-4);
    }

    h1 {
      margin: 0;
      font-size: var(--uui-type-h4-size);
    }

    #case {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
      gap: var(--uui-size-layout-1);
      align-items: start;
    }

    aside {
      display: grid;
      gap: var(--uui-size-layout-1);
    }

    a {
      color: var(--uui-color-interactive);
    }

    dl,
    dd,
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }

    dt {
      font-size: var(--uui-type-small-size);
      font-weight: 700;
    }

    dd + dt,
    li + li {
      margin-top: var(--uui-size-space-3);
    }
  `;
}

export default HeadspaceEnquiryElement;
