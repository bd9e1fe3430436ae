import { UmbContextBase } from '@umbraco-cms/backoffice/class-api';
import { UmbContextToken } from '@umbraco-cms/backoffice/context-api';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { UMB_CONTENT_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/content';
import type { UMB_DOCUMENT_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/document';
import { umbOpenModal } from '@umbraco-cms/backoffice/modal';
import { UMB_NOTIFICATION_CONTEXT } from '@umbraco-cms/backoffice/notification';
import { UmbLocalizationController } from '@umbraco-cms/backoffice/localization-api';
import type { Choice, StaleSave, Version, Workspace } from './content-versions.ts';
import { lastReadOf, workspaces } from './content-versions.ts';
import { STALE_MODAL } from './stale-modal.token.ts';

const STALE_CONTEXT = new UmbContextToken<HeadspaceStaleContext>('UmbWorkspaceContext', 'Headspace.Stale');

/** What the workspaces of documents, media and blueprints have in common. */
type ContentWorkspace = Pick<typeof UMB_DOCUMENT_WORKSPACE_CONTEXT.TYPE, 'getUnique' | 'persistedData' | 'structure' | 'reload' | 'getHasUnpersistedChanges'>;

/** What is open in an editor, to whoever saves it over another's. */
export class HeadspaceStaleContext extends UmbContextBase implements Workspace {
  readonly #localize = new UmbLocalizationController(this);
  #content?: ContentWorkspace;
  version?: Version;

  constructor(host: UmbControllerHost) {
    super(host, STALE_CONTEXT.toString());
    this.consumeContext(UMB_CONTENT_WORKSPACE_CONTEXT, (workspace) => {
      this.#content = workspace as unknown as ContentWorkspace | undefined;
      this.observe(this.#content?.persistedData, (loaded) => (this.version = loaded && lastReadOf(loaded.unique)), 'headspaceVersion');
    });
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
    return this.#content?.getUnique() ?? undefined;
  }

  async choose(save: StaleSave): Promise<Choice> {
    const labels = Object.fromEntries((await this.#content?.structure.getContentTypeProperties() ?? []).map((property) => [property.alias, property.name]));
    const { choice } = await umbOpenModal(this, STALE_MODAL, { data: { ...save, labels } }).catch(() => ({ choice: 'goOn' as const }));
    if (choice !== 'mine') {
      const notifications = await this.getContext(UMB_NOTIFICATION_CONTEXT);
      notifications?.peek('warning', { data: { message: this.#localize.term(choice === 'theirs' ? 'headspaceStale_takenHelp' : 'headspaceStale_goOnHelp') } });
    }
    return choice;
  }

  async reload() {
    await this.#content?.reload();
  }

  async reloadIfClean() {
    if (this.#content && !this.#content.getHasUnpersistedChanges()) {
      await this.reload();
    }
  }
}

export { HeadspaceStaleContext as api };
