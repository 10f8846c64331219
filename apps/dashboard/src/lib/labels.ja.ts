/** Words of the pages. Words of charts live in the charts package, codes in the store. */
export const SITE = 'ひろげる';

export type PageName = 'overview' | 'themes' | 'change' | 'activity' | 'rounds' | 'plan' | 'how';

/** Navigation in its one order, and what each page asks, knows not, and leads to. */
export const PAGES: Readonly<
  Record<
    PageName,
    { href: string; nav: string; title: string; next: { question: string; page: PageName }; unknown: string }
  >
> = {
  overview: {
    href: '/',
    nav: '概要',
    title: '今回わかったこと',
    next: { question: 'どんな声が寄せられたのでしょうか', page: 'themes' },
    unknown:
      '回答しなかった方、会に来られなかった方の考えはわかりません。ここにある数は、回答した方についての数です。',
  },
  themes: {
    href: '/themes',
    nav: '意見のテーマ',
    title: '何が話されたか',
    next: { question: 'その声は、どの変化と関わるのでしょうか', page: 'change' },
    unknown:
      'ふれた意見の数は、その考えを持つ人の割合ではありません。書かれなかったことは、ないこととは違います。',
  },
  change: {
    href: '/change',
    nav: '変化',
    title: 'だれに、何が見られたか',
    next: { question: 'ふだんの活動は、どう行われていたのでしょうか', page: 'activity' },
    unknown:
      '比べる相手のいない前後の比較なので、変化の理由はわかりません。1年から5年かかる変化は、短い講座の前後では見えません。',
  },
  activity: {
    href: '/activity',
    nav: '活動',
    title: 'どんな活動が、いつ行われたか',
    next: { question: '回を重ねて、話の中身はどう動いたのでしょうか', page: 'rounds' },
    unknown: '記録に残らない日々の支え合いや、その場にいることの意味は、この数には表れません。',
  },
  rounds: {
    href: '/rounds',
    nav: '回ごと',
    title: '回を追って',
    next: { question: 'これらの声を、来年度にどう生かすのでしょうか', page: 'plan' },
    unknown: '回ごとに問いも参加した方も違うので、数の増え減りだけで関心の大きさは比べられません。',
  },
  plan: {
    href: '/plan',
    nav: '令和5年度に向けて',
    title: '令和5年度に向けて',
    next: { question: 'これらの数は、どう数えたのでしょうか', page: 'how' },
    unknown: 'どの施策がよいかを、この画面は決めません。順番にも意味はありません。',
  },
  how: {
    href: '/how',
    nav: '数え方',
    title: '数え方と、数の出どころ',
    next: { question: '今回わかったことに戻りますか', page: 'overview' },
    unknown: '少人数のために公開していない数は、この画面からも、持ち出した表からもわかりません。',
  },
};

export const GROUP_PAGES: Readonly<Record<string, { label: string; lead: string }>> = {
  supporters: { label: 'ピアサポーター', lead: 'ピアサポートをする方ご自身に見られた変化と、負担です。' },
  clients: {
    label: '利用する方',
    lead: '入院している方、地域に移った方など、支援を利用する方に見られた変化です。',
  },
  colleagues: { label: '協働する専門職・雇用者', lead: '一緒に働く専門職や、雇用する側に見られた変化です。' },
  organisation: { label: '組織', lead: '事業所や病院の文化、働く環境に見られた変化です。' },
  community: { label: '地域', lead: '区民の理解、場、参加の機会に見られた変化です。' },
};

/** Group of the framework behind each page name. */
export const GROUP_OF_PAGE: Readonly<Record<string, string>> = {
  supporters: 'supporter',
  clients: 'client',
  colleagues: 'colleague',
  organisation: 'organisation',
  community: 'community',
};

export const FORM_LABELS: Readonly<Record<string, string>> = {
  g1: '第一群（ボランティア）',
  g2: '第二群（謝金）',
  g3: '第三群（雇用）',
  unknown: '関わり方の記入なし',
  T: '合計',
};

export const HEADING_LABELS: Readonly<Record<string, string>> = {
  F1: '場で大切にしていること',
  F2: 'ピアサポーターとしての心構えや効果',
  F3: '目指す姿',
  F9: 'その他',
  several: '複数にまたがる',
};

