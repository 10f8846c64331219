import { TOTAL } from '../cell.ts';
import type { Contract } from '../contract.ts';
import { effectList } from '../contracts/effect-list.ts';
import { rounds } from '../contracts/rounds.ts';
import { themeList } from '../contracts/theme-list.ts';
import { CODE_LABELS } from '../labels.ja.ts';
import type { Release } from './open.ts';

/** Column of the same row that says a key in words. */
const BESIDE: Readonly<Record<string, string>> = {
  question_id: 'wording',
  item_id: 'wording',
  level: 'level_label',
  choice: 'choice_label',
  activity_type: 'label',
};

/** Codes that mean something else in another list, or that are in none. */
const OWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  form: { unknown: '関わり方の記入なし' },
  occasion: { pre: '前', post: 'あと', fu: 'しばらくあと', once: '一度' },
  part: {
    read: '読んだ行',
    accepted: '取り込んだ行',
    duplicate: '重なっていた行',
    rejected: '取り込めなかった行',
    blank: '空の行',
    left_out: '別に数えた行',
  },
  kind: { submissions: '回答', opinions: '意見' },
  reason: {
    no: '集計への利用をことわった',
    withdrawn: '取り下げた',
    no_content: 'あいさつ・反応・「特になし」など',
  },
};

/** The values of a row's keys as people read them. */
export function keyLabels(
  release: Pick<Release, 'view'>,
  contract: Contract,
  row: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const named: Readonly<Record<string, (value: string) => string | undefined>> = {
    round_id: (value) => release.view(rounds, { round_id: value })[0]?.label,
    theme_id: (value) => release.view(themeList, { theme_id: value })[0]?.label,
    effect_id: (value) => release.view(effectList, { effect_id: value })[0]?.label,
  };
  return Object.fromEntries(
    Object.keys(contract.keys).map((key) => {
      const value = String(row[key]);
      const beside = BESIDE[key] === undefined ? undefined : row[BESIDE[key]];
      const label = typeof beside === 'string' && beside !== '' ? beside : named[key]?.(value);
      const own = OWN[key]?.[value] ?? (value === TOTAL ? '合計' : CODE_LABELS[value]);
      return [key, label ?? own ?? value];
    }),
  );
}
