import type { Package } from './package.ts';
import { parseWhole } from '../parse-part.ts';

/** A link from one part to another part of the same file. */
export type Relationship = { readonly id: string; readonly type: string; readonly target: string };

/**
 * The relationships of a part ('' for the package itself). Links out of the file are not taken up, so nothing ever
 * follows them. `type` is the last word of its address, which strict and transitional files share.
 */
export function readRelationships(pack: Package, part: string): readonly Relationship[] {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const list: Relationship[] = [];
  const { read, file } = pack;
  const rels = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!pack.has(rels)) return list;
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    if (name !== 'Relationship' || mode === 'External') return;
    list.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolve(folder, target) });
  };
  parseWhole(read(rels), { open, close: () => {} }, file);
  return list;
}

function resolve(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
