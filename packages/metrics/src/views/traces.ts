import { traces as contract } from '@hirogeru/store/contracts';
import { traceRows } from '../trace/trace-rows.ts';
import { defineView } from '../view.ts';

/** How each view was counted. */
export const traces = defineView({
  contract,
  title: { ja: contract.label, en: 'How it was counted' },
  number: { ja: '{view}', en: '{view}' },
  margins: [],
  figures: {},
  minimum: 0,
  trace: null,
  linked: [],
  build: () => [],
  complete: (_, { context, family }) => traceRows(context, family),
});
