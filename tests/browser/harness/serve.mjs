// Serves a folder below a path of 127.0.0.1, as a static host would, and nothing outside that path.
//
// Usage: node serve.mjs <folder> <port> </path/>

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const [folder, port, prefix] = process.argv.slice(2);
const root = resolve(folder);

const mediaTypes = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** The file that an address names, or undefined when it lies outside the served folder. */
function fileOf(url) {
  const path = decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
  if (!path.startsWith(prefix)) return undefined;
  const inside = path.slice(prefix.length);
  const file = join(root, inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside);
  return file.startsWith(root + sep) ? file : undefined;
}

createServer(async (request, response) => {
  try {
    const file = fileOf(request.url);
    const body = await readFile(file);
    const type = mediaTypes[extname(file)] ?? 'application/octet-stream';
    const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
    response.writeHead(200, { 'Content-Type': type, ...headers }).end(body);
  } catch {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no such file.\n');
  }
}).listen(Number(port), '127.0.0.1');
