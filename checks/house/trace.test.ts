import { join } from 'node:path';
import { rawNumber, recompute, type Recipe } from '@hirogeru/metrics';
import {
  family,
  numberAddress,
  readNumberAddress,
  sentences,
  traces,
  type Cell,
} from '@hirogeru/store/contracts';
import { numberTrace, openCurrent, sentenceNumbers, type Release } from '@hirogeru/store/release';
import { cellStore, openVault, type Vault } from '@hirogeru/store/vault';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadProject } from '../../apps/cli/src/project-folder.ts';
import { measureProject } from '../../apps/cli/src/steps/measure.ts';
import { askedOnce } from './asked-once.ts';
import { serveProject } from './dashboard-server.ts';
import { hirogeru } from './project-run.ts';
import { workingGroup } from './working-group.ts';

// Every number of the example's release, traced back to the vault and worked out again, one by one.
let project: string;
let release: Release;

beforeAll(async () => {
  project = await workingGroup();
  const opened = await openCurrent(join(project, 'data/releases'));
  if (!opened) throw new Error('no release');
  release = opened.release;
}, 600_000);

type Shown = { address: string; cell: Cell };
/** A number of the release with what its recipe gives, and with what counting its view anew gives. */
type Found = {
  address: string;
  value: number;
  recipe: Recipe | null;
  again: number | null;
  counted: number | null | undefined;
};

/** Every figure of every table that a page, chart, sentence or export can show. */
const figures = (): Shown[] =>
  family.flatMap((contract) =>
    (release.view(contract) as Record<string, unknown>[]).flatMap((row) =>
      Object.keys(contract.cells).map((figure) => ({
        address: numberAddress(contract, figure, row),
        cell: row[figure] as Cell,
      })),
    ),
  );

it('traces every number of the release, and finds each again from its trace', async () => {
  const shown = figures().flatMap(({ address, cell }) =>
    cell.kind === 'shown' ? [{ address, value: cell.value }] : [],
  );
  const found = await withVault(async (vault) => {
    const raw = await measureProject(vault, loadProject(project));
    const store = askedOnce(cellStore(vault));
    const again: Found[] = [];
    for (const each of shown) {
      const counted = rawAt(raw, each.address);
      const recipe = counted?.recipe ?? null;
      const number = recipe && (await recompute(recipe, store, raw.context));
      again.push({ ...each, recipe, again: number, counted: counted?.value });
    }
    return again;
  });
  const single = found.filter(({ recipe }) => recipe?.kind !== 'view');
  expect(single.length).toBeGreaterThan(900);
  expect(single.filter(({ value, again }) => again !== value)).toEqual([]);
  // Holm's p is made of all numbers of a group: its view is counted again.
  const whole = found.filter(({ recipe }) => recipe?.kind === 'view');
  expect(whole.filter(({ address }) => readNumberAddress(address)?.figure !== 'p_holm')).toEqual([]);
  expect(whole.filter(({ counted, value }) => counted !== value)).toEqual([]);
  for (const [, [one]] of Map.groupBy(whole, ({ address }) => readNumberAddress(address)?.view)) {
    const { stdout } = await hirogeru(['trace', project, one?.address ?? '', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      value: one?.value,
      desk: { recomputed: one?.value, same: true, current: true },
    });
  }
}, 600_000);

function rawAt(raw: Awaited<ReturnType<typeof measureProject>>, address: string) {
  const asked = readNumberAddress(address);
  return asked && rawNumber(raw, asked, (other) => numberTrace(release, other)?.state === 'shown');
}

async function withVault<T>(body: (vault: Vault) => Promise<T>): Promise<T> {
  const vault = await openVault(join(project, 'data/vault.duckdb'));
  try {
    return await body(vault);
  } finally {
    await vault.close();
  }
}

it('says of every figure what it is, how it was counted, of which files, and what was left out', () => {
  const incomplete = figures().filter(({ address }) => {
    const trace = numberTrace(release, address);
    if (!trace) return true;
    const { title, definition, formula, symbols, population, filters, exclusions, method, version } = trace;
    const words = [definition, formula, symbols, population, filters, exclusions, method, version];
    const titles = [title.ja, title.en];
    return (
      [...words, ...titles].includes('') ||
      titles.some((text) => /[{}]/.test(text)) ||
      trace.files.length === 0 ||
      !trace.files.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))
    );
  });
  expect(incomplete).toEqual([]);
});

it('says nothing of a number that the table withholds', async () => {
  const withheld = figures().filter(({ cell }) => cell.kind !== 'shown');
  expect(withheld.length).toBeGreaterThan(300);
  for (const { address, cell } of withheld)
    expect(numberTrace(release, address)).toMatchObject({ state: cell.kind, value: null, counted: [] });
  const [one] = withheld.filter(({ cell }) => cell.kind === 'masked');
  const { stdout } = await hirogeru(['trace', project, one?.address ?? '', '--json']);
  expect(JSON.parse(stdout)).toMatchObject({ state: 'masked', value: null, desk: null });
});

