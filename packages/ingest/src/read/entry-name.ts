// Names that are a device on Windows, whatever follows the first dot.
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
// Files that the system or an office program leaves beside the real ones are not answers.
const LEFT_BY_PROGRAMS = /^(?:\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i;

/**
 * An archive entry's name as a path below the archive, '/' between parts.
 * @returns 'refused' for a name that points out of the archive or cannot be a file everywhere; 'left' for what programs
 *          leave behind
 */
export function entryPath(name: string): { readonly path: string } | 'refused' | 'left' {
  // macOS takes ガ apart into two characters; put together it is the same name everywhere.
  const path = name.replaceAll('\\', '/').normalize('NFC');
  const steps = path.split('/');
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f:]/.test(path) || path.startsWith('/')) return 'refused';
  if (steps.some((step) => step === '' || step === '.' || step === '..' || DEVICE.test(step)))
    return 'refused';
  return steps.some((step) => LEFT_BY_PROGRAMS.test(step)) ? 'left' : { path };
}
