import { renameSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noteLink, readLinkKeys, readLinks } from '../../packages/store/src/access.ts';
import { pathsOf } from '../../apps/cli/src/project-folder.ts';
import { liftRelease } from '../../apps/cli/src/steps/lift-release.ts';
import { changeKey, revokeLinks, revokeRelease } from '../../apps/cli/src/steps/report-links.ts';
import { hasBrowser, launchBrowser } from './browser.ts';
import { serveProject } from './dashboard-server.ts';
import { sign, signed, unsigned, type Good } from './forged-links.ts';
import { hirogeru, temporaryFolder } from './project-run.ts';
import { smallLink, smallProject, smallWebRelease } from './small-release.ts';

/** What stands over the report of the small release. */
const TITLE = '小さな見本：寄せられた声';
const asking = { who: 'command-line', now: () => new Date() };
let project: string;
let paths: ReturnType<typeof pathsOf>;
let release: string;
let forEverybody: string;
let server: { origin: string; stop(): void };
beforeAll(async () => {
  project = temporaryFolder();
  paths = pathsOf(project);
  release = await smallProject(project);
  forEverybody = await smallWebRelease(project);
  server = await serveProject(project);
});
afterAll(() => server?.stop());

const tokenIn = (path: string): string => path.split('?t=')[1] ?? '';
const read = (part = ''): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());

/** A link to what was made for somebody, taken apart. */
async function goodLink(audience: 'council' | 'web' = 'council'): Promise<Good> {
  const other = tokenIn(await smallLink(project, release, 'evening-place'));
  const [before] = readLinkKeys(paths.embedKey);
  changeKey(paths, asking);
  const made = audience === 'web' ? forEverybody : release;
  const token = tokenIn(await smallLink(project, made, 'overview', audience));
  const [header, claims] = token
    .split('.')
    .slice(0, 2)
    .map((part) => read(part)) as [Good['header'], Good['claims']];
  const key = readLinkKeys(paths.embedKey)[0]?.secret ?? new Uint8Array();
  return { token, header, claims, key, other, otherKid: before?.kid ?? '' };
}

const ask = (token: string, report = 'overview') =>
  fetch(`${server.origin}/embed/${report}?t=${encodeURIComponent(token)}`);
const statusOf = async (token: string, report?: string): Promise<number> => (await ask(token, report)).status;

/** Names of the links that are not answered by the plain page that says so, and nothing else. */
async function openOnes(links: Readonly<Record<string, string>>): Promise<string[]> {
  const open: string[] = [];
  for (const [name, token] of Object.entries(links)) {
    const response = await ask(token);
    const html = await response.text();
    const isPlain =
      html.includes('この報告は開けません') && !/小さな見本|<script|<form|city\.example/.test(html);
    if (response.status !== 403 || !isPlain || response.headers.get('cache-control') !== 'no-store')
      open.push(name);
  }
  return open;
}

it('opens the report that it was made for, and an earlier one after the key has changed', async () => {
  const good = await goodLink();
  expect(await statusOf(good.token)).toBe(200);
  expect(await statusOf(good.other, 'evening-place')).toBe(200);
  expect(readLinkKeys(paths.embedKey).length).toBeGreaterThan(1);
});

it('keeps everything else closed: forged, altered, swapped, cut, doubled', async () => {
  const links = unsigned(await goodLink());
  expect(Object.keys(links).length).toBeGreaterThanOrEqual(40);
  expect(await openOnes(links)).toEqual([]);
});

it.each(['council', 'web'] as const)(
  'keeps closed what its own key has signed for the %s, where it is not what was made',
  async (audience) => {
    const good = await goodLink(audience);
    expect(await statusOf(good.token)).toBe(200);
    expect(await openOnes(signed(good, Math.floor(Date.now() / 1000)))).toEqual([]);
  },
);

