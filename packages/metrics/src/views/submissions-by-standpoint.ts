import { submissionsByStandpoint as contract } from '@hirogeru/store/contracts';
import { sayByStandpoint } from '../findings/submissions.ts';
import { defineView } from '../view.ts';
import { standpointsOf } from './standpoints-of.ts';
import { submissionsBy } from './submissions-by.ts';
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
  build: (counting) =>
    submissionsBy(counting, 'standpoint', (sheets) => standpointsOf(counting.book, sheets)),
});
