// Unpacks the program inside the document and starts it: as the page, and once more, from the same
// text, as the worker that makes the exhibits.
import { initSync } from '../mcid-explorer-whole.js';
import { compiled } from './compiled.js';

const inWorker = typeof document === 'undefined';
const packed = inWorker ? self.packed : document.getElementById('program').textContent.trim();
const run = (module) => initSync({ module });

/** The program from gzip in base64. */
function unpacked() {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream, { headers: { 'Content-Type': 'application/wasm' } });
}

if (inWorker) {
  compiled(unpacked()).then(run).catch((error) => setTimeout(() => { throw error; }));
} else {
  const parts = [`self.packed=${JSON.stringify(packed)};`, document.currentScript.textContent];
  const worker = URL.createObjectURL(new Blob(parts, { type: 'text/javascript' }));
  document.querySelector('meta[name="exhibits"]').content = worker;
  firstView.handTo(Promise.resolve().then(unpacked).then(compiled), run);
}
