import { attritionTable, changeDetails, drawChangeIntervals, matchingTable } from '@hirogeru/charts';
import { changeAtFollowUp, changeAttrition, changeByItem, changeByMatching } from '@hirogeru/store/contracts';
import { CHANGE } from '#lib/labels.ja.ts';
import { titleOf } from '../page-words.ts';
import type { Figure, Reader, TableBehind } from '../reader.ts';

/** Paired change of the items of a group (or of items outside the framework), load items among them. */
export function changes(reader: Reader, group: string | null): Figure | null {
  const rows = ofGroup(reader.view(changeByItem), group);
  if (rows.length === 0) return null;
  return reader.figure(
    {
      id: `change-${group ?? 'other'}`,
      view: changeByItem.name,
      title: titleOf(reader, group ?? changeByItem.name, CHANGE.title),
      subtitle: CHANGE.subtitle,
      note: CHANGE.note,
      more: [
        {
          summary: CHANGE.details,
          view: changeByItem.name,
          table: changeDetails(rows, CHANGE.detailsOf(CHANGE.title)),
        },
        ...ofWhom(reader, group),
      ],
    },
    (caption) => drawChangeIntervals(rows, caption),
  );
}

/** The same from before until some months later, where that was asked. */
export function laterChanges(reader: Reader, group: string | null): Figure | null {
  const rows = ofGroup(reader.view(changeAtFollowUp), group);
  if (rows.length === 0) return null;
  return reader.figure(
    {
      id: `change-later-${group ?? 'other'}`,
      view: changeAtFollowUp.name,
      title: CHANGE.laterTitle,
      subtitle: CHANGE.laterSubtitle,
      note: CHANGE.note,
      more: [
        {
          summary: CHANGE.details,
          view: changeAtFollowUp.name,
          table: changeDetails(rows, CHANGE.detailsOf(CHANGE.laterTitle)),
        },
      ],
    },
    (caption) => drawChangeIntervals(rows, caption),
  );
}

/** Whom the difference is of: matched people, the others, all; and what those who left had said before. */
function ofWhom(reader: Reader, group: string | null): TableBehind[] {
  const matching = ofGroup(reader.view(changeByMatching), group);
  const attrition = ofGroup(reader.view(changeAttrition), group);
  return [
    {
      summary: CHANGE.matching,
      view: changeByMatching.name,
      table: matchingTable(matching, CHANGE.matchingOf),
    },
    {
      summary: CHANGE.attrition,
      view: changeAttrition.name,
      table: attritionTable(attrition, CHANGE.attritionOf),
    },
  ];
}

const ofGroup = <R extends { group_id: string | null; seq: number }>(
  rows: readonly R[],
  group: string | null,
): R[] => rows.filter((row) => row.group_id === group).toSorted((a, b) => a.seq - b.seq);
