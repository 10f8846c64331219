/**
 * An entry's name. Without the flag for UTF-8 it is in the code page of whoever packed it, which in Japan is CP932;
 * macOS writes UTF-8 and does not set the flag, so UTF-8 is tried first.
 */
export function archiveName(bytes: Uint8Array, flaggedUtf8: boolean): string {
  const labels = flaggedUtf8 ? ['utf-8'] : ['utf-8', 'shift_jis'];
  for (const label of labels) {
    try {
      return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      // The next code page is tried.
    }
  }
  return new TextDecoder('latin1').decode(bytes);
}
