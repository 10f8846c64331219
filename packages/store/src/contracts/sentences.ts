import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** Sentences made from protected figures only; in both languages; each names the view it was made from. */
export const sentences = contract('sentences', {
  label: '文',
  population: 'sentences',
  keys: {
    /** overview · themes · change · activity · rounds · plan · how · report; view: the findings of one table */
    page: col.code(),
    /** finding · title · sure · unknown · next · supports · caution · note */
    slot: col.code(),
    /** What the sentence is about: a theme, effect, item, measure or view id; 'T' for the whole page. */
    about: col.code(),
    seq: col.count(),
  },
  cells: {},
  texts: {
    text: col.text(),
    /** The same in English; words of people and of the plan stay as they are. */
    text_en: col.text(),
    view: col.codeOrNull(),
  },
});
