import type { RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { currentRelease, namedRelease } from '#lib/server/current-release.ts';
import { dataFiles } from '#lib/server/data-files.ts';
import { enterByKey } from '#lib/server/desk-entry.ts';
import { verifyEmbed } from '#lib/server/embed.ts';
import { setPageHeaders } from '#lib/server/headers.ts';
import { isFromOwnPage } from '#lib/server/own-page.ts';
import { readerOf } from '#lib/server/reader.ts';
import { refusalOf } from '#lib/server/refusal.ts';
import { isRevoked } from '#lib/server/revoked-release.ts';
import { sessionCookie } from '#lib/server/session-cookie.ts';
import { sessionOf } from '#lib/server/sessions.ts';
import { whoIs } from '#lib/server/tell-ledger.ts';
import { tooLong } from '#lib/server/too-long.ts';
import { visitorOf } from '#lib/server/visitor.ts';
import { WORDS } from '#lib/labels.ja.ts';

export const handle: Handle = async ({ event, resolve }) => {
  const { locals, route, url } = event;
  const isReport = route.id === '/embed/[report]';
  Object.assign(locals, NOBODY);
  const renewed = isReport ? await readByLink(event) : readBySession(event);
  const isEnglish = isReport && url.searchParams.get('lang') === 'en';
  const response = refused(event) ?? (await answer());
  const isOpenHere = locals.role === 'planner' && !locals.needsAccount;
  setPageHeaders(response.headers, {
    frameAncestors: locals.frameAncestors,
    isKept: isOpenHere && response.ok && (route.id ?? '').startsWith('/(planner)'),
  });
  if (renewed && !response.headers.has('set-cookie')) response.headers.append('set-cookie', renewed);
  return response;

  async function answer(): Promise<Response> {
    if (!isReport) {
      const { releases, links } = dataFiles();
      const release = await currentRelease(releases);
      locals.reader = release && !isRevoked(release.id, links) ? readerOf(release) : null;
    }
    return resolve(event, {
      // Fonts are fetched when a character asks for them; preloading all of them would load 300 files.
      preload: ({ type }) => type === 'css',
      transformPageChunk: ({ html }) =>
        isEnglish ? html.replace('<html lang="ja">', '<html lang="en">') : html,
    });
  }
};

const NOBODY: App.Locals = {
  reader: null,
  frameAncestors: "'none'",
  role: 'anybody',
  account: null,
  isIn: false,
  needsAccount: false,
  who: 'unknown',
};

/** Whoever holds a valid link reads the one report of the one release that it names. */
async function readByLink({ locals, params, url }: RequestEvent): Promise<null> {
  const files = dataFiles();
  const tokens = url.searchParams.getAll('t');
  const token = tokens.length === 1 ? (tokens[0] ?? null) : null;
  const grant = await verifyEmbed(token, params['report'] ?? '', files);
  const dir = grant?.audience === 'web' ? files.webReleases : files.releases;
  const release = grant && (await namedRelease(dir, grant.release));
  if (!grant || release?.manifest.audience !== grant.audience) return null;
  locals.role = 'council';
  locals.reader = readerOf(release);
  locals.frameAncestors = grant.frameAncestors;
  locals.who = `link-${grant.link}`;
  return null;
}

/** Whoever is signed in has their role. @returns the cookie with the session's new number, where it is time for one */
function readBySession({ locals, request, cookies }: RequestEvent): string | null {
  const { name, options } = sessionCookie(request);
  const session = sessionOf(cookies.get(name));
  const { role, account, isIn, needsAccount } = visitorOf(session?.holder);
  Object.assign(locals, { role, account: account?.name ?? null, isIn, needsAccount });
  if (isIn) locals.who = whoIs(account?.id ?? null);
  return session?.renewed ? cookies.serialize(name, session.renewed, options) : null;
}

function refused(event: RequestEvent): Response | null {
  if (!isFromOwnPage(event.request)) return new Response(null, { status: 403 });
  return enterByKey(event) ?? refusalOf(event) ?? tooLong(event);
}

/** Tells of an unforeseen error where in the program it was, and no more: its message may hold what somebody wrote. */
export const handleError: HandleServerError = ({ kind, error }) => {
  if (kind !== 'unknown') return;
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
  console.error(['unforeseen error', ...places].join('\n'));
  return { message: WORDS.failed.title };
};
