const files = '/umbraco/backoffice/';
const texts = {
  da: { text: 'Der er kommet en ny udgave. Gem, og genindlæs siden.', reload: 'Genindlæs' },
  en: { text: 'There is a new version. Save, and reload the page.', reload: 'Reload' },
};

/**
 * After a new build, the files that this page has not loaded yet are gone. Whoever works goes on with what is loaded, saves, and is told
 * to load the page again.
 */
export function watchBuild() {
  const own = import.meta.url;
  if (!own.includes(files)) {
    return;
  }
  new PerformanceObserver((list) => {
    const isGone = (entry: PerformanceEntry) => entry.name.includes(files) && (entry as PerformanceResourceTiming).responseStatus === 404;
    if (list.getEntries().some(isGone)) {
      tell();
    }
  }).observe({ type: 'resource', buffered: true });
  document.addEventListener('visibilitychange', async () => {
    if (document.visibilityState === 'visible') {
      const answer = await fetch(own, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
      if (answer?.status === 404) {
        tell();
      }
    }
  });
}

function tell() {
  if (document.getElementById('headspace-new-build')) {
    return;
  }
  const { text, reload } = document.documentElement.lang.startsWith('da') ? texts.da : texts.en;
  const notice = document.createElement('div');
  notice.id = 'headspace-new-build';
  notice.setAttribute('role', 'alert');
  const button = document.createElement('button');
  button.textContent = reload;
  button.addEventListener('click', () => location.reload());
  notice.append(text, ' ', button);
  document.body.append(notice);
}
