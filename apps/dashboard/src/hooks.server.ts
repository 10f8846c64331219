import { join } from 'node:path';
import type { Handle } from '@sveltejs/kit/hooks';
import { currentRelease, namedRelease } from '#lib/server/current-release.ts';
import { verifyEmbed } from '#lib/server/embed.ts';
import { readerOf } from '#lib/server/reader.ts';
import { isOwnHost } from '#lib/server/own-host.ts';
import { isFromOwnPage } from '#lib/server/own-page.ts';

const dataFolder = (): string => join(process.env['HIROGERU_PROJECT'] ?? '.', 'data');

export const handle: Handle = async ({ event, resolve }) => {
  if (!isOwnHost(event.request.headers.get('host'), process.env['ORIGIN'] ?? ''))
    return new Response('', { status: 421 });
  if (!isFromOwnPage(event.request)) return new Response('', { status: 403 });
  event.locals.reader = null;
  event.locals.frameAncestors = "'none'";
  const report = event.route.id === '/embed/[report]' ? (event.params['report'] ?? '') : null;
  const releases = join(dataFolder(), 'releases');
  if (report === null) {
    const release = await currentRelease(releases);
    event.locals.reader = release && readerOf(release);
  } else {
    const grant = await verifyEmbed(event.url.searchParams.get('t'), report, join(dataFolder(), 'embed-key'));
    const release = grant && (await namedRelease(releases, grant.release));
    if (grant && release) {
      event.locals.reader = readerOf(release);
      event.locals.frameAncestors = grant.frameAncestors;
    }
  }
  const isEnglish = report !== null && event.url.searchParams.get('lang') === 'en';
  const response = await resolve(event, {
    // Fonts are fetched when a character asks for them; preloading all of them would load 300 files.
    preload: ({ type }) => type === 'css',
    transformPageChunk: ({ html }) =>
      isEnglish ? html.replace('<html lang="ja">', '<html lang="en">') : html,
  });
  const { frameAncestors } = event.locals;
  setHeaders(response.headers, { frameAncestors, report: report !== null });
  return response;
};

type Page = { frameAncestors: string; report: boolean };

function setHeaders(headers: Headers, { frameAncestors, report }: Page): void {
  const policy = headers.get('content-security-policy') ?? "default-src 'none'";
  headers.set('content-security-policy', `${policy}; frame-ancestors ${frameAncestors}`);
  if (frameAncestors === "'none'") headers.set('x-frame-options', 'DENY');
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()');
  if (report) headers.set('cache-control', 'no-store');
  else if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-cache');
}
