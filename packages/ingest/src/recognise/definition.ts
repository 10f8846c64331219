import type { Workbook } from '../read/workbook.ts';
import type { FormDefinition } from './form-definition.ts';
import { limesurveyDefinition } from './limesurvey-definition.ts';
import { xlsformDefinition } from './xlsform-definition.ts';

/**
 * The questions, choices and labels that a definition file holds: a LimeSurvey structure (.lss, or the one inside an
 * .lsa) or an XLSForm. Labels are in Japanese where the form has them, else in its first language.
 * @returns null for any other file
 */
export function definitionOf(workbook: Workbook): FormDefinition | null {
  return workbook.format === 'xml' ? limesurveyDefinition(workbook.text ?? '') : xlsformDefinition(workbook);
}
