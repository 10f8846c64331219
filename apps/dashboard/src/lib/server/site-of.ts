import { AUDIENCES } from '#lib/audience-labels.ja.ts';
import { formatDate } from '#lib/format.ts';
import type { Site } from '#lib/site.ts';
import type { Reader } from './reader.ts';

/** Head and foot of a page, from what the release says of itself. */
export const siteOf = (reader: Reader): Site => ({
  audience: audienceOf(reader),
  title: reader.about('title'),
  release: reader.id,
  published: formatDate(reader.publishedOn),
  fiscalYear: reader.about('fiscal_year'),
  synthetic: reader.about('synthetic') === 'true',
  attribution: reader.about('attribution'),
});

function audienceOf(reader: Reader): Site['audience'] {
  const { name, report } = AUDIENCES[reader.audience];
  return { name, report: report(reader.about('threshold')) };
}
