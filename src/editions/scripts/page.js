// Loads the page's program and hands the page over to it.
import { initSync } from '../mcid-explorer-page.js';
import { compiled } from './compiled.js';

const address = document.querySelector('meta[name="program"]').content;
firstView.handTo(compiled(fetch(address)), (module) => initSync({ module }));
