import { UmbActionBase } from '@umbraco-cms/backoffice/action';
import type { MetaCurrentUserAction, UmbCurrentUserActionArgs } from '@umbraco-cms/backoffice/current-user';
import { umbOpenModal, UmbModalToken } from '@umbraco-cms/backoffice/modal';

const modal = new UmbModalToken('Headspace.Modal.RecoveryCodes', { modal: { type: 'sidebar', size: 'small' } });

export class HeadspaceRecoveryCodesAction extends UmbActionBase<UmbCurrentUserActionArgs<MetaCurrentUserAction>> {
  async getHref() {
    return undefined;
  }

  async execute() {
    await umbOpenModal(this, modal).catch(() => undefined);
  }
}

export { HeadspaceRecoveryCodesAction as api };
