import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wrongOn } from '../axe.ts';
import { complaintsOf, hasBrowser, launchBrowser } from '../browser.ts';
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

  it('goes from a one-time link by the issuer, which is another site, to the desk, out, and in again', async () => {
    const page = await (await browser.newContext({ extraHTTPHeaders: { 'x-address': '::1' } })).newPage();
    const complaints = complaintsOf(page);
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
