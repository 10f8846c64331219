import { submissionsByStandpoint as contract, TOTAL } from '@hirogeru/store/contracts';
import type { CellCount } from '@hirogeru/store/vault';
import { sayByStandpoint } from '../findings/submissions.ts';
import { defineView } from '../view.ts';
import type { Kept } from './cross-table.ts';
import type { Margins } from './margins.ts';
import { answersOfStandpoints, standpointsOf } from './standpoints-of.ts';
import { submissionsBy } from './submissions-by.ts';
import { toldOfAll } from './told-of-all.ts';
import { FORMS, SHEETS } from './trace-sources.ts';

/** Answer sheets by round and coarse standpoint. */
export const submissionsByStandpoint = defineView({
  contract,
  title: { ja: contract.label, en: 'Answers received, by round and standpoint' },
  number: { ja: '回答の数（{round_id}、{standpoint}）', en: 'Answers received ({round_id}, {standpoint})' },
  margins: ['round_id', 'standpoint'],
  figures: { submissions: { symbols: 'n(r, p) = #{ s | round(s) = r, standpoint(s) = p }' } },
  minimum: 'k',
  say: sayByStandpoint,
  trace: {
    definition: '回答に記された立場（大まかな区分）ごとの回答の数',
    formula: '件数 ＝ 重なりを除いた回答の行の数',
    population: 'すべての回答。立場の記入がないものは「記入なし」に数えます',
    exclusions:
      'その回の用紙が、はじめから決まった立場の方だけのものなら、ほかの立場は0ではなく「該当しません」とします。',
    source: FORMS,
    reads: SHEETS,
  },
  linked: ['submissions_by_channel', 'balance'],
  async build(counting) {
    const { book } = counting;
    const sheets = await counting.margins('submissions', ['round_id', 'standpoint']);
    const standpoints = standpointsOf(book, sheets);
    const rows = await submissionsBy(counting, 'standpoint', standpoints, keptBy(sheets));
    for (const round_id of new Set(rows.map(({ words }) => String(words['round_id']))))
      answersOfStandpoints(book, 'submissions', { round_id }, standpoints);
    return rows;
  },
});

// Where somebody stands is itself a thing to protect; how they took part is not.
const keptBy =
  (sheets: Margins) =>
  ({ people }: CellCount, round: string, standpoint: string): Kept => ({
    contributors:
      standpoint === TOTAL || standpoint === 'unknown'
        ? people
        : toldOfAll(people, sheets.at(round, TOTAL).people),
  });