/** Where most opinions of a theme stand. */
export const MAIN_HEADING: Readonly<Record<string, string>> = {
  F1: '主に「場で大切にしていること」',
  F2: '主に「ピアサポーターとしての心構えや効果」',
  F3: '主に「目指す姿」',
  F9: '主に「その他」や見出しのない問い',
  several: '複数の見出しにまたがる',
  not_shown: '少人数を守って示しません',
};

export const OCCASIONS = [
  { id: 'pre', label: '前' },
  { id: 'post', label: 'あと' },
  { id: 'fu', label: 'その後' },
  { id: 'once', label: '1回' },
] as const;

export const BALANCE_LABELS: Readonly<Record<string, string>> = {
  read: '読んだ行',
  accepted: '取り込んだ行',
  duplicate: '重なっていた行',
  rejected: '取り込めなかった行',
  blank: '空の行',
  left_out: '取り込んだうえで、数えていない行',
};

export const FIGURE = {
  table: '表で見る',
  alternative: '文で読む',
  how: '数え方',
  source: (title: string, release: string): string => `出典：${title}（公開版 ${release}）`,
};

/** Where evidence of effects comes from. */
export const EVIDENCE = {
  title: '効果ごとに、どこに手がかりがあるか',
  subtitle: (effects: number): string =>
    `${effects}の効果について。意見＝その効果にふれた意見（件）。アンケート・尺度・活動記録は、示せるものがあるかどうか。`,
  note: '●手がかりがある　○たずねたか記録があるが、記載なし　点線の枠：まだ聞いていない、記録がない　―：見るものが決まっていません。意見にふれられたことは、効果があったことと同じではありません。',
  scales: '尺度の得点を見る',
  scalesCaption: '尺度の得点（集まった人の平均です。ひとりひとりの得点や、臨床の区切りは示しません）',
  scaleChanges: '尺度の得点の、前とあとの差を見る',
  scaleChangesCaption:
    '尺度の得点の、前とあとの差（くらべる相手のない記録なので、講座で変わったかどうかはわかりません）',
  scaleThresholds: '目安をこえて変わった人の数を見る',
  scaleThresholdsCaption:
    '得点が目安以上変わった人の数（ひとりひとりのことは示しません。数が少ないときは、数のかわりに平均の差を示します）',
};

/** Around what was asked in several rounds. */
export const TREND = {
  changes: '3回以上たずねたことの、はじめと終わりの差を見る',
  changesCaption:
    '3回以上たずねた項目と尺度の、はじめの回と終わりの回の差。全員の差は、人が入れかわっただけでも出ます',
  rounds: '3回以上たずねたことを、回ごとに見る',
  roundsCaption: '3回以上たずねた項目と尺度の、回ごとの平均。全員と、どの回にも答えた人を並べます',
};

/** Around shares that are weighted to a population. */
export const WEIGHTING = {
  shares: '人口の割合にそろえた割合を見る',
  sharesCaption:
    '上の2段の割合を、そのままと、人口の割合にそろえて並べたもの。そろえるのは表にある区分だけです',
  strata: 'そろえるもとの人数と重みを見る',
  strataCaption: '人口の割合にそろえるときの、区分ごとの人数と、1人を何人分と数えるか',
};

/** Around the change of items. */
export const CHANGE = {
  title: '前とあとの差',
  subtitle: '前後とも答えた人の、あと−前の平均の差（点）と95%信頼区間',
  laterTitle: '前と、しばらくあとの差',
  laterSubtitle: '前としばらくあとの両方に答えた人の、しばらくあと−前の平均の差（点）と95%信頼区間',
  note: '点は平均の差、線はその95%信頼区間です。線が0をまたぐときは、変わったかどうかわかりません。負担の項目は、右が「負担が重くなった」ことを表します。',
  details: '詳しく',
  detailsOf: (title: string): string => `${title}：割合、中央値、効果量、p`,
  matching: 'だれの差かを見る',
  matchingOf:
    '前後とも答えた人、片方だけに答えた人、全員の差。片方だけの差は別の人どうしの差なので、変化とは言えません',
  attrition: 'あとに答えなかった人を見る',
  attritionOf: '前の答えの、あとも答えた人と答えなかった人の違い',
};

