import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { says, seated } from './at-the-desk.ts';
import { sidewaysOf, violationsOn, wrongOn } from './axe.ts';
import { hasBrowser, launchBrowser } from './browser.ts';
import { closeDesks, comeIn, cookieOf, openedDesk, servedDesk, sitDown, type Desk } from './opened-desk.ts';
import { builtDashboard, hirogeru } from './project-run.ts';

const PAGES = [
  '/desk/rules',
  '/desk/words?q=居場所',
  '/desk/words?view=round',
  '/desk/words?view=network&stance=wish',
  '/desk/dictionary',
  '/desk/personal/0123456789abcdef',
];
let desk: Desk;
let browser: Browser;

beforeAll(async () => {
  await builtDashboard();
  desk = await openedDesk('working-group');
  for (const step of ['ingest', 'tokenize', 'themes']) await hirogeru([step, desk.project]);
  if (hasBrowser) browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await closeDesks();
});

it.each(PAGES)('keeps %s closed without the key, and says nothing of the answers', async (path) => {
  const response = await fetch(`${desk.origin}${path}`);
  expect(response.status).toBe(403);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.text()).not.toMatch(/居場所|<table/);
});

describe('a project whose desk was not asked for', () => {
  let closed: Desk;
  beforeAll(async () => {
    closed = await servedDesk(undefined, []);
  });

  it.each(PAGES)('never serves %s', async (path) => {
    for (const cookie of ['', cookieOf(desk), '__Host-hirogeru=']) {
      const response = await fetch(`${closed.origin}${path}`, { headers: { cookie } });
      expect(response.status).toBe(403);
    }
  });
});

describe.skipIf(!hasBrowser)('reading at the desk', () => {
  it('shows rules beside themes, and words in context, wide and narrow', async () => {
    const { context, page } = await seated(browser, desk);
    await says(page, '調べました');
    await page.goto(`${desk.origin}/desk/rules`);
    await page.getByRole('heading', { name: '規則で読みとった意見' }).waitFor();
    const row = page.getByRole('region', { name: '規則の順' }).getByRole('row', { name: '居場所・場' });
    expect(await row.textContent()).toMatch(/居場所・場\s*地域\s*\d{2,3}\s*\d{2,3}/);
    expect(
      await page.getByRole('region', { name: 'そのテーマと規則' }).getByRole('columnheader').count(),
    ).toBeGreaterThan(5);
    expect(await wrongOn(page)).toEqual([]);
    await page.goto(`${desk.origin}/desk/words`);
    await page.getByRole('searchbox').fill('いばしょ');
    await page.getByRole('button', { name: 'さがす' }).click();
    const lines = page.getByRole('region', { name: '「いばしょ」の前後' });
    expect(await lines.getByRole('cell', { name: '居場所', exact: true }).count()).toBeGreaterThan(20);
    for (const view of ['', '?view=network', '?view=round']) {
      if (view !== '') await page.goto(`${desk.origin}/desk/words${view}`);
      expect(await page.getByRole('table').count()).toBeGreaterThan(0);
      expect(await wrongOn(page)).toEqual([]);
    }
    await context.close();
  });

  it('takes a proposed word into the dictionary, and never proposes a rejected one again', async () => {
    const page = await (await browser.newContext()).newPage();
    await comeIn(page, desk);
    await page.getByRole('status').getByText('残しました').or(page.getByText('調べました')).waitFor();
    await page.goto(`${desk.origin}/desk/dictionary`);
    const rows = page.getByRole('region', { name: 'おすすめの表' }).getByRole('row');
    const wordOf = async (at: number) =>
      (await rows.nth(at).getByRole('rowheader').textContent())?.trim() ?? '';
    const [taken, rejected] = [await wordOf(1), await wordOf(2)];
    expect(await violationsOn(page)).toEqual([]);
    expect(await sidewaysOf(page)).toBeLessThanOrEqual(0);
    await rows.nth(1).getByRole('textbox').fill('ためし');
    await rows.nth(1).getByRole('button', { name: '加える' }).first().click();
    await page.getByRole('status').getByText('残しました').waitFor();
    expect(readFileSync(join(desk.project, 'dictionary.csv'), 'utf8')).toContain(`\n${taken},ためし,名詞`);
    await rows.filter({ hasText: rejected }).getByRole('button', { name: '加えない' }).click();
    const list = page.getByRole('listitem').filter({ hasText: rejected });
    await list.waitFor();
    expect(await rows.filter({ hasText: rejected }).count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
    await list.getByRole('button').click();
    await rows.filter({ hasText: rejected }).waitFor();
    await page.context().close();
  });

  it('draws the words of the same people beside their table, and above it on a phone', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await sitDown(page, desk);
    await page.goto(`${desk.origin}/desk/words?view=network`);
    const picture = page.getByRole('img', { name: '同じ人が使うことば' });
    const table = page.getByRole('region', { name: '2つのことばを両方使った人が' });
    expect(await picture.count()).toBe(1);
    const [first = ''] = await table.getByRole('rowheader').allTextContents();
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const word of first.split('・'))
        expect(await picture.getByText(word, { exact: true }).count()).toBe(1);
      const [drawn, listed] = [await picture.boundingBox(), await table.boundingBox()];
      expect(drawn!.width).toBeGreaterThan(300);
      expect(drawn!.x + drawn!.width).toBeLessThanOrEqual(width);
      const beside = listed!.x > drawn!.x + drawn!.width;
      const below = listed!.y >= drawn!.y + drawn!.height;
      expect([beside, below]).toEqual([width === 1280, width === 390]);
    }
    await context.close();
  });

  it('narrows answers down by plain links and forms, and takes each condition off again', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await sitDown(page, desk);
    await page.goto(`${desk.origin}/desk/words`);
    await page.getByRole('searchbox').fill('居場所');
    await page.getByText('しぼりこむ').click();
    await page.locator('[name=stance]').selectOption('願い');
    await page.locator('[name=round]').selectOption('第3回');
    await page.getByRole('button', { name: 'さがす' }).click();
    const places = async () => Number(/(\d+)か所/.exec(await page.locator('h2').first().innerText())?.[1]);
    const both = await places();
    const chips = page.getByRole('navigation', { name: 'いまの条件' }).getByRole('link');
    expect(await chips.allInnerTexts()).toEqual([
      expect.stringContaining('述べ方：願い'),
      expect.stringContaining('回：第3回'),
    ]);
    await chips.first().click();
    expect(page.url()).not.toContain('stance');
    expect(await chips.count()).toBe(1);
    const one = await places();
    await chips.first().click();
    const all = await places();
    expect([both > 0, one > both, all > one]).toEqual([true, true, true]);
    await page.getByRole('link', { name: '同じ人が使うことば' }).click();
    await page.getByText('しぼりこむ').click();
    await page.locator('[name=standpoint]').selectOption('家族');
    await page.getByRole('button', { name: 'さがす' }).click();
    expect(page.url()).toMatch(/view=network.*standpoint=family/);
    expect(await chips.allInnerTexts()).toEqual([expect.stringContaining('立場：家族')]);
    await context.close();
  });
});
