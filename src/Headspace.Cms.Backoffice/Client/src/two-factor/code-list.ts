import { css, html } from '@umbraco-cms/backoffice/external/lit';
import type { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';

/** The codes, this once. */
export const codeList = (host: UmbLitElement, codes: string[]) => html`
  <uui-box headline=${host.localize.term('headspaceTwoFactor_codes')}>
    <p>${host.localize.term('headspaceTwoFactor_once')}</p>
    <ul id="codes">${codes.map((code) => html`<li>${code}</li>`)}</ul>
    <uui-button
      look="secondary"
      label=${host.localize.term('headspaceTwoFactor_copy')}
      @click=${() => navigator.clipboard?.writeText(codes.join('\n'))}></uui-button>
  </uui-box>
`;

export const codeListStyles = css`
  #codes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr));
    gap: var(--uui-size-space-2);
    padding: 0;
    font: 1.1rem/1.6 monospace;
    list-style: none;
  }
  code {
    overflow-wrap: anywhere;
  }
  uui-input {
    width: 100%;
  }
`;
