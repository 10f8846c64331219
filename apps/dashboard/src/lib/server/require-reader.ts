import { error } from '@sveltejs/kit';
import { WORDS } from '#lib/labels.ja.ts';
import { isOutdated } from './current-release.ts';
import type { Reader } from './reader.ts';

/** The reader of this request. @throws HttpError 503 with a plain page when there is no release yet, or one of another version */
export function requireReader(locals: App.Locals): Reader {
  return locals.reader ?? error(503, (isOutdated() ? WORDS.outdated : WORDS.noRelease).title);
}
