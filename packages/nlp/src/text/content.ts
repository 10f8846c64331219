import type { Token } from '../token.ts';
import { isContentWord } from './content-word.ts';
import { normalise } from './normalise.ts';

/** What a unit is: only opinions go into themes; everything is counted. */
export type Content = 'opinion' | 'no_content' | 'reaction' | 'technical' | 'greeting';

/** Longer units always say something of their own. */
const LONGEST_REMARK = 40;

const NOTHING =
  /^(今(の(ところ|所)|回)?は?|現(在|時点)(で)?は?|私(から)?は|その他|ほか|他に?)?(ご?(意見|感想|質問|要望)(等|など)?[はも]?)?(特に?|とくに?)?(な(し|い)|無(し|い)|ありません|ございません|無記入|未記入|記入なし|空欄|白紙|該当なし|同上|ノーコメント|思いつ(かない|きません)|n\/?a|none|nothing|no)(です|でした)?$/i;
const THANKS =
  /^(本日|今日|今回|この(度|たび)|先日|いつも|大変|とても|どうも|皆様|みなさま|皆さん|みなさん|お忙しい中|貴重な|楽しい|素敵な|良い|いい|お?話|講演|講義|時間|機会|会|企画|開催|参加|発表|運営|準備|誠|まこと|ほんとう|ほんと|本当|して|させて|いただ(き|いて)|頂(き|いて)|くださり|下さり|は|に|も|を|の|と)*(ありがとう(ござい(ます|ました))?|有(り)?難う(ござい(ます|ました))?|感謝(します|いたします|しています|です)|お(疲|つか)れ(様|さま)(です|でした)?|(どうぞ)?(よろしく|宜しく)お願い(し|いたし|致し)ます|お世話になり(ます|ました)|こんにちは|こんばんは|おはようございます|(はじ|初)めまして|失礼(します|いたします|しました)|さようなら)+$/;
const REACTION =
  /^((とても|すごく|本当に|ほんとに|ほんと)?((いい|良い|素敵|すてき|すごい|素晴らしい|すばらしい|さすが|なるほど|同感|同じ|そう|その通り|そのとおり|確かに|たしかに|わかる|分かる|わかります|分かります|うんうん|はい|賛成|拍手|ぱちぱち|パチパチ|おお|わあ|へえ|了解)(です|ます)?(よ?ね|よ)?)+|8{2,}|w{1,}|笑|草|了解しました|承知しました)$/i;
const DEVICE =
  /音|声|聞こえ|きこえ|マイク|ミュート|画面|映像|映ら|見え|カメラ|ハウリング|エコー|回線|接続|通信|zoom|url|リンク|チャット|スピーカー|イヤホン/i;
const TROUBLE =
  /(聞こえ|きこえ|見え|聞き取れ|入れ|映り?|開け|つなが(り|ら)|繋が(り|ら)|出)[^。]{0,4}(ません|ない|なく|にくい|づらい|ずらい)|途切れ|とぎれ|切れ(ました|る|て)|割れ|小さ(い|くて|すぎ)|遠い|止ま|固ま|フリーズ|ハウリング|エコー|(音|声|ミュート|マイク|カメラ|画面|チャット|zoom)[^。]{0,12}(お願い|下さい|ください)|聞こえ(て|る|ます|ました)|ミュートです|落ちました|入り直し/;
/** Who wishes for something speaks about the meeting, not into it. */
const WISHES = /ほし(い|かった)|欲し(い|かった)|たい(です)?$|増や|改善|今後|次回/;

/**
 * Says what a unit is. An answer of nothing but 特になし or a dash is `no_content`, thanks alone `greeting`, a short
 * cheer or emoji `reaction`, a word about sound or screen `technical`; everything else is an `opinion`.
 * @param text    of the unit, as received
 * @param tokens  of the unit; their offsets are not used
 */
export function classifyContent(text: string, tokens: readonly Token[]): Content {
  if (text.length > 4 * LONGEST_REMARK) return 'opinion';
  const words = normalise(text)
    .text.replace(/[^\p{L}\p{N}/]+/gu, '')
    .replace(/(?<!\/)\/+$/, '');
  if (words.length > LONGEST_REMARK) return 'opinion';
  if (/^ー*$/.test(words) || /^[x×]$/i.test(words))
    return /\p{Extended_Pictographic}/u.test(text) ? 'reaction' : 'no_content';
  if (NOTHING.test(words)) return 'no_content';
  if (REACTION.test(words)) return 'reaction';
  if (THANKS.test(words)) return 'greeting';
  if (DEVICE.test(words) && TROUBLE.test(words) && !WISHES.test(words)) return 'technical';
  return tokens.length > 0 && !tokens.some(isContentWord) && words.length <= 2 ? 'no_content' : 'opinion';
}
