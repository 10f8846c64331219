import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sidewaysOf, violationsOn } from './axe.ts';
import { hasBrowser, launchBrowser } from './browser.ts';
import {
  builtDashboard,
  CLI,
  ended,
  freePort,
  hirogeru,
  said,
  start,
  temporaryFolder,
} from './project-run.ts';

type Desk = { child: ChildProcess; origin: string; link: string; key: string; project: string };

const desks: Desk[] = [];
let browser: Browser;

/** A project served with its desk open. */
async function openedDesk(example?: string, flags = ['--desk']): Promise<Desk> {
  const project = join(temporaryFolder(), 'project');
  await hirogeru(['init', project, ...(example ? ['--example', example] : [])]);
  const port = await freePort();
  const child = start([CLI, 'serve', project, '--port', String(port), ...flags]);
  const [, link = ''] = await said(child, flags.length > 0 ? /机: (\S+)/ : /画面: (\S+)/);
  const origin = `http://127.0.0.1:${port}`;
  const desk = { child, origin, link, key: new URL(link).searchParams.get('key') ?? '', project };
  desks.push(desk);
  return desk;
}

beforeAll(async () => {
  await builtDashboard();
  if (hasBrowser) browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await Promise.all(desks.map(({ child }) => ended(child)));
});

const CSV = [
  '回答日,お立場,ご意見,お名前',
  ...Array.from({ length: 12 }, (_, day) =>
    [
      `2023-04-${String(day + 1).padStart(2, '0')}`,
      '当事者',
      `夕方も開いている居場所がほしいです${day}。`,
      '山田花子',
    ].join(','),
  ),
  'きのう,当事者,仲間と話せる場所がほしいです。,山田花子',
].join('\r\n');
const upload = (name: string, text = CSV) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const inboxOf = ({ project }: Desk): string[] => readdirSync(join(project, 'inbox')).toSorted();
const post = (
  desk: Desk,
  action: string,
  headers: Record<string, string>,
  body: URLSearchParams | FormData | string | null = null,
) => fetch(`${desk.origin}/desk?/${action}`, { method: 'POST', headers, body, redirect: 'manual' });
const cookieOf = (desk: Desk): string => `hirogeru-desk=${desk.key}`;

/** Reads the page until its status says something that matches. */
async function statusOf(desk: Desk, pattern: RegExp): Promise<string> {
  for (let attempt = 0; attempt < 400; attempt++) {
    const html = await (await fetch(`${desk.origin}/desk`, { headers: { cookie: cookieOf(desk) } })).text();
    const [status = ''] = /role="status"[\s\S]*?<\/div>/.exec(html) ?? [];
    if (pattern.test(status)) return html;
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error(`the desk never said ${pattern}`);
}

describe('the key of the desk', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openedDesk();
  });

  it.each([
    ['without a key', '/desk', {}],
    ['with a wrong key', '/desk?key=00000000000000000000000000000000', {}],
    ['with an empty key', '/desk?key=', {}],
    ['with a wrong cookie', '/desk', { cookie: 'hirogeru-desk=00000000000000000000000000000000' }],
  ])('keeps it closed %s, with a plain page', async (_, path, headers) => {
    const response = await fetch(`${desk.origin}${path}`, { headers, redirect: 'manual' });
    const html = await response.text();
    expect(response.status).toBe(403);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(html).toContain('始めたときに表示されたリンク');
    expect(html).not.toMatch(/<form|<script/);
  });

  it('opens it, and is taken out of the address', async () => {
    const response = await fetch(desk.link, { redirect: 'manual' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/desk');
    expect(response.headers.get('set-cookie')).toBe(
      `${cookieOf(desk)}; Path=/desk; HttpOnly; SameSite=Strict`,
    );
  });

  it.each(['upload', 'look', 'take', 'propose', 'publish', 'decide', 'undoLook', 'undo', 'cancel'])(
    'is asked for by %s',
    async (action) => {
      const body = new FormData();
      body.append('files', new File([CSV], '回答.csv'));
      const response = await post(desk, action, { origin: desk.origin, accept: 'text/html' }, body);
      expect(response.status).toBe(403);
      expect(inboxOf(desk)).toEqual([]);
    },
  );

  it.each(['http://evil.example', 'null', 'http://127.0.0.1:1'])(
    'is no use to a page of %s',
    async (origin) => {
      const body = new FormData();
      body.append('files', new File([CSV], '回答.csv'));
      const response = await post(desk, 'upload', { origin, cookie: cookieOf(desk) }, body);
      expect(response.status).toBe(403);
      expect(inboxOf(desk)).toEqual([]);
    },
  );

  it('opens nothing when the desk was not asked for', async () => {
    const closed = await openedDesk(undefined, []);
    for (const path of ['/desk', '/desk?key=', `/desk?key=${desk.key}`]) {
      const response = await fetch(`${closed.origin}${path}`, { headers: { cookie: cookieOf(desk) } });
      expect(response.status, path).toBe(403);
    }
  });
});

