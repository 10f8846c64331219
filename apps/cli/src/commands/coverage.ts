import { evidenceBySource } from '@hirogeru/store/contracts';
import { openCurrent } from '@hirogeru/store/release';
import { loadFramework } from '@hirogeru/metrics';
import { UsageError, type Command } from '../command.ts';
import { projectOf } from '../project-folder.ts';
import { frameworkOf } from '../steps/measure.ts';

const SOURCES = { opinions: '意見', survey: 'アンケート', scale: '尺度', log: '活動記録' } as const;
const STATES: Readonly<Record<string, string>> = {
  shown: '示せます',
  few: '少人数',
  none: '記載なし',
  not_asked: 'まだ',
  no_record: '記録なし',
  not_counted: '表なし',
  no_measure: '－',
};

export const coverage: Command = {
  name: 'coverage',
  summary: '枠組みの効果ごとに、どこに手がかりがあり、どこにないかの一覧です（いまの公開版から）',
  takes: '[プロジェクト]',
  example: 'pnpm hirogeru coverage demo',
  args: {},
  async run(args) {
    const folder = projectOf(args);
    // A framework that cannot be read is told before an old release is shown.
    const { effects, references } = loadFramework(frameworkOf(folder));
    const opened = await openCurrent(folder.paths.releases);
    if (!opened) throw new UsageError('公開版がまだありません。「hirogeru release」でつくってください');
    const rows = opened.release.view(evidenceBySource).toSorted((a, b) => a.seq - b.seq);
    const byEffect = [...Map.groupBy(rows, ({ effect_id }) => effect_id)];
    return {
      code: 0,
      json: { release: opened.release.id, references, evidence: rows, effects: effects.map(({ id }) => id) },
      lines: byEffect.flatMap(([id, own]) => [
        `${id}: ${own[0]?.label ?? ''} / ${own[0]?.label_en ?? ''}`,
        `  ${own.map(({ source, state }) => `${SOURCES[source as keyof typeof SOURCES]} ${STATES[state] ?? state}`).join('、')}`,
      ]),
    };
  },
};
