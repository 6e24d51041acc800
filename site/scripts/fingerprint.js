/** FNV-1a in 32 bits over UTF-16 code units; `mcid_report::document::inside::fingerprint` computes the same. */
export function fingerprint(text) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16);
}
