import { z } from 'zod';
import type { ProtectedRow } from '../protected-row.ts';
import { itemFinding } from '../findings/change.ts';
import { effectFinding } from '../findings/effects.ts';
import { themeFinding } from '../findings/themes.ts';
import { both, quoted, type Bilingual } from './bilingual.ts';
import { isSome, valueOf, type Facts } from './facts.ts';
import { sayOn, type Sentence } from './sentence.ts';
import { named } from './wording.ts';
import { namedInEnglish } from './wording.en.ts';

const say = sayOn('plan');
const ids = z.array(z.string());

/** 令和5年度に向けて: of each measure what supports it, what to look at with care, and what is not known. */
export function planSentences(facts: Facts): Sentence[] {
  return facts.rows('plan_measures').flatMap((measure) => {
    const about = String(measure.words['measure_id']);
    const evidence = evidenceOf(facts, measure);
    const supports = supportsOf(facts, evidence);
    return [
      ...(supports.length > 0
        ? supports.flatMap(({ text, view }) => say('supports', text, about, view))
        : say(
            'supports',
            both('この施策を支える記録は、まだありません。', 'Nothing recorded supports this measure yet.'),
            about,
          )),
      ...cautionsOf(evidence).flatMap(({ text, view }) => say('caution', text, about, view)),
      ...say(
        'caution',
        both(
          'ふれた意見の数は、効果のあった人の数ではありません。',
          'A mention is not a person in whom the effect was seen.',
        ),
        about,
      ),
      ...unknownsOf(evidence).flatMap(({ text, view }) => say('unknown', text, about, view)),
      ...say(
        'unknown',
        both('答えていない方の考えはわかりません。', 'The views of those who stayed silent are not known.'),
        about,
      ),
      ...say('next', asWritten(measure.words['next_question']), about),
    ];
  });
}

/** The planner's own words are in no other language. */
const asWritten = (words: unknown): Bilingual => both(String(words ?? ''), String(words ?? ''));

type Said = { readonly text: Bilingual; readonly view: string };
type Evidence = {
  readonly effects: readonly ProtectedRow[];
  readonly themes: readonly ProtectedRow[];
  readonly items: readonly ProtectedRow[];
  /** Of an item or effect: is it a burden, to be read for itself? */
  isLoad(row: ProtectedRow): boolean;
};

function evidenceOf(facts: Facts, { words }: ProtectedRow): Evidence {
  const effects = ids.parse(JSON.parse(String(words['effects'])));
  const themes = ids.parse(JSON.parse(String(words['themes'])));
  const loads = new Set(
    facts.context.framework.effects.filter(({ sense }) => sense === 'load').map(({ id }) => id),
  );
  const rowsOf = (view: string, key: string, wanted: readonly string[]) =>
    facts.rows(view).filter((row) => wanted.includes(String(row.words[key])));
  return {
    effects: rowsOf('effect_list', 'effect_id', effects),
    themes: rowsOf('theme_list', 'theme_id', themes),
    items: rowsOf('change_by_item', 'effect_id', effects),
    isLoad: ({ words: of }) => of['sense'] === 'load' || loads.has(String(of['effect_id'])),
  };
}

const spokeOf = (row: ProtectedRow): Said => ({ text: effectFinding(row), view: 'opinions_by_effect' });
const changed = (row: ProtectedRow): Said => ({ text: itemFinding(row), view: 'change_by_item' });

function supportsOf(facts: Facts, { effects, themes, items, isLoad }: Evidence): Said[] {
  return [
    ...themes
      .filter(({ cells }) => isSome(cells['opinions']))
      .map((row) => ({ text: themeFinding(facts, row), view: 'opinions_by_theme' })),
    ...effects.filter((row) => !isLoad(row) && isSome(row.cells['opinions'])).map(spokeOf),
    ...items.filter((row) => !isLoad(row) && isClaim(row) && rises(row)).map(changed),
  ];
}

function cautionsOf({ effects, themes, items, isLoad }: Evidence): Said[] {
  const unsteady = themes
    .filter(({ words }) => words['steadiness'] === 'unsteady')
    .map(({ words }) => String(words['label']));
  return [
    ...effects.filter((row) => isLoad(row) && isSome(row.cells['opinions'])).map(spokeOf),
    ...items.filter((row) => isClaim(row) && (isLoad(row) || !rises(row))).map(changed),
    ...items.filter(({ words }) => words['finding'] === 'not_shown').map(changed),
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

function unknownsOf({ effects, items }: Evidence): Said[] {
  return [
    ...effects.filter(({ words }) => words['heard'] !== 'heard').map(spokeOf),
    ...effects
      .filter(({ words }) => words['measured'] === 'not_asked')
      .map(({ words }) => ({
        text: both(
          `${quoted(String(words['label'])).ja}の項目は、アンケートではまだ聞いていません。`,
          `No survey item has asked about ${quoted(String(words['label'])).en} yet.`,
        ),
        view: 'effect_list',
      })),
    ...items.filter(({ words }) => words['finding'] === 'too_few').map(changed),
  ];
}

const isClaim = ({ words }: ProtectedRow): boolean =>
  words['finding'] === 'tendency' || words['finding'] === 'hint';
const rises = ({ cells }: ProtectedRow): boolean => (valueOf(cells['difference']) ?? 0) > 0;
