import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { harden } from './harden.ts';

const hardened = (inside: string): string => {
  const { document } = parseHTML(`<svg><g>${inside}</g></svg>`);
  const svg = document.querySelector('svg') as unknown as Parameters<typeof harden>[0];
  return harden(svg, { id: 'c', title: 'on trust=5 <script>' } as Parameters<typeof harden>[1], '');
};

it.each([
  '<text>&lt;img src=x onerror=alert(1)&gt;</text>',
  '<text>learning style=visual, on trust=5</text>',
  '<text data-label="a style=b onload=c">x</text>',
])('takes for text what only reads like a style or a script: %s', (inside) => {
  expect(hardened(inside)).toContain('<svg');
});

it.each([
  '<text style="fill:red">x</text>',
  '<text onclick="alert(1)">x</text>',
  '<text data-label="x" onclick="alert(1)">x</text>',
  '<script>alert(1)</script>',
])('refuses %s', (inside) => {
  expect(() => hardened(inside)).toThrow(/styles or scripts/);
});