describe.skipIf(!hasBrowser)('the desk in a real browser', () => {
  async function seated(desk: Desk, options: { javaScriptEnabled?: boolean; width?: number } = {}) {
    const { width = 1280, ...rest } = options;
    const context: BrowserContext = await browser.newContext({ ...rest, viewport: { width, height: 900 } });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (problem) => complaints.push(problem.message));
    await page.goto(desk.link);
    return { context, page, complaints };
  }
  const status = (page: Page) => page.getByRole('status');
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const says = (page: Page, words: string) => status(page).getByText(words).waitFor({ timeout: 60_000 });

  it('takes a file the whole way to a published release, saying first what would happen', async () => {
    const desk = await openedDesk();
    const { context, page, complaints } = await seated(desk);
    expect(new URL(page.url()).search).toBe('');
    await page.getByText('まだファイルがありません').waitFor();

    const name = '../../<img src=x onerror=alert(1)>回答.csv';
    await page.setInputFiles('#files', upload(name));
    await press(page, 'ファイルを入れる');
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

    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await violationsOn(page)).toEqual([]);
      expect(await sidewaysOf(page)).toBeLessThanOrEqual(0);
    }

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
    const { context, page } = await seated(desk, { javaScriptEnabled: false, width: 390 });
    const until = async (words: string) => {
      for (let attempt = 0; attempt < 100; attempt++) {
        if (((await status(page).textContent()) ?? '').includes(words)) return;
        await page.waitForTimeout(200);
        await page.goto(`${desk.origin}/desk`);
      }
      throw new Error(`never said: ${words}`);
    };
    const put = async (text: string) => {
      await until('調べました');
      await page.setInputFiles('#files', upload('声.csv', text));
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
    const { context, page, complaints } = await seated(desk);
    const twice = [
      '回答日,お立場,ご意見',
      '2023-04-01,当事者,夕方に開いている居場所があると、仕事のあとに立ち寄れて安心します。',
      '2023-04-02,家族,家族も一緒に学べる講座があるとよいと思います。',
      '2023-04-03,当事者,夕方に開いている居場所があると仕事の後に立ち寄れて安心します。',
    ].join('\r\n');
    await page.setInputFiles('#files', upload('声.csv', twice));
    await page.getByText('1個のファイルを選びました').waitFor();
    await press(page, 'ファイルを入れる');
    await page.getByText('E_NO_MAPPING').waitFor();
    await press(page, '対応表の案をつくる');
    await says(page, '対応表の案をつくりました');
    await press(page, '取り込む');
    await says(page, '取り込みました。');
    const table = page.getByRole('region', { name: 'よく似た回答の表' });
    expect(await table.textContent()).toMatch(/声\.csv › 2行\s*声\.csv › 4行\s*\d+％/);
    expect(await page.locator('main').textContent()).not.toMatch(/居場所があると|立ち寄れ/);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await violationsOn(page)).toEqual([]);
      expect(await sidewaysOf(page)).toBeLessThanOrEqual(0);
    }

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

  it('shows progress, and leaves the vault as it was when it is cancelled', async () => {
    const desk = await openedDesk('working-group');
    const { context, page, complaints } = await seated(desk);
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

it('says who else is writing when it cannot begin', async () => {
  const desk = await openedDesk();
  cpSync(join(import.meta.dirname, 'desk.test.ts'), join(desk.project, 'inbox/x.csv'));
  await statusOf(desk, /調べました/);
  const { openVault } = await import('@hirogeru/store/vault');
  const vault = await openVault(join(desk.project, 'data/vault.duckdb'));
  await post(desk, 'publish', {
    origin: desk.origin,
    cookie: cookieOf(desk),
    'content-type': 'application/x-www-form-urlencoded',
  });
  const html = await statusOf(desk, /取りやめました/);
  await vault.close();
  expect(html).toContain(`番号 ${process.pid}`);
});
