import { expect, it } from 'vitest';
import { measureRecognition } from '../recognition/measure.ts';

const figures = measureRecognition();

it('recognises exports of every kind, version, language and encoding', () => {
  expect(figures.exports).toBeGreaterThanOrEqual(150);
  expect(figures.right / figures.exports, figures.missed.join('\n')).toBeGreaterThanOrEqual(0.98);
});

it('is never sure of a wrong kind', () => {
  expect(figures.nearMisses).toBeGreaterThanOrEqual(60);
  expect(figures.sureAndWrong).toEqual([]);
});
