/** Words of the desk's page about words for the dictionary. */
export const DICTIONARY = {
  title: '辞書に加えるかもしれないことば',
  lead: '何人もの方が、ひとまとまりで書いていることばです。加えると、1つのことばとして数え、テーマの名前にも出るようになります。名前など、個人に関わるかもしれないものは並べません。',
  caption: 'ひとまとまりらしさ（C値）の大きいものから',
  table: 'おすすめの表',
  columns: {
    word: 'ことば',
    people: '書いた人',
    longer: 'より長いことばの数',
    score: 'C値',
    reading: '読み',
    decide: '決める',
  },
  take: '加える',
  reject: '加えない',
  rejected: '加えないと決めたことば',
  undecided: '決めたことを取り消す',
  nothing: 'いまは、おすすめすることばはありません。',
  counting:
    '人を1人ずつ数えています。何度書いても1人です。より長いことばの中だけで書かれているものは、その分を引いています（C値）。加えたことばは dictionary.csv に書き、次に意見を読みなおすとき（取り込みや公開のとき）から数えます。加えたことばを取り消すときは、dictionary.csv の行を消してください。',
} as const;
