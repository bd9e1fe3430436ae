import { css, customElement, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbModalBaseElement } from '@umbraco-cms/backoffice/modal';
import type { Difference } from './content-body.ts';
import { compare } from './content-body.ts';
import type { Choice } from './content-versions.ts';
import type { StaleModalData } from './stale-modal.token.ts';

/** What both have written, side by side, and the three ways on. */
@customElement('headspace-stale-modal')
export class HeadspaceStaleModalElement extends UmbModalBaseElement<StaleModalData, { choice: Choice }> {
  override render() {
    const data = this.data;
    if (!data) {
      return nothing;
    }
    const { differing, onlyTheirs } = compare(data.base, data.mine, data.theirs);
    const time = this.localize.date(data.savedAt, { dateStyle: 'medium', timeStyle: 'short' });
    const term = (key: string, ...values: unknown[]) => this.localize.term(`headspaceStale_${key}`, ...values);
    return html`
      <umb-body-layout headline=${term('headline')}>
        <uui-box>
          <p>${term('saved', data.savedBy ?? term('somebody'), time)}</p>
          ${differing.length === 0
            ? html`<p>${term('same')}</p>`
            : html`<table>
                <thead>
                  <tr><th scope="col">${term('property')}</th><th scope="col">${term('mine')}</th><th scope="col">${term('theirs')}</th></tr>
                </thead>
                <tbody>
                  ${differing.map(
                    (difference) => html`<tr>
                      <th scope="row">${this.#labelOf(difference)}</th>
                      <td>${this.#show(difference.mine)}</td>
                      <td>${this.#show(difference.theirs)}</td>
                    </tr>`,
                  )}
                </tbody>
              </table>`}
          ${onlyTheirs.length > 0 ? html`<p>${term('kept', onlyTheirs.map((difference) => this.#labelOf(difference)).join(', '))}</p>` : nothing}
        </uui-box>
        <div slot="actions">
          <uui-button id="go-on" label=${term('goOn')} @click=${() => this.#choose('goOn')}></uui-button>
          <uui-button id="theirs" look="secondary" label=${term('takeTheirs')} @click=${() => this.#choose('theirs')}></uui-button>
          <uui-button id="mine" look="primary" color="positive" label=${term('keepMine')} @click=${() => this.#choose('mine')}></uui-button>
        </div>
      </umb-body-layout>
    `;
  }

  #choose(choice: Choice) {
    this.value = { choice };
    this._submitModal();
  }

  #labelOf({ alias, culture }: Difference) {
    const label = alias === null ? this.localize.term('headspaceStale_name') : this.localize.string(this.data?.labels[alias] ?? alias);
    return culture ? `${label} (${culture})` : label;
  }

  // Markup is compared by its words; what is no text is shown as it is stored.
  #show(value: unknown) {
    const text = typeof value === 'string' ? value : value === null || value === undefined ? '' : markupOf(value) ?? JSON.stringify(value, null, 1);
    const words = text.includes('<') ? (new DOMParser().parseFromString(text, 'text/html').body.textContent ?? '') : text;
    return words.trim() ? words : html`<em>${this.localize.term('headspaceStale_empty')}</em>`;
  }

  static override styles = css`
    umb-body-layout {
      --umb-footer-layout-height: auto;
    }
    table {
      width: 100%;
      border-collapse: collapse;
      table-layout: fixed;
    }
    th,
    td {
      padding: var(--uui-size-space-3);
      border-bottom: 1px solid var(--uui-color-divider);
      text-align: left;
      vertical-align: top;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    div[slot='actions'] {
      display: flex;
      flex-wrap: wrap;
      gap: var(--uui-size-space-3);
      justify-content: flex-end;
      padding: var(--uui-size-space-3) 0;
    }
  `;
}

function markupOf(value: unknown): string | undefined {
  const { markup } = value as { markup?: unknown };
  return typeof markup === 'string' ? markup : undefined;
}

export default HeadspaceStaleModalElement;
export { HeadspaceStaleModalElement as element };
