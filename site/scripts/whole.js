// Unpacks the program inside the document and starts it: as the page, and once more, as it has been
// compiled there, as the worker that makes the exhibits.
import { initSync } from '../mcid-explorer-whole.js';
import { bytesOf } from './digits.js';
import { unpacked } from './lzma.js';

const run = (module) => initSync({ module });

/** The program, or an error when its text is not the one that was written. */
async function compiled() {
  // What is there to be read is painted first.
  await new Promise((resolve) => setTimeout(resolve));
  const element = document.getElementById('program');
  const text = element.textContent.trim();
  if (firstView.fingerprint(text) !== element.dataset.fingerprint) throw new Error('The program in this file is damaged.');
  const program = await WebAssembly.compile(unpacked(bytesOf(text)));
  self.Worker = class extends Worker {
    constructor(address) {
      super(address);
      this.postMessage(program);
    }
  };
  return program;
}

if (typeof document === 'undefined') {
  // The first message is the program; it hears those after it itself.
  self.onmessage = ({ data }) => run(data);
} else {
  const worker = URL.createObjectURL(new Blob([document.currentScript.textContent], { type: 'text/javascript' }));
  document.querySelector('meta[name="exhibits"]').content = worker;
  firstView.handTo(compiled(), run);
}
