import { SaxesParser } from 'saxes';

/** Rows of each section directly below the root: `<questions><rows><row><qid>…`; a row is its fields by name. */
export type LimesurveySections = ReadonlyMap<string, readonly ReadonlyMap<string, string>[]>;

/**
 * Reads an XML file of LimeSurvey (.lss, .lsr). Entities are never resolved and nothing outside is read.
 * @returns null when it is no whole XML, or declares a document type
 */
export function limesurveySections(text: string): LimesurveySections | null {
  const sections = new Map<string, Map<string, string>[]>();
  const path: string[] = [];
  let row = new Map<string, string>();
  let broken = false;
  const parser = new SaxesParser();
  const add = (more: string): void => {
    if (path.length !== 5 || path[3] !== 'row') return;
    const field = path[4] ?? '';
    row.set(field, (row.get(field) ?? '') + more);
  };
  parser.on('error', () => (broken = true));
  parser.on('doctype', () => (broken = true));
  parser.on('opentag', ({ name }) => {
    path.push(name);
    const [, section = '', rows] = path;
    if (path.length !== 4 || rows !== 'rows' || name !== 'row') return;
    row = new Map();
    const before = sections.get(section);
    if (before) before.push(row);
    else sections.set(section, [row]);
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => path.pop());
  parser.write(text).close();
  return broken ? null : sections;
}
