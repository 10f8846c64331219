import { readCondition, type Condition } from './expression.ts';
import { splitPieces } from './pieces.ts';
import type { RuleProblem } from './rule-problem.ts';

/** One code of a rule file. */
export interface Rule {
  /** The whole line that opens it, star included: 「＊supporter.confidence」. */
  readonly code: string;
  /** Line of the name in the file, from 1. */
  readonly line: number;
  /** Comment lines since the code before, each with its `#`. */
  readonly notes: readonly string[];
  /** The condition as it was written, cut at its spaces. */
  readonly pieces: readonly string[];
  /** null when there is none or it cannot be read: given to no unit. */
  readonly condition: Condition | null;
}

/** A rule file as read. Without any rule where the file is refused: no code at all, or a name twice. */
export interface RuleFile {
  readonly rules: readonly Rule[];
  readonly problems: readonly RuleProblem[];
  /** Comment lines after the last condition. */
  readonly closingNotes: readonly string[];
}

const OPENS_CODE = /^[＊*]./u;

/**
 * Reads a rule file in KH Coder's format. `#` in the first column is a comment; a line that starts with ＊ opens a code;
 * the lines after it are its condition.
 * @source KH Coder 3's kh_cod.pm, as read at 9bc4b6e
 */
export function parseRules(text: string): RuleFile {
  const drafts: { code: string; line: number; notes: string[]; lines: string[] }[] = [];
  let notes: string[] = [];
  for (const [at, content] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (content.startsWith('#')) notes.push(content);
    if (/^[ 　\t]*$/.test(content) || content.startsWith('#')) continue;
    if (!OPENS_CODE.test(content)) {
      drafts.at(-1)?.lines.push(content);
      continue;
    }
    const before = drafts.find(({ code }) => code === content);
    if (before && before.lines.length > 0) return refused({ kind: 'twice', line: at + 1 });
    if (before) continue;
    drafts.push({ code: content, line: at + 1, notes, lines: [] });
    notes = [];
  }
  if (drafts.length === 0) return refused({ kind: 'no_code', line: 1 });
  const problems: RuleProblem[] = [];
  const earlier = new Set<string>();
  const rules = drafts.map(({ lines, ...named }) => {
    const { code, line } = named;
    const pieces = splitPieces(lines.join(' '));
    const condition = lines.length === 0 ? null : (readCondition(pieces) ?? null);
    if (lines.length > 0 && !condition) problems.push({ kind: 'condition', line });
    for (const atom of condition?.atoms ?? []) {
      if (atom.kind === 'code' && !earlier.has(atom.name)) problems.push({ kind: 'unknown_code', line });
    }
    earlier.add(code);
    return { ...named, pieces, condition };
  });
  return { rules, problems, closingNotes: notes };
}

const refused = (problem: RuleProblem): RuleFile => ({ rules: [], problems: [problem], closingNotes: [] });
