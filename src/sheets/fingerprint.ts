const FNV_PRIME = 0x01000193;
const SEPARATOR = 0x1f;

/**
 * A short fingerprint of texts, whatever their order: FNV-1a over the sorted list. It recognises a tab again after a
 * program renamed it without telling the formulas; it is no secret and no proof.
 */
export function fingerprint(texts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const text of texts.slice().sort()) {
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
    hash = Math.imul(hash ^ SEPARATOR, FNV_PRIME);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
