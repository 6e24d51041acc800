// Starts the worker that makes the exhibits.
importScripts('./mcid-explorer-exhibits.js');
wasm_bindgen({ module_or_path: './mcid-explorer-exhibits_bg.wasm' });
