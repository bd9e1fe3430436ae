// Stores brotli and gzip copies beside each file that shrinks, so that the server never compresses a request.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const shrinking = new Set(['.js', '.css', '.svg', '.json', '.ttf', '.map']);
const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

// The highest quality costs a minute on the code editor, which few open, and gains little on it.
const quality = (size) => (size > 1_000_000 ? 7 : 10);

/** Compresses every file below the folder; answers how many bytes went in and came out. */
export async function compressFolder(folder) {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && shrinking.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  let before = 0;
  let after = 0;
  const work = async () => {
    for (let file = files.pop(); file; file = files.pop()) {
      const content = await readFile(file);
      const [brotli, gzipped] = await Promise.all([
        brotliAsync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality(content.length), [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
        gzipAsync(content, { level: 9 }),
      ]);
      before += content.length;
      after += Math.min(brotli.length, content.length);
      if (brotli.length < content.length) {
        await writeFile(`${file}.br`, brotli);
      }
      if (gzipped.length < content.length) {
        await writeFile(`${file}.gz`, gzipped);
      }
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  return { before, after };
}
