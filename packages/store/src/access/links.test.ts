import { appendFileSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isInForce, noteLink, readLinks, type Link } from './links.ts';
import { linkKey, readLinkKeys } from './link-keys.ts';

const file = (): string => join(mkdtempSync(join(tmpdir(), 'links-')), 'links.jsonl');
const link = (name: string): Link => ({
  link: name.repeat(16),
  key: '0'.repeat(16),
  report: 'overview',
  release: 'e'.repeat(16),
  audience: 'council',
  from: 100,
  until: 200,
});

it('knows which links are in force', () => {
  const path = file();
  expect(isInForce(readLinks(path), 'a'.repeat(16), 150)).toBe(false);
  noteLink(path, link('a'));
  noteLink(path, link('b'));
  noteLink(path, { revoked_link: 'b'.repeat(16) });
  const inForce = (name: string, now = 150) => isInForce(readLinks(path), name.repeat(16), now);
  expect([inForce('a'), inForce('b'), inForce('c'), inForce('a', 200)]).toEqual([true, false, false, false]);
  noteLink(path, { revoked_release: 'e'.repeat(16) });
  expect(inForce('a')).toBe(false);
  noteLink(path, { lifted_release: 'd'.repeat(16) });
  expect(inForce('a')).toBe(false);
  noteLink(path, { lifted_release: 'e'.repeat(16) });
  expect([inForce('a'), inForce('b')]).toEqual([true, false]);
  noteLink(path, { revoked_release: 'e'.repeat(16) });
  expect(inForce('a')).toBe(false);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it.each([
  ['a line without an end', '{"revoked_link":"bbbb'],
  ['a line that is none', 'nothing\n'],
  ['a line with more than it may say', `${JSON.stringify({ ...link('c'), name: 'x' })}\n`],
  ['an empty line', '\n'],
])('is no list with %s', (_, added) => {
  const path = file();
  noteLink(path, link('a'));
  appendFileSync(path, added);
  expect(() => readLinks(path)).toThrow();
});

it('goes on after a line that was never written to its end', () => {
  const path = file();
  noteLink(path, link('a'));
  appendFileSync(path, '{"revoked_li');
  noteLink(path, link('b'));
  expect([...readLinks(path).made.keys()]).toEqual(['a'.repeat(16), 'b'.repeat(16)]);
  expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(3);
});

it('names a key without telling it, and reads several, the newest first', () => {
  const path = file();
  expect(readLinkKeys(path)).toEqual([]);
  const [one, two] = ['5a', '6b'].map((byte) => byte.repeat(32)) as [string, string];
  writeFileSync(path, `${two}\n${one}\n`);
  expect(readLinkKeys(path).map(({ kid }) => kid)).toEqual([linkKey(two).kid, linkKey(one).kid]);
  expect(linkKey(one).kid).not.toBe(linkKey(two).kid);
  expect(one).not.toContain(linkKey(one).kid);
  for (const broken of ['', '5a\n', `${one}\n\n${two}\n`, `${one}5a\n`]) {
    writeFileSync(path, broken);
    expect(() => readLinkKeys(path), broken).toThrow();
  }
});
