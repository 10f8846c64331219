import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cell } from '@hirogeru/store/contracts';
import type { ViewTables } from '@hirogeru/store/release';
import { serveProject } from './dashboard-server.ts';
import { ROOT, temporaryFolder } from './project-run.ts';
import { smallProject } from './small-release.ts';

// People, offices and activities are never put in the order of a number, and never coloured by one. So: the same small
// release twice, in the second one every figure's values turned about (the most becomes the least). What a page
// shows first, and in which colour, has to be the same in both.

const PAGES = [
  '/',
  '/themes',
  '/themes/t0',
  '/themes?stance=wish',
  '/change',
  '/change/supporters',
  '/change/clients',
  '/activity',
  '/rounds',
  '/rounds/R2',
  '/plan',
  '/plan/evening-place',
  '/how',
];

const isShown = (value: unknown): value is Cell & { kind: 'shown' } =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'shown';

/** Every figure with its values turned about; zeros and withheld ones stay where they are. */
const turned = (tables: ViewTables): ViewTables =>
  Object.fromEntries(
    Object.entries(tables).map(([view, rows]) => {
      const figures = new Set(rows.flatMap((row) => Object.keys(row).filter((name) => isShown(row[name]))));
      const mirrors = new Map(
        [...figures].map((figure) => {
          const values = rows
            .map((row) => row[figure])
            .filter(isShown)
            .map(({ value }) => value);
          const some = values.filter((value) => value !== 0);
          return [figure, Math.min(...some) + Math.max(...some)];
        }),
      );
      const turn = (figure: string, value: unknown): unknown =>
        isShown(value) && value.value !== 0
          ? { ...value, value: Math.round(((mirrors.get(figure) ?? 0) - value.value) * 100) / 100 }
          : value;
      return [
        view,
        rows.map((row) =>
          Object.fromEntries(Object.entries(row).map(([name, value]) => [name, turn(name, value)])),
        ),
      ];
    }),
  );

const all = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => found);

/** Names of rows, items and links in the order in which a page has them, and the colours of its charts. */
const arranged = (html: string) => ({
  rows: all(html, /<th scope="row"[^>]*>([^<]*)/g),
  columns: all(html, /<th scope="col"[^>]*>([^<]*)/g),
  links: all(html, /<a [^>]*href="([^"]*)"/g),
  colours: all(html, /<svg((?:(?!<\/svg>).)*)<\/svg>/gs).map((svg) =>
    all(svg, /\s(?:fill|stroke)="(#[0-9a-f]{6})"/g).join(' '),
  ),
});

describe('pages of the same release with all values turned about', () => {
  let servers: { origin: string; stop(): void }[] = [];
  beforeAll(async () => {
    const projects = [temporaryFolder(), temporaryFolder()] as const;
    await smallProject(projects[0]);
    await smallProject(projects[1], {}, turned);
    servers = await Promise.all(projects.map((project) => serveProject(project)));
  });
  afterAll(() => servers.forEach((server) => server.stop()));

  it.each(PAGES)('are arranged and coloured alike: %s', async (page) => {
    const [plain = '', other = ''] = await Promise.all(
      servers.map(async ({ origin }) => (await fetch(origin + page)).text()),
    );
    expect(other).not.toBe(plain);
    expect(arranged(other)).toEqual(arranged(plain));
  });
});

/** What a figure of people, offices or activities is called; an order by one of these would be a ranking. */
const FIGURES =
  /\b(value|people|persons|opinions|submissions|occasions|attendances|hours|minutes|count|difference|share|agreeing|rounds|stability|size)\b/;

/** Orders words, not people, by how much they differ; for the analyst's eyes. */
const OF_WORDS = ['packages/charts/src/network-layout.ts', 'packages/charts/src/word-network.ts'];

it('sorts nothing by a figure anywhere between a count and a page', () => {
  const folders = [
    'apps/dashboard/src/lib',
    'apps/dashboard/src/routes/(planner)',
    'apps/dashboard/src/routes/embed',
    'packages/charts/src',
    'packages/metrics/src/views',
    'packages/metrics/src/sentences',
  ];
  const sorting = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name}`)
      .filter((path) => /\.(ts|svelte)$/.test(path) && !path.includes('.test.') && !OF_WORDS.includes(path))
      .flatMap((path) =>
        all(readFileSync(join(ROOT, path), 'utf8'), /(?:toSorted|\.sort)\(((?:[^()]|\([^()]*\))*)\)/g)
          .filter((comparison) => FIGURES.test(comparison))
          .map((comparison) => `${path}: ${comparison.trim()}`),
      ),
  );
  expect(sorting).toEqual([]);
});