it('finds the numbers of sentences in the table that each is made from', () => {
  const said = sentenceNumbers(release);
  const rows = release.view(sentences);
  const NUMBERS = /(?<![第\d.,])\d[\d,]*(?:\.\d+)?(?=人|件|回|点|時間|行|延べ|%(?!の幅))/g;
  const all = rows.flatMap((row) => row.text.match(NUMBERS) ?? []);
  const found = rows.flatMap((row) => said(row).filter(({ number }) => number !== null));
  expect(found.length / all.length).toBeGreaterThan(0.9);
  const wrong = found.filter(({ text, number }) => {
    const trace = numberTrace(release, number ?? '');
    const value = Math.abs(trace?.value ?? Number.NaN);
    const asSaid = trace?.unit === '割合' ? Math.round(value * 100) : value;
    return asSaid !== Number(text.replaceAll(',', ''));
  });
  expect(wrong).toEqual([]);
  // The others are told by the table: each sentence that says a number of answers leads to how its table was counted.
  const traced = new Set(release.view(traces).map(({ view }) => view));
  const untold = rows.filter(({ text, view }) => NUMBERS.test(text) && (view === null || !traced.has(view)));
  expect(
    untold
      .map(({ page, slot, text }) => `${page} ${slot} ${text}`)
      .filter((text) => !/5人に満たない|1件の意見/.test(text)),
  ).toEqual([]);
});

it('names files at the desk only', () => {
  const names = ['.csv', '.xlsx', 'アンケート（'];
  const said = JSON.stringify([
    release.view(traces),
    figures().map(({ address }) => numberTrace(release, address)),
  ]);
  expect(names.filter((name) => said.includes(name))).toEqual([]);
});

describe('the pages of the example', () => {
  let pages: Map<string, string>;
  beforeAll(async () => {
    const server = await serveProject(project);
    pages = new Map();
    const waiting = ['/'];
    // Every planner's page that a link leads to; of the pages of single numbers each is checked above.
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (pages.has(path) || /^\/how\/.+\//.test(path)) continue;
      const answer = await fetch(server.origin + path);
      const html = await answer.text();
      if (!answer.ok) throw new Error(`${path} ${answer.status}`);
      pages.set(path, html);
      waiting.push(
        ...matches(html, /href="(\/[^"#?]*)/g).filter((link) => !/\.\w+$|^\/(desk|_app)/.test(link)),
      );
    }
    server.stop();
  }, 600_000);

  it('are all there', () => {
    const paths = [...pages.keys()];
    for (const page of ['/themes', '/change', '/activity', '/rounds', '/plan', '/how', '/change/supporters'])
      expect(paths).toContain(page);
    expect(paths.length).toBeGreaterThan(30);
  });

  it('name numbers of the release only, and say each as the table has it', () => {
    const wrong = [...pages].flatMap(([path, html]) =>
      matches(html, /data-number="([^"]+)"/g)
        .map((address) => ({ path, address, trace: numberTrace(release, address) }))
        .filter(({ address, trace }) => {
          const said = textAt(html, address);
          const { unit, value } = { unit: '', value: 0, ...trace };
          // Shares are read as percentages.
          const read = Math.abs(unit === '割合' ? Math.round((value ?? 0) * 100) : (value ?? 0));
          const digits = read.toLocaleString('en-US');
          return (
            !trace ||
            (trace.state === 'shown' && trace.figure !== 'opinions' ? !said.includes(digits) : false)
          );
        })
        .map(({ address }) => `${path} ${address}`),
    );
    expect(wrong).toEqual([]);
  });

  it('show no number in a table without its address', () => {
    const bare = [...pages].flatMap(([path, html]) =>
      matches(html, /(<td class="number[^"]*"[^>]*>(?:(?!<\/td>).)*)<\/td>/gs)
        .filter((entry) => /^\s*[−+]?[\d,.]+(人|件|点|時間|行)/.test(stripped(entry)))
        .filter((entry) => !entry.includes('data-number='))
        .map((entry) => `${path} ${stripped(entry)}`),
    );
    expect(bare).toEqual([]);
  });

  it('say in the words beside a chart only what its table says', () => {
    const others = [...pages].flatMap(([path, html]) =>
      matches(html, /(<figure(?:(?!<\/figure>).)*)<\/figure>/gs).flatMap((figure) => {
        const [table = '', words = ''] = matches(figure, /<details>((?:(?!<\/details>).)*)<\/details>/gs);
        const known = new Set(numbersIn(stripped(table)));
        return numbersIn(stripped(words))
          .filter((number) => !known.has(number))
          .map((number) => `${path} ${number}`);
      }),
    );
    expect(others).toEqual([]);
  });
});

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);
const stripped = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ');
const numbersIn = (text: string): string[] => text.match(/[\d,.]+(?=人|件|回|点)/g) ?? [];
/** The words at a number's first place on a page. */
const textAt = (html: string, address: string): string => {
  const from = html.indexOf(`data-number="${address}"`);
  return stripped(html.slice(html.indexOf('>', from) + 1, html.indexOf('</', from)));
};
