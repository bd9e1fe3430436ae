import { UmbCollectionActionBase } from '@umbraco-cms/backoffice/collection';
import { umbOpenModal, UmbModalToken } from '@umbraco-cms/backoffice/modal';

const invitation = new UmbModalToken('Headspace.Modal.InviteUser', { modal: { type: 'dialog', size: 'small' } });

/** Opens our invitation instead of the client's, which is in English whatever the language. */
export class InviteUserCollectionAction extends UmbCollectionActionBase {
  override async execute() {
    await umbOpenModal(this, invitation).catch(() => undefined);
  }
}

export { InviteUserCollectionAction as api };
