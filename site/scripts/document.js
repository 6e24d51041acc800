// What every document of the explorer does before anything is painted: its Trusted Types policy, the chosen theme, and
// how it behaves in a frame.

const root = document.documentElement;

/** What a `meta` element of the document says under a name. */
export const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

// Text never becomes a script, and no worker but the page's own is started.
const active = /<\/?(?:script|style|iframe|frame|object|embed|foreignobject|base|meta|link)\b|[\s/"']on\w+\s*=|javascript:/i;
self.trustedTypes?.createPolicy('default', {
  createHTML: (markup) => (active.test(markup) ? null : markup),
  createScriptURL: (address) => (address && meta('worker') === address ? address : null),
});

try {
  const theme = localStorage.getItem('mcid-explorer-theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
} catch {
  // Storage is refused in some frames; then the theme is the system's.
}

/** Whether the address asks for the embedded form of the page. */
export const isEmbedded = /[?&]embed\b/.test(location.search) || /[#&]embed\b/.test(location.hash);
if (isEmbedded) root.dataset.embed = '';

/** From now on tells the page around the frame how high this one is; that is no secret, so any may know. */
export function sendHeight() {
  if (!isEmbedded || parent === self) return;
  new ResizeObserver(() => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    parent.postMessage({ type: 'mcid-explorer:height', height }, '*');
  }).observe(root);
}
