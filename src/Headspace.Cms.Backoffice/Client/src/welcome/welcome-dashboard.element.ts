import { UMB_CURRENT_USER_CONTEXT } from '@umbraco-cms/backoffice/current-user';
import { css, customElement, html, state } from '@umbraco-cms/backoffice/external/lit';
import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { tryExecute } from '@umbraco-cms/backoffice/resources';

interface WelcomeDocument {
  id: string;
  name: string;
  date: string | null;
}

type WelcomeList = 'edited' | 'waiting' | 'oldFigures' | 'uncheckedHelplines';

const lists: { list: WelcomeList; text: string; format: Intl.DateTimeFormatOptions }[] = [
  { list: 'edited', text: 'edited', format: { dateStyle: 'medium', timeStyle: 'short' } },
  { list: 'waiting', text: 'waiting', format: { dateStyle: 'medium', timeStyle: 'short' } },
  { list: 'oldFigures', text: 'figures', format: { year: 'numeric' } },
  { list: 'uncheckedHelplines', text: 'helplines', format: { dateStyle: 'medium' } },
];

/** What the editor did last, and what waits for somebody to look after it. */
@customElement('headspace-welcome-dashboard')
export class HeadspaceWelcomeDashboardElement extends UmbLitElement {
  @state()
  private name = '';

  @state()
  private documents?: Record<WelcomeList, WelcomeDocument[]>;

  @state()
  private failed = false;

  constructor() {
    super();
    this.consumeContext(UMB_CURRENT_USER_CONTEXT, (context) => {
      this.observe(context?.name, (name) => (this.name = name?.split(' ')[0] ?? ''), 'name');
    });
  }

  override connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  private async load() {
    const { data } = await tryExecute(
      this,
      umbHttpClient.get<Record<WelcomeList, WelcomeDocument[]>>({
        url: '/umbraco/management/api/v1/headspace/welcome',
        security: [{ scheme: 'bearer', type: 'http' }],
      }),
    );
    this.documents = data as Record<WelcomeList, WelcomeDocument[]> | undefined;
    this.failed = !data;
  }

  override render() {
    return html`
      <h1>${this.localize.term('headspaceWelcome_headline', this.name)}</h1>
      ${this.failed ? html`<p role="alert">${this.localize.term('headspaceWelcome_failed')}</p>` : ''}
      ${this.documents
        ? html`<div id="lists">${lists.map(({ list, text, format }) => this.renderList(this.documents![list], text, format))}</div>`
        : ''}
    `;
  }

  private renderList(documents: WelcomeDocument[], text: string, format: Intl.DateTimeFormatOptions) {
    return html`
      <uui-box headline=${this.localize.term(`headspaceWelcome_${text}`)}>
        ${documents.length === 0
          ? html`<p>${this.localize.term(`headspaceWelcome_${text}None`)}</p>`
          : html`<ul>
              ${documents.map(
                (document) => html`<li>
                  <a href="section/content/workspace/document/edit/${document.id}">${document.name}</a>
                  <span>${document.date ? this.localize.date(document.date, format) : this.localize.term('headspaceWelcome_never')}</span>
                </li>`,
              )}
            </ul>`}
      </uui-box>
    `;
  }

  static override styles = css`
    :host {
      display: block;
      padding: var(--uui-size-layout-1);
    }

    h1 {
      margin: 0 0 var(--uui-size-layout-1);
      font-size: var(--uui-type-h3-size);
    }

    #lists {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
      gap: var(--uui-size-layout-1);
    }

    p,
    ul {
      margin: 0;
      padding: 0;
    }

    li {
      display: flex;
      justify-content: space-between;
      gap: var(--uui-size-space-4);
      padding: var(--uui-size-space-2) 0;
      list-style: none;
    }

    li + li {
      border-top: 1px solid var(--uui-color-divider);
    }

    a {
      color: var(--uui-color-interactive);
    }

    span {
      flex: none;
      color: var(--uui-color-text-alt);
    }
  `;
}

export default HeadspaceWelcomeDashboardElement;
