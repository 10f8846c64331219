import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formOf, type Inspection } from '@hirogeru/ingest';
import { placeOfPart } from './place-of-part.ts';

/** A proposed mapping that was written for a file, or for sheets of it that are a form of their own. */
export type Written = {
  readonly file: string;
  /** Of a file with one form: none. */
  readonly sheets: readonly string[];
  readonly mapping: string;
  /** The known form in whose place it goes, if any. */
  readonly extends_form: string | null;
  /** Whether the sheets hold answers is for a person to say. */
  readonly doubtful: boolean;
};

/**
 * Writes the proposed mappings, one for all sheets and files of a form. The extension of a known form becomes
 * `<form>.yaml.new`, which nothing reads until a person puts it in the place of the old one; so does a proposal for a
 * sheet that may hold no answers.
 */
export function writeProposals(inspections: readonly Inspection[], folder: string): Written[] {
  mkdirSync(folder, { recursive: true });
  const fresh = new Set<string>();
  return inspections.flatMap(({ path, parts }) =>
    parts.flatMap(({ proposal, changed_form, doubtful, sheets }) => {
      const form = proposal && formOf(proposal);
      if (!proposal || !form) return [];
      const mapping = `${form}.yaml${changed_form || doubtful ? '.new' : ''}`;
      // A mapping that a person may have edited is never overwritten.
      if (existsSync(join(folder, mapping)) && !fresh.has(mapping)) return [];
      if (!fresh.has(mapping)) writeFileSync(join(folder, mapping), proposal);
      fresh.add(mapping);
      const own = parts.length > 1 ? sheets : [];
      return [{ file: path, sheets: own, mapping, extends_form: changed_form?.form ?? null, doubtful }];
    }),
  );
}

/** Whether a problem has been answered by a proposal that was written for the file or the sheet. */
export const isAnswered = (
  { code, at }: Inspection['problems'][number],
  written: readonly Written[],
): boolean =>
  code === 'E_NO_MAPPING' &&
  written.some(
    ({ file, sheets }) => file === at.file && (at.sheet === undefined || sheets.includes(at.sheet)),
  );

/** Says what was written and what a person has to do with it. */
export function describeWritten({ file, sheets, mapping, extends_form, doubtful }: Written): string {
  const todo = extends_form
    ? `1列ずつ確かめ、よければ form が「${extends_form}」の対応表と置きかえてください`
    : doubtful
      ? '回答の表ではないかもしれません。回答のときだけ、列を確かめて、名前の終わりの .new を取ってください'
      : '開いて、列の読み方を確かめてください';
  return `${placeOfPart(file, sheets)}: 対応表の案を書きました: mappings/${mapping}（${todo}）`;
}
