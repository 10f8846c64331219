/** Words of the desk's page about words in context. */
export const WORDS = {
  title: 'ことばを前後の文と見る',
  back: '机にもどる',
  lead: '意見の中のことばを、書いたまま・別の形・読みでさがします（「いばしょ」で「居場所」も見つかります）。個人に関わるかもしれない語は伏せ、さがしません。ここで見たものは、机の外へ出さないでください。',
  word: 'さがすことば',
  sort: '並べ方',
  sorts: { place: 'ファイルの順', left: '前のことばの五十音', right: 'あとのことばの五十音' },
  search: 'さがす',
  views: {
    network: '同じ人が使うことば',
    round: '回ごとにちがうことば',
    standpoint: '立場ごとにちがうことば',
    channel: '寄せられ方ごとにちがうことば',
  },
  busy: 'いまは読めません。ほかの処理が終わってから、もう一度開いてください。',
  nothing: '見つかりませんでした。',
  noneApart: 'はっきりしたちがいのあることばは、ありません',
  noPairs: (people: number) => `${people}人以上が両方使ったことばの組は、ありません。`,
  network: (people: number, drawn: number | null) =>
    `線でつないだ2つのことばは、同じ人が使っています。線が太いほど、両方を使った人の割合が大きい組です。置いた場所に意味はありません。${people}人以上が両方使った組だけを数えています。${drawn === null ? '' : `図は近いものから${drawn}組までで、残りは表にあります。`}`,
  viewsTitle: 'ことばをくらべる',
  hideMore: '伏せるところを足す',
  found: (people: number, opinions: number, places: number) =>
    `${people}人・${opinions}件の意見に、${places}か所ありました。`,
  concordance: (word: string) => `「${word}」の前後`,
  left: '前',
  right: 'あと',
  first: '（はじめのことば）',
  place: '場所',
  pairs: '2つのことばを両方使った人が、どちらかを使った人のうちどれだけいるか（近いものから）',
  pair: 'ことば',
  group: (label: string, people: number, others: number) =>
    `${label}の${people}人と、そうでない${others}人のちがい`,
  few: (label: string, people: number) => `${label}（${people}人）：人数が少ないため、くらべません。`,
  people: 'この集まりの人',
  others: 'ほかの人',
  difference: '差（ポイント）',
  interval: '95％の幅',
  corrected: 'p（いくつもくらべた分をなおした値）',
  details: '検定の値をくわしく見る',
  counting:
    '人を1人ずつ数えています。たくさん書いた人も1人です。この集まりの人とほかの人は重なりません。差の幅が0をまたがないことばだけを並べています。たくさんのことばをくらべているので、たまたま差が出たものもまじります。',
} as const;
