export type { Token } from './token.ts';
export { createTokenizer, type Tokenizer } from './tokenizer.ts';
export { createTokenizerPool, type TokenizerPool } from './pool/tokenizer-pool.ts';
export { createOpinionReader, type OpinionReader } from './pool/opinion-reader.ts';
export type { ReadOpinion } from './text/read-opinion.ts';
export type { Embedder } from './embedder.ts';
export type { UserWord } from './user-word.ts';
export { fieldWords } from './dictionary/field-words.ts';
export { parseUserWords } from './dictionary/user-words-csv.ts';
export { classifyContent, type Content } from './text/content.ts';
export { tokenizeOpinion } from './text/tokenize-opinion.ts';
export { splitUnits, type UnitSpan } from './text/units.ts';
export { findStances, type Stance } from './stance/stances.ts';
export { findPersonalData } from './personal-data/find.ts';
export {
  PERSONAL_KIND_LABELS,
  PERSONAL_KINDS,
  type PersonalData,
  type PersonalKind,
} from './personal-data/kinds.ts';
export { speaksOfCrisis } from './personal-data/crisis.ts';
export { maskPersonalData } from './personal-data/mask.ts';
export { unitWords, type HiddenSpan, type KnownWords, type UnitWord } from './words/unit-words.ts';
export { termsWithBigrams } from './words/bigram.ts';
export { findCompounds, type Compound, type WrittenText } from './words/compounds.ts';
export { findThemes } from './themes/find-themes.ts';
export { STEADY } from './themes/continue/steady.ts';
export type { ThemeIdKey } from './themes/theme-id.ts';
export type { ThemeOptions } from './themes/unit-space.ts';
export { clusterTexts } from './themes/cluster-texts.ts';
export type { Theme, ThemeDocument, ThemeModel } from './themes/theme-model.ts';
export { parseRules, type Rule, type RuleFile } from './codes/parse-rules.ts';
export { writeRules } from './codes/write-rules.ts';
export { idlePieces } from './codes/idle-pieces.ts';
export { uncoveredWords, type UncoveredWord } from './codes/uncovered-words.ts';
export type { RuleProblem } from './codes/rule-problem.ts';
export { evaluateRules, type CodedUnit } from './codes/evaluate.ts';
export { sentenceUnits, type CodingDocument, type CodingToken } from './codes/coding-document.ts';
export { codingTokens, type KnownCodingTokens } from './codes/from-tokens.ts';
export { continueThemes } from './themes/continue/continue-themes.ts';
export { rememberThemes } from './themes/continue/centre-terms.ts';
export type { RememberedGrouping, RememberedTheme } from './themes/continue/remembered.ts';
export { lineage, type ShownTheme, type ThemeChange } from './themes/continue/lineage.ts';
export { editThemes } from './themes/levels/edit-themes.ts';
export type { LowerTheme } from './themes/levels/lower-themes.ts';
export type { UpperGroup } from './themes/levels/upper-group.ts';
export { constraintsOf } from './themes/edits/constraints.ts';
export { OTHERS, type EditConflict } from './themes/edits/theme-edits.ts';
export { THEME_MODEL } from './themes/model-version.ts';
export { createReadings } from './search/readings.ts';
export { searchQuery, type FoundBy } from './search/search-query.ts';
export { findPlaces } from './search/find-places.ts';
export { contextKeys } from './search/concordance-order.ts';
export { cooccurrence, type WordNetwork } from './words/cooccurrence.ts';
