import type { Browser, BrowserContext, Page } from 'playwright-core';
import { complaintsOf } from './browser.ts';
import { comeIn, CSV, type Desk } from './opened-desk.ts';

/** A person in front of the desk: what they see, and what the browser complains of meanwhile. */
type Seated = { readonly context: BrowserContext; readonly page: Page; readonly complaints: string[] };

/** Sits somebody down at a desk in a window of their own. Close its context. */
export async function seated(
  browser: Browser,
  desk: Desk,
  { width = 1280, javaScriptEnabled = true }: { width?: number; javaScriptEnabled?: boolean } = {},
): Promise<Seated> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await comeIn(page, desk);
  return { context, page, complaints };
}

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Waits until the desk says so. */
export const says = (page: Page, words: string | RegExp, timeout = 60_000): Promise<void> =>
  page.getByRole('status').getByText(words).waitFor({ timeout });

/** A table as a browser's form takes it. */
export const tableNamed = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

/** Puts a table into the inbox by the form, with scripts. */
export async function upload(page: Page, name: string, text = CSV): Promise<void> {
  await page.setInputFiles('#files', tableNamed(name, text));
  await page.getByText('1個のファイルを選びました').waitFor();
  await press(page, 'ファイルを入れる');
}

/** Takes an uploaded table that no mapping fits into the vault, with the mapping that is proposed. */
export async function takeAsProposed(page: Page): Promise<void> {
  await page.getByText('E_NO_MAPPING').waitFor();
  await press(page, '対応表の案をつくる');
  await says(page, '対応表の案をつくりました');
  await press(page, '取り込む');
  await says(page, '取り込みました。');
}
