// Builds the backoffice and our extensions of it into wwwroot/umbraco/backoffice/<hash>: one entry for each module that packages
// may import, few files to start from (chunks.mjs), compressed copies, and build.json beside, by which the server finds them.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { chunkPlan } from './chunks.mjs';
import { compressFolder } from './compress.mjs';
import { translated } from './words.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const backoffice = join(here, 'node_modules/@umbraco-cms/backoffice');
const target = process.argv[2] ?? join(here, '../../../wwwroot/umbraco/backoffice');
const building = join(target, 'building');
const pages = { backoffice: 'src/backoffice.ts', login: 'src/login/login.ts' };

const { exports } = JSON.parse(await readFile(join(backoffice, 'package.json'), 'utf8'));
const modules = Object.entries(exports).filter(([, path]) => path?.endsWith('.js'));
const outputOf = (path) => path.replace('./dist-cms/', '');

await build({
  root: here,
  configFile: false,
  base: './',
  logLevel: 'warn',
  worker: { format: 'es' },
  plugins: [translated()],
  build: {
    outDir: building,
    emptyOutDir: true,
    target: 'esnext',
    modulePreload: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 20_000,
    manifest: 'manifest.json',
    rolldownOptions: {
      input: {
        ...Object.fromEntries(modules.map(([, path]) => [outputOf(path).replace(/\.js$/, ''), join(backoffice, path)])),
        ...Object.fromEntries(Object.entries(pages).map(([name, path]) => [name, join(here, path)])),
      },
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
        strictExecutionOrder: true,
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: chunkPlan(), debugName: 'when needed' }] },
      },
    },
  },
});

const manifest = JSON.parse(await readFile(join(building, 'manifest.json'), 'utf8'));
await rm(join(building, 'manifest.json'));
const hash = await hashOf(building);
const { before, after } = await compressFolder(building);
await mkdir(target, { recursive: true });
await rm(join(target, hash), { recursive: true, force: true });
await rename(building, join(target, hash));
await writeFile(join(target, 'build.json'), JSON.stringify({
  hash,
  pages: Object.fromEntries(Object.entries(pages).map(([name, path]) => [name, filesOf(path)])),
  imports: Object.fromEntries(modules.map(([name, path]) => [name.replace('.', '@umbraco-cms/backoffice'), outputOf(path)])),
}, null, 2));
await mkdir(join(target, 'css'), { recursive: true });
for (const [from, to] of [['rte-content.css', 'rte-content.css'], ['blockgrid-layout.css', 'umbraco-blockgridlayout.css']]) {
  await copyFile(join(here, 'src', from), join(target, 'css', to));
}
for (const other of await readdir(target)) {
  if (other !== hash && other !== 'css' && other !== 'build.json') {
    await rm(join(target, other), { recursive: true, force: true });
  }
}
console.log(`wwwroot/umbraco/backoffice is built: ${Math.round(before / 1024)} KB, ${Math.round(after / 1024)} KB compressed`);

// What the page of an entry has to name: its script, the scripts that this needs at once, and all their styles.
function filesOf(entry) {
  const styles = new Set();
  const scripts = new Set();
  const open = [entry];
  const seen = new Set();
  while (open.length > 0) {
    const key = open.shift();
    if (!seen.has(key)) {
      seen.add(key);
      const chunk = manifest[key];
      scripts.add(chunk.file);
      chunk.css?.forEach((file) => styles.add(file));
      open.push(...(chunk.imports ?? []));
    }
  }
  const [script, ...preload] = scripts;
  return { script, preload, styles: [...styles] };
}

async function hashOf(folder) {
  const all = createHash('sha256');
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    all.update(relative(folder, file)).update(await readFile(file));
  }
  return all.digest('hex').slice(0, 12);
}
