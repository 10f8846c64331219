import type { Token } from '@hirogeru/nlp';

/** What a token is, wherever it stands. */
export type WordForm = Omit<Token, 'start' | 'end'>;

/** A word of an opinion. */
class StoredToken implements Token {
  readonly start: number;
  readonly end: number;
  private readonly form: WordForm;

  constructor(form: WordForm, start: number, end: number) {
    this.form = form;
    this.start = start;
    this.end = end;
  }

  get surface(): string {
    return this.form.surface;
  }
  get lemma(): string {
    return this.form.lemma;
  }
  get pos(): string {
    return this.form.pos;
  }
  get posDetail(): string {
    return this.form.posDetail;
  }
  get conjugationType(): string {
    return this.form.conjugationType;
  }
  get conjugationForm(): string {
    return this.form.conjugationForm;
  }
  get reading(): string {
    return this.form.reading;
  }
  get known(): boolean {
    return this.form.known;
  }
}

const FIRST_ROOM = 3 * 4096;

/** Words of very many texts: each form once, and of each word its form and place as three numbers. */
export class StoredWords {
  private readonly forms: WordForm[] = [];
  private readonly numberOf = new Map<string, number>();
  private places = new Int32Array(FIRST_ROOM);
  private used = 0;

  /** Number of the next word. */
  get count(): number {
    return this.used / 3;
  }

  add(form: WordForm, start: number, end: number): void {
    if (this.used === this.places.length) {
      const more = new Int32Array(2 * this.used);
      more.set(this.places);
      this.places = more;
    }
    this.places[this.used++] = this.numberOfForm(form);
    this.places[this.used++] = start;
    this.places[this.used++] = end;
  }

  /** The words from one number up to another, made anew each time: kept, they would fill the memory. */
  between(from: number, to: number): Token[] {
    return Array.from({ length: to - from }, (_, i) => {
      const at = 3 * (from + i);
      return new StoredToken(this.forms[this.places[at]!]!, this.places[at + 1]!, this.places[at + 2]!);
    });
  }

  private numberOfForm(form: WordForm): number {
    const { surface, lemma, pos, posDetail, conjugationForm, known } = form;
    const key = `${surface}\n${lemma}\n${pos}\n${posDetail}\n${conjugationForm}\n${known}`;
    const number = this.numberOf.get(key) ?? this.forms.length;
    if (number === this.forms.length) {
      this.numberOf.set(key, number);
      this.forms.push(form);
    }
    return number;
  }
}
