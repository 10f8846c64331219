import { masked, shown } from '@hirogeru/store/contracts';
import { describe, expect, it } from 'vitest';
import { drawDivergingLikert } from './diverging-likert.ts';
import { caption, likert, named } from './sample-drawings.ts';

describe('distributions of small groups', () => {
  const sides = (people: readonly (typeof masked | ReturnType<typeof shown>)[]) =>
    ['upper', 'middle', 'lower', 'missing', 'T'].map((level, index) =>
      likert(level, people[index] ?? shown(0)),
    );
  const draw = (people: Parameters<typeof sides>[0]) =>
    drawDivergingLikert(sides(people), { ...caption(720), occasions: [named('pre', '前')] });

  it('puts the sides from low to high, whatever the order of the rows', () => {
    const { table } = draw([shown(9), shown(8), shown(7), shown(0), shown(24)]);
    expect(table.columns.slice(2)).toEqual(['点lower', '点middle', '点upper', '無回答', '合計']);
    expect(table.rows[0]?.slice(2)).toEqual(['7人', '8人', '9人', '0人', '24人']);
  });

  it('says in words, with the number of people, what is withheld but for one point', () => {
    const { svg, alternative } = draw([masked, masked, shown(15), shown(0), shown(24)]);
    expect(svg).toContain('人数が少ないため示しません');
    expect(svg).not.toMatch(/>15</);
    expect(alternative).toEqual([
      '同じ思いの仲間がいると感じる（前、合計 24人）：人数が少ないため示しません。',
    ]);
  });

  it('draws a line of which one point is withheld', () => {
    const { svg } = draw([shown(9), masked, shown(15), shown(0), shown(24)]);
    expect(svg).not.toContain('人数が少ないため示しません');
    expect(svg).toMatch(/>15</);
  });
});
