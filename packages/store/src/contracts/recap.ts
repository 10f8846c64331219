import { col } from '../column.ts';
import { contract } from '../contract.ts';

/**
 * Voices of the last round for the sheet that opens the next one (おさらい): as many under each heading, drawn evenly over
 * channels and standpoints. The channel is not among the columns.
 */
export const recap = contract('recap', {
  label: '次の回のおさらい',
  population: 'opinions',
  keys: { heading: col.code(), seq: col.count() },
  cells: {},
  texts: {
    round_id: col.code(),
    quote_id: col.code(),
    text: col.text(),
    /** As beside the quote itself: null where too few of that standpoint answered. */
    standpoint: col.codeOrNull(),
  },
});
