import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeDesks, cookieOf, openedDesk, post, type Desk } from './opened-desk.ts';
import { builtDashboard } from './project-run.ts';

beforeAll(builtDashboard);
afterAll(closeDesks);

/** Reads the page until its status says something that matches. */
async function statusOf(desk: Desk, pattern: RegExp): Promise<string> {
  let html = '';
  const read = async (): Promise<string> => {
    html = await (await fetch(`${desk.origin}/desk`, { headers: { cookie: cookieOf(desk) } })).text();
    return /role="status"[\s\S]*?<\/div>/.exec(html)?.[0] ?? '';
  };
  await expect.poll(read, { timeout: 80_000 }).toMatch(pattern);
  return html;
}

it('says who else is writing when it cannot begin', async () => {
  const desk = await openedDesk();
  cpSync(join(import.meta.dirname, 'desk-writers.test.ts'), join(desk.project, 'inbox/x.csv'));
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
