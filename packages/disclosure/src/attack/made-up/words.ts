import { masked, shown } from '@hirogeru/store/contracts';
import { byChannel, byStandpoint, byTheme, said, type Way } from './rows.ts';

export const WORDS: readonly Way[] = [
  [
    'voices beside a withheld number',
    {
      opinions_by_theme_standpoint: byStandpoint('t', { family: masked, client: masked, T: shown(9) }),
      quotes: Array.from({ length: 3 }, (_, at) => ({
        quote_id: `q${at}`,
        theme_id: 't',
        standpoint: 'family',
      })).concat(
        Array.from({ length: 4 }, (_, at) => ({ quote_id: `r${at}`, theme_id: 't', standpoint: 'client' })),
      ),
    },
    ['opinions_by_theme_standpoint/opinions/t/family', 3, 5],
  ],
  [
    'a sentence',
    {
      submissions_by_channel: byChannel({ survey: masked, chat: masked, T: shown(23) }),
      sentences: [said('回答が23件寄せられました（アンケート 20件）。', '23 responses (surveys).')],
    },
    ['sentences/text/overview/finding/T/0', 20, 20],
  ],
  [
    'a sentence that gives the number of another',
    {
      submissions_by_channel: byChannel({ survey: masked, chat: masked, slip: shown(8), T: shown(23) }),
      sentences: [said('回答が23件寄せられました（アンケート 8件）。', '23 responses (surveys: 8).')],
    },
    ['sentences/text/overview/finding/T/0', 8, 8],
  ],
  [
    'a sentence in English only',
    {
      submissions_by_channel: byChannel({ survey: masked, chat: masked, T: shown(23) }),
      sentences: [said('回答が23件寄せられました。', '23 responses in 2022, 3 in the chat.')],
    },
    ['sentences/text/overview/finding/T/0', 3, 3],
  ],
  [
    'rows taken in and who declined',
    {
      balance: [{ part: 'accepted', rows: shown(22) }],
      submissions_by_channel: byChannel({ T: shown(20) }).map((row) => ({ ...row, round_id: 'T' })),
      not_counted: [{ kind: 'submissions', reason: 'no', rows: masked }],
    },
    ['not_counted/rows/submissions/no', 1, 2],
  ],
  [
    'files of one form',
    {
      submissions_by_channel: byChannel({ followup: masked, survey: masked, T: shown(23) }),
      traces: [
        { view: 'choices', files: JSON.stringify(['a', 'b'].map((sha256) => ({ form_id: 'f', sha256 }))) },
      ],
    },
    ['traces/files/choices', 2, 2],
  ],
  [
    'a number of the plan',
    {
      submissions_by_channel: byChannel({ survey: masked, chat: masked, T: shown(23) }),
      plan_numbers: [
        { measure_id: 'm', number: 'submissions_by_channel/submissions/R1/chat', now: shown(3) },
      ],
    },
    ['submissions_by_channel/submissions/R1/chat', 3, 3],
  ],
  [
    'voices of one effect',
    {
      effect_list: [{ effect_id: 'e', opinions: masked }],
      opinions_by_effect: [
        { effect_id: 'e', round_id: 'R1', opinions: masked },
        { effect_id: 'e', round_id: 'R2', opinions: masked },
        { effect_id: 'e', round_id: 'T', opinions: masked },
      ],
      opinions_by_theme: [...byTheme('T', { R1: shown(4), R2: shown(6), T: shown(10) })],
      quotes: Array.from({ length: 7 }, (_, at) => ({ quote_id: `q${at}`, theme_id: null, effect_id: 'e' })),
    },
    ['effect_list/opinions/e', 7, 10],
  ],
  [
    'voices of one round',
    {
      opinions_by_heading: [
        { heading: 'F1', round_id: 'R1', opinions: masked },
        { heading: 'F2', round_id: 'R1', opinions: masked },
        { heading: 'T', round_id: 'R1', opinions: shown(8) },
      ],
      quotes: Array.from({ length: 4 }, (_, at) => ({ quote_id: `q${at}`, theme_id: null })),
      recap: Array.from({ length: 4 }, (_, at) => ({ quote_id: `q${at}`, round_id: 'R1', heading: 'F1' })),
    },
    ['opinions_by_heading/opinions/F1/R1', 4, 7],
  ],
];
