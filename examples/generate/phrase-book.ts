import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expand } from './template.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';

export type PhraseKind =
  | 'open'
  | 'join'
  | 'close'
  | 'none'
  | 'thanks'
  | 'technical'
  | 'reaction'
  | 'greeting';

const PHRASES = readFileSync(join(import.meta.dirname, 'phrases.txt'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const space = line.indexOf(' ');
    const [kind, by] = line.slice(0, space).split(':');
    return { kind: kind as PhraseKind, by, template: line.slice(space + 1) };
  });

/** Words around the themes: how one opens, joins and closes, and answers with nothing in them. */
export function phrase(kind: PhraseKind, person: Person, chance: Random): string {
  const fitting = PHRASES.filter(
    (p) => p.kind === kind && (p.by === undefined || p.by === person.standpoint),
  );
  return expand(chance.pick(fitting).template, chance, person.voice === 'polite' || person.voice === 'stiff');
}
