import { css, customElement, html, state } from '@umbraco-cms/backoffice/external/lit';
import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';
import { UmbId } from '@umbraco-cms/backoffice/id';
import { UmbModalBaseElement } from '@umbraco-cms/backoffice/modal';
import { UMB_NOTIFICATION_CONTEXT } from '@umbraco-cms/backoffice/notification';
import { tryExecute } from '@umbraco-cms/backoffice/resources';

interface Group {
  id: string;
  name: string;
}

const security = [{ scheme: 'bearer', type: 'http' }] as const;

/** Invites a colleague by mail, and opens the colleague's page, where it is chosen what of the content is theirs. */
@customElement('headspace-invite-user-modal')
export class HeadspaceInviteUserModalElement extends UmbModalBaseElement {
  @state()
  private groups: Group[] = [];

  @state()
  private groupIsMissing = false;

  override async firstUpdated() {
    const { data } = await tryExecute(
      this,
      umbHttpClient.get<{ items: Group[] }>({ url: '/umbraco/management/api/v1/user-group', query: { take: 1000 }, security }),
    );
    this.groups = (data as { items: Group[] } | undefined)?.items ?? [];
  }

  async #submit(event: SubmitEvent) {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const content = new FormData(form);
    const groups = content.getAll('groups');
    this.groupIsMissing = groups.length === 0;
    if (!form.checkValidity() || this.groupIsMissing) {
      return;
    }

    const entered = (name: string) => String(content.get(name) ?? '').trim();
    const id = UmbId.new();
    const body = {
      id,
      name: entered('name'),
      email: entered('email'),
      userName: entered('email'),
      message: entered('message'),
      userGroupIds: groups.map((group) => ({ id: group })),
    };
    const { error } = await tryExecute(this, umbHttpClient.post({ url: '/umbraco/management/api/v1/user/invite', body, security }));
    if (!error) {
      const message = this.localize.term('headspaceInvitation_sent', body.email);
      (await this.getContext(UMB_NOTIFICATION_CONTEXT))?.peek('positive', { data: { message } });
      this._submitModal();
      history.pushState(null, '', `section/user-management/workspace/user/edit/${id}`);
    }
  }

  #field(name: string, type: string) {
    const label = this.localize.term(`headspaceInvitation_${name}`);
    return html`<uui-form-layout-item>
      <uui-label slot="label" for=${name} required>${label}</uui-label>
      <uui-input id=${name} name=${name} type=${type} label=${label} required></uui-input>
    </uui-form-layout-item>`;
  }

  override render() {
    const message = this.localize.term('headspaceInvitation_message');
    return html`<uui-dialog-layout headline=${this.localize.term('headspaceInvitation_headline')}>
      <p>${this.localize.term('headspaceInvitation_help')}</p>
      <uui-form>
        <form id="invitation" @submit=${this.#submit}>
          ${this.#field('name', 'text')} ${this.#field('email', 'email')}
          <fieldset>
            <legend>${this.localize.term('headspaceInvitation_groups')}</legend>
            <p>${this.localize.term('headspaceInvitation_groupsHelp')}</p>
            ${this.groups.map(({ id, name }) => html`<uui-checkbox name="groups" value=${id} label=${name}></uui-checkbox>`)}
            ${this.groupIsMissing ? html`<p role="alert">${this.localize.term('headspaceInvitation_groupMissing')}</p>` : ''}
          </fieldset>
          <uui-form-layout-item>
            <uui-label slot="label" for="message">${message}</uui-label>
            <uui-textarea id="message" name="message" label=${message}></uui-textarea>
          </uui-form-layout-item>
        </form>
      </uui-form>
      <uui-button slot="actions" look="secondary" label=${this.localize.term('general_cancel')} @click=${this._rejectModal}></uui-button>
      <uui-button
        slot="actions" form="invitation" type="submit" look="primary" color="positive" label=${this.localize.term('headspaceInvitation_send')}></uui-button>
    </uui-dialog-layout>`;
  }

  static override styles = css`
    :host {
      display: block;
      max-width: 34rem;
    }

    p {
      margin-top: 0;
    }

    fieldset {
      display: flex;
      flex-direction: column;
      margin: 0 0 var(--uui-size-layout-1);
      border: 0;
      padding: 0;
    }

    legend {
      padding: 0;
      font-weight: 700;
    }

    p[role='alert'] {
      margin: var(--uui-size-2) 0 0;
      color: var(--uui-color-danger-standalone);
    }

    uui-input,
    uui-textarea {
      width: 100%;
    }
  `;
}

export default HeadspaceInviteUserModalElement;
