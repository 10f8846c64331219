import { error } from '@sveltejs/kit';
import { WORDS } from '#lib/labels.ja.ts';
import type { Reader } from './reader.ts';

/** The reader of this request. @throws HttpError 503 with a plain page when there is no release yet */
export function requireReader(locals: App.Locals): Reader {
  return locals.reader ?? error(503, WORDS.noRelease.title);
}
