import { Refused, type Audience } from '@hirogeru/store/contracts';
import { listManifests } from '@hirogeru/store/release';
import { UsageError, type Arguments, type Command } from '../command.ts';
import { projectOf, type ProjectFolder } from '../project-folder.ts';
import { contradictionLines } from '../steps/contradiction-lines.ts';
import { RELEASE_FOR } from '../steps/audiences.ts';
import { withVault } from '../steps/open-project.ts';
import { inWords, type WordedProblem } from '../steps/worded-problem.ts';
import { releaseProject, type ReleaseReport } from '../steps/release.ts';

/** What was made for everybody beside the council's release, or why it was not. */
type Beside = ReleaseReport | { refused: WordedProblem };

export const release: Command = {
  name: 'release',
  summary: '少人数の数を守り、破れないか試してから、公開版をつくります（会議資料と、一般公開）',
  takes: '[プロジェクト]',
  example: 'pnpm hirogeru release demo',
  args: {
    for: {
      type: 'string',
      description:
        'だれに向けた版か（council：会議資料、web：一般公開、both：両方。既定：embed_parents にサイトがあるか、前に一般公開をつくっていれば両方）',
    },
    'hide-changed': {
      type: 'boolean',
      description: '前の公開版からの変わりが少ないときも待たずに、変わった数をかくして公開します',
    },
  },
  async run(args, io) {
    const folder = projectOf(args);
    const [first, second] = audiencesOf(args, folder);
    const hideChanged = args.flag('hide-changed');
    const { made, beside } = await withVault(folder, io, async (vault) => {
      const make = (audience: Audience): Promise<ReleaseReport> =>
        releaseProject(vault, folder, io, { audience, hideChanged });
      return { made: await make(first), beside: second ? await besideIt(() => make(second)) : null };
    });
    const all = [made, ...(beside ? [beside] : [])];
    return {
      code: all.some((each) => 'refused' in each || each.contradictions.length > 0) ? 1 : 0,
      json: { ...made, ...(second ? { [second]: beside } : {}) },
      lines: all.flatMap((each) => [
        saidOf(each),
        ...('refused' in each ? [] : contradictionLines(each.contradictions)),
      ]),
    };
  },
};

function audiencesOf(args: Arguments, { paths, project }: ProjectFolder): [Audience, Audience?] {
  const named = args.text('for');
  const isForEverybody = project.embed_parents.length > 0 || listManifests(paths.webReleases).length > 0;
  switch (named ?? (isForEverybody ? 'both' : 'council')) {
    case 'both':
      return ['council', 'web'];
    case 'council':
      return ['council'];
    case 'web':
      return ['web'];
    default:
      throw new UsageError(
        '--for には council（会議資料）・web（一般公開）・both（両方）のどれかを書いてください',
      );
  }
}

/** The council's release is published by then: what hinders the other one is said, and changes nothing of that. */
async function besideIt(make: () => Promise<ReleaseReport>): Promise<Beside> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof Refused) return { refused: inWords(error.problem) };
    if (error instanceof UsageError) return { refused: { place: '', code: 'USAGE', message: error.message } };
    throw error;
  }
}

function saidOf(made: Beside): string {
  if ('refused' in made) return `${RELEASE_FOR.web}は、つくりませんでした：${made.refused.message}`;
  const { audience, id, unchanged, cells, primary, secondary, threshold } = made;
  const name = `${audience === 'web' ? '一般公開の' : ''}公開版 ${id}`;
  return unchanged
    ? `${name} は、前回から変わりありません`
    : `${name} をつくりました（${cells}個の数のうち、非公開 ${primary + secondary}個。${threshold}人に満たない数は示していません）`;
}
