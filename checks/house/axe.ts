import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RUN = `(async () => (await axe.run()).violations.map(({ id, nodes }) => id + ': ' + nodes[0]?.html.slice(0, 200)))()`;

/** What axe finds wrong on the page as it is shown now. Evaluated, since a script tag would break the page's policy. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate<string[]>(RUN);
}

/** How far, in pixels, the page itself scrolls sideways. */
export const sidewaysOf = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** What axe finds wrong on the page as it is, wide and as on a phone, and how far it goes sideways there. */
export async function wrongOn(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    const sideways = await sidewaysOf(page);
    wrong.push(
      ...(await violationsOn(page)),
      ...(sideways > 0 ? [`${sideways} of ${width} px sideways`] : []),
    );
  }
  return wrong;
}
