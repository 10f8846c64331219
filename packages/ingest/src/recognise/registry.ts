import { activityLog } from './activity-log.ts';
import { courseEvaluation } from './course-evaluation.ts';
import { googleForms } from './google-forms.ts';
import { kobo, koboRepeat } from './kobo.ts';
import { limesurvey } from './limesurvey.ts';
import { limesurveyStructure } from './limesurvey-structure.ts';
import { logoform } from './logoform.ts';
import { meetChat } from './meet-chat.ts';
import { msForms } from './ms-forms.ts';
import { opinionForm } from './opinion-form.ts';
import { opinionSheet } from './opinion-sheet.ts';
import { opinionSlips } from './opinion-slips.ts';
import { qualtrics } from './qualtrics.ts';
import { roster } from './roster.ts';
import { surveymonkey } from './surveymonkey.ts';
import { teamsChat } from './teams-chat.ts';
import { webexChat } from './webex-chat.ts';
import { xlsform } from './xlsform.ts';
import { zoomChat } from './zoom-chat.ts';
import type { Recogniser } from './recogniser.ts';

/** Every export that is known by its own marks, one file each; their order means nothing. */
export const RECOGNISERS: readonly Recogniser[] = [
  activityLog,
  courseEvaluation,
  googleForms,
  kobo,
  koboRepeat,
  limesurvey,
  limesurveyStructure,
  logoform,
  meetChat,
  msForms,
  opinionForm,
  opinionSheet,
  opinionSlips,
  qualtrics,
  roster,
  surveymonkey,
  teamsChat,
  webexChat,
  xlsform,
  zoomChat,
];
