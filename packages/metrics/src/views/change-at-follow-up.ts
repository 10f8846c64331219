import { changeAtFollowUp as contract } from '@hirogeru/store/contracts';
import { sayChangeAtFollowUp } from '../findings/change.ts';
import { defineView } from '../view.ts';
import { changeRows, completeChange } from './change-rows.ts';
import { changeFigures, changeTrace, tiedTo } from './change-words.ts';

/** Change of each state item from before a course until some months later. Stands after `likertDistribution`. */
export const changeAtFollowUp = defineView({
  contract,
  title: { ja: contract.label, en: 'Change by item until some months later, people who answered both times' },
  number: { ja: '「{item_id}」の前としばらくあと', en: '“{item_id}”, before and some months later' },
  margins: [],
  figures: changeFigures,
  minimum: 'k',
  say: sayChangeAtFollowUp,
  trace: changeTrace(
    '前としばらくあとの両方に答えた人の、項目ごとの差（しばらくあと − 前）。「後」はしばらくあとです',
    '前としばらくあと',
    '講座の前としばらくあとのアンケート',
  ),
  linked: tiedTo(contract),
  build: (counting) => changeRows(counting, 'fu', contract.name),
  complete: completeChange,
});
