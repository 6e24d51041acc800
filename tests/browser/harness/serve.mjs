// Serves a folder below a path of 127.0.0.1, as a static host would that reads `_headers`, and nothing
// outside that path.
//
// Usage: node serve.mjs <folder> <port> </path/>
//
// Below /course/ it serves what another host would: the pages of a course, which show the site in frames.
// Below /sent/ it serves the site once more, compressed.

import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { PATH as SENT, sentFrom } from './sent.mjs';

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

const pathOf = (url) => decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);

/** The file that a path below `start` names, or undefined when it lies outside the served folder. */
function fileOf(path, start) {
  if (path.startsWith('/course/')) return join(import.meta.dirname, 'course', 'index.html');
  if (!path.startsWith(start)) return undefined;
  const inside = path.slice(start.length);
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

const sent = sentFrom(root);

const server = createServer(async (request, response) => {
  try {
    const path = pathOf(request.url);
    const isSent = path.startsWith(SENT);
    const file = fileOf(path, isSent ? SENT : prefix);
    const inside = file.startsWith(root + sep) ? file.slice(root.length + 1) : undefined;
    const body = isSent ? sent(inside) : await readFile(file);
    response.writeHead(200, {
      'Content-Type': mediaTypes[extname(file)] ?? 'application/octet-stream',
      ...(inside === undefined ? {} : headersFor(`/${inside}`)),
      ...(isSent ? { 'Content-Encoding': 'br' } : {}),
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
    }).end(body);
  } catch {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no such file.\n');
  }
});
// Longer than any pause between two loads: a reader's connection is open when the page asks for more.
server.keepAliveTimeout = 60_000;
server.listen(Number(port), '127.0.0.1');
