import { describe, expect, it } from 'vitest';
import { charts } from './sample-drawings.ts';

describe.each(Object.entries(charts))('%s', (_name, draw) => {
  it.each([720, 356])('carries no style, no script and no id without its prefix at %d px', (width) => {
    const { svg } = draw(width);
    expect(svg).not.toMatch(/<style|\sstyle=|<script|aria-label=/);
    const ids = [...svg.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.length).toBeGreaterThanOrEqual(2);
    expect(ids.every((id) => id?.startsWith(`c-${width}-`))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
  });

  it('names itself to a screen reader and escapes what people wrote', () => {
    const { svg } = draw(720);
    expect(svg).toContain('role="img" ');
    expect(svg).toContain('aria-labelledby="c-720-title c-720-desc"');
    expect(svg).toContain('<title id="c-720-title">声は&lt;第2回&gt;で増えました</title>');
  });

  it('draws the same bytes twice, with three decimals at most', () => {
    expect(draw(356)).toEqual(draw(356));
    expect(draw(720).svg).not.toMatch(/="[^"]*\d\.\d{4}/);
  });

  it('fits its width: a number for every column and a sentence at least', () => {
    const { alternative, table } = draw(356);
    expect(alternative.length).toBeGreaterThan(0);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });
});
