// How long the backoffice takes to show its content tree to somebody who is signed in: with an empty browser and with a full one.
//   node bench/backoffice.mjs <address> <folder of playwright> <user> <password> [rounds]
import { createRequire } from 'node:module';

const [address, folder, user, password, rounds = '5'] = process.argv.slice(2);
const { chromium } = createRequire(import.meta.url)(folder);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });

const signIn = await browser.newContext({ locale: 'da-DK' });
const page = await signIn.newPage();
await page.goto(`${address}/umbraco`);
await page.locator('input[name=username]').fill(user);
await page.locator('input[name=password]').fill(password);
await page.keyboard.press('Enter');
await page.locator('umb-document-tree-item').first().waitFor();
const session = await signIn.storageState();

async function load(context) {
  const opened = await context.newPage();
  const network = await context.newCDPSession(opened);
  await network.send('Network.enable');
  let bytes = 0;
  let requests = 0;
  network.on('Network.requestWillBeSent', () => requests++);
  network.on('Network.requestServedFromCache', () => requests--);
  network.on('Network.responseReceived', ({ response }) => (requests -= response.fromDiskCache ? 1 : 0));
  network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  const started = performance.now();
  await opened.goto(`${address}/umbraco/section/content`, { waitUntil: 'commit' });
  await opened.locator('umb-document-tree-item').nth(2).waitFor();
  const milliseconds = performance.now() - started;
  await opened.close();
  return { milliseconds, requests, bytes };
}

const cold = [];
const warm = [];
for (let round = 0; round < Number(rounds); round++) {
  const context = await browser.newContext({ locale: 'da-DK', storageState: session });
  cold.push(await load(context));
  warm.push(await load(context));
  await context.close();
}
await browser.close();

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
for (const [name, loads] of Object.entries({ cold, warm })) {
  const of = (what) => median(loads.map((one) => one[what]));
  console.log(`${name.padEnd(6)} ${String(of('requests')).padStart(4)} requests  ${String(Math.round(of('bytes') / 1024)).padStart(6)} KB  ${String(Math.round(of('milliseconds'))).padStart(6)} ms to the tree`);
}
