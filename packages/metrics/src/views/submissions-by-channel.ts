import { CHANNELS, submissionsByChannel as contract } from '@hirogeru/store/contracts';
import { sayByChannel } from '../findings/submissions.ts';
import { defineView } from '../view.ts';
import { axis } from './axis.ts';
import { submissionsBy } from './submissions-by.ts';
import { FORMS, SHEETS } from './trace-sources.ts';

/** Answer sheets by round and channel. */
export const submissionsByChannel = defineView({
  contract,
  title: { ja: contract.label, en: 'Answers received, by round and channel' },
  number: { ja: '回答の数（{round_id}、{channel}）', en: 'Answers received ({round_id}, {channel})' },
  margins: ['round_id', 'channel'],
  figures: { submissions: { symbols: 'n(r, c) = #{ s | round(s) = r, channel(s) = c }' } },
  minimum: 'k',
  say: sayByChannel,
  trace: {
    definition: '受け取った回答用紙・送信・発言の数',
    formula: '件数 ＝ 重なりを除いた回答の行の数',
    population: 'すべての回答',
    exclusions:
      'その回の用紙のどれにもない参加のしかたは、0ではなく「該当しません」とします（対応表と hirogeru.yaml の impossible から）。',
    source: FORMS,
    reads: SHEETS,
  },
  linked: ['submissions_by_standpoint', 'balance', 'likert_distribution', 'likert_sides'],
  async build(counting) {
    const { columns } = await counting.margins('submissions', ['round_id', 'channel']);
    return submissionsBy(counting, 'channel', axis(CHANNELS, columns, { always: false }));
  },
});
