import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EACH, twentySubjects } from '../../apps/cli/src/twenty-subjects.ts';
import { wrongOn } from './axe.ts';
import { hasBrowser, launchBrowser } from './browser.ts';
import { closeDesks, openedDesk, sitDown } from './opened-desk.ts';
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

it.skipIf(!hasBrowser)(
  'the desk shows more than fifteen themes in two levels, and lets a person decide on either',
  async () => {
    const desk = await openedDesk();
    writeFileSync(join(desk.project, 'inbox', '声.csv'), twentySubjects(1001));
    await hirogeru(['inspect', desk.project, '--write']);
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await sitDown(page, desk);
    await page.getByRole('button', { name: '取り込む', exact: true }).click();
    await page.getByRole('status').getByText('取り込みました。').waitFor({ timeout: 120_000 });

    const table = page.getByRole('region', { name: '見つかったテーマの表' });
    expect(await table.getByRole('link').count()).toBe(25);
    expect(await table.getByRole('columnheader').allTextContents()).toContain('人数（人）');
    const below = table.getByRole('rowheader').filter({ hasText: 'のなかの' });
    expect(await below.count()).toBe(10);
    expect(await wrongOn(page)).toEqual([]);
    await below.first().getByRole('link').click();
    await page.getByRole('heading', { name: `意見と届いた場所（${EACH}件）` }).waitFor();
    await page.getByLabel('名前', { exact: true }).fill('したにつけた名前');
    await page.getByRole('button', { name: '名前をつける', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'したにつけた名前' }).waitFor({ timeout: 60_000 });
    await context.close();
  },
  480_000,
);
