import type { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';

/** The client lets a version be chosen with the mouse alone; here it can be gone to and chosen with the keyboard, too. */
export async function makeVersionsReachable() {
  const modal = await customElements.whenDefined('umb-rollback-modal');
  const prototype = modal.prototype as UmbLitElement & { updated(changed: Map<PropertyKey, unknown>): void };
  const updated = prototype.updated;
  prototype.updated = function (changed) {
    updated.call(this, changed);
    this.renderRoot.querySelectorAll<HTMLElement>('.rollback-item').forEach((version) => {
      version.tabIndex = 0;
      version.role = 'group';
      version.ariaCurrent = String(version.classList.contains('active'));
      version.onkeydown = (event) => {
        if (event.target === version && (event.key === 'Enter' || event.key === ' ')) {
          event.preventDefault();
          version.click();
        }
      };
    });
  };
}
