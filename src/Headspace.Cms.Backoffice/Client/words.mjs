// What Umbraco's client says in English without asking its translations (src/words.json) is put to them at the build, and so is
// what it shows of others' words as it gets it.
import { readFileSync } from 'node:fs';
import { nameOf, partsOf } from './src/word-keys.mjs';

const words = JSON.parse(readFileSync(new URL('./src/words.json', import.meta.url), 'utf8'));
const client = '@umbraco-cms/backoffice/dist-cms/';
const shown = [
  ['core/notification/layouts/default/notification-layout-default.element.js', 'import { html, LitElement,', "import { UmbLitElement as LitElement } from '../../../lit-element/index.js';\nimport { html,"],
  ['core/notification/layouts/default/notification-layout-default.element.js', 'ifDefined(this.data.headline)', 'ifDefined(this.data.headline && this.localize.string(this.data.headline))'],
  ['core/notification/layouts/default/notification-layout-default.element.js', '${this.data.message}', '${this.localize.string(this.data.message)}'],
  ['core/components/table/table.element.js', '${column.name}', '${this.localize.string(column.name)}'],
  ['core/collection/components/collection-view-bundle.element.js', 'label="status"', "label=${this.localize.term('general_view')}"],
  ['core/collection/components/collection-view-bundle.element.js', '${view.label}', '${this.localize.string(view.label)}'],
  ['core/entity-sign/components/entity-sign-bundle.element.js', '${this._labels.get(c.alias)}', '${this.localize.string(this._labels.get(c.alias))}'],
  ['core/search/search-modal/search-modal.element.js', 'controller.manifest.meta?.label ||', 'this.localize.string(controller.manifest.meta?.label) ||'],
  ['media/media/modals/media-picker/components/media-picker-folder-path.element.js', '${path.name}', '${this.localize.string(path.name)}'],
  ['core/auth/components/auth-provider-default.element.js', 'this.manifest.meta?.label ??', 'this.localize.string(this.manifest.meta?.label) ||'],
];

const all = [
  ...shown.map(([file, from, to]) => ({ file: `packages/${file}`, from, pattern: from, to: () => to })),
  ...Object.entries(words.spoken).flatMap(([file, said]) => said.map((english) => ({ file: `packages/${file}`, from: english, ...spoken(file, english) }))),
  ...['<h4>Preview Mode</h4>', 'title="Page preview"'].map((from) => ({
    file: 'apps/preview/preview.element.js',
    from,
    pattern: from,
    to: () => from.replace(/"?P[^<"]+"?/, "${this.localize.term('general_preview')}"),
  })),
];

const inFile = all.reduce((files, word) => files.set(word.file, [...(files.get(word.file) ?? []), word]), new Map());

/** A plugin of the build. What it does not find any more after an update of the package ends the build. */
export function translated() {
  const found = new Set();
  return {
    name: 'headspace-words',
    enforce: 'pre',
    transform(code, id) {
      const path = id.replaceAll('\\', '/').split('?')[0];
      const at = path.lastIndexOf(client);
      const translated = (at < 0 ? [] : (inFile.get(path.slice(at + client.length)) ?? [])).reduce((text, word) => {
        const next = text.replaceAll(word.pattern, word.to);
        if (next !== text) {
          found.add(word);
        }
        return next;
      }, code);
      return translated === code ? null : { code: translated, map: null };
    },
    buildEnd(error) {
      const gone = all.filter((word) => !found.has(word));
      if (!error && gone.length > 0) {
        this.error(`Umbraco's client no longer says: ${gone.map(({ file, from }) => `${from} (${file})`).join(', ')} (words.mjs)`);
      }
    },
  };
}

// An attribute, a text between tags, or a string of the script; an element can translate by itself, others leave it to who shows it.
function spoken(file, english) {
  const text = `#headspaceWords_${nameOf(english)}${partsOf(words.danish[english]).value}`;
  const term = `this.localize.string(\`${text}\`)`;
  const literal = english.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
  return {
    pattern: new RegExp(`="${literal}"|>\\s*${literal}\\s*(?=<|\\$\\{)|(['\`])${literal}\\1`, 'g'),
    to: (match, quote, at, code) => {
      const isInElement = file.endsWith('.element.js') && at > code.indexOf(' = class ');
      return match.startsWith('=') ? `=\${${term}}` : match.startsWith('>') ? `>\${${term}} ` : isInElement ? term : `\`${text}\``;
    },
  };
}
