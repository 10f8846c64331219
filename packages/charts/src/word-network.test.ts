import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { LABEL_HEIGHT, layOutNetwork } from './network-layout.ts';
import { drawWordNetwork, type WordTie } from './word-network.ts';

const WIDTHS = [720, 356];
const caption = (width: number) => ({ id: 'n', title: '同じ人が使うことば', subtitle: '', note: '', width });
const tie = (first: string, second: string, jaccard = 0.5): WordTie => ({
  terms: [first, second],
  people: 7,
  jaccard,
});
const namesOf = (svg: string): string[] => {
  const { document } = parseHTML(`<html><body>${svg}</body></html>`);
  return [...document.querySelectorAll('text')].map((text) => text.textContent ?? '');
};

/** 41 words in one web, their labels as wide as words of one to nine characters. */
const labels = Array.from({ length: 41 }, (_, at) => ({ id: `w${at}`, width: 26 + ((at * 7) % 9) * 14 }));
const web = labels
  .slice(1)
  .flatMap((_, at) => [at, Math.floor(at / 3)].map((to) => ({ source: `w${at + 1}`, target: `w${to}` })));

describe('a network of words', () => {
  it.each(WIDTHS)('covers no label with another and stays within %i px', (width) => {
    const { places, height } = layOutNetwork(labels, web, width);
    const boxes = labels.map(({ id, width: own }) => ({ ...places.get(id)!, own }));
    for (const [at, one] of boxes.entries()) {
      expect(one.x - one.own / 2).toBeGreaterThanOrEqual(0);
      expect(one.x + one.own / 2).toBeLessThanOrEqual(width);
      expect(one.y - LABEL_HEIGHT / 2).toBeGreaterThanOrEqual(0);
      expect(one.y + LABEL_HEIGHT / 2).toBeLessThanOrEqual(height);
      for (const other of boxes.slice(at + 1)) {
        const apart =
          Math.abs(one.x - other.x) >= (one.own + other.own) / 2 || Math.abs(one.y - other.y) >= LABEL_HEIGHT;
        expect(apart).toBe(true);
      }
    }
  });

  it('sets groups that do not hang together beside or below each other', () => {
    const { places } = layOutNetwork(
      ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, width: 60 })),
      [
        { source: 'a', target: 'b' },
        { source: 'c', target: 'd' },
        { source: 'd', target: 'e' },
      ],
      200,
    );
    const lowest = Math.max(...['c', 'd', 'e'].map((id) => places.get(id)!.y));
    for (const id of ['a', 'b']) expect(places.get(id)!.y).toBeGreaterThan(lowest + LABEL_HEIGHT);
    expect(places.get('a')!.x).toBeLessThan(places.get('b')!.x);
  });

  it.each(WIDTHS)('names every word once at %i px and draws a thicker line the nearer two are', (width) => {
    const ties = [tie('声', 'かける', 1), tie('お茶', '飲む', 0.5), tie('お茶', '菓子', 0.25)];
    const { svg, table, alternative } = drawWordNetwork(ties, caption(width));
    expect(namesOf(svg).toSorted()).toEqual(['お茶', 'かける', '声', '菓子', '飲む'].toSorted());
    const thick = [...svg.matchAll(/stroke-width="([\d.]+)"/g)].map(([, value]) => Number(value));
    expect(thick).toEqual([7, 4, 2.5]);
    expect(table.rows[0]).toEqual(['声・かける', '7人', '1.00']);
    expect(alternative[1]).toBe('「お茶」と「飲む」は、7人が両方使いました（近さ 0.50）。');
  });

  it('draws the same bytes each time, whatever stands in a word', () => {
    const ties = [tie('<b>&', '令和三年度第二回ピアサポート活動ワーキンググループ'), tie('声', '<b>&')];
    const { svg } = drawWordNetwork(ties, caption(356));
    expect(drawWordNetwork(ties, caption(356)).svg).toBe(svg);
    expect(namesOf(svg)).toContain('令和三年度第二回…');
    expect(svg).not.toContain('<b>');
  });

  it('draws the nearest and leaves the others to the table', () => {
    const ties = Array.from({ length: 70 }, (_, at) => tie(`左${at}`, `右${at}`));
    const { svg, table } = drawWordNetwork(ties, caption(720));
    expect(namesOf(svg).length).toBe(120);
    expect(table.rows.length).toBe(70);
  });
});
