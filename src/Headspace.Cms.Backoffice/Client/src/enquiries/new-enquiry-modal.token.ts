import { UMB_MODAL_MANAGER_CONTEXT, UmbModalToken } from '@umbraco-cms/backoffice/modal';
import type { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { pathOf } from './enquiry.ts';

export const NEW_ENQUIRY_MODAL = new UmbModalToken<object, { id: string }>('Headspace.Modal.NewEnquiry', { modal: { type: 'sidebar', size: 'small' } });

/** Opens a case by hand and goes to it; false when it was thought better of. */
export async function openNewEnquiry(host: UmbLitElement): Promise<boolean> {
  const modal = (await host.getContext(UMB_MODAL_MANAGER_CONTEXT))?.open(host, NEW_ENQUIRY_MODAL, { data: {} });
  const made = await modal?.onSubmit().catch(() => undefined);
  if (!made) {
    return false;
  }
  history.pushState(null, '', pathOf(made.id));
  return true;
}
