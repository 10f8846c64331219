import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { recognise } from '../recognise/recognise.ts';
import { definitionOf } from '../recognise/definition.ts';
import { expandArchive } from './expand-archive.ts';
import { readFile } from './read-file.ts';

const xml = (type: string, section: string, rows: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><document><LimeSurveyDocType>${type}</LimeSurveyDocType><${section}><rows>${rows}</rows></${section}></document>`;
const STRUCTURE = xml(
  'Survey',
  'questions',
  '<row><qid>5</qid><parent_qid>0</parent_qid><title>VOICE</title><type>T</type><question>ご意見</question></row>' +
    '<row><qid>52</qid><parent_qid>0</parent_qid><title>WHY</title><type>M</type><question>理由</question></row>',
);
const ANSWERS = xml(
  'Responses',
  'responses',
  '<row><id>1</id><submitdate>2021-07-05 12:00:00</submitdate><lastpage>2</lastpage><startlanguage>ja</startlanguage><seed>9</seed>' +
    '<_99X1X5><![CDATA[よい]]></_99X1X5><_99X1X52SQ001>Y</_99X1X52SQ001></row>' +
    '<row><id>2</id><lastpage>1</lastpage><startlanguage>ja</startlanguage><seed>8</seed></row>',
);
const archive = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

it('reads the answers of an archive under the codes of its questions, and counts who was invited', () => {
  const workbook = readFile(
    archive({
      'survey_99.lss': STRUCTURE,
      'survey_99_responses.lsr': ANSWERS,
      'survey_99_tokens.lst': xml('Tokens', 'tokens', '<row><tid>1</tid></row><row><tid>2</tid></row>'),
    }),
    'a.lsa',
  );
  const found = recognise(workbook, 'a.lsa');
  expect(found).toMatchObject({ kind: 'limesurvey', facts: { complete: 1, unfinished_rows: 1 } });
  expect(found.tables[0]?.columns.slice(5)).toEqual(['VOICE', 'WHY[SQ001]']);
  expect(found.tables[0]?.rows.map(({ cells }) => cells[5]?.text)).toEqual(['よい', '']);
  expect(found.sheets).toEqual([
    { name: 'responses', visible: true, filled: 3 },
    { name: 'tokens', visible: false, filled: 3 },
  ]);
  expect(definitionOf(workbook)?.questions.map(({ code }) => code)).toEqual(['VOICE', 'WHY']);
});

it('takes an archive without answers for the definition that it holds', () => {
  const found = recognise(readFile(archive({ 'survey_99.lss': STRUCTURE }), 'a.lsa'), 'a.lsa');
  expect(found).toMatchObject({ kind: 'limesurvey-structure', outcome: 'definition' });
});

it('refuses an archive whose answers cannot be read', () => {
  const broken = archive({ 'survey_99.lss': STRUCTURE, 'survey_99_responses.lsr': ANSWERS.slice(0, -20) });
  expect(() => readFile(broken, 'a.lsa')).toThrow('E_DAMAGED_FILE');
});

it('takes a structure that lies beside other files for one of the files', () => {
  const files = expandArchive(archive({ 'survey_99.lss': STRUCTURE, 'a.csv': '会場,意見' }), 'a.zip').files;
  expect(files.map(({ path }) => path)).toEqual(['a.zip/survey_99.lss', 'a.zip/a.csv']);
});
