// Programs inside the single file: gzip in base64, as crates/report writes their elements.

import { fingerprint } from './fingerprint.js';

/** The text of a program's element and the fingerprint that it was written with. */
export function programIn(id) {
  const element = document.getElementById(id);
  return { text: element.textContent.trim(), expected: element.dataset.fingerprint };
}

/** Compiles a program from its text, or throws where the text is not the one that was written. */
export async function unpacked({ text, expected }) {
  if (fingerprint(text) !== expected) throw new Error('The program in this file is damaged.');
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
  const contents = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return WebAssembly.compileStreaming(new Response(contents, { headers: { 'Content-Type': 'application/wasm' } }));
}
