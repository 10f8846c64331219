import { readLedger, type LedgerEntry } from '@hirogeru/store/release';
import type { ProjectFolder } from '../project-folder.ts';

/** What the ledger proves of one forgetting: counts and keyed hashes, nothing of the person. */
export type ShownForgetting = {
  readonly run: string;
  /** Line of the ledger. */
  readonly line: number;
  readonly at: string;
  readonly who: string | null;
  readonly person: string;
  readonly sheets: number;
  readonly opinions: number;
  /** Null in lines of versions that did not tell. */
  readonly rows: number | null;
  readonly originals: number;
  readonly inbox: number | null;
  /** Null where the process was ended before it had searched. */
  readonly searched: { readonly files: number; readonly bytes: number; readonly found: number } | null;
  /** When it was lifted. */
  readonly lifted: string | null;
};

/** Every forgetting that the ledger tells of, oldest first. @throws Error where the ledger is not as it was written */
export function forgettingsOf({ paths }: ProjectFolder): ShownForgetting[] {
  const told = readLedger(paths.ledger);
  return told
    .filter(({ what }) => what === 'forget')
    .map(({ seq, at, who, facts }) => {
      const run = String(facts['run']);
      const searched = told.find((each) => each.what === 'forget-searched' && each.facts['run'] === run);
      const lifted = told.find(
        (each) => each.what === 'forget-lifted' && String(each.facts['of']).split(' ').includes(run),
      );
      return {
        run,
        line: seq,
        at,
        who: who ?? null,
        person: String(facts['person']),
        sheets: Number(facts['sheets']),
        opinions: Number(facts['opinions']),
        rows: countIn(facts, 'rows'),
        originals: Number(facts['originals']),
        inbox: countIn(facts, 'inbox'),
        searched: searched
          ? {
              files: Number(searched.facts['files']),
              bytes: Number(searched.facts['bytes']),
              found: Number(searched.facts['found']),
            }
          : null,
        lifted: lifted?.at ?? null,
      };
    });
}

const countIn = (facts: LedgerEntry['facts'], name: string): number | null =>
  facts[name] === undefined ? null : Number(facts[name]);
