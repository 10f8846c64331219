import { listManifests } from '@hirogeru/store/release';
import { UsageError, type Command, type Outcome } from '../command.ts';
import { loadProject, locateProject, type ProjectFolder } from '../project-folder.ts';
import { liftRelease } from '../steps/lift-release.ts';
import { linksOf, openLinks, revokeLinks, revokeRelease } from '../steps/report-links.ts';

export const revokeLink: Command = {
  name: 'revoke-link',
  summary: '報告へのリンクを取り消します（次に開いたときから開けません）',
  takes: '[プロジェクト] [リンクの番号…]',
  example: 'pnpm hirogeru revoke-link demo --all',
  args: {
    all: { type: 'boolean', description: '使えるリンクをすべて取り消します' },
    release: {
      type: 'string',
      description:
        '公開版を取り消します（そのリンクも、計画担当の画面も開けなくなります。会議資料の版なら、それからつくった一般公開の版も取り消します）',
    },
    lift: {
      type: 'boolean',
      description: '--release の公開版の取り消しをやめます（そのリンクも、画面も、また開けるようになります）',
    },
  },
  run(args, io) {
    const { root, rest } = locateProject(args);
    const { paths } = loadProject(root);
    const links = linksOf(paths);
    const release = args.text('release');
    if ([rest.length > 0, args.flag('all'), release !== undefined].filter(Boolean).length !== 1)
      throw new UsageError(
        'リンクの番号（「hirogeru links」で確かめられます）か、--all か、--release のどれかを書いてください',
      );
    const releases = release === undefined ? [] : releasesOf(paths, release);
    if (release !== undefined && releases.length === 0)
      throw new UsageError('その番号の公開版はありません。16けたの番号を確かめてください');
    if (args.flag('lift')) {
      if (release === undefined)
        throw new UsageError(
          '--lift は --release といっしょに使います。リンクは「hirogeru embed-link」でつくりなおせます',
        );
      return Promise.resolve(liftedOutcome(release, liftRelease(paths, release, io)));
    }
    const unknown = rest.filter((link) => !links.made.has(link));
    if (unknown.length > 0)
      throw new UsageError('その番号のリンクはありません。「hirogeru links」で確かめてください');
    const open = openLinks(links, io.now());
    const taken = args.flag('all')
      ? open.map(({ link }) => link)
      : release === undefined
        ? rest.filter((link) => !links.revoked.has(link))
        : open.filter((link) => releases.includes(link.release)).map(({ link }) => link);
    if (release === undefined) revokeLinks(paths, taken, io);
    for (const each of releases) revokeRelease(paths, each, io);
    return Promise.resolve({
      code: 0,
      json: { links: taken, release: release ?? null, releases },
      lines: [
        `リンクを${taken.length}つ取り消しました。`,
        ...(release === undefined
          ? []
          : [
              `公開版を取り消しました（${releases.join('、')}）。「hirogeru release」で新しい公開版をつくってください。`,
            ]),
      ],
    });
  },
};

const liftedOutcome = (release: string, links: readonly string[]): Outcome => ({
  code: 0,
  json: { links, release, lifted: true },
  lines: [
    `公開版の取り消しをやめました。リンク${links.length}つが、また開けます。`,
    '公開版をつくったあとに引用の承諾を取り下げた方がいないか、確かめてください。',
  ],
});

/** A release, whomever it was made for, with those that were made from it: what was in it is in them too. */
const releasesOf = ({ releases, webReleases }: ProjectFolder['paths'], named: string): readonly string[] =>
  [...listManifests(releases), ...listManifests(webReleases)]
    .filter(({ id, made_from }) => id === named || made_from === named)
    .map(({ id }) => id);
