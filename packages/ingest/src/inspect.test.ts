import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectSchema } from '@hirogeru/store/contracts';
import { describe, expect, it } from 'vitest';
import { inspectFile } from './inspect.ts';
import { loadMappings } from './mapping/load.ts';

const project = projectSchema.parse({
  id: 'p',
  title: '例',
  fiscal_year: '令和5年度',
  rounds: [{ id: 'r1', label: '第1回', topic: '視点', date: '2021-02-24' }],
});
const bytes = (text: string) => new TextEncoder().encode(text);
const OPINIONS = `回答日,ご年代,ご意見
2021/7/5,30代,仲間と話せる場所がもっとほしいです
2021/7/5,40代,夕方にも開いていると助かります
2021/7/6,30代,休みたいときに休めるのがありがたいです
2021/7/6,40代,はじめてでも入りやすかったです
2021/7/6,30代,
`;

describe('a file that no mapping knows', () => {
  const found = inspectFile({ path: '声/意見.csv', bytes: bytes(OPINIONS) }, { project, mappings: [] });

  it('gets a proposal and the number of rows that it would take', () => {
    expect(found.form).toBeNull();
    expect(found.recognition).toMatchObject({ kind: 'table', outcome: 'answers' });
    expect(found.balance).toMatchObject({ rows_read: 5, accepted: 5 });
    expect(found.problems.map(({ code }) => code)).toEqual(['E_NO_MAPPING']);
    expect(found.proposal).toContain('label: 意見');
  });

  it('is taken by its proposal as it stands', () => {
    const { mappings } = loadMappings([{ name: 'a.yaml', text: found.proposal ?? '' }]);
    const again = inspectFile({ path: '声/意見.csv', bytes: bytes(OPINIONS) }, { project, mappings });
    expect(again).toMatchObject({ form: mappings[0]?.form, proposal: null, problems: [] });
    expect(mappings[0]?.columns).toMatchObject({
      回答日: { kind: 'answered_on' },
      ご年代: { kind: 'choice' },
      ご意見: { kind: 'free_text' },
    });
  });
});

it('says why a file cannot be read', () => {
  const found = inspectFile({ path: 'a.csv', bytes: bytes('') }, { project, mappings: [] });
  expect(found).toMatchObject({ recognition: null, balance: null, problems: [{ code: 'E_EMPTY_FILE' }] });
});

it('refuses a mapping that names a round the project does not have', () => {
  const text =
    'form: a\nlabel: a\ntakes: answers\nmatch: {}\nround: r9\ncolumns: { ご意見: { kind: free_text } }\n';
  const { mappings } = loadMappings([{ name: 'a.yaml', text }]);
  const found = inspectFile({ path: 'a.csv', bytes: bytes(OPINIONS) }, { project, mappings });
  expect(found).toMatchObject({ form: null, proposal: null, problems: [{ code: 'E_ROUND_UNKNOWN' }] });
});

const shared = join(import.meta.dirname, '../../../../shared/data');
const there = existsSync(join(shared, 'synthetic'));
const inspect = (path: string) =>
  inspectFile({ path, bytes: readFileSync(join(shared, path)) }, { project, mappings: [] });

describe.skipIf(!there)('the shared files', () => {
  // Counts of another program: shared/data/INDEX.md.
  it.each([
    ['synthetic/a01_enc_utf8.csv', { rows_read: 12, accepted: 12 }],
    ['synthetic/a08_google_forms.csv', { rows_read: 25, accepted: 25 }],
    ['synthetic/a23_duplicate_submissions.csv', { rows_read: 15, accepted: 12, duplicate: 3 }],
    ['synthetic/a30_ragged.csv', { rows_read: 10, accepted: 7, rejected: 3 }],
    ['real/fukui_kanko_202304.csv', { rows_read: 241, accepted: 241 }],
  ])('%s is accounted for by its own proposal', (path, balance) => {
    expect(inspect(path).balance).toMatchObject(balance);
  });

  it('proposes the questions of a real survey', () => {
    const { mappings } = loadMappings([
      { name: 'a.yaml', text: inspect('real/fukui_kanko_202502.csv').proposal ?? '' },
    ]);
    expect(mappings[0]?.columns).toMatchObject({
      会員ID: { kind: 'respondent' },
      回答日時: { kind: 'answered_on' },
      訪問目的ALL: { kind: 'multi_choice', separator: '\n' },
      満足度: {
        kind: 'likert',
        max: 5,
        labels: { とても不満: 1, 不満: 2, どちらでもない: 3, 満足: 4, とても満足: 5 },
      },
      満足度の理由: { kind: 'free_text' },
      NPS: { kind: 'nps' },
      福井県に求めるもの: { kind: 'free_text' },
    });
  });
});
