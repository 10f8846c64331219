import { createHash } from 'node:crypto';

const WORDS = 5;

/**
 * Ids of themes from their strongest words, whatever their order, size and place: the same words give the same id.
 * @param themes  characteristic words of each theme, strongest first
 * @param reserved  ids that are somebody else's
 * @returns 'theme-' and 8 hexadecimal digits each, all different
 */
export function themeIds(themes: readonly (readonly string[])[], reserved: Iterable<string> = []): string[] {
  const taken = new Set(reserved);
  return themes.map((words) => {
    const name = words.slice(0, WORDS).sort().join('\n');
    for (let again = 0; ; again++) {
      const id = `theme-${createHash('sha256')
        .update(`${name}${'\n'.repeat(again)}`)
        .digest('hex')
        .slice(0, 8)}`;
      if (taken.has(id)) continue;
      taken.add(id);
      return id;
    }
  });
}
