import type { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';

type Updating = UmbLitElement & { updated(changed: Map<PropertyKey, unknown>): void };

/** Does something to the client's elements of a name each time that they have shown themselves anew. */
export async function whenShown<T extends UmbLitElement>(name: string, shown: (element: T) => void) {
  const element = await customElements.whenDefined(name);
  const prototype = element.prototype as Updating;
  const updated = prototype.updated;
  prototype.updated = function (changed) {
    updated.call(this, changed);
    shown(this as unknown as T);
  };
}

/** Presses what has the focus with the keys that press a button. */
export function pressWithKeys(element: HTMLElement) {
  element.tabIndex = 0;
  element.onkeydown = (event) => {
    if (event.target === element && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      element.click();
    }
  };
}
