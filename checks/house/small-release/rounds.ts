import { impossible, masked, shown } from '@hirogeru/store/contracts';
import type { ViewTables } from '@hirogeru/store/release';
import { bySeq, cross } from './rows.ts';

/** Ids of the rounds, in their order. */
export const ROUNDS = ['R1', 'R2', 'R3', 'R4', 'R5'];

/** The rounds, and the sheets that came of each. */
export const rounds: ViewTables = {
  rounds: bySeq(ROUNDS, (round_id, seq) => ({
    round_id,
    label: `第${seq + 1}回`,
    topic: ['大切にしたいこと', '人をひろげる', '場をひろげる', '人と場をつなぐ', 'まとめ'][seq] ?? '',
    held_on: ['2021-02-24', '2021-07-05', '2021-10-07', '2022-02-03', '2022-05'][seq] ?? '',
    fiscal_year: '令和3年度',
    seq,
  })),
  submissions_by_channel: cross(
    [...ROUNDS, 'T'],
    ['chat', 'slip', 'followup', 'T'],
    (round_id, channel, i, j) => ({
      round_id,
      channel,
      submissions:
        i === 2 && j === 1
          ? masked
          : i === 1 && j === 0
            ? impossible
            : shown(i === 0 && j === 0 ? 0 : 20 + ((i * 7 + j * 13) % 60)),
    }),
  ),
  submissions_by_standpoint: cross(
    [...ROUNDS, 'T'],
    ['tojisha', 'family', 'supporter', 'unknown', 'T'],
    (round_id, standpoint, i, j) => ({
      round_id,
      standpoint,
      submissions: j === 1 ? masked : shown(12 + ((i * 5 + j * 17) % 50)),
    }),
  ),
};
