import type { Random } from './random.ts';

const POLITE =
  /(です|ます|ました|ません|でした|ください|でしょう|ましょう|ますか|ですか|ましたか|でしょうか|ですよね|ものですね|ください。|ませんか)$/u;

/**
 * Writes one clause out. `{a|b}` is a choice; `<plain|polite>` is the end of a sentence in two registers.
 * A choice that offers both registers is narrowed to the speaker's, so that one sentence keeps one tone.
 */
export function expand(template: string, chance: Random, polite: boolean): string {
  const ended = template.replaceAll(/<([^|>]*)\|([^>]*)>/gu, (_, plain: string, courteous: string) =>
    polite ? courteous : plain,
  );
  return ended.replaceAll(/\{([^}]*)\}/gu, (_, inner: string) => {
    const options = inner.split('|');
    const fitting = options.filter((option) => POLITE.test(option) === polite);
    const mixed = fitting.length > 0 && options.some((option) => POLITE.test(option));
    return chance.pick(mixed ? fitting : options);
  });
}
