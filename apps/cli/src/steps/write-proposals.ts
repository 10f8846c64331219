import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Inspection } from '@hirogeru/ingest';

/** A proposed mapping that was written for a file; `extends_form` where it takes the place of a known one. */
export type Written = {
  readonly file: string;
  readonly mapping: string;
  readonly extends_form: string | null;
};

/**
 * Writes the proposed mappings, one for all files of a form. The extension of a known form becomes `<form>.yaml.new`,
 * which nothing reads until a person puts it in the place of the old one.
 */
export function writeProposals(inspections: readonly Inspection[], folder: string): Written[] {
  mkdirSync(folder, { recursive: true });
  const fresh = new Set<string>();
  return inspections.flatMap(({ path, proposal, changed_form }) => {
    const form = proposal && /^form:\s*([A-Za-z0-9_-]+)/m.exec(proposal)?.[1];
    if (!proposal || !form) return [];
    const mapping = `${form}.yaml${changed_form ? '.new' : ''}`;
    // A mapping that a person may have edited is never overwritten.
    if (existsSync(join(folder, mapping)) && !fresh.has(mapping)) return [];
    if (!fresh.has(mapping)) writeFileSync(join(folder, mapping), proposal);
    fresh.add(mapping);
    return [{ file: path, mapping, extends_form: changed_form?.form ?? null }];
  });
}

/** Says what was written and what a person has to do with it. */
export function describeWritten({ file, mapping, extends_form }: Written): string {
  const todo = extends_form
    ? `1列ずつ確かめ、よければ form が「${extends_form}」の対応表と置きかえてください`
    : '開いて、列の読み方を確かめてください';
  return `${file}: 対応表の案を書きました: mappings/${mapping}（${todo}）`;
}
