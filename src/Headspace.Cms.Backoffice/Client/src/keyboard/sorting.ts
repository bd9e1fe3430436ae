import type { UmbTableElement } from '@umbraco-cms/backoffice/components';
import { firstValueFrom } from '@umbraco-cms/backoffice/external/rxjs';
import type { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { whenShown } from './when-shown.ts';

type Entry = UmbLitElement & { contentKey?: string };

/** What lies in an order is moved with the mouse alone; here Alt and an arrow move what has the focus, too. */
export function makeSortingReachable() {
  void whenShown<UmbTableElement>('umb-table', (table) => {
    const rows = table.renderRoot.querySelectorAll<HTMLElement>('uui-table-row');
    rows.forEach((row) => {
      if (table.sortable) {
        row.tabIndex = 0;
        moveWithKeys(row, table, async (by) => {
          const { UmbTableSortedEvent } = await import('@umbraco-cms/backoffice/components');
          const id = row.dataset.sortableId!;
          table.items = moved(table.items, (item) => item.id === id, by);
          table.dispatchEvent(new UmbTableSortedEvent({ itemId: id }));
          await table.updateComplete;
          table.renderRoot.querySelector<HTMLElement>(`[data-sortable-id="${id}"]`)?.focus();
        });
      }
    });
  });
  void whenShown<Entry>('umb-block-list-entry', (entry) => {
    moveWithKeys(entry, entry, async (by) => {
      const { UMB_BLOCK_LIST_ENTRIES_CONTEXT } = await import('@umbraco-cms/backoffice/block-list');
      const key = entry.contentKey;
      const list = entry.parentNode as ShadowRoot;
      const context = await entry.getContext(UMB_BLOCK_LIST_ENTRIES_CONTEXT);
      if (context) {
        await context.setLayouts(moved(await firstValueFrom(context.layoutEntries), (block) => block.contentKey === key, by));
        await (list.host as UmbLitElement).updateComplete;
        focusBlock([...list.querySelectorAll<Entry>('umb-block-list-entry')].find((block) => block.contentKey === key));
      }
    });
  });
}

function moveWithKeys(element: HTMLElement, speaker: UmbLitElement, move: (by: number) => Promise<void>) {
  element.setAttribute('aria-keyshortcuts', 'Alt+ArrowUp Alt+ArrowDown');
  element.title = speaker.localize.term('headspaceKeyboard_move');
  element.onkeydown = (event) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (event.altKey && by !== 0) {
      event.preventDefault();
      event.stopPropagation();
      void move(by);
    }
  };
}

/** The list with one of its items one place further up or down; unchanged where there is no further. */
function moved<T>(list: readonly T[], isIt: (item: T) => boolean, by: number): T[] {
  const from = list.findIndex(isIt);
  const to = from + by;
  const order = [...list];
  if (from >= 0 && to >= 0 && to < list.length) {
    order.splice(to, 0, ...order.splice(from, 1));
  }
  return order;
}

// Its link, which is what the tabulator comes to.
async function focusBlock(entry?: Entry) {
  await entry?.updateComplete;
  entry?.renderRoot.querySelector<HTMLElement>('uui-action-bar uui-button')?.focus();
}
