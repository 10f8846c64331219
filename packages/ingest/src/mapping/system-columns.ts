/** Columns that tools add for themselves (SurveyMonkey, Qualtrics, LimeSurvey, Kobo, ODK Central, R): nobody answered them. */
const NAMES = [
  /^(?:collector|response|submission|record|survey) ?id$|^回答 ?id$|^rownames$|^__version__$|^_(?:id|uuid|index|status|tags|notes|version|submitted_by|submission_time|validation_status|parent_\w+|submission_\w+)$|^(?:parent_)?key$|^set-of-/,
  /^(?:lastpage|startlanguage|seed|token|refurl|interviewtime|grouptime\d*|deviceid|simserial|subscriberid|instanceid|formhub\/uuid|meta[/-]\w+|submitter(?:id|name)|attachments(?:present|expected)|reviewstate|edits|formversion)$/,
  /^(?:status|progress|finished|duration \(in seconds\)|recordeddate|distributionchannel|userlanguage|recipient\w+|externalreference|location(?:latitude|longitude)|custom data 1)$/,
  /^(?:回答タイプ|進捗|終了|所要時間(?: \(秒\))?|期間 \(秒\)|配布チャンネル|ユーザー言語|記録日|外部データの参照|位置情報の(?:緯度|経度)|ua|user ?agent)$/,
];

/** Whether a column is a tool's own. @param name  folded */
export function isSystemColumn(name: string): boolean {
  const key = name.toLowerCase();
  return NAMES.some((pattern) => pattern.test(key));
}
