// Builds the sites' styles and script into wwwroot/assets: fonts are subset first, then Vite bundles and fingerprints.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { build } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => index + 32));
const letters = ascii + 'æøåÆØÅéÉèàáíóúýþðäöüÄÖÜßçñ' + '\u00a0\u00ad–—‘’“”»«…·•§½¼¾°×→←↗✓€©';

const fonts = [
  ['atkinson', 'atkinson-hyperlegible-next', 'atkinson-hyperlegible-next-latin-wght-normal', { wght: { min: 400, max: 700 } }],
  ['bricolage', 'bricolage-grotesque', 'bricolage-grotesque-latin-wght-normal', { wght: { min: 600, max: 800 } }],
  ['newsreader', 'newsreader', 'newsreader-latin-wght-normal', { wght: { min: 500, max: 600 } }],
];

await mkdir(join(here, '.fonts'), { recursive: true });
for (const [name, folder, file, variationAxes] of fonts) {
  const source = await readFile(join(here, 'node_modules/@fontsource-variable', folder, 'files', `${file}.woff2`));
  const subset = await subsetFont(source, letters, { targetFormat: 'woff2', variationAxes });
  await writeFile(join(here, '.fonts', `${name}.woff2`), subset);
  console.log(`${name}.woff2  ${Math.round(source.length / 1024)} -> ${Math.round(subset.length / 1024)} KB`);
}

await build({
  root: here,
  configFile: false,
  base: '/assets/',
  logLevel: 'warn',
  build: {
    outDir: join(here, '../../../wwwroot/assets'),
    emptyOutDir: true,
    manifest: 'manifest.json',
    assetsDir: '',
    assetsInlineLimit: 0,
    target: 'es2022',
    cssTarget: ['chrome111', 'firefox113', 'safari16.4'],
    rolldownOptions: {
      input: ['headspace.css', 'education.css', 'summit.css', 'site.ts', 'forms.ts'].map((name) =>
        join(here, name.endsWith('.css') ? 'styles' : 'scripts', name)),
    },
  },
});
console.log('wwwroot/assets is built');
