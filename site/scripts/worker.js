// Starts the worker's program, which lies beside this script.
import { initSync } from 'programs/mcid-explorer-worker.js';
import { compiled, failInWorker } from './compiled.js';

compiled(fetch(location.href.replace(/\.js$/, '.wasm')))
  .then((module) => initSync({ module }))
  .catch(failInWorker);
