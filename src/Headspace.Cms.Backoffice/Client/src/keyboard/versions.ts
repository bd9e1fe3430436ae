import { pressWithKeys, whenShown } from './when-shown.ts';

/** The client lets a version be chosen with the mouse alone; here it can be gone to and chosen with the keyboard, too. */
export const makeVersionsReachable = () =>
  whenShown('umb-rollback-modal', (modal) => {
    modal.renderRoot.querySelectorAll<HTMLElement>('.rollback-item').forEach((version) => {
      version.role = 'group';
      version.ariaCurrent = String(version.classList.contains('active'));
      pressWithKeys(version);
    });
  });
