// Evaluates what comes in: a line with rules and answers in, a line with the outcome out. One process for many.
import { readFile } from 'node:fs/promises';
import * as module from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const root = process.argv[2];
const source = await readFile(join(root, 'src/Headspace.Forms/Client/rules.ts'), 'utf8');

// What the sites' scripts are built with takes the types away, or Node itself where it can.
async function withoutTypes() {
  if (module.stripTypeScriptTypes) return module.stripTypeScriptTypes(source);
  const vite = await import(pathToFileURL(join(root, 'src/Headspace.Web/Client/node_modules/vite/dist/node/index.js')).href);
  return (await vite.transformWithOxc(source, 'rules.ts')).code;
}

const code = await withoutTypes();
const { evaluate } = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const { rules, answers } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(evaluate(rules, new Map(Object.entries(answers))))}\n`);
}
