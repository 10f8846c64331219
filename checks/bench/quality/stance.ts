import { createTokenizer, fieldWords, findStances, splitUnits, tokenizeOpinion } from '@hirogeru/nlp';
import { scores, together, type FoundAndTrue } from '../../agreement/found-and-true.ts';
import { codedUnits, type CodedUnit } from '../../quality/stance/coded-units.ts';

const STANCES = ['wish', 'good', 'worry', 'proposal', 'question', 'doubt', 'unsure', 'negation'];

/** F1 of the stances on units that a person coded before the rules were made; both parts, each stance. */
export async function stanceQuality(): Promise<void> {
  const stancesOf = await reader();
  for (const part of ['develop', 'measure'] as const) {
    const units = codedUnits(part);
    const read = units.map(({ text }) => stancesOf(text));
    const counts = STANCES.map((stance) => count(units, read, stance));
    const asked = part === 'measure' ? ' (asked ≥ 0.85)' : '';
    console.log(
      `stance, ${part}: ${units.length} units, F1 ${scores(together(counts)).f1.toFixed(3)}${asked}`,
    );
    STANCES.forEach((stance, at) => {
      const { recall, precision, f1 } = scores(counts[at]!);
      console.log(
        `  ${stance.padEnd(8)} n ${String(counts[at]!.there).padStart(3)}  F1 ${f1.toFixed(3)}  recall ${recall.toFixed(3)}  precision ${precision.toFixed(3)}`,
      );
    });
    const exact = units.filter(
      ({ stances }, at) => read[at]!.size === stances.length && stances.every((each) => read[at]!.has(each)),
    );
    console.log(`  every stance right: ${exact.length} of ${units.length}`);
  }
  tellAgreement();
}

/** How the units that were coded a second time, with the first codes hidden, agree with them. */
function tellAgreement(): void {
  const first = new Map(codedUnits('measure').map(({ text, stances }) => [text, new Set(stances)]));
  const second = codedUnits('recoded');
  const read = second.map(({ text }) => first.get(text) ?? new Set<string>());
  const { f1 } = scores(together(STANCES.map((stance) => count(second, read, stance))));
  const same = second.filter(({ stances }, at) => stances.join() === [...read[at]!].join()).length;
  console.log(
    `stance, coded twice by one person: ${same} of ${second.length} units the same, F1 ${f1.toFixed(3)}`,
  );
}

/** Stances of a text as the product finds them: cut into units first. */
async function reader(): Promise<(text: string) => ReadonlySet<string>> {
  const tokenizer = await createTokenizer({ userWords: fieldWords() });
  return (text) => {
    const tokens = tokenizeOpinion(tokenizer, text);
    return new Set(
      splitUnits(text, tokens).flatMap(({ start, end }) =>
        findStances(tokens.filter((token) => token.start >= start && token.end <= end)),
      ),
    );
  };
}

function count(
  units: readonly CodedUnit[],
  read: readonly ReadonlySet<string>[],
  stance: string,
): FoundAndTrue {
  const there = units.map(({ stances }) => stances.includes(stance));
  const found = read.map((stances) => stances.has(stance));
  return {
    found: found.filter(Boolean).length,
    there: there.filter(Boolean).length,
    both: there.filter((is, at) => is && found[at]).length,
  };
}
