// The site as its readers' connections carry it: compressed by brotli as a host does that compresses once.
// Beside it lies `plain.html`, what the site is measured against: the same text, styles and figures in a page
// that does nothing.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** The path below which the site is served so. */
export const PATH = '/sent/';

/** The name of the page that does nothing. */
const PLAIN = 'plain.html';

/** The width in CSS pixels of a figure's place in the window of the benchmark, which is 1280 wide. */
const PLACE = 528;

/** The page without scripts and without what names their files; of each figure only the picture that is shown. */
function plain(page) {
  return page
    .replace(/<script\b[^>]*>[^]*?<\/script>\n?/g, '')
    .replace(/<meta name="(?:program|exhibits|desk|one-file)"[^>]*>\n?/g, '')
    .replace(/<div class="pictures">([^]*?)<\/div>/g, (_, pictures) => {
      const fitting = pictures.split(/(?=<svg class="from-)/).filter((picture) => Number(/from-(\d+)/.exec(picture)?.[1]) <= PLACE);
      return `<div class="pictures">${fitting.at(-1)}</div>`;
    });
}

/** Gives what is sent for the name of a file of the site in `root`; it is compressed when it is first asked for. */
export function sentFrom(root) {
  const sent = new Map();
  return (name) => {
    if (!sent.has(name)) {
      const bytes = name === PLAIN ? plain(readFileSync(join(root, 'index.html'), 'utf8')) : readFileSync(join(root, name));
      sent.set(name, brotliCompressSync(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
      }));
    }
    return sent.get(name);
  };
}
