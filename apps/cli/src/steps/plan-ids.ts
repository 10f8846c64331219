import { loadFramework } from '@hirogeru/metrics';
import { contractOf, problem, readNumberAddress, Refused } from '@hirogeru/store/contracts';
import type { ProjectFolder } from '../project-folder.ts';
import type { SettingPath } from '../settings-file.ts';

/**
 * Checks what plan.yaml names: effects of the framework, and numbers of tables that a release can show. Whether a row
 * of the table is there is seen when it is counted, and said on the sheet.
 * @throws Refused E_PLAN_EFFECT or E_PLAN_NUMBER with the line
 */
export function assertPlan({ plan, lineOfPlan }: ProjectFolder, framework: string): void {
  const effects = new Set(loadFramework(framework).effects.map(({ id }) => id));
  const at = (path: SettingPath) => {
    const row = lineOfPlan(path);
    return { file: 'plan.yaml', ...(row === null ? {} : { row }) };
  };
  for (const [place, measure] of plan.measures.entries()) {
    const unknown = measure.effects.findIndex((effect) => !effects.has(effect));
    if (unknown >= 0)
      throw new Refused(
        problem('E_PLAN_EFFECT', at(['measures', place, 'effects', unknown]), {
          effect: measure.effects[unknown] ?? '',
        }),
      );
    const wrong = measure.numbers.findIndex(({ number }) => !isNumber(number));
    if (wrong >= 0)
      throw new Refused(
        problem('E_PLAN_NUMBER', at(['measures', place, 'numbers', wrong, 'number']), {
          view: measure.numbers[wrong]?.number.split('/')[0] ?? '',
        }),
      );
  }
}

function isNumber(address: string): boolean {
  const asked = readNumberAddress(address);
  const contract = contractOf(asked?.view);
  if (!asked || !contract || contract.name === 'plan_numbers') return false;
  return asked.figure in contract.cells && asked.keys.length === Object.keys(contract.keys).length;
}