it('never opens a release as one that was made for somebody else, whatever the list says', async () => {
  const asWeb = tokenIn(await smallLink(project, release, 'overview', 'web'));
  const asCouncils = tokenIn(await smallLink(project, forEverybody, 'overview', 'council'));
  expect(await openOnes({ asWeb, asCouncils })).toEqual([]);
});

it('says for whom the report was made, and lets nobody frame what is not for everybody', async () => {
  for (const [id, audience, words, sites] of [
    [release, 'council', '協議会の方のための会議資料です', "'none'"],
    [forEverybody, 'web', 'どなたでもお読みいただけます。10人に満たない数は', 'https://city.example'],
  ] as const) {
    const answer = await ask(tokenIn(await smallLink(project, id, 'overview', audience)));
    expect(await answer.text()).toContain(words);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy.split('frame-ancestors ')[1]).toBe(sites);
  }
});

it('takes one link at a time, by its own name', async () => {
  const { token } = await goodLink();
  const at = `${server.origin}/embed/overview`;
  for (const query of [
    `?t=${token}&t=${token}`,
    `?T=${token}`,
    `?t[]=${token}`,
    `?x=${token}`,
    `#t=${token}`,
  ])
    expect((await fetch(`${at}${query}`)).status, query).toBe(403);
  expect((await fetch(`${at}?t=${token}&lang=en`)).status).toBe(200);
});

it('bears clocks that differ by a minute, and no more', async () => {
  const { header, claims, key } = await goodLink();
  const now = Math.floor(Date.now() / 1000);
  const ending = (exp: number, link: string): string => {
    const made = {
      link,
      key: String(header['kid']),
      report: 'overview',
      release,
      from: now - 900,
      until: exp,
    };
    noteLink(paths.links, made);
    return sign(header, { ...claims, exp, jti: link }, key);
  };
  expect(await statusOf(ending(now - 30, '1'.repeat(16)))).toBe(200);
  expect(await statusOf(ending(now - 70, '2'.repeat(16)))).toBe(403);
});

describe('what is taken back', () => {
  let good: Good;
  beforeEach(async () => {
    good = await goodLink();
    // Read once, so that the release is in memory.
    await ask(good.token);
  });

  it('closes with the next request, and stays closed to a replay', async () => {
    revokeLinks(paths, [good.claims.jti], asking);
    expect(await statusOf(good.token)).toBe(403);
    expect(await statusOf(good.token)).toBe(403);
    expect(await statusOf(good.other, 'evening-place')).toBe(200);
  });

  it.each([
    ['is gone', (path: string) => rmSync(path)],
    ['cannot be read', (path: string) => writeFileSync(path, 'nothing\n')],
    ['was not written to its end', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, -1))],
  ])('closes every link when the list %s', async (_, spoil) => {
    const whole = readFileSync(paths.links);
    spoil(paths.links);
    expect([await statusOf(good.token), await statusOf(good.other, 'evening-place')]).toEqual([403, 403]);
    writeFileSync(paths.links, whole);
    expect(await statusOf(good.token)).toBe(200);
  });

  it('closes every link when the key is gone', async () => {
    renameSync(paths.embedKey, `${paths.embedKey}.away`);
    expect(await statusOf(good.token)).toBe(403);
    renameSync(`${paths.embedKey}.away`, paths.embedKey);
    expect(await statusOf(good.token)).toBe(200);
  });

  it('is a release too: deleted, or revoked, it is closed with the next request, links and pages alike', async () => {
    const file = join(paths.releases, `${release}.duckdb`);
    expect((await fetch(server.origin)).status).toBe(200);
    renameSync(file, `${file}.away`);
    expect(await statusOf(good.token)).toBe(403);
    expect((await fetch(server.origin)).status).toBe(503);
    renameSync(`${file}.away`, file);
    expect(await statusOf(good.token)).toBe(200);
    const list = readFileSync(paths.links);
    revokeRelease(paths, release, asking);
    expect(await statusOf(good.token)).toBe(403);
    expect((await fetch(server.origin)).status).toBe(503);
    liftRelease(paths, release, asking);
    expect([await statusOf(good.token), (await fetch(server.origin)).status]).toEqual([200, 200]);
    // Whatever is wrong with the line that opened it again, it is closed.
    for (const spoilt of [/"lifted_release":"[0-9a-f]/, /lifted_release/, /\}\n$/]) {
      const whole = readFileSync(paths.links, 'utf8');
      writeFileSync(paths.links, whole.replace(spoilt, 'x'));
      expect([await statusOf(good.token), (await fetch(server.origin)).status]).toEqual([403, 503]);
      writeFileSync(paths.links, whole);
    }
    writeFileSync(paths.links, list);
    expect((await fetch(server.origin)).status).toBe(200);
  });
});

