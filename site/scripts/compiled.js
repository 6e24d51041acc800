// Compiles a program while it arrives.

/** The compiled program of a response, also where the host does not send its media type. */
export async function compiled(answer) {
  const response = await answer;
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const isNamed = response.headers.get('Content-Type')?.startsWith('application/wasm');
  return isNamed
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/** Throws outside of any promise, so that the page receives the worker's `error` event. */
export function failInWorker(error) {
  setTimeout(() => { throw error; });
}
