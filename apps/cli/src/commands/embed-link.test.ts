import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jwtVerify } from 'jose';
import { beforeAll, expect, it } from 'vitest';
import { hirogeru, newProject } from '../test-run.ts';

let project: string;
beforeAll(async () => {
  project = await newProject({});
  await hirogeru('release', project);
});

const keyOf = (folder: string): Uint8Array =>
  Buffer.from(readFileSync(join(folder, 'data/embed-key'), 'utf8').trim(), 'hex');

it('signs one report of the current release, until a day', async () => {
  const { code, json, stderr } = await hirogeru('embed-link', project, '--days', '3', '--json');
  const { url, release } = json as { url: string; release: string };
  expect(code, stderr).toBe(0);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:4173\/embed\/overview\?t=/);
  const token = new URL(url).searchParams.get('t') ?? '';
  const { payload, protectedHeader } = await jwtVerify(token, keyOf(project), {
    currentDate: new Date('2023-04-02T00:00:00Z'),
  });
  expect(protectedHeader).toEqual({ alg: 'HS256', typ: 'JWT', kid: expect.stringMatching(/^[0-9a-f]{16}$/) });
  expect(payload).toMatchObject({
    report: 'overview',
    release,
    iss: 'hirogeru',
    aud: 'embed',
    jti: expect.stringMatching(/^[0-9a-f]{16}$/),
    nbf: Date.parse('2023-04-01T00:00:00Z') / 1000,
    exp: Date.parse('2023-04-04T00:00:00Z') / 1000,
  });
  expect(release).toBe(readFileSync(join(project, 'data/releases/current'), 'utf8').trim());
});

it.each([
  ['--days', '0'],
  ['--days', '367'],
  ['--days', '1.5'],
  ['--days', 'many'],
  ['--report', 'nonsense'],
  ['--origin', 'not an address'],
])('refuses %s %s as wrong usage', async (flag, value) => {
  expect(await hirogeru('embed-link', project, flag, value)).toMatchObject({ code: 2, stdout: '' });
});

it('says to publish first when there is no release', async () => {
  const { code, stderr } = await hirogeru('embed-link', await newProject({}));
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('hirogeru release') });
});

it.each(['http://www.city.example', 'https://www.city.example/', 'https://*.city.example', '*'])(
  'makes no link for a site that is written as %s',
  async (parent) => {
    const open = await newProject({});
    appendFileSync(join(open, 'hirogeru.yaml'), `embed_parents: ['${parent}']\n`);
    await hirogeru('release', open);
    const { code, stderr } = await hirogeru('embed-link', open);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('embed_parents') });
  },
);
