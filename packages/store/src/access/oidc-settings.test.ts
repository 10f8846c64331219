import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isLinked, oidcIdentity } from './oidc-identity.ts';
import { areOidcSettings, isIssuer, readOidcSettings, writeOidcSettings } from './oidc-settings.ts';

const file = (): string => join(mkdtempSync(join(tmpdir(), 'oidc-')), 'data', 'oidc.json');
const SETTINGS = {
  issuer: 'https://login.city.example/realms/staff',
  client_id: 'hirogeru',
  client_secret: 'only-for-tests',
  label: '庁内のアカウント',
};

it.each([
  ['https://login.city.example', true],
  ['https://login.city.example:8443/realms/staff/', true],
  ['http://127.0.0.1:8080/x', true],
  ['http://localhost', true],
  ['http://[::1]:8080', true],
  ['http://login.city.example', false],
  ['http://127.0.0.1.evil.example', false],
  ['http://localhost@evil.example', false],
  ['https://user:word@login.city.example', false],
  ['https://login.city.example/?a', false],
  ['https://login.city.example/#', false],
  ['https://login.city.example/ x', false],
  ['javascript:alert(1)', false],
  ['file:///etc/passwd', false],
  ['login.city.example', false],
  ['', false],
])('takes %s for an issuer: %s', (address, is) => expect(isIssuer(address)).toBe(is));

it('is kept for its owner alone, and gone when it is taken away', () => {
  const path = file();
  expect(readOidcSettings(path)).toBeNull();
  writeOidcSettings(path, SETTINGS);
  expect(readOidcSettings(path)).toEqual(SETTINGS);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  writeOidcSettings(path, null);
  expect(readOidcSettings(path)).toBeNull();
});

it('is not read where others on the machine could, nor when it was changed to what it cannot be', () => {
  const path = file();
  writeOidcSettings(path, SETTINGS);
  chmodSync(path, 0o640);
  expect(() => readOidcSettings(path)).toThrow('others can read it');
  chmodSync(path, 0o600);
  for (const broken of [
    readFileSync(path, 'utf8').slice(0, -3),
    JSON.stringify({ ...SETTINGS, issuer: 'http://login.city.example' }),
    JSON.stringify({ ...SETTINGS, more: '' }),
    '{}',
  ]) {
    writeFileSync(path, broken);
    expect(() => readOidcSettings(path), broken).toThrow();
  }
});

it.each([
  { client_id: '' },
  { client_id: 'a b' },
  { client_secret: '' },
  { client_secret: '秘密' },
  { label: '' },
  { label: '<b>' },
  { label: 'x'.repeat(41) },
])('cannot be kept with %j', (change) => {
  expect(areOidcSettings(SETTINGS)).toBe(true);
  expect(areOidcSettings({ ...SETTINGS, ...change })).toBe(false);
});

it('knows somebody by issuer and subject together, and keeps no subject', () => {
  // SHA-256 of `["https://a.example","x"]`, by sha256sum.
  expect(oidcIdentity('https://a.example', 'x').subject).toBe(
    '7316df1dc51a0a38306c3c9f9b54945b5fb532715cc1ea6c1e001f4c7f1755fd',
  );
  const linked = oidcIdentity('https://a.example', 'hanako@city.example');
  expect(JSON.stringify(linked)).not.toContain('hanako');
  expect(isLinked(linked, oidcIdentity('https://a.example', 'hanako@city.example'))).toBe(true);
  expect(isLinked(linked, oidcIdentity('https://b.example', 'hanako@city.example'))).toBe(false);
  expect(isLinked({ ...linked, issuer: 'https://b.example' }, linked)).toBe(false);
  expect(isLinked(linked, oidcIdentity('https://a.example', 'Hanako@city.example'))).toBe(false);
  expect(isLinked(null, linked)).toBe(false);
});
