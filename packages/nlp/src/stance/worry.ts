import { isDenied, isGone } from './denial.ts';
import { hasLack } from './lacks.ts';
import { anyOf, someMatch } from './words.ts';
import { WORRY_WORDS } from './worry-words.ts';

const WORRY = anyOf(WORRY_WORDS);
/** People and things that trouble only describes: 困っている人の味方, 困ったときは, 不安障害. */
const DESCRIBES =
  /^(?: (?:だ|で|て|た|いる|する|できる|れる|られる|ます)){0,5} ?(?:▷ (?:人|ほう|者|仲間|家族|とき|時|場合|際|気持ち を|思い を)|(?:とき|時|場合|際)|ほう|障害|症)(?! が (?:多い|いる|増える|たくさん)| も (?:多い|いる))/;

/** 「どちらにするか悩んでいる」 is wavering. */
const CHOOSES = / か(?: を)? $/;

/** 不安・困りごと: worry, burden, difficulty, lack; not when denied or gone. Takes forms without idle denials. */
export function hasWorry(forms: string): boolean {
  return (
    hasLack(forms) ||
    someMatch(
      forms,
      WORRY,
      (before, rest, word) =>
        !isDenied(rest) &&
        !isGone(rest) &&
        !DESCRIBES.test(rest) &&
        !(CHOOSES.test(before) && word.startsWith('悩')),
    )
  );
}
