import { problem, Refused } from '@hirogeru/store/contracts';
import { rewriteParts } from './container.ts';

const TEXT_PART = /^xl\/(?:sharedStrings\.xml|worksheets\/[^/]+\.xml)$/i;
const DECLARES = /<!(?:DOCTYPE|ENTITY)/i;

/**
 * Makes an XLSX fit for the library: it decodes &#134071; to a wrong character (measured), so such references become
 * the character itself first. It reads as much as it can of a part that is cut off, so parts must be whole.
 * @throws Refused E_DAMAGED_FILE where a part is cut off or declares entities, which no office program writes
 */
export function prepareXlsx(bytes: Uint8Array, file: string): Uint8Array {
  return rewriteParts(
    bytes,
    file,
    (name) => TEXT_PART.test(name),
    (xml) => {
      if (DECLARES.test(xml.slice(0, 10_000)) || !isWhole(xml)) {
        throw new Refused(problem('E_DAMAGED_FILE', { file }, {}));
      }
      return xml.replaceAll(
        /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi,
        (reference, hex: string | undefined, decimal: string) => {
          const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
          return point > 0xffff && point <= 0x10ffff ? String.fromCodePoint(point) : reference;
        },
      );
    },
  );
}

/** The root is closed at the end, or closes itself. */
function isWhole(xml: string): boolean {
  const root = /<([A-Za-z][\w.:-]*)[^>]*>/.exec(xml);
  if (!root) return false;
  const rest = xml.slice(root.index + root[0].length).trimEnd();
  return root[0].endsWith('/>') ? rest === '' : rest.endsWith(`</${root[1]}>`);
}
