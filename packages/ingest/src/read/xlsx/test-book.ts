import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Parts of a made-up XLSX; a test changes what it is about. */
export type BookParts = {
  /** Inside of `<sheetData>` */
  readonly rows?: string;
  /** Between the root's start and `<sheetData>` */
  readonly before?: string;
  /** Behind `</sheetData>` */
  readonly after?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly properties?: string;
  /** Whole parts, in place of the made ones or beside them. */
  readonly parts?: Readonly<Record<string, string>>;
};

/** An XLSX put together by hand, so that it can be as other programs write it. */
export function bookOf({
  rows = '',
  before = '',
  after = '',
  strings,
  styles,
  properties = '',
  parts = {},
}: BookParts): Uint8Array {
  const link = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${LINKS}/${type}" Target="${target}"/>`;
  const all: Record<string, string> = {
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}">${link('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}">${properties}<sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${link('r1', 'worksheet', 'worksheets/sheet1.xml')}${link('r2', 'sharedStrings', 'sharedStrings.xml')}${link('r3', 'styles', 'styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
  };
  if (strings !== undefined) all['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${strings}</sst>`;
  if (styles !== undefined) all['xl/styles.xml'] = `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`;
  return zipSync(
    Object.fromEntries(Object.entries({ ...all, ...parts }).map(([name, xml]) => [name, strToU8(xml)])),
  );
}
