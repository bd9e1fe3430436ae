const presses = 3;
const withinMilliseconds = 1500;

/**
 * A link "Forlad siden" works by itself. With script the page is covered at once and left without a way back to it
 * in the tab, and three presses of Shift do the same as the link.
 */
export function quickExit(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('[data-quick-exit]');
  const [first] = links;
  if (!first) {
    return;
  }

  const leave = (): void => {
    document.documentElement.classList.add('is-leaving');
    location.replace(first.href);
  };

  for (const link of links) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      leave();
    });
  }

  let times: number[] = [];
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Shift') {
      times = [];
      return;
    }

    const now = performance.now();
    times = [...times.filter((time) => now - time < withinMilliseconds), now];
    if (times.length >= presses) {
      leave();
    }
  });
}
