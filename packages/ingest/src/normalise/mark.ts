const YES = /^[○◯〇●◎レ✓✔☑✅]$|^(?:1|はい|有|あり|済|yes)$/i;
const NO = /^[×✕✖☓✗✘]$|^(?:0|x|いいえ|無|なし|no)$/i;
const PARTLY = /^[△▲]$/;

/**
 * Reads a hand-made mark in any of its shapes.
 * @returns 'yes' (○ ◯ 〇 ● レ ✓), 'no' (×), 'partly' (△); null when it is none of them
 */
export function readMark(text: string): 'yes' | 'no' | 'partly' | null {
  const mark = text.normalize('NFKC').replace(/[\s\uFE0E\uFE0F]/g, '');
  if (YES.test(mark)) return 'yes';
  if (NO.test(mark)) return 'no';
  return PARTLY.test(mark) ? 'partly' : null;
}
