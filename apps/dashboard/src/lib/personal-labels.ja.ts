/** Words of the desk's page on one answer, where a person hides what the search missed. */
export const PERSONAL = {
  title: '伏せるところを足す',
  lead: '見落とされた名前や場所などを、人が伏せます。下の文は、いま引用するとしたらこうなる、という形です。',
  answer: 'この意見',
  words: '伏せることば（書かれたとおりに）',
  kind: '種類',
  hide: 'このことばを伏せる',
  help: '文の中の伏せたいところをなぞると、上の欄に入ります。書き写してもかまいません。同じことばがいくつもあるときは、この意見の中ではどれも伏せます。決めたことは personal-data.yaml に残り、計算しなおしても、ファイルを取り込みなおしても、そのままです。',
  decided: 'この意見で見つけたところ・足したところ',
  caption: '決めたことは、いつでも変えられます',
  none: 'まだ見つかったところも、足したところもありません。',
  busy: 'ほかの処理が終わると、読めます。',
  gone: 'この意見は、いまは読めません。机にもどって、もう一度さがしてください。',
} as const;
