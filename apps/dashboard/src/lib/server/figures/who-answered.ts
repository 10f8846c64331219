import { drawCategoryPanels, type Named } from '@hirogeru/charts';
import {
  CHANNELS,
  CODE_LABELS,
  STANDPOINTS,
  submissionsByChannel,
  submissionsByStandpoint,
  TOTAL,
} from '@hirogeru/store/contracts';
import { titleOf } from '../page-words.ts';
import type { Figure, Reader } from '../reader.ts';
import { roundNames } from './round-names.ts';

const TOTAL_NAME = { id: TOTAL, label: '合計' };
const named = (codes: readonly string[], found: ReadonlySet<string>): Named[] =>
  codes.filter((code) => found.has(code)).map((id) => ({ id, label: CODE_LABELS[id] ?? id }));

/** Answer sheets by channel; all rounds side by side, or one round. */
export function byChannel(reader: Reader, round?: Named): Figure | null {
  const rows = reader.view(submissionsByChannel, round ? { round_id: round.id } : {});
  if (rows.length === 0) return null;
  const categories = named(CHANNELS, new Set(rows.map((row) => row.channel)));
  if (categories.length === 0) return null;
  const title = round
    ? `${round.label}の回答は、どこから届いたか`
    : titleOf(reader, submissionsByChannel.name, '回答は、どこから届いたか');
  return reader.figure(
    {
      id: round ? `channel-${round.id}` : 'channel',
      view: submissionsByChannel.name,
      title,
      subtitle: `${submissionsByChannel.label}（件）`,
      note: `会のあいだの短い声と、会のあとの長い声では、数の意味が違います。`,
    },
    (caption) =>
      drawCategoryPanels(
        rows.map((row) => ({ panel: row.round_id, category: row.channel, cell: row.submissions })),
        {
          ...caption,
          panels: round ? [round] : roundNames(reader),
          categories,
          total: TOTAL_NAME,
          unit: '件',
          heading: '届き方',
          colour: round ? 'plain' : 'rounds',
        },
      ),
  );
}

/** Answer sheets by coarse standpoint; all rounds side by side, or one round. */
export function byStandpoint(reader: Reader, round?: Named): Figure | null {
  const rows = reader.view(submissionsByStandpoint, round ? { round_id: round.id } : {});
  if (rows.length === 0) return null;
  const categories = named(STANDPOINTS, new Set(rows.map((row) => row.standpoint)));
  if (categories.length === 0) return null;
  const title = round
    ? `${round.label}に、だれの声が届いたか`
    : titleOf(reader, submissionsByStandpoint.name, 'だれの声が届いたか');
  return reader.figure(
    {
      id: round ? `standpoint-${round.id}` : 'standpoint',
      view: submissionsByStandpoint.name,
      title,
      subtitle: `${submissionsByStandpoint.label}（件）`,
      note: `立場は、ご本人の記入によります。`,
    },
    (caption) =>
      drawCategoryPanels(
        rows.map((row) => ({ panel: row.round_id, category: row.standpoint, cell: row.submissions })),
        {
          ...caption,
          panels: round ? [round] : roundNames(reader),
          categories,
          total: TOTAL_NAME,
          unit: '件',
          heading: '立場',
          colour: round ? 'plain' : 'rounds',
        },
      ),
  );
}
