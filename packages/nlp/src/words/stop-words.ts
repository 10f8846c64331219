/**
 * Dictionary forms that say nothing about the subject of a Japanese opinion: helping verbs, empty nouns, the words of
 * the occasion itself (意見, 今回) and of politeness. They never enter a theme, a label or a list of words.
 */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'する なる ある いる おる できる やる ない 無い いう 言う 思う おもう 考える 感じる 感ずる わかる 分かる 知る 見る みる 聞く 聴く くる 来る いく 行く ' +
    'いただく 頂く くださる 下さる くれる もらう あげる 願う お願い おく しまう もつ 持つ 出る 出す 入る 入れる つく 付く つける 付ける ' +
    '申す 致す いたす ござる 存じる 伺う うかがう おっしゃる られる せる ' +
    'よい 良い いい 多い 少ない すごい 欲しい ほしい とても 大変 本当 ほんとう 非常 ' +
    'こと 事 もの 物 者 人 方 とき 時 時間 ところ 所 ため 為 よう 様 さま さん ん の わけ はず まま ほう 点 形 感じ 気 自分 私 わたし 僕 みんな 皆 皆様 皆さん 皆さま 誰 ' +
    '今回 今日 本日 前回 次回 今 今後 現在 最近 以前 昔 前 後 あと 中 内 上 下 間 場合 際 次 他 ほか その他 一つ ひとつ 一 二 三 いろいろ 色々 様々 さまざま 多く ' +
    '意見 感想 質問 回答 記入 特に 等 など 的 化 性 ら たち 以上 以下 全て すべて 全部 一番 たくさん 少し ' +
    '嬉しい うれしい 残念 満足 ありがたい 有難い 助かる ' +
    'ありがとう 有難う 感謝 よろしく 宜しく お疲れ様 おつかれさま 失礼 恐縮 必要 大切 大事 重要 可能 無理 普通 ' +
    '年 月 日 回 円 名 つ 歳 才 度 件 号 目 毎 約'
  ).split(' '),
);
