import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { press, says, seated, takeAsProposed, upload } from './at-the-desk.ts';
import { violationsOn, wrongOn } from './axe.ts';
import { hasBrowser, launchBrowser } from './browser.ts';
import { closeDesks, openedDesk } from './opened-desk.ts';
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

it.skipIf(!hasBrowser)(
  'the desk lets a person read, name, move, join and hide themes, and take that back',
  async () => {
    const desk = await openedDesk();
    const { context, page, complaints } = await seated(browser, desk);
    const said = [
      ['夕方に開いている居場所がほしい', '夕方の居場所に仲間と立ち寄れる'],
      ['病院への訪問を増やしてほしい', '病院に訪問する仲間を増やしたい'],
    ].flatMap((pair) => Array.from({ length: 12 }, (_, at) => `${pair[at % 2]}`));
    const rows = said.map(
      (text, at) => `2023-04-${String(at + 1).padStart(2, '0')},当事者,${text}。090-1234-567${at % 10}`,
    );
    await upload(page, '声.csv', ['回答日,お立場,ご意見', ...rows].join('\r\n'));
    await takeAsProposed(page);

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
    expect(await wrongOn(page)).toEqual([]);
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
