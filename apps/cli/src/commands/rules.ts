import { parseRules, writeRules } from '@hirogeru/nlp';
import type { Command } from '../command.ts';
import { projectOf } from '../project-folder.ts';
import { rulesOf } from '../steps/measure.ts';
import { withVault } from '../steps/open-project.ts';
import { rulesReport } from '../steps/rules.ts';
import { crossAsCsv } from '../steps/rules-csv.ts';
import { writeExport } from '../steps/write-export.ts';

/** KH Coder guesses the encoding of a file; the mark leaves it nothing to guess. */
const BYTE_ORDER_MARK = '\uFEFF';
const WORDS_SHOWN = 20;

export const rules: Command = {
  name: 'rules',
  summary: 'コーディングの規則が見つけたもの・見つけていないものを示し、KH Coder へ書き出します',
  takes: '[プロジェクト]',
  example: 'pnpm hirogeru rules demo --export rules.cod',
  args: {
    export: { type: 'string', description: '規則を KH Coder で読めるファイルに書きます' },
    csv: { type: 'string', description: 'テーマと規則の表（人数）を CSV に書きます。机の外へは出しません' },
  },
  async run(args, io) {
    const folder = projectOf(args);
    const report = await withVault(folder, io, (vault) => rulesReport(vault, folder), true);
    const [file, csv] = [args.text('export'), args.text('csv')];
    if (file !== undefined)
      writeExport(folder, io, file, {
        what: 'rules',
        as: 'cod',
        text: `${BYTE_ORDER_MARK}${writeRules(parseRules(rulesOf(folder)))}`,
      });
    if (csv !== undefined)
      writeExport(folder, io, csv, { what: 'themes-by-rules', as: 'csv', text: crossAsCsv(report) });
    const { problems, opinions, coded, uncovered } = report;
    const silent = report.rules.filter((rule) => rule.opinions === 0);
    return {
      code: problems.length > 0 ? 1 : 0,
      json: report,
      lines: [
        ...problems.map(({ place, message }) => `${place}: ${message}`),
        ...report.rules.map(({ code, label, ...count }) =>
          `${label}  ${count.people}人・${count.opinions}件  ${code}`.trim(),
        ),
        `規則が当てはまった意見 ${coded}件（${opinions}件中）`,
        ...silent.map(
          ({ label, idle }) =>
            `どの意見にも当てはまらない規則: ${label}（出てこないことば：${idle.join('、')}）`,
        ),
        ...(uncovered.length === 0
          ? []
          : [
              `どの規則にもないことば ${uncovered.length}語。使った人の多いものから：${uncovered
                .slice(0, WORDS_SHOWN)
                .map(({ term, people }) => `${term} ${people}人`)
                .join('、')}`,
            ]),
        ...(file === undefined ? [] : ['規則を書き出しました。KH Coder の「コーディング」で開けます。']),
        ...(csv === undefined
          ? []
          : ['表を書きました。少人数の数もそのままなので、外へ出さないでください。']),
      ],
    };
  },
};
