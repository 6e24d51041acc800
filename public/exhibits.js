// Starts the worker that makes the exhibits.
importScripts('./mcid-explorer-exhibits.js');
// A program that does not come is told to the page as an error of the worker, as a script is.
wasm_bindgen({ module_or_path: './mcid-explorer-exhibits_bg.wasm' }).catch((error) => setTimeout(() => { throw error; }));
