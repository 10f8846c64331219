import { SaxesParser } from 'saxes';
import { found, type Recogniser } from './recogniser.ts';

/** LimeSurvey's .lss: the questions, no answers. Entities are never resolved and nothing outside is read. */
export const limesurveyStructure: Recogniser = {
  kind: 'limesurvey-structure',
  look(workbook) {
    if (workbook.format !== 'xml' || !workbook.text?.includes('LimeSurveyDocType')) return null;
    const counts = countRows(workbook.text);
    if (!counts) return null;
    const rows = (section: string): number => counts.get(section) ?? 0;
    return found(workbook, {
      outcome: 'definition',
      confidence: 0.99,
      why: 'LimeSurvey の質問の定義（LimeSurveyDocType）です',
      facts: {
        questions: rows('questions'),
        answer_labels: rows('answers'),
        subquestions: rows('subquestions'),
      },
    });
  },
};

/** Rows of each section directly below the root: `<questions><rows><row>…`. Null when it is no whole XML. */
function countRows(text: string): Map<string, number> | null {
  const counts = new Map<string, number>();
  const path: string[] = [];
  let broken = false;
  const parser = new SaxesParser();
  parser.on('error', () => (broken = true));
  parser.on('doctype', () => (broken = true));
  parser.on('opentag', ({ name }) => {
    path.push(name);
    const section = path[1];
    if (path.length === 4 && path[2] === 'rows' && name === 'row' && section) {
      counts.set(section, (counts.get(section) ?? 0) + 1);
    }
  });
  parser.on('closetag', () => path.pop());
  parser.write(text).close();
  return broken ? null : counts;
}
