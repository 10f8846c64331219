import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sidewaysOf, violationsOn } from './axe.ts';
import { hasBrowser, launchBrowser } from './browser.ts';
import { closeDesks, comeIn, openedDesk, type Desk } from './opened-desk.ts';
import { builtDashboard } from './project-run.ts';

let browser: Browser;

beforeAll(async () => {
  await builtDashboard();
  if (hasBrowser) browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await closeDesks();
});

const upload = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const says = (page: Page, words: string) =>
  page.getByRole('status').getByText(words).waitFor({ timeout: 60_000 });

async function seated(desk: Desk) {
  const context: BrowserContext = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (problem) => complaints.push(problem.message));
  await comeIn(page, desk);
  return { context, page, complaints };
}

it.skipIf(!hasBrowser)(
  'the desk lets a person read, name, move, join and hide themes, and take that back',
  async () => {
    const desk = await openedDesk();
    const { context, page, complaints } = await seated(desk);
    const said = [
      ['夕方に開いている居場所がほしい', '夕方の居場所に仲間と立ち寄れる'],
      ['病院への訪問を増やしてほしい', '病院に訪問する仲間を増やしたい'],
    ].flatMap((pair) => Array.from({ length: 12 }, (_, at) => `${pair[at % 2]}`));
    const rows = said.map(
      (text, at) => `2023-04-${String(at + 1).padStart(2, '0')},当事者,${text}。090-1234-567${at % 10}`,
    );
    await page.setInputFiles('#files', upload('声.csv', ['回答日,お立場,ご意見', ...rows].join('\r\n')));
    await page.getByText('1個のファイルを選びました').waitFor();
    await press(page, 'ファイルを入れる');
    await page.getByText('E_NO_MAPPING').waitFor();
    await press(page, '対応表の案をつくる');
    await says(page, '対応表の案をつくりました');
    await press(page, '取り込む');
    await says(page, '取り込みました。');

    const themes = page.getByRole('region', { name: '見つかったテーマの表' }).getByRole('link');
    expect(await themes.count()).toBe(2);
    const [one = '', two = ''] = await themes.allTextContents();
    await themes.first().click();
    await page.getByRole('heading', { name: '意見と届いた場所（12件）' }).waitFor();
    const main = page.locator('main');
    expect(await main.textContent()).toMatch(
      /声\.csv › 2行 › 「ご意見」の列|声\.csv › 14行 › 「ご意見」の列/,
    );
    expect(await main.textContent()).not.toContain('090-');
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await violationsOn(page)).toEqual([]);
      expect(await sidewaysOf(page)).toBeLessThanOrEqual(0);
    }
    const kept = '決めたことを themes.yaml に残し';
    await page.getByLabel('名前', { exact: true }).fill('みんなでつけた名前');
    await press(page, '名前をつける');
    await page.getByRole('heading', { level: 1, name: 'みんなでつけた名前' }).waitFor({ timeout: 60_000 });
    await says(page, kept);
    await page.getByRole('button', { name: '移す', exact: true }).first().click();
    await page.getByRole('heading', { name: '意見と届いた場所（11件）' }).waitFor({ timeout: 60_000 });
    const file = () => readFileSync(join(desk.project, 'themes.yaml'), 'utf8');
    expect(file()).toContain('みんなでつけた名前');
    expect(file()).toMatch(/^ {2}[0-9a-f]{16}:0: theme-/m);

    await page.goto(`${desk.origin}/desk`);
    await page.getByRole('link', { name: two }).click();
    await press(page, 'このテーマを見せない');
    await says(page, kept);
    await page.goto(`${desk.origin}/desk`);
    expect(await themes.allTextContents()).toEqual(['みんなでつけた名前']);
    expect(await violationsOn(page)).toEqual([]);
    await press(page, 'また見せる');
    await says(page, kept);
    expect((await themes.allTextContents()).toSorted()).toEqual(['みんなでつけた名前', two].toSorted());
    expect(one).not.toBe('みんなでつけた名前');
    expect(complaints).toEqual([]);
    await context.close();
  },
  240_000,
);
