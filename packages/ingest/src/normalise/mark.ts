const CIRCLES = '○◯〇⚪⭕●⚫◎レ✓✔☑✅■';
const CROSSES = '×✕✖☓✗✘❌☒□☐';
const YES = new RegExp(
  `^[${CIRCLES}]$|^(?:1|はい|有|あり|済|該当|該当する|選択|選択済み?|チェック|チェック済み?|yes|y|true|checked|selected)$`,
  'iu',
);
const NO = new RegExp(
  `^[${CROSSES}]$|^(?:0|x|いいえ|無|なし|未選択|選択なし|未チェック|チェックなし|no|n|false|unchecked|not ?selected)$`,
  'iu',
);
const PARTLY = /^[△▲]$/;
const SYMBOL = new RegExp(`^[${CIRCLES}${CROSSES}△▲]$`, 'u');

/**
 * Reads a hand-made mark in any of its shapes.
 * @returns 'yes' (○ ◯ 〇 ● レ ✓), 'no' (×), 'partly' (△); null when it is none of them
 */
export function readMark(text: string): 'yes' | 'no' | 'partly' | null {
  const mark = fold(text);
  if (YES.test(mark)) return 'yes';
  if (NO.test(mark)) return 'no';
  return PARTLY.test(mark) ? 'partly' : null;
}

/**
 * The label that a mark means: ◯ under the label ○, ☑ under はい. One of the two must be a drawn mark, since 1 and はい
 * may be labels of quite other questions.
 * @returns null unless exactly one label means the same
 */
export function markLabel(text: string, labels: readonly string[]): string | null {
  const mark = readMark(text);
  const [only, ...more] = labels.filter(
    (label) => mark !== null && readMark(label) === mark && (isSymbol(text) || isSymbol(label)),
  );
  return only !== undefined && more.length === 0 ? only : null;
}

function isSymbol(text: string): boolean {
  return SYMBOL.test(fold(text));
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s|[\u200B-\u200D]|\uFE0E|\uFE0F/g, '');
}
