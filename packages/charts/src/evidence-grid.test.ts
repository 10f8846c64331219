import { expect, it } from 'vitest';
import { drawEvidenceGrid } from './evidence-grid.ts';

const row = (group_id: string, group_label: string, label: string, seq: number) => ({
  effect_id: `${group_id}.${seq}`,
  label,
  label_en: label,
  group_id,
  group_label,
  heard: 'heard',
  measured: 'not_asked',
  opinions: { kind: 'shown' as const, value: 7 },
  seq,
});

it('draws each group by itself, so that paper can end between two of them', () => {
  const rows = [
    row('supporters', 'ピアサポーター', '自信', 0),
    row('supporters', 'ピアサポーター', '出会い', 1),
    row('clients', '利用する方', '安心', 2),
  ];
  const { svg, table } = drawEvidenceGrid(rows, [], {
    id: 'effects',
    title: '効果',
    subtitle: '',
    note: '',
  });
  const pictures = svg.split('</svg>').filter((part) => part !== '');
  expect(pictures).toHaveLength(2);
  expect(pictures[0]).toContain('<title id="effects-group1-title">効果（ピアサポーター）</title>');
  expect(pictures[1]).toContain('<title id="effects-group2-title">効果（利用する方）</title>');
  expect(pictures.map((part) => part.includes('安心'))).toEqual([false, true]);
  const ids = [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(table.rows).toHaveLength(3);
});
