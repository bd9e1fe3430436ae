// Builds the front end whenever it is called: the receiver of a webhook on "Content was published".
// One build at a time; calls that come meanwhile are answered by one more build.
import { spawn } from 'node:child_process';
import { timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const secret = process.env.REBUILD_SECRET;
if (!secret) {
  console.error('REBUILD_SECRET is missing: the value of the header X-Rebuild-Secret that the webhook sends.');
  process.exit(1);
}

let building = false;
let again = false;

function build() {
  if (building) {
    again = true;
    return;
  }

  building = true;
  again = false;
  spawn(process.execPath, ['node_modules/astro/astro.js', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] }).on('exit', (code) => {
    building = false;
    console.log(code === 0 ? 'Built' : 'The build failed; the pages are as they were');
    if (again) {
      build();
    }
  });
}

function isRight(given) {
  const [one, other] = [Buffer.from(String(given ?? '')), Buffer.from(secret)];
  return one.length === other.length && timingSafeEqual(one, other);
}

const server = createServer((request, response) => {
  request.resume();
  if (request.method !== 'POST' || !isRight(request.headers['x-rebuild-secret'])) {
    response.writeHead(request.method === 'POST' ? 401 : 405).end();
    return;
  }

  response.writeHead(202).end();
  build();
});

server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => console.log(`Listening on ${server.address().port}`));
