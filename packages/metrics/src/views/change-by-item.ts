import { changeByItem as contract } from '@hirogeru/store/contracts';
import { sayChange } from '../findings/change.ts';
import { defineView } from '../view.ts';
import { changeRows, completeChange } from './change-rows.ts';
import { changeFigures, changeTrace, tiedTo } from './change-words.ts';

/** Change of each state item from before a course until right after it. Stands after `likertDistribution`. */
export const changeByItem = defineView({
  contract,
  title: { ja: contract.label, en: 'Change by item, people who answered both times' },
  number: { ja: '「{item_id}」の前と後', en: '“{item_id}”, before and after' },
  margins: [],
  figures: changeFigures,
  minimum: 'k',
  say: sayChange,
  trace: changeTrace('前後とも答えた人の、項目ごとの差（後 − 前）', '前と後', '講座の前後のアンケート'),
  linked: tiedTo(contract),
  build: (counting) => changeRows(counting, 'post', contract.name),
  complete: completeChange,
});
