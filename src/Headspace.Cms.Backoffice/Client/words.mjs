// English words that Umbraco's client says without asking its translations: they are put to the same translations as the rest.
const term = (key) => `this.localize.term('${key}')`;
const spoken = [
  [/apps\/preview\/preview\.element\.js$/, '<h4>Preview Mode</h4>', `<h4>\${${term('general_preview')}}</h4>`],
  [/apps\/preview\/preview\.element\.js$/, 'title="Page preview"', `title=\${${term('general_preview')}}`],
  ...Object.entries({
    'Fit browser': 'fit',
    Desktop: 'desktop',
    Laptop: 'laptop',
    'Tablet portrait': 'tabletPortrait',
    'Tablet landscape': 'tabletLandscape',
    'Smartphone portrait': 'phonePortrait',
    'Smartphone landscape': 'phoneLandscape',
  }).map(([text, key]) => [/preview-apps\/preview-device\.element\.js$/, `label: '${text}'`, `label: ${term(`headspacePreview_${key}`)}`]),
];

/** A plugin of the build. What it does not find any more after an update of the package ends the build. */
export function translated() {
  const found = new Set();
  return {
    name: 'headspace-words',
    enforce: 'pre',
    transform(code, id) {
      const here = spoken.filter(([file, text]) => file.test(id) && code.includes(text));
      here.forEach((word) => found.add(word));
      return here.length > 0 ? { code: here.reduce((text, [, from, to]) => text.replace(from, () => to), code), map: null } : null;
    },
    buildEnd(error) {
      const gone = spoken.filter((word) => !found.has(word));
      if (!error && gone.length > 0) {
        this.error(`Umbraco's client no longer says: ${gone.map(([, text]) => text).join(', ')} (words.mjs)`);
      }
    },
  };
}
