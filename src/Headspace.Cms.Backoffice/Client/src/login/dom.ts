type Child = Node | string | null | false;

/** Makes an element; a property that is a function listens, one that is false or undefined is left out. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | boolean | undefined | ((event: Event) => void)> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element: HTMLElement = document.createElement(tag as string);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else if (value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== false));
  return element as unknown as HTMLElementTagNameMap[K];
}

/** The value of a query parameter, however its name is capitalized. */
export function query(name: string): string | null {
  for (const [key, value] of new URLSearchParams(location.search)) {
    if (key.toLowerCase() === name.toLowerCase()) {
      return value;
    }
  }
  return null;
}
