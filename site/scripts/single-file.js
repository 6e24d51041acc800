// Starts the programs inside the single file: this script runs in the document, where it starts the page, and once
// more, from a Blob, as the worker.
import { initSync as startPage } from 'programs/mcid-explorer-page.js';
import { initSync as startWorker } from 'programs/mcid-explorer-worker.js';
import { failInWorker } from './compiled.js';
import { programIn, unpacked } from './unpack.js';

if (typeof document === 'undefined') {
  // The first message is the packed program; the program itself listens to those after it.
  self.onmessage = ({ data }) => unpacked(data).then((module) => startWorker({ module })).catch(failInWorker);
} else {
  const script = URL.createObjectURL(new Blob([document.currentScript.textContent], { type: 'text/javascript' }));
  document.querySelector('meta[name="worker"]').content = script;
  self.Worker = class extends Worker {
    constructor(address) {
      super(address);
      this.postMessage(programIn('worker-program'));
    }
  };
  // What is there to be read is painted first.
  const painted = new Promise((resolve) => setTimeout(resolve));
  firstView.handTo(painted.then(() => unpacked(programIn('page-program'))), (module) => startPage({ module }));
}
