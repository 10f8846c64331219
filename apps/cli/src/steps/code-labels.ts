import { loadFramework } from '@hirogeru/metrics';
import { parseRules } from '@hirogeru/nlp';
import { CODE_LABELS } from '@hirogeru/store/contracts';
import type { ProjectFolder } from '../project-folder.ts';
import { frameworkOf, rulesOf } from './measure.ts';
import { codeName } from './rule-problems.ts';

/** The codes of the project's rules in the order of the file, as people call them: an effect, a heading, or the rule's own name. */
export function codeLabels(folder: ProjectFolder): ReadonlyMap<string, string> {
  const { effects } = loadFramework(frameworkOf(folder));
  const labels = new Map(effects.map(({ id, label }) => [id, label]));
  return new Map(
    parseRules(rulesOf(folder)).rules.map(({ code }) => {
      const name = codeName(code);
      return [name, labels.get(name) ?? CODE_LABELS[name] ?? name];
    }),
  );
}
