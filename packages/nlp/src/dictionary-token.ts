import type { Features } from './lattice/features.ts';
import type { Token } from './token.ts';

/** A token that reads what the dictionary says when it is asked: most of it is never asked of most tokens. */
export class DictionaryToken implements Token {
  readonly start: number;
  readonly end: number;
  readonly known: boolean;
  private readonly text: string;
  private readonly features: Features;

  constructor(text: string, start: number, end: number, features: Features, known: boolean) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.features = features;
    this.known = known;
  }

  get surface(): string {
    return this.text.slice(this.start, this.end);
  }
  get lemma(): string {
    const { lemma } = this.features;
    return lemma === '*' ? this.surface : lemma;
  }
  get pos(): string {
    return this.features.pos;
  }
  get posDetail(): string {
    return this.features.posDetail;
  }
  get conjugationType(): string {
    return this.features.conjugationType;
  }
  get conjugationForm(): string {
    return this.features.conjugationForm;
  }
  get reading(): string {
    return this.features.reading;
  }
}
