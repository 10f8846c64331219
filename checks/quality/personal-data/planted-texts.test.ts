import { describe, expect, it } from 'vitest';
import { plantedTexts } from './planted-texts.ts';

describe('plantedTexts', () => {
  it('marks the very stretches that were planted', () => {
    for (const { text, spans } of plantedTexts('measure', 200)) {
      expect(text).not.toMatch(/[[\]{}#＃]/u);
      for (const { start, end } of spans) expect(text.slice(start, end)).not.toBe('');
    }
    const mails = plantedTexts('measure', 400).flatMap(({ text, spans }) =>
      spans.filter(({ kind }) => kind === 'mail').map(({ start, end }) => text.slice(start, end)),
    );
    expect(mails.length).toBeGreaterThan(5);
    for (const mail of mails) expect(mail).toMatch(/^[\w.-]+[@＠]/u);
  });

  it('plants in measuring no name and no place that the developing part holds', () => {
    const planted = (part: 'develop' | 'measure'): Set<string> =>
      new Set(
        plantedTexts(part, 800).flatMap(({ text, spans }) =>
          spans
            .filter(({ kind }) => ['name', 'place', 'office'].includes(kind))
            .map(({ start, end }) => text.slice(start, end)),
        ),
      );
    const develop = planted('develop');
    expect([...planted('measure')].filter((stretch) => develop.has(stretch))).toEqual([]);
  });

  it('says the same every time', () => {
    expect(plantedTexts('develop', 50)).toEqual(plantedTexts('develop', 50));
  });
});
