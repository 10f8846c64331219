import { phrase } from '../phrase-book.ts';
import { ROUNDS, type Round } from '../rounds.ts';
import { asCell, note, type Studio } from '../studio.ts';
import type { Answer } from '../answer.ts';
import type { Person } from '../people.ts';

const NAMES = [
  '事務局',
  'ピア:たにがわ',
  'みさき',
  'iPhone',
  '参加者07',
  '地活 佐々岡',
  'ゆうゆう',
  'Galaxy A21',
  '家族会 有村',
  'なぎ',
  'K. Orito',
  '参加者12',
  'はやて@自宅',
  '訪問看護 大月',
  'もも',
  'ベランダの猫',
  '視聴会場2',
  'しのぶ',
  'ひびき',
  '民生 小早川',
];

type Message = {
  readonly name: string;
  readonly lines: readonly string[];
  readonly kind: 'said' | 'private' | 'reacted';
  readonly answer: Answer | null;
};

function messages(studio: Studio, round: Round): Message[] {
  const { chance, writer } = studio;
  const aside = (person: Person, kind: 'technical' | 'reaction' | 'greeting'): Answer => ({
    text: phrase(kind, person, chance),
    themes: [],
    stances: [],
    content: kind,
  });
  return Array.from({ length: [44, 62, 58, 52, 48][round.no - 1] as number }, (_, i): Message => {
    const person = chance.pick(studio.people);
    const name = NAMES[Math.min(chance.int(0, NAMES.length - 1), chance.int(0, NAMES.length + 8))] as string;
    if (i < 3) return { name, lines: [], kind: 'said', answer: aside(person, 'greeting') };
    const what = chance.weighted([
      ['opinion', 34],
      ['short', 38],
      ['technical', 10],
      ['reaction', 11],
      ['private', 4],
      ['reacted', 3],
    ] as const);
    if (what === 'private')
      return { name, lines: ['あとで電話してもいいですか'], kind: 'private', answer: null };
    if (what === 'reacted') return { name, lines: [], kind: 'reacted', answer: null };
    const answer =
      what === 'opinion'
        ? writer.opinion(person, round, { clauses: chance.chance(0.75) ? 1 : 2, opener: false })
        : what === 'short'
          ? writer.short(person, round)
          : aside(person, what);
    return { name, lines: [], kind: 'said', answer };
  });
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Zoom's saved chats. Rounds 1, 2 and 5 in the classic form, round 3 as the cloud keeps it, round 4 in the new form. */
export function zoomChat(studio: Studio): void {
  for (const round of ROUNDS) {
    const file = `${round.folder}/meeting_saved_chat.txt`;
    const lines: string[] = [];
    let seconds = round.no === 3 ? 65 : 13 * 3600 + 31 * 60;
    for (const { name, lines: own, kind, answer } of messages(studio, round)) {
      seconds += studio.chance.int(20, 190);
      const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
      const said = answer?.text.split('\n') ?? own;
      const row = lines.length + 1;
      let text = answer?.text ?? '';
      if (round.no === 4) {
        if (kind === 'private')
          lines.push(
            `${time} 開始 ${name} 宛先 事務局 (ダイレクト メッセージ):`,
            ...said.map((s) => `\t${s}`),
          );
        else if (kind === 'reacted')
          lines.push(`${time} From ${name} to Everyone:`, '\tReacted to "仲間がいるって心強い" with 👍');
        else lines.push(`${time} From ${name} to Everyone:`, ...said.map((s) => `\t${s}`));
      } else if (round.no === 3) {
        if (kind !== 'said') continue;
        text = text.replaceAll('\n', ' ');
        lines.push(`${time}\t${name}:\t${text}`);
      } else {
        if (kind === 'reacted') continue;
        text = text.replaceAll('\n', ' ');
        const to = kind === 'private' ? '事務局(Direct Message)' : 'Everyone';
        lines.push(`${time} From ${name} to ${to}: ${kind === 'private' ? (own[0] as string) : text}`);
      }
      if (answer)
        note(studio, { file, sheet: '', row, column: '本文' }, round.id, { ...asCell(answer), text });
      else studio.truth.counts[`chat_${kind}`] = Number(studio.truth.counts[`chat_${kind}`] ?? 0) + 1;
    }
    for (const name of NAMES)
      if (/[たさ有大小]|:/u.test(name) && name.length > 3) studio.truth.personal.add(name);
    studio.files.set(file, new TextEncoder().encode(`${lines.join('\r\n')}\r\n`));
  }
}
