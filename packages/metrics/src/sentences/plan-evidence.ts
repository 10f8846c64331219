import { z } from 'zod';
import { itemFinding } from '../findings/change.ts';
import { effectFinding } from '../findings/effects.ts';
import { themeFinding } from '../findings/themes.ts';
import type { ProtectedRow } from '../protected-row.ts';
import { both, labelOf, people, quoted, quotedLabel, type Bilingual } from './bilingual.ts';
import { isSome, valueOf, type Facts } from './facts.ts';
import { grouped, named } from './wording.ts';
import { namedInEnglish } from './wording.en.ts';

const ids = z.array(z.string());

/** One piece of evidence and the view whose figures it says. */
export type Piece = { readonly text: Bilingual; readonly view: string };

/** What bears on a measure: its effects, its themes, the items that ask about its effects. */
export type Evidence = {
  readonly facts: Facts;
  readonly effects: readonly ProtectedRow[];
  readonly themes: readonly ProtectedRow[];
  readonly items: readonly ProtectedRow[];
  /** Of an item or effect: is it a burden, to be read for itself? */
  isLoad(row: ProtectedRow): boolean;
};

export function evidenceOf(facts: Facts, { words }: ProtectedRow): Evidence {
  const effects = ids.parse(JSON.parse(String(words['effects'])));
  const themes = ids.parse(JSON.parse(String(words['themes'])));
  const loads = new Set(
    facts.context.framework.effects.filter(({ sense }) => sense === 'load').map(({ id }) => id),
  );
  const rowsOf = (view: string, key: string, wanted: readonly string[]) =>
    facts.rows(view).filter((row) => wanted.includes(String(row.words[key])));
  return {
    facts,
    effects: rowsOf('effect_list', 'effect_id', effects),
    themes: rowsOf('theme_list', 'theme_id', themes),
    items: rowsOf('change_by_item', 'effect_id', effects),
    isLoad: ({ words: of }) => of['sense'] === 'load' || loads.has(String(of['effect_id'])),
  };
}

const spokeOf = (row: ProtectedRow): Piece => ({ text: effectFinding(row), view: 'opinions_by_effect' });
const changed = (row: ProtectedRow): Piece => ({ text: itemFinding(row), view: 'change_by_item' });

/** What speaks for a measure: voices and wishes on its themes, mentions of its effects, changes upwards. */
export function supportsOf({ facts, effects, themes, items, isLoad }: Evidence): Piece[] {
  return [
    ...themes
      .filter(({ cells }) => isSome(cells['opinions']))
      .map((row) => ({ text: themeFinding(facts, row), view: 'opinions_by_theme' })),
    ...spoken(facts, themes, ['wish', 'proposal']),
    ...effects.filter((row) => !isLoad(row) && isSome(row.cells['opinions'])).map(spokeOf),
    ...items.filter((row) => !isLoad(row) && isClaim(row) && rises(row)).map(changed),
  ];
}

/** What speaks against it or asks for care: doubts and worries, burdens, changes downwards, themes that do not hold together. */
export function cautionsOf({ facts, effects, themes, items, isLoad }: Evidence): Piece[] {
  const unsteady = themes
    .filter(({ words }) => words['steadiness'] === 'unsteady')
    .map(({ words }) => String(words['label']));
  return [
    ...spoken(facts, themes, ['worry', 'doubt']),
    ...effects.filter((row) => isLoad(row) && isSome(row.cells['opinions'])).map(spokeOf),
    ...items.filter((row) => isClaim(row) && (isLoad(row) || !rises(row))).map(changed),
    ...(unsteady.length === 0
      ? []
      : [
          {
            text: both(
              `${named(unsteady, 3)}のまとまりは、取り出し方を変えると変わることがあります。`,
              `Another way of grouping might draw the bounds of ${namedInEnglish(unsteady, 3)} elsewhere.`,
            ),
            view: 'theme_list',
          },
        ]),
  ];
}

/** What is not known: effects not heard of or not asked about, changes that cannot be told. */
export function unknownsOf({ effects, items }: Evidence): Piece[] {
  return [
    ...effects.filter(({ words }) => words['heard'] !== 'heard').map(spokeOf),
    ...effects
      .filter(({ words }) => words['measured'] === 'not_asked')
      .map(({ words }) => {
        const { ja, en } = quotedLabel(words);
        return {
          text: both(
            `${ja}の項目は、アンケートではまだ聞いていません。`,
            `No survey item has asked about ${en} yet.`,
          ),
          view: 'effect_list',
        };
      }),
    ...items.filter((row) => !isClaim(row)).map(changed),
  ];
}

/** People who speak of the themes in these ways, where their number is shown. */
function spoken(facts: Facts, themes: readonly ProtectedRow[], stances: readonly string[]): Piece[] {
  return themes.flatMap(({ words }) => {
    const { ja, en } = quoted(String(words['label']));
    return stances.flatMap((stance) => {
      const at = { theme_id: String(words['theme_id']), stance };
      const count = valueOf(facts.cell('people_by_theme_stance', at, 'people'));
      if (count === null || count === 0) return [];
      const way = labelOf(stance);
      return {
        text: both(
          `${ja}について、「${way.ja}」を述べた人が${grouped(count)}人います。`,
          `${en}: ${people(count)} voiced ${way.en}.`,
        ),
        view: 'people_by_theme_stance',
      };
    });
  });
}

const isClaim = ({ words }: ProtectedRow): boolean =>
  words['finding'] === 'tendency' || words['finding'] === 'hint';
const rises = ({ cells }: ProtectedRow): boolean => (valueOf(cells['difference']) ?? 0) > 0;
