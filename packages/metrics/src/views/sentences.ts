import { sentences as contract } from '@hirogeru/store/contracts';
import { writeSentences } from '../sentences/write.ts';
import { defineView } from '../view.ts';

/** Every sentence of every page, made of what is shown. */
export const sentences = defineView({
  contract,
  title: { ja: contract.label, en: 'Sentences' },
  number: { ja: '{page}の文', en: 'Sentence on {page}' },
  margins: [],
  figures: {},
  minimum: 0,
  trace: null,
  linked: [],
  build: () => [],
  complete: (_, { context, views, family }) => writeSentences(views, context, family),
});
