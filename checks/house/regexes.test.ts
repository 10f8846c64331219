import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from 'scslre';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { ROOT } from './project-run.ts';

type Literal = { readonly place: string; readonly source: string; readonly flags: string };

/** Patterns that take a number of the program's own and are therefore short, with the reason why they may be slow. */
const SHORT: readonly string[] = [
  // Thousands are grouped from the right: digits of one number.
  'packages/charts/src/display.ts',
  'packages/metrics/src/sentences/wording.ts',
];

function literalsIn(path: string): Literal[] {
  const file = ts.createSourceFile(
    path,
    readFileSync(join(ROOT, path), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const text = node.getText(file);
      const end = text.lastIndexOf('/');
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      found.push({ place: `${path}:${line + 1}`, source: text.slice(1, end), flags: text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const isSlow = ({ source, flags }: Omit<Literal, 'place'>): boolean =>
  analyse({ source, flags }).reports.length > 0;

it('knows a pattern that takes quadratic or exponential time', () => {
  expect(isSlow({ source: '^(a+)+$', flags: '' })).toBe(true);
  expect(isSlow({ source: '^\\s*(.*)$', flags: '' })).toBe(true);
  expect(isSlow({ source: '[ab]+(?=c)', flags: '' })).toBe(true);
  expect(isSlow({ source: '(?<![ab])[ab]+(?=c)', flags: '' })).toBe(false);
});

it('has no pattern that hostile text could make slow', () => {
  const files = ['packages/*/src/**/*.ts', 'apps/*/src/**/*.ts']
    .flatMap((glob) => globSync(glob, { cwd: ROOT }))
    .filter((path) => !path.endsWith('.test.ts') && !SHORT.includes(path))
    .toSorted();
  const literals = files.flatMap(literalsIn);
  expect(literals.length).toBeGreaterThan(400);
  expect(literals.filter(isSlow).map(({ place }) => place)).toEqual([]);
});
