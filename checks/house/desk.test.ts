import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, says, seated, tableNamed, takeAsProposed, upload } from './at-the-desk.ts';
import { violationsOn, wrongOn } from './axe.ts';
import { hasBrowser, launchBrowser } from './browser.ts';
import { closeDesks, CSV, inboxOf, openedDesk } from './opened-desk.ts';
import { builtDashboard, hirogeru } from './project-run.ts';

let browser: Browser;

beforeAll(async () => {
  await builtDashboard();
  if (hasBrowser) browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await closeDesks();
});

describe.skipIf(!hasBrowser)('the desk in a real browser', () => {
  const status = (page: Page) => page.getByRole('status');

  it('takes a file the whole way to a published release, saying first what would happen', async () => {
    const desk = await openedDesk();
    const { context, page, complaints } = await seated(browser, desk);
    expect(new URL(page.url()).search).toBe('');
    await page.getByText('まだファイルがありません').waitFor();

    const name = '../../<img src=x onerror=alert(1)>回答.csv';
    await upload(page, name);
    await page.getByText('E_NO_MAPPING').waitFor();
    expect(inboxOf(desk)).toEqual(['img src=x onerror=alert(1)回答.csv']);
    expect(existsSync(join(desk.project, 'data/vault.duckdb'))).toBe(false);

    await press(page, '対応表の案をつくる');
    await says(page, '対応表を調べました');
    const row = page.getByRole('row', { name: '回答.csv' }).first();
    expect(await row.textContent()).toMatch(
      /img src=x onerror=alert\(1\)回答\.csv.*これから取り込みます.*✓ 合っています/,
    );
    expect(existsSync(join(desk.project, 'data/vault.duckdb'))).toBe(false);

    await press(page, '取り込む');
    await says(page, '取り込めなかったところがあります');
    expect(await row.textContent()).toMatch(/取り込みました\s*13\s*13\s*0\s*0\s*0\s*0\s*✓ 合っています/);
    expect(await page.locator('main').textContent()).toMatch(/15行|14行/);
    expect(await page.locator('main').textContent()).not.toContain('山田花子');

    expect(await wrongOn(page)).toEqual([]);

    await press(page, '公開する');
    await says(page, '公開しました');
    const release = (await status(page).locator('code').textContent()) ?? '';
    expect(release).toMatch(/^[0-9a-f]{16}$/);
    expect(readFileSync(join(desk.project, 'data/releases/current'), 'utf8').trim()).toBe(release);
    await page.waitForTimeout(600);
    await page.getByRole('link', { name: '画面で見る' }).click();
    await page.getByText(release).first().waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('works with scripts off, and lets a corrected file take the place of the earlier one', async () => {
    const desk = await openedDesk();
    const { context, page } = await seated(browser, desk, { javaScriptEnabled: false, width: 390 });
    const until = async (words: string) => {
      for (let attempt = 0; attempt < 400; attempt++) {
        if (((await status(page).textContent()) ?? '').includes(words)) return;
        await page.waitForTimeout(200);
        await page.goto(`${desk.origin}/desk`);
      }
      throw new Error(`never said: ${words}`);
    };
    const put = async (text: string) => {
      await until('調べました');
      await page.setInputFiles('#files', tableNamed('声.csv', text));
      await press(page, 'ファイルを入れる');
      await until('調べました');
    };
    await put(CSV);
    await press(page, '対応表の案をつくる');
    await until('対応表を調べました');
    await press(page, '取り込む');
    await until('取り込みました');
    await press(page, '何が起こるか調べる');
    await put(CSV.replace('きのう', '2023-04-20'));
    expect(await page.locator('main').textContent()).toContain('E_REPLACES');
    await page.getByRole('checkbox', { name: 'なおしたファイル' }).check();
    await press(page, '取り込む');
    await until('取り込みました。');
    expect(await page.locator('main').textContent()).toContain('入れ替えました');
    expect(await page.locator('main').textContent()).toContain('取り込めなかったところはありません');
    expect(inboxOf(desk)).toEqual(['声.csv']);
    await context.close();
  });

  it('puts answers that are alike before a person, and takes a run back when it has said what that does', async () => {
    const desk = await openedDesk();
    const { context, page, complaints } = await seated(browser, desk);
    const twice = [
      '回答日,お立場,ご意見',
      '2023-04-01,当事者,夕方に開いている居場所があると、仕事のあとに立ち寄れて安心します。',
      '2023-04-02,家族,家族も一緒に学べる講座があるとよいと思います。',
      '2023-04-03,当事者,夕方に開いている居場所があると仕事の後に立ち寄れて安心します。',
    ].join('\r\n');
    await upload(page, '声.csv', twice);
    await takeAsProposed(page);
    const table = page.getByRole('region', { name: 'よく似た回答の表' });
    expect(await table.textContent()).toMatch(/声\.csv › 2行\s*声\.csv › 4行\s*\d+％/);
    expect(await page.locator('main').textContent()).not.toMatch(/居場所があると|立ち寄れ/);
    expect(await wrongOn(page)).toEqual([]);

    await press(page, '同じ回答です');
    await says(page, '決めたことを残しました');
    await page.getByText('決めていない組はありません').waitFor();
    const files = page.getByRole('region', { name: 'ファイルごとの収支の表' });
    expect(await files.textContent()).toMatch(/取り込みずみ\s*3\s*2\s*1\s*0\s*0\s*0\s*✓ 合っています/);

    await press(page, 'もどすとどうなるか調べる');
    await says(page, 'まだ何も変えていません');
    await page.getByText('声.csv: 取り込む前にもどります（3行）').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await press(page, 'ingest-1 をもどす');
    await says(page, 'もどしました。ファイルは inbox');
    expect(await files.textContent()).toMatch(/声\.csv.*これから取り込みます/);
    expect(await page.getByRole('button', { name: 'もどすとどうなるか調べる' }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('puts personal data before a person with the words around it, and keeps what was decided', async () => {
    const desk = await openedDesk();
    const { context, page, complaints } = await seated(browser, desk);
    const named = [
      '回答日,お立場,ご意見',
      '2023-04-01,当事者,担当の柏木さんに話を聞いてもらって助かりました。',
      '2023-04-02,家族,家族も一緒に学べる講座があるとよいと思います。',
    ].join('\r\n');
    await upload(page, '声.csv', named);
    await takeAsProposed(page);
    expect(await page.locator('main').textContent()).not.toContain('柏木');
    await press(page, '個人情報かもしれないところを見る');
    await says(page, '個人情報かもしれないところを並べました');
    const table = page.getByRole('region', { name: '個人情報かもしれないところの表' });
    expect(await table.textContent()).toMatch(/人の名前\s*担当の【柏木】さんに.*未定/);
    expect(await page.locator('main').textContent()).toContain('探していません');
    expect(await wrongOn(page)).toEqual([]);
    await press(page, '伏せない');
    await says(page, '決めたことを残しました');
    expect(readFileSync(join(desk.project, 'personal-data.yaml'), 'utf8')).toMatch(
      /shown:.*\n(?:\s*#.*\n)?\s+- [0-9a-f]{16}/,
    );
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('shows progress, and leaves the vault as it was when it is cancelled', async () => {
    const desk = await openedDesk('working-group');
    const { context, page, complaints } = await seated(browser, desk);
    await says(page, '調べました');
    await press(page, '取り込む');
    await status(page).getByText('進めています').waitFor();
    await press(page, '途中でやめる');
    await says(page, '途中でやめました。始める前の状態のままです。');
    expect(complaints).toEqual([]);
    await context.close();
    const { stdout } = await hirogeru(['ingest', desk.project, '--dry-run', '--json']);
    const { files } = JSON.parse(stdout) as { files: { state: string }[] };
    expect(new Set(files.map(({ state }) => state))).toEqual(new Set(['would_take']));
  });
});
