/** Words of the desk's page on voices that may be quoted. */
export const QUOTES = {
  title: '公開する声',
  lead: '公開版にのせる声を、人が1つずつ確かめて決めます。名前などは〔名前〕のように伏せてあります。読んだ人に「あの人だ」とわかりそうなときは、のせないでください。',
  beside:
    'となりに書くのは、人数を公開しているテーマ・効果・立場・述べ方だけです。人数が少ないものは、声だけをのせます。',
  next: '決めたことは themes.yaml に残り、次に公開するときからそうなります。',
  caption: (count: number, of: number) =>
    count < of
      ? `のせる声と、のせられる代表の声から、${count}件（ほかの${of - count}件は、テーマの意見から選べます）`
      : `${of}件。のせる声、のせられる代表の声、ほかの声の順です`,
  table: '公開する声の表',
  none: 'のせられる声は、まだありません。意見を取り込み、テーマを見つけてからお使いください。',
  busy: 'ほかの処理が終わると、読めます。',
  columns: { text: '声', state: 'いまの決定', decide: '決める' },
  approved: 'のせます',
  council: '会議の資料だけに、のせます',
  undecided: 'まだ決めていません',
  states: {
    withdrawn: 'のせません：ご本人が承諾を取り下げています',
    no_consent: 'のせません：引用の承諾がありません',
    hidden_theme: 'のせません：見せないことにしたテーマの意見です',
    not_confirmed: 'つらい気持ちや出来事にふれています。ご本人や支援の方とのことを、先に確かめてください',
    not_paraphrased: '要旨だけの承諾です。先に要旨を書いてください',
    too_long: 'このままでは長すぎます（120字まで）。引用するところを決めてください',
    names_somebody: 'のせません：要旨に、伏せるところが入っています',
    not_as_written: 'のせません：引用するところが、いまの伏せかたと合いません。決めなおしてください',
    second_of_person: 'のせません：同じ方の、ほかの声をのせます（1人の方から1つまで）',
  } as Readonly<Record<string, string>>,
  decisions: {
    approve: 'のせる',
    undo: '決定を取り消す',
    confirm: '確かめました',
    withdraw: '承諾の取り下げを記す',
  },
  edit: '引用するところを決める',
  whole: '意見の全体（伏せたあと）',
  excerpt: '引用するところ（書かれたとおり、とばすところは〔…〕、120字まで）',
  paraphrase: '要旨（120字まで）',
  cut: 'ここを引用する',
  uncut: 'はじめの形にもどす',
  write: '要旨を残す',
  one: '公開する声として決める',
  more: '伏せるところを足す',
} as const;
