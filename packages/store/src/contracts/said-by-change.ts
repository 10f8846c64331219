import { col } from '../column.ts';
import { contract } from '../contract.ts';
import { contrastCells, contrastTexts } from './contrast-columns.ts';

/**
 * People whose points on an effect's items rose, and all others who answered both times: how many of each mention any
 * effect of a group, of those who wrote something.
 */
export const saidByChange = contract('said_by_change', {
  label: '点が増えた人と、そうでない人が書いたこと',
  population: 'answers',
  keys: {
    /** Whose items changed or did not. */
    effect_id: col.code(),
    /** Group of effects that is mentioned. */
    mentioned: col.code(),
  },
  cells: contrastCells,
  texts: {
    ...contrastTexts,
    group_id: col.code(),
    label: col.text(),
    label_en: col.text(),
    mentioned_label: col.text(),
    mentioned_label_en: col.text(),
    /** benefit · load: more points are a heavier burden */
    sense: col.code(),
  },
});