export const WORDS = {
  skip: '本文へ',
  nav: 'ページ',
  synthetic:
    'この画面の回答は、すべて見本のためにつくった架空のものです。実在の人や場所とは関わりがありません。',
  release: (date: string): string => `${date} 公開版`,
  plannedFor: (year: string): string => `${year}に向けて`,
  sure: '数と確からしさ',
  unknown: 'まだわからないこと',
  next: '次の問い',
  noRows: 'この公開版には、まだ数がありません。',
  voices: '寄せられた声',
  voicesNote: '公開してよいと確かめた声だけを、一部を伏せてのせています。順番に意味はありません。',
  noVoices: '公開してよいと確かめた声は、まだありません。',
  notAskedTitle: 'まだ聞いていません',
  notAsked:
    'このグループの方には、まだ聞いていません。効果がないということではありません。聞きたいことは下のとおりです。',
  itemByItem: '項目ごとに、言えることを文で読む',
  oneByOne: 'テーマを1つずつ読む',
  changes: '前の回からのつながり',
  changesNote:
    'いちばん新しい回に声があったか、前の回のどのテーマから続いているかを見ています。声が見えなくなったテーマも、なくなったわけではありません。',
  origins: (names: readonly string[]): string => `もとは${names.map((name) => `「${name}」`).join('と')}`,
  several: '1つの意見が複数のテーマにふれることがあるので、テーマの数を足しても合計にはなりません。',
  words: 'この声に特徴的なことば',
  provisional: '仮の名前',
  provisionalNote: '名前は意見のことばから付けた仮のものです。',
  noRelease: {
    title: '公開版がまだありません',
    body: '分析担当の方が「公開する」をおこなうと、ここに図と文が表示されます。',
    how: 'コマンドでは、プロジェクトのフォルダーを指定して「hirogeru release」をおこないます。',
  },
  outdated: {
    title: '公開版をつくりなおしてください',
    body: 'いまの公開版は、別の版の「ひろげる」でつくられたため、この画面では開けません。数や記録は、なくなっていません。',
    how: 'コマンドで、プロジェクトのフォルダーを指定して「hirogeru release」をおこなうと、もう一度開けるようになります。',
  },
  missing: {
    title: 'ページが見つかりません',
    body: '住所を確かめるか、概要のページからお探しください。',
    link: '概要へ',
  },
  failed: {
    title: '表示できませんでした',
    body: '少し待って、もう一度開いてください。続くときは分析担当の方にお知らせください。',
  },
};

/** How something was said: counts and a filter, never one score. */
export const CONTRAST = {
  title: 'ほかの人とくらべて',
  caption: 'このテーマにふれた人の割合を、ほかの人とくらべました',
  columns: [
    '組',
    'ふれた人',
    '書いた人',
    'ほかでふれた人',
    'ほかで書いた人',
    '差（ポイント、95%の幅）',
    '確からしさ',
  ],
  anyOf: (group: string) => `${group}の効果のどれか`,
  of: (label: string) => `「${label}」にふれた人の割合を、ほかの人とくらべました`,
  countsOnly: '人数だけを示します',
  effects: 'どんな人が、どの効果にふれているか',
  effectsNote:
    '効果にふれた人が80人に満たないときは、グループの中で数えます。活動記録には名前がないので、活動の種類ではくらべられません。',
  note: 'どちらも20人以上の組だけをくらべています。たくさん書く人ほど多くのことにふれ、たずねたことも場や回で違うので、なぜ違うかはわかりません。並びは立場、参加のしかた、回の順で、差の順ではありません。',
  finding: {
    tendency: '違いがみられました',
    hint: '違う可能性があります',
    not_shown: '違うかどうかわかりません',
    too_few: '少人数を守って示しません',
  } as Readonly<Record<string, string>>,
};

