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
  code: 'label',
  mentioned: 'mentioned_label',
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

type Row = Readonly<Record<string, unknown>>;

/** How people read the values of a row's keys, by key, in one release. */
export function keyLabels(
  release: Pick<Release, 'view'>,
): (contract: Contract, row: Row) => Record<string, string> {
  const roundNames = new Map(release.view(rounds).map((row) => [row.round_id, row.label]));
  const named: Readonly<Record<string, ReadonlyMap<string, string>>> = {
    round_id: roundNames,
    // A value of a dimension that is told beside it.
    value: roundNames,
    theme_id: new Map(release.view(themeList).map((row) => [row.theme_id, row.label])),
    effect_id: new Map(release.view(effectList).map((row) => [row.effect_id, row.label])),
  };
  return (contract, row) =>
    Object.fromEntries(
      Object.keys(contract.keys).map((key) => {
        const value = String(row[key]);
        const beside = BESIDE[key] === undefined ? undefined : row[BESIDE[key]];
        const label = typeof beside === 'string' && beside !== '' ? beside : named[key]?.get(value);
        const own = OWN[key]?.[value] ?? (value === TOTAL ? '合計' : CODE_LABELS[value]);
        return [key, label ?? own ?? value];
      }),
    );
}
