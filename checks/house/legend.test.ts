import { CELL_WORDS } from '@hirogeru/charts/words';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveProject } from './dashboard-server.ts';
import { temporaryFolder } from './project-run.ts';
import { smallLink, smallProject } from './small-release.ts';

const PAGES = [
  '/',
  '/themes',
  '/themes/t0',
  '/change',
  '/change/supporters',
  '/activity',
  '/rounds',
  '/rounds/R2',
];
/** How the sentence on a sign begins, in a figure's note or below a table. */
const EXPLAINED: Readonly<Record<keyof typeof CELL_WORDS, string>> = {
  masked: '斜線と「非公開」は、',
  not_asked: '点線の枠と「聞いていません」',
  no_record: '点線の枠と「記録がありません」',
  too_few: '「人数が少ないため示しません」',
  impossible: '「該当しません」',
};

let server: { origin: string; stop(): void };
let report: string;
beforeAll(async () => {
  const project = temporaryFolder();
  const release = await smallProject(project);
  server = await serveProject(project);
  report = await smallLink(project, release);
});
afterAll(() => server?.stop());

/** Cells of a part of a page, as text. */
const cellsIn = (html: string): string[] =>
  [...html.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, inner = '']) =>
    inner.replaceAll(/<[^>]*>/g, '').trim(),
  );

const ZERO = '数えて0だった';

it('every figure and table says what each of its signs means, on pages and in reports', async () => {
  const seen = new Set<string>();
  const unexplained: string[] = [];
  for (const path of [...PAGES, report]) {
    const html = await (await fetch(`${server.origin}${path}`)).text();
    for (const [figure = ''] of html.matchAll(/<figure[\s\S]*?<\/figure>/g)) {
      const cells = cellsIn(figure);
      const signs = Object.entries(CELL_WORDS)
        .filter(([, words]) => cells.includes(words))
        .map(([sign]) => [sign, EXPLAINED[sign as keyof typeof CELL_WORDS]]);
      if (cells.some((cell) => /^0[人件回]$/.test(cell))) signs.push(['zero', ZERO]);
      for (const [sign = '', words = ''] of signs) {
        seen.add(sign);
        if (!figure.includes(words)) unexplained.push(`${path.split('?')[0]}: ${sign}`);
      }
    }
  }
  expect(unexplained).toEqual([]);
  expect([...seen].toSorted()).toEqual([...Object.keys(CELL_WORDS), 'zero'].toSorted());
});
