import type { ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { putKey } from '../../apps/cli/src/test-key.ts';
import { CLI, ended, freePort, hirogeru, said, start, temporaryFolder } from './project-run.ts';

/**
 * A project whose desk is served: its address, the link that opens it once, the cookie that whoever opened it has (''
 * while nobody has), and the project's folder.
 */
export type Desk = {
  child: ChildProcess;
  origin: string;
  link: string;
  key: string;
  cookie: string;
  project: string;
};

const desks: Desk[] = [];

/** Serves a new project with its desk open, and opens it. */
export async function openedDesk(example?: string): Promise<Desk> {
  const desk = await servedDesk(example);
  const response = await fetch(desk.link, { redirect: 'manual' });
  return Object.assign(desk, { cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' });
}

/** Serves a new project, with its desk unless other flags say so. Nobody has opened the desk yet. */
export async function servedDesk(example?: string, flags = ['--desk']): Promise<Desk> {
  const project = join(temporaryFolder(), 'project');
  await hirogeru(['init', project, ...(example ? ['--example', example] : [])]);
  putKey(project);
  const port = await freePort();
  const child = start([CLI, 'serve', project, '--port', String(port), ...flags]);
  const [, link = ''] = await said(child, flags.length > 0 ? /机: (\S+)/ : /画面: (\S+)/);
  const origin = `http://127.0.0.1:${port}`;
  const key = new URL(link).searchParams.get('key') ?? '';
  const desk = { child, origin, link, key, cookie: '', project };
  desks.push(desk);
  return desk;
}

/** Opens a desk in a browser that has its session. */
export async function comeIn(page: Page, { origin, cookie }: Desk): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  // The browser is told that it came by https, as `__Host-` wants it; sent by itself it takes it here over http too.
  const url = origin.replace('http:', 'https:');
  await page.context().addCookies([{ name, value, url, httpOnly: true, secure: true, sameSite: 'Strict' }]);
  await page.goto(`${origin}/desk`);
}

/** Sits down at a desk, with scripts or without, and waits until its first look, or whatever runs, is over. */
export async function sitDown(page: Page, desk: Desk): Promise<void> {
  await comeIn(page, desk);
  for (;;) {
    const status = await page.getByRole('status').innerText();
    if (status.trim() !== '' && !status.includes('進めています')) return;
    await page.waitForTimeout(200);
    await page.reload();
  }
}

/** Stops every desk that was opened. */
export async function closeDesks(): Promise<void> {
  await Promise.all(desks.map(({ child }) => ended(child)));
}

/** A file with thirteen answers; the day of the last cannot be read. */
export const CSV = [
  '回答日,お立場,ご意見,お名前',
  ...Array.from({ length: 12 }, (_, day) =>
    [
      `2023-04-${String(day + 1).padStart(2, '0')}`,
      '当事者',
      `夕方も開いている居場所がほしいです${day}。`,
      '山田花子',
    ].join(','),
  ),
  'きのう,当事者,仲間と話せる場所がほしいです。,山田花子',
].join('\r\n');

/** Names of the files in the inbox. */
export const inboxOf = ({ project }: Desk): string[] => readdirSync(join(project, 'inbox')).toSorted();

/** Asks the desk for an action as a page would. */
export const post = (
  desk: Desk,
  action: string,
  headers: Record<string, string>,
  body: URLSearchParams | FormData | string | null = null,
) => fetch(`${desk.origin}/desk?/${action}`, { method: 'POST', headers, body, redirect: 'manual' });

export const cookieOf = ({ cookie }: Desk): string => cookie;
