import { HEADINGS, TOTAL } from '@hirogeru/store/contracts';
import { themeFinding } from '../findings/themes.ts';
import type { ProtectedRow } from '../protected-row.ts';
import { both, counted, type Bilingual } from './bilingual.ts';
import { isSome, valueOf, type Facts } from './facts.ts';
import { heardEffects, isLasting, whatWasSaid } from './overview.ts';
import { sayOn, type Sentence } from './sentence.ts';
import { grouped } from './wording.ts';

const say = sayOn('themes');

/** 意見のテーマ: the whole, each theme, and the titles of the charts. */
export function themeSentences(facts: Facts): Sentence[] {
  const themes = facts.rows('theme_list');
  const idOf = ({ words }: ProtectedRow): string => String(words['theme_id']);
  return [
    ...say('finding', whatWasSaid(facts), TOTAL, 'opinions_by_theme'),
    ...themes.flatMap((row) => say('finding', themeFinding(facts, row), idOf(row), 'opinions_by_theme')),
    ...themes.flatMap((row) => say('finding', sinceLastRound(row.words), idOf(row), 'theme_list')),
    ...themes.flatMap((row) =>
      row.words['steadiness'] === 'unsteady' ? say('caution', UNSTEADY, idOf(row), 'theme_list') : [],
    ),
    ...say('title', overRounds(facts), 'opinions_by_theme', 'opinions_by_theme'),
    ...say('title', overStandpoints(facts), 'opinions_by_theme_standpoint', 'opinions_by_theme_standpoint'),
    ...say('title', underHeadings(facts), 'opinions_by_heading', 'opinions_by_heading'),
    ...say('title', heardEffects(facts), 'opinions_by_effect', 'opinions_by_effect'),
    ...say(
      'note',
      both(
        '1件の意見が複数のテーマにふれることがあるので、テーマの件数を足しても意見の合計にはなりません。',
        'One opinion may touch several themes, so their numbers do not add up to all opinions.',
      ),
    ),
    ...say(
      'sure',
      both(
        'テーマの名前は、寄せられた言葉からつけています。「仮」とあるものは、まだ人が確かめていません。',
        'Themes are named in the words of those who wrote. Provisional names have not been checked by a person yet.',
      ),
      TOTAL,
      'theme_list',
    ),
    ...say(
      'unknown',
      both(
        'どのテーマにも入らない意見があります。数が少ない声も「その他の声」として残しています。',
        'Some opinions are in no theme. Rare voices are kept among the others.',
      ),
    ),
    ...say(
      'next',
      both(
        'たずねたことは回ごとに違います。声がない回は、その回の主題ではなかったことがあります。',
        'Each round asked about something else. Where a theme has no voice, it may not have been the topic.',
      ),
    ),
  ];
}

const UNSTEADY = both(
  'このテーマのまとまりは、取り出し方を変えると変わることがあります。',
  'Another way of grouping might draw the bounds of this theme elsewhere.',
);

/** What became of a theme since the round before, where that is more than going on. */
function sinceLastRound(words: ProtectedRow['words']): Bilingual | null {
  const names = JSON.parse(String(words['origins'])) as string[];
  const origins = names.map((name) => `「${name}」`).join('と');
  const english = names.map((name) => `“${name}”`).join(' and ');
  switch (words['status']) {
    case 'new':
      return both('この回ではじめて見えたテーマです。', 'This theme was first seen in this round.');
    case 'merged':
      return both(
        `前の回の${origins}が、1つに合わさったテーマです。`,
        `This theme joins ${english} of the round before.`,
      );
    case 'split':
      return both(
        `前の回の${origins}から分かれたテーマです。`,
        `This theme parted from ${english} of the round before.`,
      );
    case 'not_now':
      return both(
        '前の回までの声です。いちばん新しい回では見えなくなりましたが、その回の主題ではなかったことがあります。',
        'These voices are from earlier rounds. The theme was not seen in the latest one; it may not have been the topic.',
      );
    default:
      return null;
  }
}

function overRounds(facts: Facts): Bilingual | null {
  const themes = facts.rows('theme_list');
  if (themes.length === 0) return null;
  const lasting = themes.filter(isLasting).length;
  const withheld = themes.filter(({ words }) => words['status'] === 'not_shown').length;
  if (withheld === themes.length)
    return both('テーマごとの、回を追った意見（件）', 'Opinions by theme over the rounds');
  const all = lasting === themes.length && lasting > 1;
  const [ja, en] =
    withheld > 0
      ? [`。ほかに、少人数を守って示さないもの${withheld}`, `; ${withheld} more withheld`]
      : ['', ''];
  return both(
    `${all ? `${lasting}のテーマすべてに` : `${themes.length}のテーマのうち${lasting}に`}、前の回から続けて声が寄せられています（件${ja}）`,
    `${all ? `All ${lasting} themes` : `${lasting} of ${counted(themes.length, 'theme')}`} ${all || lasting !== 1 ? 'were' : 'was'} heard in the round before as well (opinions${en})`,
  );
}

function overStandpoints(facts: Facts): Bilingual | null {
  const themes = facts.rows('theme_list');
  if (themes.length === 0) return null;
  const own = themes.filter(({ words }) =>
    isSome(
      facts.cell(
        'opinions_by_theme_standpoint',
        { theme_id: String(words['theme_id']), standpoint: 'tojisha' },
        'opinions',
      ),
    ),
  ).length;
  return both(
    `${themes.length}のテーマのうち${own}に、当事者の声を示せるだけの件数があります（件）`,
    `In ${own} of ${counted(themes.length, 'theme')}, there are enough voices of people with lived experience to show (opinions)`,
  );
}

function underHeadings(facts: Facts): Bilingual | null {
  const total = valueOf(facts.cell('opinions_by_heading', { heading: TOTAL, round_id: TOTAL }, 'opinions'));
  const used = HEADINGS.filter((heading) =>
    isSome(facts.cell('opinions_by_heading', { heading, round_id: TOTAL }, 'opinions')),
  ).length;
  return total === null
    ? null
    : both(
        `意見${grouped(total)}件は、${used}つの見出しのもとに寄せられました（件）`,
        `${counted(total, 'opinion')} came in under ${counted(used, 'heading')} (opinions)`,
      );
}
