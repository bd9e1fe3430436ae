import { UmbModalToken } from '@umbraco-cms/backoffice/modal';
import type { Choice, StaleSave } from './content-versions.ts';

export interface StaleModalData extends StaleSave {
  /** The names of the properties, by alias. */
  labels: Record<string, string>;
}

export const STALE_MODAL = new UmbModalToken<StaleModalData, { choice: Choice }>('Headspace.Modal.Stale', { modal: { type: 'sidebar', size: 'medium' } });
