// Evaluates what comes in: a line with rules and answers in, a line with the outcome out. One process for many.
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const root = process.argv[2];
const entry = join(root, 'src/Headspace.Forms/Client/rules/evaluate.ts');

// Node itself takes the types away where it can, or else what the sites' scripts are built with.
async function load() {
  if (process.features.typescript) return import(pathToFileURL(entry).href);
  const vite = await import(pathToFileURL(join(root, 'src/Headspace.Web/Client/node_modules/vite/dist/node/index.js')).href);
  const built = await vite.build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'rules' } },
  });
  const [{ output: [{ code }] }] = Array.isArray(built) ? built : [built];
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

const { evaluate } = await load();

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const { rules, answers } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(evaluate(rules, new Map(Object.entries(answers))))}\n`);
}
