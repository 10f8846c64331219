import { found, type Recogniser } from './recogniser.ts';
import { hasColumns, xlsformSections } from './xlsform-sections.ts';

/** XLSForm: sheets (or, in a CSV, sections) named survey and choices; it defines questions and holds no answers. */
export const xlsform: Recogniser = {
  kind: 'xlsform',
  look(workbook) {
    const sections = xlsformSections(workbook);
    const survey = sections.get('survey');
    if (!survey || !hasColumns(survey[0], ['type', 'name'])) return null;
    const choices = sections.get('choices') ?? [];
    return found(workbook, {
      outcome: 'definition',
      confidence: hasColumns(choices[0], ['list name', 'name']) ? 0.99 : 0.92,
      why: 'XLSForm の survey と choices があり、質問の定義です',
      facts: {
        questions: survey.length - 1,
        choices: Math.max(0, choices.length - 1),
      },
    });
  },
};
