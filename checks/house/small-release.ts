import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shown, type Audience } from '@hirogeru/store/contracts';
import { publishRelease, type ViewTables } from '@hirogeru/store/release';
import { pathsOf } from '../../apps/cli/src/project-folder.ts';
import { makeLink } from '../../apps/cli/src/steps/report-links.ts';
import { activities } from './small-release/activities.ts';
import { effects } from './small-release/effects.ts';
import { items } from './small-release/items.ts';
import { rounds } from './small-release/rounds.ts';
import { bySeq } from './small-release/rows.ts';
import { sentences } from './small-release/sentences.ts';
import { themes } from './small-release/themes.ts';
import { traces } from './small-release/traces.ts';

/** Every view of the family with a few rows: shown, zero, masked, not asked, no record and too few are all there. */
const tables = (own: Readonly<Record<string, string>>): ViewTables => ({
  about: Object.entries({
    title: '小さな見本',
    fiscal_year: '令和5年度',
    synthetic: 'true',
    attribution: '',
    audience: 'council',
    threshold: '5',
    version: '0.1.0',
    ...own,
  }).map(([name, value]) => ({ name, value })),
  ...rounds,
  ...themes,
  ...effects,
  ...items,
  ...activities,
  balance: bySeq(['read', 'accepted', 'duplicate', 'rejected', 'blank'], (part, seq) => ({
    part,
    rows: shown([120, 100, 6, 4, 10][seq] ?? 0),
  })),
  ...sentences,
  ...traces,
});

/** Publishes a small release for the council, with words of its own in `about` or with its tables changed, into a project folder; returns the release's id. */
export const smallProject = (
  root: string,
  own: Readonly<Record<string, string>> = {},
  change: (tables: ViewTables) => ViewTables = (same) => same,
): Promise<string> => published(root, 'releases', change(tables(own)), {});

/** Publishes the same for everybody; returns the release's id. */
export const smallWebRelease = (root: string): Promise<string> =>
  published(root, 'web-releases', tables({ audience: 'web', threshold: '10' }), {
    audience: 'web',
    threshold: 10,
  });

async function published(
  root: string,
  folder: string,
  made: ViewTables,
  beside: { audience?: 'web'; threshold?: number },
): Promise<string> {
  mkdirSync(join(root, 'data'), { recursive: true });
  const manifest = await publishRelease(join(root, 'data', folder), made, {
    published_on: '2023-02-03',
    version: '0.1.0',
    inputs_hash: 'x',
    ...beside,
  });
  return manifest.id;
}

/** Gives the small project the settings by which the cli knows it as one. */
export const smallSettings = (root: string): void =>
  writeFileSync(
    join(root, 'hirogeru.yaml'),
    "id: small\ntitle: 小さな見本\nfiscal_year: 令和5年度\nrounds: [{id: R1, label: 第1回, topic: '', date: 2023-04-01}]\n",
  );

/** Path of a link to a report of a release of the small project, good for a day from now. */
export async function smallLink(
  root: string,
  release: string,
  report = 'overview',
  audience: Audience = 'council',
): Promise<string> {
  const asking = { who: 'command-line', now: () => new Date() };
  const wanted = { report, release, audience, parents: ['https://city.example'], days: 1 };
  const { token } = await makeLink(pathsOf(root), wanted, asking);
  return `/embed/${report}?t=${token}`;
}
