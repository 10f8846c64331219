import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sidewaysOf, violationsOn } from './axe.ts';
import { complaintsOf, hasBrowser, launchBrowser } from './browser.ts';
import { serveProject } from './dashboard-server.ts';
import { temporaryFolder } from './project-run.ts';
import { smallLink, smallProject, smallWebRelease } from './small-release.ts';

// Run inside the browser.
const OPEN_ALL = "document.querySelectorAll('details').forEach((details) => { details.open = true; })";

const PAGES = [
  '/',
  '/themes',
  '/themes/t0',
  '/themes?stance=wish',
  '/themes/t0?stance=good',
  '/themes/t1?stance=worry',
  '/change',
  '/change/supporters',
  '/change/clients',
  '/change/colleagues',
  '/change/organisation',
  '/change/community',
  '/activity',
  '/rounds',
  '/rounds/R2',
  '/plan',
  '/plan/evening-place',
  '/how',
  '/how/all',
  '/rounds/recap',
  '/how/submissions_by_channel',
  '/how/submissions_by_channel/submissions/R2/T',
  '/embed/overview',
  '/embed/evening-place',
];

let browser: Browser;
let server: { origin: string; stop(): void };
let project: string;
let origin: string;
let release: string;

const linkTo = async (path: string): Promise<string> =>
  path.startsWith('/embed/')
    ? `${origin}${await smallLink(project, release, path.slice('/embed/'.length))}`
    : `${origin}${path}`;

/** Opens a page at a width; what the browser complains of is kept. */
async function open(
  path: string,
  width: number,
): Promise<{ page: Page; complaints: string[]; requests: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).origin));
  await page.goto(await linkTo(path));
  return { page, complaints, requests };
}

