import { createTokenizer, fieldWords, findPersonalData, tokenizeOpinion } from '@hirogeru/nlp';
import { scores, together, type FoundAndTrue } from '../../agreement/found-and-true.ts';
import {
  plantedTexts,
  type PlantedSpan,
  type PlantedText,
} from '../../quality/personal-data/planted-texts.ts';

const TEXTS = 1_500;
const PATTERNED = ['mail', 'url', 'phone', 'id', 'birth', 'date', 'age', 'place'];
const KINDS = ['name', ...PATTERNED, 'office', 'role', 'rare'];

type Found = { readonly kind: string; readonly start: number; readonly end: number };
type Read = PlantedText & { readonly found: readonly Found[] };
/** What was planted and covered, and what was found and right: two pairs, since one span may cover two. */
type Count = { readonly recall: FoundAndTrue; readonly precision: FoundAndTrue };

/**
 * Recall and precision of personal data on planted texts. Recalled is what some span covers wholly, so that a mask hides
 * it (a rare combination: touches); precise is a span that touches something planted of its own kind.
 */
export async function personalDataQuality(): Promise<void> {
  const tokenizer = await createTokenizer({ userWords: fieldWords() });
  for (const part of ['develop', 'measure'] as const) {
    const read = plantedTexts(part, TEXTS).map((planted) => ({
      ...planted,
      found: findPersonalData(planted.text, tokenizeOpinion(tokenizer, planted.text)),
    }));
    const counts = new Map(KINDS.map((kind) => [kind, count(read, kind)]));
    console.log(`personal data, ${part}: ${TEXTS} texts`);
    const sum = (kinds: readonly string[]): Count => ({
      recall: together(kinds.map((kind) => counts.get(kind)!.recall)),
      precision: together(kinds.map((kind) => counts.get(kind)!.precision)),
    });
    tell('patterned kinds', sum(PATTERNED), 'recall ≥ 0.98, precision ≥ 0.8');
    tell('names', counts.get('name')!, 'recall ≥ 0.90, precision ≥ 0.8');
    tell('all', sum(KINDS), 'precision ≥ 0.8');
    for (const kind of KINDS) tell(`  ${kind}`, counts.get(kind)!);
  }
}

function count(read: readonly Read[], kind: string): Count {
  const planted = read.flatMap((text) =>
    text.spans.filter((span) => span.kind === kind).map((span) => ({ span, text })),
  );
  const found = read.flatMap((text) =>
    text.found.filter((span) => span.kind === kind).map((span) => ({ span, text })),
  );
  const covered = planted.filter(({ span, text }) => isCovered(span, text));
  const right = found.filter(({ span, text }) =>
    text.spans.some((each) => each.kind === kind && touches(each, span)),
  );
  return {
    recall: { found: 0, there: planted.length, both: covered.length },
    precision: { found: found.length, there: 0, both: right.length },
  };
}

const touches = (a: Found, b: Found): boolean => a.start < b.end && b.start < a.end;

function isCovered(span: PlantedSpan, { text, found }: Read): boolean {
  if (span.kind === 'rare') return found.some((each) => each.kind === 'rare' && touches(each, span));
  for (let at = span.start; at < span.end - honorific(text, span); at++)
    if (!found.some(({ start, end }) => start <= at && at < end)) return false;
  return true;
}

/** Code units of an honorific at the end of a planted name (ゆうくん): it need not be hidden. */
const honorific = (text: string, { kind, start, end }: PlantedSpan): number =>
  kind === 'name' ? (/(?:さん|ちゃん|くん)$/.exec(text.slice(start + 1, end))?.[0].length ?? 0) : 0;

function tell(what: string, { recall, precision }: Count, asked = ''): void {
  const figures = `recall ${scores(recall).recall.toFixed(3)} of ${recall.there}, precision ${scores(precision).precision.toFixed(3)} of ${precision.found}`;
  console.log(`${what}: ${figures}${asked && ` (asked ${asked})`}`);
}
