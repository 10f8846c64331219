import type { Atom } from './atom.ts';
import { codingCorpus, type CodingCorpus } from './coding-corpus.ts';
import type { CodingDocument } from './coding-document.ts';
import { countAtom } from './count-atom.ts';
import type { Rule } from './parse-rules.ts';

/** What of a rule is said nowhere. */
export interface IdlePieces {
  readonly code: string;
  /** Words, phrases and texts of the condition that stand in no unit, as they are written in it; each once. */
  readonly pieces: readonly string[];
}

/**
 * Parts of each condition that no unit holds: words nobody used, and what can never be found (a particle inside `a+b`).
 * @returns one entry a rule, in their order
 */
export function idlePieces(rules: readonly Rule[], documents: readonly CodingDocument[]): IdlePieces[] {
  const corpus = codingCorpus(documents);
  return rules.map(({ code, condition }) => {
    const { atoms = [], written = [] } = condition ?? {};
    const idle = written.filter((_, at) => isSaid(atoms[at]!) && !stands(atoms[at]!, corpus));
    return { code, pieces: [...new Set(idle)] };
  });
}

const isSaid = ({ kind }: Atom): boolean =>
  kind === 'word' || kind === 'phrase' || kind === 'near' || kind === 'raw-text';

const stands = (atom: Atom, corpus: CodingCorpus): boolean =>
  countAtom(atom, corpus, new Map()).values.some((count) => count > 0);
