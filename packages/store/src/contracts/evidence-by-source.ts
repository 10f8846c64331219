import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** Where evidence of each effect comes from, and where there is none: nothing is counted here that is not in another view. */
export const evidenceBySource = contract('evidence_by_source', {
  label: '効果ごとの手がかりの出どころ',
  population: 'framework',
  keys: {
    effect_id: col.code(),
    /** opinions · survey · scale · log */
    source: col.code(),
  },
  cells: {},
  texts: {
    /**
     * shown · few: withheld or of too few, it may be none · none: asked or logged, and nothing found · not_asked ·
     * no_record: no logs · not_counted: logged, but in no table yet · no_measure: the framework names none
     */
    state: col.code(),
    group_id: col.code(),
    label: col.text(),
    label_en: col.text(),
    /** What would be looked at, in words. */
    measured_by: col.text(),
    /** Who names the effect. */
    reference: col.text(),
    seq: col.count(),
  },
});
