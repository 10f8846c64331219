import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { says } from './at-the-desk.ts';
import { sidewaysOf, violationsOn } from './axe.ts';
import { hasBrowser, launchBrowser } from './browser.ts';
import { closeDesks, openedDesk, sitDown, type Desk } from './opened-desk.ts';
import { builtDashboard, hirogeru } from './project-run.ts';

let desk: Desk;
let browser: Browser;

beforeAll(async () => {
  await builtDashboard();
  desk = await openedDesk();
  const rows = [
    '2023-04-01,当事者,ななこと夕方の居場所を待っています。ななこは近所です。',
    `2023-04-02,家族,${'居場所がほしいと、'.repeat(120)}思います。`,
  ];
  writeFileSync(join(desk.project, 'inbox', '声.csv'), ['回答日,お立場,ご意見', ...rows].join('\r\n'));
  await hirogeru(['inspect', desk.project, '--write']);
  for (const step of ['ingest', 'tokenize', 'themes']) await hirogeru([step, desk.project]);
  if (hasBrowser) browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await closeDesks();
});

const file = () => readFileSync(join(desk.project, 'personal-data.yaml'), 'utf8');

async function atAnswer(width: number, javaScriptEnabled: boolean, nth = 0) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
  const page = await context.newPage();
  await sitDown(page, desk);
  await page.goto(`${desk.origin}/desk/words?q=居場所`);
  await page.getByRole('link', { name: '伏せるところを足す' }).nth(nth).click();
  return { context, page };
}

describe.skipIf(!hasBrowser)('hiding what the search missed', () => {
  it('takes what is marked in the answer, keeps it, and gives it back', async () => {
    const { context, page } = await atAnswer(1280, true);
    const quote = page.locator('blockquote');
    const mark = () =>
      quote.evaluate((element) => {
        const selection = element.ownerDocument.getSelection()!;
        selection.removeAllRanges();
        const range = element.ownerDocument.createRange();
        range.setStart(element.firstChild!, 0);
        range.setEnd(element.firstChild!, 3);
        selection.addRange(range);
      });
    // What is marked before the page's script has begun is not seen: it is marked again, as a person would.
    await expect
      .poll(() => mark().then(() => page.getByLabel('伏せることば').inputValue()), { timeout: 60_000 })
      .toBe('ななこ');
    await page.getByRole('button', { name: 'このことばを伏せる' }).click();
    await says(page, '決めたことを残しました');
    expect(await quote.innerText()).toBe('〔名前〕と夕方の居場所を待っています。〔名前〕は近所です。');
    expect(file()).toMatch(/[0-9a-f]{16}, 0, 3, name/);
    expect(await violationsOn(page)).toEqual([]);
    const back = page.getByRole('button', { name: '取り消す' });
    await back.first().click();
    await expect.poll(() => back.count(), { timeout: 60_000 }).toBe(1);
    await back.first().click();
    await expect.poll(() => back.count(), { timeout: 60_000 }).toBe(0);
    expect(await quote.innerText()).toContain('ななこは近所');
    await context.close();
  });

  it('refuses words that are not in the answer by its place, without scripts too, and fits a phone', async () => {
    const { context, page } = await atAnswer(390, false, 1);
    await page.getByLabel('伏せることば').fill('よしお');
    await page.getByRole('button', { name: 'このことばを伏せる' }).click();
    await expect
      .poll(() => page.reload().then(() => page.getByRole('status').innerText()), { timeout: 60_000 })
      .toMatch(/声\.csv › 3行 › 「ご意見」の列: この意見に、書かれたとおりのことばはありません/);
    expect(await page.getByRole('status').innerText()).not.toContain('よしお');
    expect(await sidewaysOf(page)).toBeLessThanOrEqual(0);
    await context.close();
  });
});