it('keeps no link in the list or in the ledger', async () => {
  const { token } = await goodLink();
  const kept = readFileSync(paths.links, 'utf8') + readFileSync(paths.ledger, 'utf8');
  for (const part of token.split('.')) expect(kept).not.toContain(part);
  expect(readLinks(paths.links).made.size).toBeGreaterThan(0);
});

describe.skipIf(!hasBrowser)('a report in the site of a council', () => {
  let site: Server;
  let address: string;
  let browser: Browser;
  let page = '';
  let shown = '';
  beforeAll(async () => {
    site = createServer((_, response) => {
      // As strict as a site can be that shows a frame at all.
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; frame-src ${server.origin}; base-uri 'none'; form-action 'none'`,
      });
      response.end(`<!doctype html><html lang="ja"><title>協議会</title><h1>協議会のページ</h1>${page}`);
    });
    address = await new Promise((done) => {
      site.listen(0, '127.0.0.1', () => {
        const at = site.address();
        done(`http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`);
      });
    });
    writeFileSync(
      join(project, 'hirogeru.yaml'),
      `id: small\ntitle: 小さな見本\nfiscal_year: 令和5年度\nrounds: [{id: R1, label: 第1回, topic: '', date: 2023-04-01}]\nembed_parents: ['${address}']\n`,
    );
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  /** The frame of the site's page as it is seen, and what the browser complains of. */
  async function seenAt(url: string, scripts = true): Promise<{ title: string; complaints: string[] }> {
    const context = await browser.newContext({ javaScriptEnabled: scripts });
    const seen = await context.newPage();
    const complaints: string[] = [];
    seen.on('console', (message) => complaints.push(message.text()));
    await seen.goto(url, { waitUntil: 'networkidle' });
    const frame = seen.frameLocator('iframe').locator('h1');
    const title = (await frame.count()) > 0 ? await frame.innerText() : '';
    await context.close();
    return { title, complaints };
  }

  it('is shown by the code that embed-link gives, under a policy of the site, without a script', async () => {
    const { stdout, stderr } = await hirogeru(['embed-link', project, '--code', '--origin', server.origin]);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^<iframe src="[^"]+" title="[^"]+" width="100%" height="\d+"/);
    page = shown = stdout;
    for (const scripts of [true, false])
      expect(await seenAt(address, scripts)).toEqual({ title: TITLE, complaints: [] });
  });

  it("is not shown in any site where it is the council's, though its link is put there", async () => {
    const path = await smallLink(project, release);
    page = `<iframe src="${server.origin}${path}" title="報告"></iframe>`;
    const seen = await seenAt(address);
    expect(seen.title).not.toContain(TITLE);
    expect(seen.complaints.join()).toContain('frame-ancestors');
    page = shown;
  });

  it('is not shown in another site, by whatever name the browser reaches it', async () => {
    const other = await seenAt(address.replace('127.0.0.1', 'localhost'));
    expect(other.title).not.toContain(TITLE);
    expect(other.complaints.join()).toContain('frame-ancestors');
  });
});
