import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { drawEvidenceGrid } from './evidence-grid.ts';
import { caption, effects, evidence } from './sample-drawings.ts';

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

describe('a row of the evidence grid', () => {
  it('says of every effect what is known from each of the four sources', () => {
    const { alternative, table } = drawEvidenceGrid(effects, evidence, caption(720));
    expect(alternative).toEqual([
      '効果a：意見 12件、アンケート 手がかりがあります、尺度 見るものが決まっていません、活動記録 記録がありません。',
      '効果b：意見 非公開（少人数のため）、アンケート まだ聞いていません、尺度 記載なし、活動記録 記録はありますが、まだ数えていません。',
    ]);
    expect(table.columns).toEqual(['効果', 'グループ', '意見', 'アンケート', '尺度', '活動記録']);
  });

  it.each([720, 356])('draws a mark for each but where there is nothing to look at, at %d px', (width) => {
    const { document } = parseHTML(drawEvidenceGrid(effects, evidence, caption(width)).svg);
    const count = (selector: string) => document.querySelectorAll(selector).length;
    // Two known, one looked for and not found; one withheld, three open.
    expect(count('circle')).toBe(3);
    expect(count('g[fill^="url"] rect')).toBe(1);
    expect(count('g[stroke-dasharray] rect')).toBe(3);
  });
});
