import { expect, it } from 'vitest';
import { take, tableOf } from './test-table.ts';

const YES_NO = { はい: 'yes', いいえ: 'no' };
const columns = {
  番号: { kind: 'respondent' },
  統計: { kind: 'consent', use: 'stats', values: YES_NO },
  資料: { kind: 'consent', use: 'quote_internal', values: { ...YES_NO, 要旨なら: 'paraphrase' } },
  公開: {
    kind: 'consent',
    use: 'quote_public',
    values: { ...YES_NO, 撤回: 'withdrawn', 要旨なら: 'paraphrase' },
  },
  前後: { kind: 'consent', use: 'link', values: YES_NO },
  撤回日: {
    kind: 'consent',
    use: ['stats', 'quote'],
    values: { 取り下げる: 'withdrawn', なし: 'not_asked' },
  },
  意見: { kind: 'free_text' },
};

function consents(...cells: readonly string[]) {
  const table = tableOf('survey', { '': [Object.keys(columns), ['1', ...cells, 'a']] });
  const taken = take(table, { form: 's', label: 's', takes: 'answers', match: {}, round: 'r2', columns });
  const [sheet] = taken.submissions;
  const linked = sheet?.respondent_code !== null;
  return { read: [sheet?.consent_stats, sheet?.consent_quote, linked], refusals: taken.refusals };
}

it.each([
  ['everything allowed', ['はい', 'はい', 'はい', 'はい', ''], ['yes', 'yes', true]],
  ['not to be counted', ['いいえ', 'はい', 'はい', 'はい', ''], ['no', 'yes', true]],
  ['quoted in papers only', ['はい', 'はい', 'いいえ', 'はい', ''], ['yes', 'internal', true]],
  ['quoted in other words', ['はい', 'はい', '要旨なら', 'はい', ''], ['yes', 'paraphrase', true]],
  ['in other words, in papers only', ['はい', '要旨なら', 'いいえ', 'はい', ''], ['yes', 'no', true]],
  ['papers allowed, the rest taken back', ['はい', 'はい', '撤回', 'はい', ''], ['yes', 'withdrawn', true]],
  ['quoted in public only', ['はい', 'いいえ', 'はい', 'はい', ''], ['yes', 'no', true]],
  ['one quote taken back', ['はい', 'いいえ', '撤回', 'はい', ''], ['yes', 'withdrawn', true]],
  ['not put together', ['はい', 'はい', 'はい', 'いいえ', ''], ['yes', 'yes', false]],
  ['nothing said', ['', '', '', '', ''], ['yes', 'no', false]],
  [
    'all taken back on a day',
    ['はい', 'はい', 'はい', 'はい', '2021-10-01'],
    ['withdrawn', 'withdrawn', true],
  ],
  ['taken back in a word', ['はい', 'はい', 'はい', 'はい', '取り下げる'], ['withdrawn', 'withdrawn', true]],
  ['said not to be taken back', ['はい', 'はい', 'はい', 'はい', 'なし'], ['yes', 'yes', true]],
])('keeps what allows least: %s', (_, cells, expected) => {
  expect(consents(...cells)).toEqual({ read: expected, refusals: [] });
});

it('tells once of a consent that nobody can read, and takes it for none', () => {
  const { read, refusals } = consents('相談のうえ', 'はい', 'はい', 'はい', '');
  expect(read).toEqual(['no', 'yes', true]);
  expect(refusals).toMatchObject([{ column_name: '統計', code: 'E_UNKNOWN_CHOICE' }]);
});

it('takes a consent for papers alone for no more than that, where nobody asked about the public', () => {
  const papers = {
    資料: { kind: 'consent', use: 'quote_internal', values: { ...YES_NO, 要旨なら: 'paraphrase' } },
    意見: { kind: 'free_text' },
  };
  const said = (cell: string) => {
    const table = tableOf('survey', { '': [Object.keys(papers), [cell, 'a']] });
    const mapping = { form: 's', label: 's', takes: 'answers', match: {}, round: 'r2', columns: papers };
    return take(table, mapping).submissions[0]?.consent_quote;
  };
  expect(['はい', 'いいえ', '要旨なら'].map(said)).toEqual(['internal', 'no', 'no']);
});
