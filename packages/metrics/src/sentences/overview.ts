import { CHANNELS, TOTAL } from '@hirogeru/store/contracts';
import { inMonths } from '../findings/activity.ts';
import type { ProtectedRow } from '../protected-row.ts';
import { both, counted, inOrder, joined, labelOf, type Bilingual } from './bilingual.ts';
import { isSome, labelsOf, valueOf, type Facts } from './facts.ts';
import { sayOn, type Sentence } from './sentence.ts';
import { changeInShort } from './change.ts';
import { grouped, named, reiwa } from './wording.ts';
import { englishDate, namedInEnglish } from './wording.en.ts';

const say = sayOn('overview');

/** 今回わかったこと: about five sentences, then what is not known. */
export function overviewSentences(facts: Facts): Sentence[] {
  return [
    ...say('finding', whoAnswered(facts), TOTAL, 'submissions_by_channel'),
    ...say('finding', whatWasSaid(facts), TOTAL, 'opinions_by_theme'),
    ...say('finding', changeInShort(facts), TOTAL, 'change_by_item'),
    ...say('finding', inMonths(facts), TOTAL, 'activity_by_month'),
    ...say('finding', heardEffects(facts), TOTAL, 'effect_list'),
    ...say(
      'sure',
      both(
        '回答は、みずから寄せてくださった方のものです。区に住む方や活動する方の割合をあらわすものではありません。',
        'The answers are from people who chose to give them. They are no shares of all residents or of all who are active.',
      ),
    ),
    ...unknownEffects(facts).flatMap((text) => say('unknown', text, TOTAL, 'effect_list')),
    ...say(
      'next',
      both(
        '数のもとになった問いと数え方は「数え方」で確かめられます。',
        'How each number was counted stands under “数え方”.',
      ),
      TOTAL,
      'traces',
    ),
  ];
}

/** How many sheets came in, and by which ways. */
export function whoAnswered(facts: Facts): Bilingual | null {
  const total = valueOf(
    facts.cell('submissions_by_channel', { round_id: TOTAL, channel: TOTAL }, 'submissions'),
  );
  if (total === null) return null;
  const { shown } = inOrder(
    CHANNELS.map((channel) => ({
      label: labelOf(channel),
      cell: facts.cell('submissions_by_channel', { round_id: TOTAL, channel }, 'submissions'),
    })).filter(({ cell }) => isSome(cell)),
    '件',
  );
  const rounds = facts.context.project.rounds.filter(({ id }) =>
    isSome(facts.cell('submissions_by_channel', { round_id: id, channel: TOTAL }, 'submissions')),
  );
  const [first] = rounds;
  const [begin, beginning] = first
    ? [
        `${reiwa(first.date)}からの${rounds.length}回に、`,
        ` over ${counted(rounds.length, 'round')} since ${englishDate(first.date)}`,
      ]
    : ['', ''];
  return both(
    `${begin}${grouped(total)}件の回答が寄せられました${shown ? `（${shown.ja}）` : ''}。`,
    `${counted(total, 'response')} came in${beginning}${shown ? ` (${shown.en})` : ''}.`,
  );
}

/** How many opinions, and the themes in the frame's order. */
export function whatWasSaid(facts: Facts): Bilingual | null {
  const opinions = valueOf(facts.cell('opinions_by_theme', { theme_id: TOTAL, round_id: TOTAL }, 'opinions'));
  const themes = facts.rows('theme_list');
  if (opinions === null || themes.length === 0) return null;
  const lasting = themes.filter(isLasting);
  return joined(
    both(
      `意見${grouped(opinions)}件から、${themes.length}のテーマがみえました。`,
      `${counted(themes.length, 'theme')} emerged from ${counted(opinions, 'opinion')}.`,
    ),
    lasting.length === 0 ? null : toWhich(lasting, themes.length),
  );
}

/** Heard in the last round and before, as it was or in another shape. */
export const isLasting = ({ words }: ProtectedRow): boolean =>
  ['continued', 'merged', 'split'].includes(String(words['status']));

function toWhich(lasting: readonly ProtectedRow[], all: number): Bilingual {
  const ending = 'に、前の回から続けて声が寄せられています。';
  if (lasting.length === all && all > 1)
    return both(`${all}のテーマすべて${ending}`, `All ${all} were heard in the round before as well.`);
  const labels = lasting.map(({ words }) => String(words['label']));
  const names = named(labels, 3);
  return both(
    `${lasting.length > 3 ? `${names}のテーマ` : names}${ending}`,
    `Heard in the round before as well: ${namedInEnglish(labels, 3)}.`,
  );
}

/** How many effects were mentioned; mention is not effect. */
export function heardEffects(facts: Facts): Bilingual | null {
  const effects = facts.rows('effect_list');
  const heard = effects.filter(({ words }) => words['heard'] === 'heard').length;
  const withheld = effects.filter(({ words }) => words['heard'] === 'not_shown').length;
  if (effects.length === 0) return null;
  return both(
    `枠組みの効果${effects.length}のうち、意見の中でふれられたのは${heard}です${withheld > 0 ? `（ほかに、少人数を守って示さないもの${withheld}）` : ''}。ふれた意見の数は、効果のあった人の数ではありません。`,
    `Opinions mention ${heard} of the ${effects.length} effects of the framework${withheld > 0 ? ` (${withheld} more withheld)` : ''}. A mention is not a person in whom the effect was seen.`,
  );
}

/** Effects that nobody mentioned, and those that no scale has asked about. */
export function unknownEffects(facts: Facts): Bilingual[] {
  const effects = facts.rows('effect_list');
  const of = (name: string, state: string) => effects.filter(({ words }) => words[name] === state);
  const unasked = of('measured', 'not_asked').filter(({ words }) => words['heard'] === 'not_asked');
  const unheard = of('heard', 'asked_none');
  const ja = (rows: typeof effects) => named(labelsOf(rows, 'label'), 3);
  const en = (rows: typeof effects) => namedInEnglish(labelsOf(rows, 'label_en'), 3);
  const unmeasured = of('measured', 'not_asked').length;
  return [
    ...(unasked.length > 0
      ? [both(`${ja(unasked)}は、まだ聞いていません。`, `Not asked yet: ${en(unasked)}.`)]
      : []),
    ...(unheard.length > 0
      ? [
          both(
            `${ja(unheard)}については、意見に記載がありませんでした。効果があるかどうかは、わかりません。`,
            `No opinion mentions ${en(unheard)}. Whether there is an effect is not known.`,
          ),
        ]
      : []),
    ...(unmeasured > 0
      ? [
          both(
            `枠組みの効果${effects.length}のうち${unmeasured}は、アンケートの項目ではまだ聞いていません。`,
            `For ${unmeasured} of the ${effects.length} effects of the framework, no survey item has asked yet.`,
          ),
        ]
      : []),
  ];
}
