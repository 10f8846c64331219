export type { Token } from './token.ts';
export { createTokenizer, type Tokenizer } from './tokenizer.ts';
export type { UserWord } from './user-word.ts';
