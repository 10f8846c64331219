import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './project-run.ts';

const FOLDER = join(ROOT, 'apps/dashboard/src/routes');

/** A page of each route that exists in the small release. */
const PARAMETERS: Readonly<Record<string, string>> = {
  '[group]': 'supporters',
  '[view]': 'submissions_by_channel',
  '[figure]': 'submissions',
  '[...keys]': 'R2/T',
  '[measure]': 'evening-place',
  '[id]': 'R2',
  '[answer]': '8e420f8851161847',
  '[report]': 'overview',
};
/** An address of a route. */
export const pathOf = (route: string): string =>
  route
    .replace('/themes/[id]', '/themes/t0')
    .split('/')
    .filter((part) => !part.startsWith('('))
    .map((part) => PARAMETERS[part] ?? part)
    .join('/') || '/';

/** Every folder below src/routes that answers something. */
export const routesOnDisk = (): { route: string; isPage: boolean }[] =>
  readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => /^\+(page|server)(\.server)?\.(ts|js|svelte)$/.test(entry.name))
    .map(({ parentPath, name }) => ({
      route: `/${relative(FOLDER, parentPath)}`.replace(/\/$/, '') || '/',
      isPage: name.startsWith('+page'),
    }))
    .filter(({ route }, index, all) => all.findIndex((other) => other.route === route) === index);
