// Serves a folder below a path of 127.0.0.1, as a static host would that reads `_headers`, and nothing
// outside that path.
//
// Usage: node serve.mjs <folder> <port> </path/>
//
// Below /course/ it serves what another host would: the pages of a course, which show the site in frames.

import { readFileSync } from 'node:fs';
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
  if (path.startsWith('/course/')) return join(import.meta.dirname, 'course', 'index.html');
  if (!path.startsWith(prefix)) return undefined;
  const inside = path.slice(prefix.length);
  const file = join(root, inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside);
  return file.startsWith(root + sep) ? file : undefined;
}

/** The headers that the site wants sent, as `_headers` lists them: a pattern, and below it what goes with it. */
function wanted() {
  const rules = [];
  for (const line of readFileSync(join(root, '_headers'), 'utf8').split('\n')) {
    const [, name, value] = /^\s+([^:]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined) rules.at(-1).headers[name] = value;
    else if (line !== '') rules.push({ pattern: new RegExp(`^${line.replaceAll('.', '\\.').replaceAll('*', '.*')}$`), headers: {} });
  }
  return rules;
}

const rules = wanted();
const headersFor = (path) =>
  Object.assign({}, ...rules.filter(({ pattern }) => pattern.test(path)).map(({ headers }) => headers));

createServer(async (request, response) => {
  try {
    const file = fileOf(request.url);
    const body = await readFile(file);
    const type = mediaTypes[extname(file)] ?? 'application/octet-stream';
    const headers = file.startsWith(root + sep) ? headersFor(`/${file.slice(root.length + 1)}`) : {};
    response.writeHead(200, { 'Content-Type': type, ...headers, 'Cache-Control': 'no-store' }).end(body);
  } catch {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no such file.\n');
  }
}).listen(Number(port), '127.0.0.1');
