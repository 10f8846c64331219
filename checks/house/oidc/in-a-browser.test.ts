import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sidewaysOf, violationsOn } from '../axe.ts';
import { hasBrowser, launchBrowser } from '../browser.ts';
import { servedBesideIssuer } from './served.ts';

describe.skipIf(!hasBrowser)('signing in by an issuer in a real browser', () => {
  let house: Awaited<ReturnType<typeof servedBesideIssuer>>;
  let browser: Browser;
  beforeAll(async () => {
    house = await servedBesideIssuer();
    house.trusts();
    house.issuer.showsPage = true;
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  /** What axe finds wrong on a page as it is, and how far it goes sideways, wide and narrow. */
  async function wrongOn(page: Page): Promise<unknown[]> {
    const found: unknown[] = [];
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      found.push(...(await violationsOn(page)), await sidewaysOf(page));
    }
    return found.filter((one) => one !== 0);
  }

  it('goes from a one-time link by the issuer, which is another site, to the desk, out, and in again', async () => {
    const page = await (await browser.newContext({ extraHTTPHeaders: { 'x-address': '::1' } })).newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    house.issuer.subject = 'jiro';
    await page.goto(`${house.origin}/join?key=${house.invites('jiro', 'analyst')}`);
    expect(await wrongOn(page)).toEqual([]);
    await page.getByRole('link', { name: '庁内のアカウントでログインするようにする' }).click();
    await page.getByRole('link', { name: 'sign in' }).click();
    await page.waitForURL(`${house.origin}/desk`);
    await page.goto(`${house.origin}/`);
    await page.getByRole('button', { name: 'ログアウト' }).click();
    await page.waitForURL(`${house.origin}/login?left=oidc`);
    expect(await wrongOn(page)).toEqual([]);
    await page.goto(`${house.origin}/plan`);
    await page.getByRole('link', { name: '庁内のアカウントでログインする' }).click();
    await page.getByRole('link', { name: 'sign in' }).click();
    await page.waitForURL(`${house.origin}/plan`);
    expect(complaints).toEqual([]);
  });

  it('says on a plain page why somebody was not signed in, and leads back', async () => {
    const page = await (await browser.newContext({ extraHTTPHeaders: { 'x-address': '::2' } })).newPage();
    house.issuer.subject = 'nobody';
    await page.goto(`${house.origin}/login`);
    await page.getByRole('link', { name: '庁内のアカウントでログインする' }).click();
    await page.getByRole('link', { name: 'sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'ログインできませんでした' }).waitFor();
    expect(await wrongOn(page)).toEqual([]);
    await page.getByRole('link', { name: 'ログインの画面へ' }).click();
    await page.waitForURL(`${house.origin}/login`);
  });
});
