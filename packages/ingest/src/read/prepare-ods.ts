import { problem, Refused } from '@hirogeru/store/contracts';
import { listParts, rewriteParts, unpackParts } from './container.ts';
import { keepWithin } from './limits.ts';
import { readOdsVisibility, type OdsVisibility } from './ods-visibility.ts';
import { withoutElement } from './without-element.ts';

const STYLES =
  '<?xml version="1.0"?><office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>';
const isContent = (name: string): boolean => name === 'content.xml';

/**
 * Makes an ODS fit for the library: it joins ruby text to its base, reads notes as text and wants a styles part (all
 * measured). Repeated rows and cells are counted before they are made.
 * @throws Refused E_DAMAGED_FILE where the content is cut off or declares entities; E_LIMIT
 */
export function prepareOds(bytes: Uint8Array, file: string): Uint8Array {
  const styles = listParts(bytes, file).includes('styles.xml') ? {} : { 'styles.xml': STYLES };
  const rewrite = (xml: string): string => {
    if (
      /<!(?:DOCTYPE|ENTITY)/i.test(xml.slice(0, 10_000)) ||
      !/<\/office:document-content>\s*$/.test(xml.slice(-1000))
    ) {
      throw new Refused(problem('E_DAMAGED_FILE', { file }, {}));
    }
    keepWithin('cells', repeatedCells(xml), file);
    return withoutElement(withoutElement(xml, 'text:ruby-text'), 'office:annotation');
  };
  return rewriteParts(bytes, file, isContent, rewrite, styles);
}

/** What each sheet hides, in their order. @throws Refused E_DAMAGED_FILE */
export function hiddenInOds(bytes: Uint8Array, file: string): readonly OdsVisibility[] {
  const content = unpackParts(bytes, file, isContent)['content.xml'];
  return content ? readOdsVisibility(content, file) : [];
}

/** Cells with something in them, repetitions counted. */
function repeatedCells(xml: string): number {
  let sum = 0;
  let rows = 1;
  for (const [, kind, attributes = ''] of xml.matchAll(/<table:table-(row|cell)(?=[\s/>])([^<>]*)>/g)) {
    if (kind === 'row') rows = Number(/number-rows-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
    else if (!attributes.endsWith('/'))
      sum += rows * Number(/number-columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
  }
  return sum;
}
