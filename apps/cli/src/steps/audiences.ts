import type { CountedProject } from '@hirogeru/metrics';
import type { Audience, Project } from '@hirogeru/store/contracts';
import type { ProjectFolder } from '../project-folder.ts';

/** What a release is called by whom it is made for. */
export const RELEASE_FOR: Readonly<Record<Audience, string>> = {
  council: '会議資料の版',
  web: '一般公開の版',
};

/** Fewest people behind a figure: what everybody can read is never told of fewer than what the council reads. */
const thresholdFor = ({ threshold, web_threshold }: Project, audience: Audience): number =>
  audience === 'web' ? Math.max(threshold, web_threshold) : threshold;

/** A project as it is counted for somebody: with their threshold. */
export const countedFor = (project: Project, audience: Audience): CountedProject => ({
  ...project,
  threshold: thresholdFor(project, audience),
});

/** Where releases lie: apart, so that nothing made for some is ever taken for what is made for others. */
export const releasesFor = (
  { releases, webReleases }: Pick<ProjectFolder['paths'], 'releases' | 'webReleases'>,
  audience: Audience,
): string => (audience === 'web' ? webReleases : releases);
