import { UmbContextBase } from '@umbraco-cms/backoffice/class-api';
import { UmbContextToken } from '@umbraco-cms/backoffice/context-api';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { UMB_DOCUMENT_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/document';
import { umbOpenModal } from '@umbraco-cms/backoffice/modal';
import { UMB_NOTIFICATION_CONTEXT } from '@umbraco-cms/backoffice/notification';
import { UmbLocalizationController } from '@umbraco-cms/backoffice/localization-api';
import type { Choice, StaleSave, Workspace } from './document-versions.ts';
import { workspaces } from './document-versions.ts';
import { STALE_MODAL } from './stale-modal.token.ts';

const STALE_CONTEXT = new UmbContextToken<HeadspaceStaleContext>('UmbWorkspaceContext', 'Headspace.Stale');

/** The open document, to whoever saves it over another's. */
export class HeadspaceStaleContext extends UmbContextBase implements Workspace {
  readonly #localize = new UmbLocalizationController(this);
  #document?: typeof UMB_DOCUMENT_WORKSPACE_CONTEXT.TYPE;

  constructor(host: UmbControllerHost) {
    super(host, STALE_CONTEXT.toString());
    this.consumeContext(UMB_DOCUMENT_WORKSPACE_CONTEXT, (document) => (this.#document = document));
  }

  override hostConnected() {
    super.hostConnected();
    workspaces.add(this);
  }

  override hostDisconnected() {
    workspaces.delete(this);
    super.hostDisconnected();
  }

  override destroy() {
    workspaces.delete(this);
    super.destroy();
  }

  getUnique() {
    return this.#document?.getUnique() ?? undefined;
  }

  async choose(save: StaleSave): Promise<Choice> {
    const labels = Object.fromEntries((await this.#document?.structure.getContentTypeProperties() ?? []).map((property) => [property.alias, property.name]));
    const { choice } = await umbOpenModal(this, STALE_MODAL, { data: { ...save, labels } }).catch(() => ({ choice: 'goOn' as const }));
    if (choice !== 'mine') {
      const notifications = await this.getContext(UMB_NOTIFICATION_CONTEXT);
      notifications?.peek('warning', { data: { message: this.#localize.term(choice === 'theirs' ? 'headspaceStale_takenHelp' : 'headspaceStale_goOnHelp') } });
    }
    return choice;
  }

  async reload() {
    await this.#document?.reload();
  }

  async reloadIfClean() {
    if (this.#document && !this.#document.getHasUnpersistedChanges()) {
      await this.reload();
    }
  }
}

export { HeadspaceStaleContext as api };
