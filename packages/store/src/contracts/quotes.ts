import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** Approved, masked stretches of opinions. No figure, no round, no course beside them. */
export const quotes = contract('quotes', {
  label: '公開してよいと確かめた声',
  population: 'opinions',
  keys: { quote_id: col.code() },
  cells: {},
  texts: {
    theme_id: col.codeOrNull(),
    effect_id: col.codeOrNull(),
    /** Coarse; null where too few of that standpoint answered. */
    standpoint: col.codeOrNull(),
    text: col.text(),
    /** Comma-separated stances of the stretch, in code-list order; may be empty. */
    stances: col.text(),
    seq: col.count(),
  },
});
