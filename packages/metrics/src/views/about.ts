import { about as contract } from '@hirogeru/store/contracts';
import { defineView } from '../view.ts';
import { textRow } from './text-row.ts';

/** What the release says of itself. */
export const about = defineView({
  contract,
  title: { ja: contract.label, en: 'About this release' },
  number: { ja: '{name}', en: '{name}' },
  margins: [],
  figures: {},
  minimum: 0,
  trace: null,
  linked: [],
  build: ({ context: { audience, project, version } }) =>
    Object.entries({
      title: project.title,
      fiscal_year: project.fiscal_year,
      synthetic: String(project.synthetic),
      attribution: project.attribution,
      audience,
      threshold: String(project.threshold),
      version,
    }).map(([name, value]) => textRow({ name, value })),
});
