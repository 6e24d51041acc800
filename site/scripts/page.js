// Loads the page's program and hands the page over to it.
import { initSync } from 'programs/mcid-explorer-page.js';
import { compiled } from './compiled.js';

firstView.handTo(compiled(firstView.program), (module) => initSync({ module }));
