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

  it('puts who was not asked beside the total, and says of whom the question was asked', () => {
    const rows = [
      ...sides([shown(9), shown(8), shown(7), shown(0), shown(24)]),
      likert('not_asked', shown(6)),
    ];
    const { table, alternative, svg } = drawDivergingLikert(
      rows.map((row) => ({ ...row, asked_of: '「来ましたか」に「はい」と答えた方' })),
      { ...caption(720), occasions: [named('pre', '前')] },
    );
    expect(table.columns.slice(5)).toEqual(['無回答', '合計', 'お聞きしていない方']);
    expect(table.rows[0]?.slice(5)).toEqual(['0人', '24人', '6人']);
    expect(alternative[0]).toMatch(
      /^同じ思い.*〔「来ましたか」に「はい」と答えた方にお聞きした問い〕.*お聞きしていない方 6人。$/,
    );
    expect(svg).not.toMatch(/>6</);
  });
});
