import { problem, Refused } from '@hirogeru/store/contracts';
import type { Sheet } from '../workbook.ts';
import type { Package } from './package.ts';
import { attributeOf, isTrue, parseWhole } from '../parse-part.ts';
import { readRelationships } from './relationships.ts';

/** What the workbook part says: its sheets in order, the date system, and where the other parts are. */
export type WorkbookPart = {
  readonly sheets: readonly {
    readonly name: string;
    readonly visibility: Sheet['visibility'];
    /** Null for a chart or dialog sheet, which has no cells. */
    readonly part: string | null;
  }[];
  readonly date1904: boolean;
  readonly strings: string | undefined;
  readonly styles: string | undefined;
};

/** The workbook part of a package, or undefined when it is no workbook. */
export function findWorkbookPart(pack: Package): string | undefined {
  const main = readRelationships(pack, '').find(
    ({ type, target }) => type === 'officeDocument' && /\.(?:xml|bin)$/i.test(target) && pack.has(target),
  );
  const named = pack.names.find((name) => /^xl\/workbook\d*\.(?:xml|bin)$/.test(name));
  return main && /(?:^|\/)xl\/|workbook|book/i.test(main.target) ? main.target : named;
}

/** @throws Refused E_DAMAGED_FILE where a sheet of the list has no part */
export function readWorkbookPart(pack: Package, part: string): WorkbookPart {
  const links = readRelationships(pack, part);
  const sheets: WorkbookPart['sheets'][number][] = [];
  let date1904 = false;
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'workbookPr') date1904 = isTrue(attributes['date1904']);
    if (name !== 'sheet') return;
    const state = attributes['state'];
    const id = attributeOf(attributes, 'id');
    const link = links.find((each) => each.id === id);
    const cells = link?.type === 'worksheet';
    if (!link || (cells && !pack.has(link.target))) {
      throw new Refused(problem('E_DAMAGED_FILE', { file: pack.file }, {}));
    }
    sheets.push({
      name: attributes['name'] ?? '',
      visibility: state === 'veryHidden' ? 'very_hidden' : state === 'hidden' ? 'hidden' : 'visible',
      part: cells ? link.target : null,
    });
  };
  parseWhole(pack.read(part), { open, close: () => {} }, pack.file);
  const partOf = (type: string): string | undefined => links.find((each) => each.type === type)?.target;
  return { sheets, date1904, strings: partOf('sharedStrings'), styles: partOf('styles') };
}
