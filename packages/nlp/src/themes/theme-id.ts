import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';

const WORDS = 5;
const DIGITS = 8;

/** What ids of themes are made with. */
export interface ThemeIdKey {
  /** Whoever lacks it cannot try out which words an id was made of. */
  readonly secret: string;
  /** Ids that are there. One that an earlier version made of the words alone stays theirs: decisions hang on it. */
  readonly known?: ReadonlySet<string>;
}

/**
 * Ids of themes from their strongest words, whatever their order, size and place: the same words and secret give the same
 * id.
 * @param themes  characteristic words of each theme, strongest first
 * @param reserved  ids that are somebody else's
 * @returns 'theme-' and 8 hexadecimal digits each, all different
 */
export function themeIds(
  themes: readonly (readonly string[])[],
  key: ThemeIdKey,
  reserved: Iterable<string> = [],
): string[] {
  const taken = new Set(reserved);
  return themes.map((words) => {
    const id = freeId(words.slice(0, WORDS).sort().join('\n'), key, taken);
    taken.add(id);
    return id;
  });
}

function freeId(name: string, { secret, known }: ThemeIdKey, taken: ReadonlySet<string>): string {
  const unkeyed = asId(createHash('sha256').update(name));
  if (known?.has(unkeyed) && !taken.has(unkeyed)) return unkeyed;
  for (let again = 0; ; again++) {
    const id = asId(createHmac('sha256', secret).update(`${name}${'\n'.repeat(again)}`));
    if (!taken.has(id)) return id;
  }
}

const asId = (hash: Hash | Hmac): string => `theme-${hash.digest('hex').slice(0, DIGITS)}`;
