import { expect, it } from 'vitest';
import { pseudonym } from './pseudonym.ts';

const key = new TextEncoder().encode('0123456789abcdef');

it('is HMAC-SHA-256 as another tool computes it', () => {
  // printf 'A-001' | openssl dgst -sha256 -hmac 0123456789abcdef
  expect(pseudonym(key, 'A-001')).toBe('6ae172c948fd221e');
});

it('is the same for one person written in two ways, and another with another key', () => {
  expect(pseudonym(key, '架空　はなこ')).toBe(pseudonym(key, '架空はなこ'));
  expect(pseudonym(key, 'Ａ-００１')).toBe(pseudonym(key, 'A-001'));
  expect(pseudonym(new TextEncoder().encode('fedcba9876543210'), 'A-001')).not.toBe(pseudonym(key, 'A-001'));
});

it('makes nobody out of an empty cell, and takes no key that hides nothing', () => {
  expect(pseudonym(key, ' 　')).toBeNull();
  expect(() => pseudonym(new Uint8Array(8), 'A-001')).toThrow(RangeError);
});
