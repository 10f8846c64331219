import { HEADINGS, TOTAL } from '@hirogeru/store/contracts';
import { isSome, valueOf, type Facts } from './facts.ts';
import { heardEffects, isLasting, whatWasSaid } from './overview.ts';
import type { ProtectedRow } from '../protected-row.ts';
import { sayOn, type Sentence } from './sentence.ts';
import { grouped } from './wording.ts';

const say = sayOn('themes');

/** 意見のテーマ: the whole, each theme, and the titles of the charts. */
export function themeSentences(facts: Facts): Sentence[] {
  const themes = facts.rows('theme_list');
  return [
    ...say('finding', whatWasSaid(facts), TOTAL, 'opinions_by_theme'),
    ...themes.flatMap(({ words }) =>
      say(
        'finding',
        themeFinding(facts, String(words['theme_id'])),
        String(words['theme_id']),
        'opinions_by_theme',
      ),
    ),
    ...themes.flatMap(({ words }) =>
      say('finding', sinceLastRound(words), String(words['theme_id']), 'theme_list'),
    ),
    ...themes.flatMap(({ words }) =>
      words['steadiness'] === 'unsteady'
        ? say(
            'caution',
            'このテーマのまとまりは、取り出し方によって変わることがあります。',
            String(words['theme_id']),
            'theme_list',
          )
        : [],
    ),
    ...say('title', overRounds(facts), 'opinions_by_theme', 'opinions_by_theme'),
    ...say('title', overStandpoints(facts), 'opinions_by_theme_standpoint', 'opinions_by_theme_standpoint'),
    ...say('title', underHeadings(facts), 'opinions_by_heading', 'opinions_by_heading'),
    ...say('title', heardEffects(facts), 'opinions_by_effect', 'opinions_by_effect'),
    ...say(
      'note',
      '1件の意見が複数のテーマにふれることがあるため、テーマの件数を足しても意見の合計にはなりません。',
    ),
    ...say(
      'sure',
      'テーマの名前は、寄せられた言葉からつけています。「仮」とあるものは、まだ人が確かめていません。',
      TOTAL,
      'theme_list',
    ),
    ...say('unknown', 'どのテーマにも入らない意見があります。数が少ない声も、なくなったわけではありません。'),
    ...say(
      'next',
      '回によってたずねたことが違います。声がない回は、その回の主題ではなかったことがあります。',
    ),
  ];
}

/** 「…」という声が x 件ありました（意見 n 件中）. */
export function themeFinding(facts: Facts, theme: string): string | null {
  const row = facts.rows('theme_list').find(({ words }) => words['theme_id'] === theme);
  if (!row) return null;
  const label = String(row.words['label']);
  const count = valueOf(row.cells['opinions']);
  const all = valueOf(facts.cell('opinions_by_theme', { theme_id: TOTAL, round_id: TOTAL }, 'opinions'));
  if (count === null) return `「${label}」についての声は、人数が少ないため示しません。`;
  // A name made by the machine says what the voices are about; only a person's name can be read as what they say.
  const voice = row.words['provisional'] === true ? `「${label}」についての声` : `「${label}」という声`;
  return `${voice}が${grouped(count)}件ありました${all === null ? '' : `（意見${grouped(all)}件中）`}。`;
}

/** What became of a theme since the round before, where that is more than going on. */
function sinceLastRound(words: ProtectedRow['words']): string | null {
  const origins = (JSON.parse(String(words['origins'])) as string[]).map((name) => `「${name}」`);
  switch (words['status']) {
    case 'new':
      return 'この回ではじめて見えたテーマです。';
    case 'merged':
      return `前の回の${origins.join('と')}が、1つに合わさったテーマです。`;
    case 'split':
      return `前の回の${origins.join('と')}から分かれたテーマです。`;
    case 'not_now':
      return '前の回までの声です。いちばん新しい回では見えなくなりましたが、その回の主題ではなかったことがあります。';
    default:
      return null;
  }
}

function overRounds(facts: Facts): string | null {
  const themes = facts.rows('theme_list');
  if (themes.length === 0) return null;
  const lasting = themes.filter(isLasting).length;
  const which =
    lasting === themes.length && lasting > 1
      ? `${lasting}のテーマすべてに`
      : `${themes.length}のテーマのうち${lasting}に`;
  return `${which}、前の回から続けて声が寄せられています（件）`;
}

function overStandpoints(facts: Facts): string | null {
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
  return `${themes.length}のテーマのうち${own}に、当事者の声を示せるだけの件数があります（件）`;
}

function underHeadings(facts: Facts): string | null {
  const total = valueOf(facts.cell('opinions_by_heading', { heading: TOTAL, round_id: TOTAL }, 'opinions'));
  const used = HEADINGS.filter((heading) =>
    isSome(facts.cell('opinions_by_heading', { heading, round_id: TOTAL }, 'opinions')),
  ).length;
  return total === null ? null : `意見${grouped(total)}件は、${used}つの見出しのもとに寄せられました（件）`;
}
