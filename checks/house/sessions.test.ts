import type { LedgerEntry } from '@hirogeru/store/release';
import { expect, it } from 'vitest';
import { pathOnly } from '../../apps/dashboard/src/lib/server/path-only.ts';
import { beginSession, endSession, sessionOf } from '../../apps/dashboard/src/lib/server/sessions.ts';
import { steadyTime } from '../../apps/dashboard/src/lib/server/steady-time.ts';
import { timesSince } from '../../apps/dashboard/src/lib/server/told-time.ts';
import { forgetMistakes, noteMistake, waitingFor } from '../../apps/dashboard/src/lib/server/waiting.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const taro = { account: '0'.repeat(16), stamp: '1'.repeat(16) };

it('ends a session two hours after it was last used', () => {
  const id = beginSession(taro, 0);
  expect(sessionOf(id, 20 * MINUTE)).toEqual({ holder: taro, renewed: null });
  expect(sessionOf(id, 20 * MINUTE + 2 * HOUR)).toBeNull();
});

it('goes on under another number every half hour; the old one holds on for half a minute', () => {
  const id = beginSession(taro, 0);
  const renewed = sessionOf(id, 31 * MINUTE)?.renewed ?? '';
  expect(renewed).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(renewed).not.toBe(id);
  expect(sessionOf(id, 31 * MINUTE + 29_000)).toEqual({ holder: taro, renewed: null });
  expect(sessionOf(id, 31 * MINUTE + 30_000)).toBeNull();
  expect(sessionOf(renewed, 32 * MINUTE)?.holder).toEqual(taro);
});

it('ends twelve hours after it began, however much it is used', () => {
  let id = beginSession(taro, 0);
  for (let now = 10 * MINUTE; now < 12 * HOUR; now += 10 * MINUTE) id = sessionOf(id, now)?.renewed ?? id;
  expect(sessionOf(id, 12 * HOUR - 1)?.holder).toEqual(taro);
  expect(sessionOf(id, 12 * HOUR)).toBeNull();
});

it('knows no session that was ended, none that never began, and none without a number', () => {
  const id = beginSession(null, 0);
  expect(sessionOf(id, 1)).toEqual({ holder: null, renewed: null });
  endSession(id);
  expect([sessionOf(id, 2), sessionOf('', 2), sessionOf(undefined, 2), sessionOf(id.slice(1), 2)]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

it('lets five mistakes go, then doubles the time to wait, up to a quarter of an hour', () => {
  const waits = Array.from({ length: 18 }, () => {
    noteMistake(['a'], 0);
    return waitingFor(['a'], 0) / 1000;
  });
  expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900]);
  expect(waitingFor(['a'], 15 * MINUTE)).toBe(0);
  expect(waitingFor(['b', 'a'], 0)).toBe(900_000);
  forgetMistakes(['a']);
  expect(waitingFor(['a'], 0)).toBe(0);
});

it('forgets mistakes after a day, and the oldest names when there are too many', () => {
  for (let mistake = 0; mistake < 6; mistake++) noteMistake(['c'], 0);
  noteMistake(['c'], 24 * HOUR);
  expect(waitingFor(['c'], 24 * HOUR)).toBe(0);
  for (let mistake = 0; mistake < 6; mistake++) noteMistake(['d'], 0);
  for (let name = 0; name < 10_000; name++) noteMistake([`of many ${name}`], 0);
  expect(waitingFor(['d'], 0)).toBe(0);
});

it('has a time that goes on where the clock is set back, and with the clock where it is ahead', () => {
  let [clock, passed] = [1000, 50];
  const now = steadyTime(
    () => clock,
    () => passed,
  );
  expect(now()).toBe(1000);
  [clock, passed] = [400, 60];
  expect(now()).toBe(1010);
  [clock, passed] = [5000, 61];
  expect(now()).toBe(5000);
  [clock, passed] = [0, 100];
  expect([now(), now()]).toEqual([5039, 5039]);
});

it('knows of each link and account the latest time that was told since it was made', () => {
  const line = (at: string, what: string, facts: LedgerEntry['facts']): LedgerEntry => ({
    seq: 1,
    at,
    what,
    facts,
    prev: '',
    hash: '',
  });
  const since = timesSince([
    line('2099-01-01T00:00:00Z', 'account', { account: 'a', change: 'made' }),
    line('2023-01-02T00:00:00Z', 'link', { link: 'l' }),
    line('2023-01-09T00:00:00Z', 'account', { account: 'a', change: 'password' }),
    line('2023-01-05T00:00:00Z', 'login', { result: 'refused' }),
    line('not a time', 'link', { link: 'm' }),
  ]);
  const day = (text: string): number => new Date(text).getTime();
  expect([since.get('l'), since.get('a'), since.get('m')]).toEqual([day('2023-01-09'), day('2023-01-09'), 0]);
});

it.each([
  ['/how/all?x=1', '/how/all?x=1'],
  ['/', '/'],
  [null, '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/.//evil.example', '/'],
  ['https://evil.example/', '/'],
  ['javascript:alert(1)', '/'],
])('goes from %s to %s', (to, path) => expect(pathOnly(to)).toBe(path));
