// Starts the program of the worker that keeps the desk for a trial of the reader's own.
import { initSync } from '../mcid-explorer-desk.js';
import { compiled } from './compiled.js';

// The program lies beside this script and is called after it.
compiled(fetch(location.href.replace(/\.js$/, '.wasm')))
  .then((module) => initSync({ module }))
  // Told to the page as an error of the worker, as a script that does not come is.
  .catch((error) => setTimeout(() => { throw error; }));
