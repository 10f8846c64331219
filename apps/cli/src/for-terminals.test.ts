import { expect, it } from 'vitest';
import { forTerminals } from './for-terminals.ts';

it('takes out of an answer what would take over a terminal', () => {
  expect(forTerminals('\u001B]52;c;cm0gLXJm\u0007\u202E逆さま\r上書き\u009B2J')).toBe(
    '\uFFFD]52;c;cm0gLXJm\uFFFD\uFFFD逆さま\uFFFD上書き\uFFFD2J',
  );
});

it('leaves lines, tabs and what we write over', () => {
  expect(forTerminals('\r\u001B[K数えています\n\t12人 👩‍👩‍👧\n')).toBe('\r\u001B[K数えています\n\t12人 👩‍👩‍👧\n');
});
