import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLedger } from '@hirogeru/store/release';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sidewaysOf, violationsOn } from './axe.ts';
import { hasBrowser, launchBrowser } from './browser.ts';
import { closeDesks, openedDesk, sitDown, type Desk } from './opened-desk.ts';
import { builtDashboard, hirogeru } from './project-run.ts';

const FIRST = '夕方に開いている居場所があると、仕事のあとに立ち寄れます。';
const NO = '夕方の居場所の椅子を増やしてほしいです。';

let desk: Desk;
let browser: Browser;

beforeAll(async () => {
  await builtDashboard();
  desk = await openedDesk();
  const rows = [
    ['A-1', FIRST, '可'],
    ['A-2', NO, '不可'],
    ...Array.from({ length: 8 }, (_, at) => [
      `B-${at}`,
      `夕方の居場所が近くにあれば${at}回は行きたいです。`,
      '可',
    ]),
  ].map(([code, text, consent]) => `${code},2023-04-01,${text},${consent}`);
  writeFileSync(
    join(desk.project, 'inbox', '声.csv'),
    ['受講番号,回答日,ご意見,引用の可否', ...rows].join('\r\n'),
  );
  await hirogeru(['inspect', desk.project, '--write']);
  for (const step of ['ingest', 'tokenize', 'themes']) await hirogeru([step, desk.project]);
  if (hasBrowser) browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await closeDesks();
});

async function atQuotes(width: number, javaScriptEnabled: boolean) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
  const page = await context.newPage();
  await sitDown(page, desk);
  await page.getByRole('link', { name: '公開する声' }).click();
  return { context, page };
}
const rowOf = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });
const kept = async (page: Page) => {
  await expect
    .poll(() => page.reload().then(() => page.getByRole('status').innerText()), { timeout: 60_000 })
    .toContain('決めたことを themes.yaml に残しました');
};
const approved = () =>
  /approved_quotes:([\s\S]*?)\n\w/.exec(readFileSync(join(desk.project, 'themes.yaml'), 'utf8'))?.[1] ?? '';

describe.skipIf(!hasBrowser)('the voices of a release', () => {
  it('are approved, cut and taken back at the desk, and who did so is told', async () => {
    const { context, page } = await atQuotes(1280, true);
    await rowOf(page, FIRST).getByRole('button', { name: 'のせる', exact: true }).click();
    await kept(page);
    expect(approved()).toMatch(/- [0-9a-f]{16}/);
    const row = rowOf(page, '夕方に開いている');
    expect(await row.innerText()).toContain('のせます');
    expect(await violationsOn(page)).toEqual([]);

    await row.getByRole('button', { name: '決定を取り消す' }).click();
    await kept(page);
    expect(approved()).not.toMatch(/[0-9a-f]{16}/);
    await row.getByText('引用するところを決める').click();
    await row.getByLabel(/^引用するところ/).fill('夕方に開いている居場所〔…〕立ち寄れます。');
    await row.getByRole('button', { name: 'ここを引用する' }).click();
    await kept(page);
    expect(await row.getByRole('rowheader').innerText()).toBe('夕方に開いている居場所〔…〕立ち寄れます。');
    // Another part is another quote.
    expect(await row.innerText()).toContain('まだ決めていません');
    const told = readLedger(join(desk.project, 'data/ledger.jsonl')).filter(
      ({ what }) => what === 'approval',
    );
    expect(told.map(({ who, facts }) => [who, facts['decision']])).toEqual([
      ['desk', 'approved'],
      ['desk', 'undecided'],
      ['desk', 'cut'],
    ]);
    await context.close();
  });

  it('say why one cannot be quoted, refuse what is not in the answer, without scripts too, and fit a phone', async () => {
    const { context, page } = await atQuotes(390, false);
    const refused = rowOf(page, NO);
    expect(await refused.innerText()).toContain('引用の承諾がありません');
    expect(await refused.getByRole('button').count()).toBe(0);
    const row = rowOf(page, '夕方に開いている');
    await row.getByText('引用するところを決める').click();
    await row.getByLabel(/^引用するところ/).fill('朝に開いている居場所');
    await row.getByRole('button', { name: 'ここを引用する' }).click();
    await expect
      .poll(() => page.reload().then(() => page.getByRole('status').innerText()), { timeout: 60_000 })
      .toContain('書かれたとおりのことばはありません');
    expect(await sidewaysOf(page)).toBeLessThanOrEqual(0);
    await context.close();
  });
});
