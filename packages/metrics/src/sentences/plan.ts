import { z } from 'zod';
import type { ProtectedRow } from '../protected-row.ts';
import { itemFinding } from './change.ts';
import { isSome, valueOf, type Facts } from './facts.ts';
import { effectFinding } from './groups.ts';
import { sayOn, type Sentence } from './sentence.ts';
import { themeFinding } from './themes.ts';
import { named } from './wording.ts';

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
        : say('supports', 'この施策を支える記録は、まだありません。', about)),
      ...cautionsOf(evidence).flatMap(({ text, view }) => say('caution', text, about, view)),
      ...say('caution', 'ふれた意見の数は、効果のあった人の数ではありません。', about),
      ...unknownsOf(evidence).flatMap(({ text, view }) => say('unknown', text, about, view)),
      ...say('unknown', '答えていない方の考えはわかりません。', about),
      ...say('next', String(measure.words['next_question'] ?? ''), about),
    ];
  });
}

type Said = { readonly text: string; readonly view: string };
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

const spokeOf = ({ words, cells }: ProtectedRow): Said => ({
  text: effectFinding(String(words['label']), String(words['heard']), valueOf(cells['opinions'])),
  view: 'opinions_by_effect',
});
const changed = (row: ProtectedRow): Said => ({ text: itemFinding(row), view: 'change_by_item' });

function supportsOf(facts: Facts, { effects, themes, items, isLoad }: Evidence): Said[] {
  return [
    ...themes
      .filter(({ cells }) => isSome(cells['opinions']))
      .flatMap(({ words }) => {
        const text = themeFinding(facts, String(words['theme_id']));
        return text === null ? [] : [{ text, view: 'opinions_by_theme' }];
      }),
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
            text: `${named(unsteady, 3)}のまとまりは、取り出し方によって変わることがあります。`,
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
        text: `「${String(words['label'])}」の項目は、アンケートではまだ聞いていません。`,
        view: 'effect_list',
      })),
    ...items.filter(({ words }) => words['finding'] === 'too_few').map(changed),
  ];
}

const isClaim = ({ words }: ProtectedRow): boolean =>
  words['finding'] === 'tendency' || words['finding'] === 'hint';
const rises = ({ cells }: ProtectedRow): boolean => (valueOf(cells['difference']) ?? 0) > 0;