describe.skipIf(!hasBrowser)('the pages in a real browser', () => {
  beforeAll(async () => {
    project = temporaryFolder();
    release = await smallProject(project);
    server = await serveProject(project);
    origin = server.origin;
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    server?.stop();
  });

  it.each(PAGES)(
    '%s reads without a script, without a complaint and without axe finding anything',
    async (path) => {
      const { page, complaints, requests } = await open(path, 1280);
      expect(await page.locator('script').count()).toBe(0);
      expect(await page.locator('[style]').count()).toBe(0);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.locator('html').getAttribute('lang')).toBe('ja');
      // Closed tables are opened, so that what is inside them is looked at too.
      await page.evaluate(OPEN_ALL);
      for (const [width, drawn] of [
        [1280, 720],
        [390, 356],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        expect(await sidewaysOf(page), 'nothing but tables scrolls sideways').toBeLessThanOrEqual(0);
        // A chart is seen in the form drawn for this width, at its own size: in one form, and never shrunk.
        for (const figure of await page.locator('figure').all()) {
          const widths = await figure
            .locator('svg:visible')
            .evaluateAll((seen) => seen.map((svg) => Math.round(svg.getBoundingClientRect().width)));
          expect([...new Set(widths)]).toEqual([drawn]);
        }
        expect(await violationsOn(page)).toEqual([]);
      }
      expect(complaints).toEqual([]);
      expect([...new Set(requests)]).toEqual([origin]);
      await page.context().close();
    },
  );

  it.each(PAGES.filter((path) => !path.startsWith('/embed/')))(
    '%s says that its answers are made up, and what is not known',
    async (path) => {
      const html = await (await fetch(`${origin}${path}`)).text();
      expect(html).toContain('架空のものです');
      expect(html).toContain('まだわからないこと');
      expect(html).toContain(release);
      expect(html).toMatch(/aria-current="page"/);
    },
  );

  it('shows a withheld figure as withheld, and nothing about it', async () => {
    const html = await (await fetch(`${origin}/`)).text();
    expect(html).toContain('非公開（少人数のため）');
    expect(html).not.toContain('undefined');
    expect(html).not.toContain('NaN');
  });

  it('says of a group that nobody was asked about that it was not asked yet', async () => {
    expect(await (await fetch(`${origin}/change/community`)).text()).toContain('まだ聞いていません');
  });

  it('says under which heading of the frame most opinions of a theme stand', async () => {
    const html = await (await fetch(`${origin}/themes`)).text();
    expect(html).toContain('主に「場で大切にしていること」');
    expect(html).toContain('複数の見出しにまたがる');
  });

  it('gives the same bytes for the same page', async () => {
    const [first, second] = await Promise.all([fetch(`${origin}/change`), fetch(`${origin}/change`)]);
    expect(await first.text()).toBe(await second.text());
  });

  it('closes pages to framing, but for a report with a valid link', async () => {
    const page = await fetch(`${origin}/`);
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'.*frame-ancestors 'none'$/,
    );
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe-inline');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    const report = await fetch(await linkTo('/embed/overview'));
    expect(report.headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'$/);
    const forEverybody = await smallLink(project, await smallWebRelease(project), 'overview', 'web');
    const framed = await fetch(`${origin}${forEverybody}`);
    expect(framed.headers.get('content-security-policy')).toMatch(/frame-ancestors https:\/\/city\.example$/);
    expect(framed.headers.get('cache-control')).toBe('no-store');
    expect(report.headers.get('cache-control')).toBe('no-store');
  });

  it('gives the council the report in English, whole, and with a way back', async () => {
    const link = await linkTo('/embed/overview');
    const html = await (await fetch(`${link}&lang=en`)).text();
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('What is not known');
    expect(html).toContain('were made up for this example');
    expect(html).not.toMatch(/図で見る|まだわからないこと|<script/);
    expect(await (await fetch(link)).text()).toContain('lang=en');
  });

  it('gives every sentence in both languages to machines', async () => {
    const answer = await (await fetch(`${origin}/findings.json`)).json();
    const { release: id, sentences } = answer as { release: string; sentences: { ja: string; en: string }[] };
    expect(id).toBe(release);
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.filter(({ ja, en }) => ja === '' || en === '')).toEqual([]);
  });

  it.each(['/embed/overview', '/embed/overview?t=x', '/embed/evening-place?t='])(
    'keeps %s closed with a plain page',
    async (path) => {
      const link = path.endsWith('=') ? `${path}${(await linkTo('/embed/overview')).split('=')[1]}` : path;
      const response = await fetch(`${origin}${link}`);
      expect(response.status).toBe(403);
      const html = await response.text();
      expect(html).toContain('この報告は開けません');
      expect(html).not.toContain('小さな見本');
      expect(response.headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'$/);
    },
  );

  it.each(['/themes/none', '/change/nobody', '/rounds/R9', '/plan/none', '/how/none', '/nowhere'])(
    'answers %s with a page that says so',
    async (path) => {
      const response = await fetch(`${origin}${path}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('ページが見つかりません');
    },
  );

  it('is used with the keyboard alone: skip link first, then the words of the navigation', async () => {
    const { page } = await open('/', 1280);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('本文へ');
    await page.keyboard.press('Enter');
    // The address changes a moment after the key; a link that leads elsewhere never gets there.
    await page.waitForURL((url) => url.hash === '#main', { timeout: 10_000 });
    await page.context().close();
  });

  it.each(['/plan', '/how', '/rounds', '/themes', '/change/supporters'])(
    '%s gives every link that stands alone room for a finger, and grows with the text',
    async (path) => {
      const { page } = await open(path, 390);
      const heights = await page
        .locator('main li > a, main dt > a, main p > a:only-child, main summary')
        .evaluateAll((links) =>
          links.map((link) => link.getBoundingClientRect().height).filter((height) => height > 0),
        );
      expect(heights.length).toBeGreaterThan(0);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
      await page.evaluate("document.documentElement.style.fontSize = '212.5%'");
      expect(await sidewaysOf(page)).toBeLessThanOrEqual(0);
      await page.context().close();
    },
  );

  it('reflows at 400 %: a window of 320 pixels shows everything', async () => {
    const { page } = await open('/embed/overview', 320);
    expect(await sidewaysOf(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it('goes over to a new release without failing a request', async () => {
    const next = await smallProject(project, { title: '次の見本' });
    expect(next).not.toBe(release);
    const statuses = new Set<number>();
    let html = '';
    for (let attempt = 0; attempt < 200 && !html.includes(next); attempt++) {
      const response = await fetch(`${origin}/`);
      statuses.add(response.status);
      html = await response.text();
      expect(html.includes(next)).not.toBe(html.includes(release));
      await new Promise((later) => setTimeout(later, 20));
    }
    expect(html).toContain('次の見本');
    expect([...statuses]).toEqual([200]);
    // The link that was given for the earlier release goes on opening that one.
    expect(await (await fetch(await linkTo('/embed/overview'))).text()).toContain('小さな見本');
  });
});

it('says what to do when there is no release yet', async () => {
  const empty = await serveProject(temporaryFolder());
  const response = await fetch(`${empty.origin}/`);
  expect(response.status).toBe(503);
  expect(await response.text()).toContain('公開版がまだありません');
  empty.stop();
});
