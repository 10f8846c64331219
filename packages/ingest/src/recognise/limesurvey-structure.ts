import { limesurveySections } from '../read/limesurvey-sections.ts';
import { found, type Recogniser } from './recogniser.ts';

/** LimeSurvey's .lss: the questions, no answers. Entities are never resolved and nothing outside is read. */
export const limesurveyStructure: Recogniser = {
  kind: 'limesurvey-structure',
  look(workbook) {
    if (
      workbook.format !== 'xml' ||
      workbook.sheets.length > 0 ||
      !workbook.text?.includes('LimeSurveyDocType')
    )
      return null;
    const sections = limesurveySections(workbook.text);
    if (!sections) return null;
    const rows = (section: string): number => sections.get(section)?.length ?? 0;
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