/** What is written by whether points rose: two groups side by side, never a cause. */
export const SAID_BY_CHANGE = {
  title: '点が増えた人と、そうでない人が書いたこと',
  of: (label: string) => `「${label}」の点が増えた人と、同じか減った人が書いたこと`,
  columns: [
    'ふれたグループの効果',
    '増えた人でふれた人',
    '増えて、意見を書いた人',
    'ほかでふれた人',
    'ほかで意見を書いた人',
    '差（ポイント、95%の幅）',
    '確からしさ',
  ],
  note: '並べただけです。書いたことで点が変わったかどうかは、わかりません。意見は、どの回・どの用紙に書いたものでも数えています。差は、どちらも20人以上のときだけ示します。',
};

export const STANCE = {
  title: 'どう述べられているか',
  count: '述べ方ごとの人数',
  heading: '述べ方',
  people: '人数',
  ofAll: 'すべての意見のうち、その述べ方をした方（人）',
  ofTheme: 'このテーマにふれて、その述べ方をした方（人）',
  several:
    '1人がいくつもの述べ方をするので、足しても合計になりません。言葉の形から機械が読み取ったもので、よしあしの点数ではありません。',
  filter: '述べ方でしぼる',
  all: 'すべて',
  themes: (label: string): string => `「${label}」が述べられたテーマ`,
  filtered: (label: string): string =>
    `「${label}」の声があるか、人数が少なく示せないテーマだけを並べています。`,
  noThemes: 'この述べ方の声は、どのテーマにもありません。',
  noVoices: 'この述べ方の、公開してよいと確かめた声は、まだありません。',
};

export const PLAN = {
  asked: '何人にたずね、何人が答えたか',
  supports: '支えること',
  caution: '慎重に見ること',
  unknown: 'わからないこと',
  aim: 'ねらい',
  indicator: '見ていく指標',
  nextQuestion: '次に聞くこと',
  none: '記載なし',
  noMeasures: '施策はまだ書かれていません。プロジェクトの plan.yaml に書くと、ここに並びます。',
};

export const TRACE = {
  definition: '何を数えたか',
  formula: '計算のしかた',
  symbols: '記号で書くと',
  at: 'どこの数か',
  counted: '数えた人や件',
  not_counted: '数えなかったもの',
  address: 'この数の番号',
  whole: 'この表の数え方へ',
  reasons: {
    no: '集計への利用をことわった方',
    withdrawn: '取り下げた方',
    no_content: 'あいさつ・反応・「特になし」など',
  } as Readonly<Record<string, string>>,
  population: '数えた範囲',
  filters: '条件',
  exclusions: '除いたもの',
  method: '方法',
  source: '出どころ',
  files: '数えたファイル（用紙ごとに、全部をまとめた指紋）',
  version: '版',
  said: 'この表から言えること、わからないこと',
  back: '数え方の一覧へ',
  about: 'この公開版について',
};

/** Figures on people, places, continuity and what follows a course. */
export const REACH = {
  measures: { persons: '実人数', peers: 'ピアサポーター（延べ）', newcomers: 'はじめての人' },
  people: {
    title: '記録の1行ごとの人数',
    subtitle: '活動記録にある人数（人）。実人数は1行ごとのもので、2日来た人は2と数えます。',
    note: '',
  },
  occasions: {
    title: '場所の種類ごとの活動の回数',
    subtitle: '活動の回数（回）。並びは場所の一覧の順です。',
    note: '場所そのものは残さず、種類だけを数えています。',
    panel: '活動の回数',
    unit: '回',
  },
  places: {
    title: '種類ごとの、場所の数（か所）',
    subtitle: '書かれた場所の名前の数（か所）。同じ場所が2つの書き方をされていると、2か所になります。',
    note: '場所の名前は、どこにも残していません。',
    panel: '場所の数',
    unit: 'か所',
  },
  continuity: {
    title: '活動の種類ごとの、記録のある月の数',
    subtitle: '記録のある月の数（か月）。並びは活動の一覧の順です。',
    note: '記録のない月に、活動があったかどうかはわかりません。',
    panel: '記録のある月',
  },
  pathway: {
    title: '講座のあとの道',
    subtitle: '名簿とアンケートにある人の数（人）。ひとりがいくつもの道にいることがあります。',
    note: 'どの道も同じ重さです。活動記録には名前がないので、何人が活動へ進んだかはわかりません。',
  },
};
