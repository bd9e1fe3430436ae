import { customElement, html } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';

/** The section of users has no page of its own: it opens on the list of them. */
@customElement('headspace-users-start')
export class HeadspaceUsersStartElement extends UmbLitElement {
  override connectedCallback() {
    super.connectedCallback();
    history.replaceState(null, '', 'section/user-management/workspace/user-root');
  }

  override render() {
    return html`<uui-loader-bar></uui-loader-bar>`;
  }
}

export default HeadspaceUsersStartElement;
