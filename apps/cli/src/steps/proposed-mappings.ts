import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProposedForm } from '@hirogeru/ingest';

/** A proposed mapping by which files were taken: its name below mappings/ (null where none was written) and their paths. */
export type ProposedMapping = { readonly mapping: string | null; readonly files: readonly string[] };

/** Writes the mappings by which a run took files beside the project's own, of which it changes none. */
export function keepProposed(proposed: readonly ProposedForm[], folder: string): ProposedMapping[] {
  if (proposed.length > 0) mkdirSync(folder, { recursive: true });
  return proposed.map(({ form, yaml, files }) => {
    const mapping = freeName(form, folder);
    writeFileSync(join(folder, mapping), yaml, { flag: 'wx' });
    return { mapping, files };
  });
}

/** What is to be done with them. */
export function tellProposed(proposed: readonly ProposedMapping[]): string[] {
  if (proposed.length === 0) return [];
  return [
    ...proposed.map(({ mapping, files }) =>
      mapping === null
        ? `対応表の案をつくって取り込みます（${list(files)}）`
        : `対応表の案をつくって取り込みました: mappings/${mapping}（${list(files)}）`,
    ),
    '案を開いて、列の読み方を確かめてください。なおしたときは「hirogeru ingest --replace」で読みなおせます',
  ];
}

const NAMED = 5;
const list = (files: readonly string[]): string =>
  `${files.slice(0, NAMED).join('、')}${files.length > NAMED ? ` ほか${files.length - NAMED}個` : ''}`;

function freeName(form: string, folder: string): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? `${form}.yaml` : `${form}-${n}.yaml`;
    if (!existsSync(join(folder, name))) return name;
  }
}
