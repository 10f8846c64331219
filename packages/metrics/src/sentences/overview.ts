import { CHANNELS, CODE_LABELS, TOTAL } from '@hirogeru/store/contracts';
import type { ProtectedRow } from '../protected-row.ts';
import { isSome, valueOf, type Facts } from './facts.ts';
import { sayOn, type Sentence } from './sentence.ts';
import { activityInShort } from './activity.ts';
import { changeInShort } from './change.ts';
import { grouped, named, reiwa } from './wording.ts';

const say = sayOn('overview');

/** 今回わかったこと: about five sentences, then what is not known. */
export function overviewSentences(facts: Facts): Sentence[] {
  return [
    ...say('finding', whoAnswered(facts), TOTAL, 'submissions_by_channel'),
    ...say('finding', whatWasSaid(facts), TOTAL, 'opinions_by_theme'),
    ...say('finding', changeInShort(facts), TOTAL, 'change_by_item'),
    ...say('finding', activityInShort(facts), TOTAL, 'activity_by_month'),
    ...say('finding', heardEffects(facts), TOTAL, 'effect_list'),
    ...say(
      'sure',
      '回答は、みずから寄せてくださった方のものです。区に住む方や活動する方の割合をあらわすものではありません。',
    ),
    ...unknownEffects(facts).flatMap((text) => say('unknown', text, TOTAL, 'effect_list')),
    ...say('next', '数のもとになった問いと数え方は「数え方」で確かめられます。', TOTAL, 'traces'),
  ];
}

/** How many sheets came in, and by which ways. */
export function whoAnswered(facts: Facts): string | null {
  const total = valueOf(
    facts.cell('submissions_by_channel', { round_id: TOTAL, channel: TOTAL }, 'submissions'),
  );
  if (total === null) return null;
  const ways = CHANNELS.flatMap((channel) => {
    const count = valueOf(facts.cell('submissions_by_channel', { round_id: TOTAL, channel }, 'submissions'));
    return count === null || count === 0 ? [] : `${CODE_LABELS[channel] ?? channel} ${grouped(count)}件`;
  });
  const rounds = facts.context.project.rounds.filter(({ id }) =>
    isSome(facts.cell('submissions_by_channel', { round_id: id, channel: TOTAL }, 'submissions')),
  );
  const [first] = rounds;
  const period = first ? `${reiwa(first.date)}からの${rounds.length}回に、` : '';
  return `${period}${grouped(total)}件の回答が寄せられました${ways.length > 0 ? `（${ways.join('、')}）` : ''}。`;
}

/** How many opinions, and the themes in the frame's order. */
export function whatWasSaid(facts: Facts): string | null {
  const opinions = valueOf(facts.cell('opinions_by_theme', { theme_id: TOTAL, round_id: TOTAL }, 'opinions'));
  const themes = facts.rows('theme_list');
  if (opinions === null || themes.length === 0) return null;
  const lasting = themes.filter(isLasting);
  const begin = `意見${grouped(opinions)}件から、${themes.length}のテーマがみえました。`;
  return lasting.length === 0 ? begin : `${begin}${toWhich(lasting, themes.length)}に、${LASTING}。`;
}

/** Heard in the last round and before, as it was or in another shape. */
export const isLasting = ({ words }: ProtectedRow): boolean =>
  ['continued', 'merged', 'split'].includes(String(words['status']));

const LASTING = '前の回から続けて声が寄せられています';

function toWhich(lasting: readonly ProtectedRow[], all: number): string {
  if (lasting.length === all && all > 1) return `${all}のテーマすべて`;
  const names = named(
    lasting.map(({ words }) => String(words['label'])),
    3,
  );
  return lasting.length > 3 ? `${names}のテーマ` : names;
}

/** How many effects were mentioned; mention is not effect. */
export function heardEffects(facts: Facts): string | null {
  const effects = facts.rows('effect_list');
  const heard = effects.filter(({ words }) => words['heard'] === 'heard').length;
  if (effects.length === 0) return null;
  return `枠組みの効果${effects.length}のうち、意見の中でふれられたのは${heard}です。ふれた意見の数は、効果のあった人の数ではありません。`;
}

/** Effects that nobody mentioned, and those that no scale has asked about. */
export function unknownEffects(facts: Facts): string[] {
  const effects = facts.rows('effect_list');
  const of = (name: string, state: string) => effects.filter(({ words }) => words[name] === state);
  const labels = (rows: typeof effects) =>
    named(
      rows.map(({ words }) => String(words['label'])),
      3,
    );
  const unasked = of('measured', 'not_asked').filter(({ words }) => words['heard'] === 'not_asked');
  const unheard = of('heard', 'asked_none');
  const unmeasured = of('measured', 'not_asked').length;
  return [
    ...(unasked.length > 0 ? [`${labels(unasked)}は、まだ聞いていません。`] : []),
    ...(unheard.length > 0
      ? [`${labels(unheard)}については、意見に記載がありませんでした。効果がないということではありません。`]
      : []),
    ...(unmeasured > 0
      ? [`枠組みの効果${effects.length}のうち${unmeasured}は、アンケートの項目ではまだ聞いていません。`]
      : []),
  ];
}
