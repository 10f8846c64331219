/** Code lists of the field in their fixed order. Charts and tables use this order, never the order of values. */
export const CHANNELS = [
  'chat',
  'slip',
  'followup',
  'survey_pre',
  'survey_post',
  'survey_fu',
  'survey',
] as const;
export const STANDPOINTS = ['tojisha', 'family', 'supporter', 'resident', 'other', 'unknown'] as const;
export const FORMS = ['g1', 'g2', 'g3', 'unknown'] as const;
export const ACTIVITY_TYPES = [
  'telephone',
  'talk',
  'ibasho',
  'hospital_visit',
  'peer_staff',
  'accompany',
  'group_run',
  'tojisha_kenkyu',
  'peer_counselling',
  'listening',
  'family',
  'transition',
  'study',
  'case_review',
  'meeting',
  'other',
  'presence',
] as const;
/** Where an activity took place, by kind of place; `unknown` = a place is written that tells of no kind. */
export const PLACE_KINDS = [
  'hospital',
  'clinic',
  'daycare',
  'home_nursing',
  'centre',
  'consultation',
  'service',
  'company',
  'school',
  'salon',
  'event',
  'public',
  'online',
  'home',
  'elsewhere',
  'unknown',
] as const;
/** Courses in the order in which they can be taken; nobody has to. */
export const COURSES = [
  'intro',
  'foundation',
  'advanced',
  'national_foundation',
  'national_specialist',
  'follow_up',
] as const;
export const HEADINGS = ['F1', 'F2', 'F3', 'F9'] as const;
export const MISSING_REASONS = [
  'blank',
  'zero',
  'not_applicable',
  'no_answer',
  'declined',
  'dont_know',
  'unreadable',
] as const;
/** Why an answer has no value: by the form's routing the question was not put to this person. */
export const NOT_ASKED = 'not_asked';
export const STANCES = [
  'wish',
  'good',
  'worry',
  'proposal',
  'question',
  'doubt',
  'unsure',
  'negation',
] as const;
export const GROUPS = ['supporter', 'client', 'colleague', 'organisation', 'community'] as const;
