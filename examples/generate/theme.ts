import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Standpoint } from './people.ts';

/** One way to say something: stance as in the store's STANCES, and who would say it (null: anybody). */
export type Clause = { readonly stance: string; readonly by: Standpoint | null; readonly template: string };

/** A planted theme: what people talk about, with clauses for whole sentences and short ones for the chat. */
export type Theme = {
  readonly id: string;
  readonly label: string;
  readonly clauses: readonly Clause[];
  readonly short: readonly string[];
};

function parse(id: string, text: string): Theme {
  const [head = '', ...lines] = text.trim().split('\n');
  const clauses: Clause[] = [];
  const short: string[] = [];
  for (const line of lines) {
    const space = line.indexOf(' ');
    const [stance = '', by] = line.slice(0, space).split(':');
    const template = line.slice(space + 1);
    if (stance === 'short') short.push(template);
    else clauses.push({ stance, by: (by as Standpoint | undefined) ?? null, template });
  }
  return { id, label: head.replace(/^= /u, ''), clauses, short };
}

/** All themes of `themes/*.txt`, by file name. */
export function readThemes(): readonly Theme[] {
  const folder = join(import.meta.dirname, 'themes');
  return readdirSync(folder)
    .toSorted()
    .map((file) => parse(file.replace(/\.txt$/u, ''), readFileSync(join(folder, file), 'utf8')));
}
