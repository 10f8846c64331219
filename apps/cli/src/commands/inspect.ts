import {
  definitionsIn,
  inspectFile,
  loadMappings,
  proposeForms,
  refusedApart,
  type InspectedPart,
  type Inspection,
} from '@hirogeru/ingest';
import { formatPosition, formatProblem } from '@hirogeru/store/contracts';
import type { Command } from '../command.ts';
import { loadProject, locateProject } from '../project-folder.ts';
import { changedForm } from '../steps/changed-form.ts';
import { gathered } from '../steps/gathered.ts';
import { ENCODING_FLAG, namedEncoding } from '../steps/named-encoding.ts';
import { hiddenParts } from '../steps/hidden-parts.ts';
import { readInbox } from '../steps/inbox.ts';
import { licensedScales } from '../steps/licensed-scales.ts';
import { leftInArchives } from '../steps/left-in-archives.ts';
import { placeOfPart } from '../steps/place-of-part.ts';
import { describeWritten, isAnswered, writeProposals } from '../steps/write-proposals.ts';

export const inspect: Command = {
  name: 'inspect',
  summary: '何のファイルか、どれだけ確かか、何が取り込めるかを示します（取り込みはしません）',
  takes: '[プロジェクト] [ファイル…]',
  example: 'pnpm hirogeru inspect demo',
  args: {
    encoding: ENCODING_FLAG,
    write: {
      type: 'boolean',
      description: '対応表のないファイルに、対応表の案を mappings/ に書きます（前のものは変えません）',
    },
    'show-values': {
      type: 'boolean',
      description:
        '列ごとに、形ではなく実際の値を1つ画面に出します（名前などの列は出しません。ファイルには書きません）',
    },
  },
  async run(args) {
    const { root, rest } = locateProject(args);
    const folder = loadProject(root);
    const { mappings, problems: broken } = loadMappings(folder.mappings);
    const { files, problems, left } = readInbox(folder, rest, namedEncoding(args));
    const refused = await refusedApart(files, folder.project.limits);
    const { project } = folder;
    const readable = files.filter(({ path }) => !refused.has(path));
    const definitions = definitionsIn(readable);
    const options = {
      project,
      mappings,
      definitions,
      // One file speaks for itself; of several, those of a form are read together first.
      proposed:
        readable.length > 1
          ? proposeForms(readable, { project, mappings, definitions: () => definitions, unsure: true })
          : [],
      showValues: args.flag('show-values'),
    };
    const inspections = files.map((file) =>
      inspectFile(file, { ...options, refusal: refused.get(file.path) }),
    );
    const written = args.flag('write') ? writeProposals(inspections, folder.paths.mappings) : [];
    const all = [...broken, ...problems, ...inspections.flatMap((each) => each.problems)].filter(
      // What has just been given a proposal has been answered.
      (each) => !isAnswered(each, written),
    );
    return {
      code: all.length > 0 ? 1 : 0,
      json: {
        files: inspections.map(({ problems: _, ...rest }) => rest),
        problems: all.map((each) => ({
          place: formatPosition(each.at),
          code: each.code,
          message: formatProblem(each),
        })),
        written: [...new Set(written.map(({ mapping }) => mapping))],
      },
      lines: [
        ...(files.length === 0
          ? ['inbox/ にファイルがありません。入れてから、もう一度おこなってください']
          : []),
        ...inspections.flatMap(describe),
        ...inspections.flatMap(licensedScales),
        ...leftInArchives(left),
        ...gathered(all),
        ...(args.flag('show-values') ? inspections.flatMap(exampleLines) : []),
        ...inspections.flatMap(({ path, parts }) =>
          parts.flatMap(({ sheets, changed_form }) =>
            changedForm(placeOfPart(path, parts.length > 1 ? sheets : []), changed_form),
          ),
        ),
        ...written.map(describeWritten),
        ...nextStep(inspections, written.length),
      ],
    };
  },
};

function describe(inspection: Inspection): string[] {
  const { recognition, encoding, encodingConfidence, form, balance, parts } = inspection;
  const path = formatPosition({ file: inspection.path });
  if (!recognition) return [`${path}: 読めません`];
  const known =
    encodingConfidence === null || encodingConfidence === 1
      ? ''
      : `：確かさ ${Math.round(encodingConfidence * 100)}％、違うときは「--encoding」`;
  const seen = inspection.beginning_only ? '大きなファイルなので、はじめの部分だけを見ました。' : '';
  if (parts.length > 1)
    return [
      `${path}: シートによって${parts.length}つの形があります（${encoding}）。${seen}${rowsIn(balance)}`,
      ...parts.map(
        (part) =>
          `${placeOfPart(path, part.sheets)}: ${kindOf(part.recognition)}。${mappingOf(part)}${hiddenParts(part.recognition.facts)}`,
      ),
    ];
  const { kind, confidence, why } = recognition;
  const sure = `${Math.round(confidence * 100)}％`;
  const rows = balance ? `、${rowsIn(balance)}` : '';
  return [
    `${path}: ${kind}（確かさ ${sure}、${encoding}${known}）${why}。${seen}対応表 ${form ?? 'なし'}${rows}${hiddenParts(recognition.facts)}`,
  ];
}

const rowsIn = (balance: Inspection['balance']): string =>
  balance ? `${balance.rows_read}行のうち${balance.accepted}行を取り込めます` : '';

const kindOf = ({ kind, confidence, why }: InspectedPart['recognition']): string =>
  `${kind}（確かさ ${Math.round(confidence * 100)}％）${why}`;

function mappingOf({ form, balance, doubtful }: InspectedPart): string {
  if (doubtful) return '対応表 なし、回答の表ではないかもしれないため、取り込みません';
  return `対応表 ${form ?? 'なし'}${balance ? `、${rowsIn(balance)}` : ''}`;
}

function exampleLines({ path, examples }: Inspection): string[] {
  return examples.map(({ column, example }) => `${formatPosition({ file: path })} › ${column}: ${example}`);
}

function nextStep(inspections: readonly Inspection[], written: number): string[] {
  if (written > 0) return ['次は: 対応表を確かめてから「hirogeru ingest」'];
  if (inspections.some(({ parts }) => parts.some(({ proposal }) => proposal !== null)))
    return ['次は: 「hirogeru inspect --write」で対応表の案を書けます'];
  return inspections.length > 0 ? ['次は: 「hirogeru ingest」'] : [];
}
