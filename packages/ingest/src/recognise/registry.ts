import { activityLog } from './activity-log.ts';
import { courseEvaluation } from './course-evaluation.ts';
import { googleForms } from './google-forms.ts';
import { kobo } from './kobo.ts';
import { limesurveyStructure } from './limesurvey-structure.ts';
import { limesurvey } from './limesurvey.ts';
import { logoform } from './logoform.ts';
import { msForms } from './ms-forms.ts';
import { opinionSheet } from './opinion-sheet.ts';
import { opinionSlips } from './opinion-slips.ts';
import { qualtrics } from './qualtrics.ts';
import type { Recogniser } from './recogniser.ts';
import { roster } from './roster.ts';
import { surveyMonkey } from './surveymonkey.ts';
import { table } from './table.ts';
import { teamsChat } from './teams-chat.ts';
import { xlsform } from './xlsform.ts';
import { zoomChat } from './zoom-chat.ts';

/** Every export that is known, one file each. Their order means nothing: the surest one counts. */
export const RECOGNISERS: readonly Recogniser[] = [
  activityLog,
  courseEvaluation,
  googleForms,
  kobo,
  limesurvey,
  limesurveyStructure,
  logoform,
  msForms,
  opinionSheet,
  opinionSlips,
  qualtrics,
  roster,
  surveyMonkey,
  table,
  teamsChat,
  xlsform,
  zoomChat,
];
