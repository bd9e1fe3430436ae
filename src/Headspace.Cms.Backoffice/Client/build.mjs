// Builds the backoffice and our extensions of it: one entry for each module that packages may import, and few files to start from.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { chunkPlan } from './chunks.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const backoffice = join(here, 'node_modules/@umbraco-cms/backoffice');
const out = process.argv[2] ?? join(here, '../../../wwwroot/umbraco/backoffice');

const { exports } = JSON.parse(await readFile(join(backoffice, 'package.json'), 'utf8'));
const modules = Object.entries(exports).filter(([, path]) => path?.endsWith('.js'));
const input = Object.fromEntries(modules.map(([, path]) => [path.replace('./dist-cms/', '').replace(/\.js$/, ''), join(backoffice, path)]));
input.backoffice = join(here, 'src/backoffice.ts');

await build({
  root: here,
  configFile: false,
  base: './',
  logLevel: 'warn',
  worker: { format: 'es' },
  build: {
    outDir: out,
    emptyOutDir: true,
    target: 'esnext',
    modulePreload: false,
    chunkSizeWarningLimit: 20_000,
    manifest: 'manifest.json',
    rolldownOptions: {
      input,
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
        strictExecutionOrder: true,
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: chunkPlan([]), debugName: 'plan' }] },
      },
    },
  },
});
