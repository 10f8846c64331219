type Method = {
  readonly definition: string;
  readonly formula: string;
  readonly population: string;
  readonly filters?: string;
  readonly exclusions?: string;
  readonly method?: string;
  readonly source: string;
  /** Fewest behind a figure, where it is not the project's own threshold. */
  readonly threshold?: string;
  /** Kinds of question whose forms are read; activity logs; or everything received. */
  readonly reads: readonly string[] | 'logs' | 'all';
};

const SHEETS = ['free_text', 'likert', 'nps', 'number', 'choice', 'multi_choice'] as const;
const FORMS_SOURCE = '意見票・意見集約票・チャット・アンケート';
const OPINIONS = '自由記述のうち、考えや感想が書かれたもの（あいさつ・反応・「特になし」などを除く）';

/** How each view is counted, in words. */
export const METHODS: Readonly<Record<string, Method>> = {
  submissions_by_channel: {
    definition: '受け取った回答用紙・送信・発言の数',
    formula: '件数 ＝ 重なりを除いた回答の行の数',
    population: 'すべての回答',
    source: FORMS_SOURCE,
    reads: SHEETS,
  },
  submissions_by_standpoint: {
    definition: '回答に記された立場（大まかな区分）ごとの回答の数',
    formula: '件数 ＝ 重なりを除いた回答の行の数',
    population: 'すべての回答。立場の記入がないものは「記入なし」に数えます',
    source: FORMS_SOURCE,
    reads: SHEETS,
  },
  theme_list: {
    definition: '似た言葉の意見をまとめたテーマ。人数は、名前を書いていない回答を1件1人と数えます',
    formula: '安定度 ＝ 意見を選びなおして同じまとまりが現れる割合の平均',
    population: OPINIONS,
    method: '単語の重み（TF-IDF）の近さによるまとまり。並びは見出しと名前の順で、件数の順ではありません',
    source: '自由記述',
    reads: ['free_text'],
  },
  opinions_by_theme: {
    definition: 'テーマにふれた意見の数、回ごと',
    formula: '件数 ＝ テーマに入る文を1つ以上含む意見の数。1件が複数のテーマに入ることがあります',
    population: OPINIONS,
    exclusions: '自由記述の欄がなかった回は「まだ聞いていない」とします。',
    source: '自由記述',
    reads: ['free_text'],
  },
  opinions_by_theme_standpoint: {
    definition: 'テーマにふれた意見の数、立場ごと',
    formula: '件数 ＝ テーマに入る文を1つ以上含む意見の数',
    population: OPINIONS,
    source: '自由記述',
    reads: ['free_text'],
  },
  people_by_theme_stance: {
    definition:
      'テーマにふれた文の述べ方（願い、良かった、不安・困りごと、提案、質問、反対・疑問、迷い・不確か、打ち消し）ごとの人数。名前を書いていない回答は1件1人と数えます',
    formula: '人数 ＝ テーマに入る文のうち1つ以上を、その述べ方で書いた人の数',
    population: OPINIONS,
    exclusions: '1人がいくつもの述べ方をするので、足しても合計になりません。よしあしの点数にはしません。',
    method: '文の形と言葉による規則。言葉に出ているものだけを数え、まちがうことがあります',
    source: '自由記述',
    reads: ['free_text'],
  },
  opinions_by_heading: {
    definition: '問いの見出しごとの意見の数。見出しのない欄は「その他」に入ります',
    formula: '件数 ＝ 意見の数',
    population: OPINIONS,
    exclusions: 'その見出しの欄がなかった回は「まだ聞いていない」とします。',
    source: '自由記述',
    reads: ['free_text'],
  },
  effect_list: {
    definition: '枠組みの効果それぞれについて、ふれた意見の数と、アンケートで聞いたかどうか',
    formula: '件数 ＝ 効果の規則（rules.txt）に当てはまる意見の数',
    population: OPINIONS,
    exclusions: 'ふれた意見の数は、効果のあった人の数ではありません。',
    method: '単語による規則（KH Coder の書き方）',
    source: '自由記述とアンケート',
    reads: ['free_text', 'likert', 'choice', 'multi_choice'],
  },
  opinions_by_effect: {
    definition: '効果にふれた意見の数、回ごと',
    formula: '件数 ＝ 効果の規則（rules.txt）に当てはまる意見の数',
    population: OPINIONS,
    exclusions: '規則のない効果と、自由記述の欄がなかった回は「まだ聞いていない」とします。',
    method: '単語による規則（KH Coder の書き方）',
    source: '自由記述',
    reads: ['free_text'],
  },
  likert_distribution: {
    definition:
      '段階で答える項目の、段ごとの人数。無回答は別の段とします。同じ方が2回答えたときは2と数えますが、守るときは1人とみます',
    formula: '合計 ＝ 答えた人 ＋ 無回答',
    population: '項目をたずねた回答',
    source: 'アンケート',
    reads: ['likert', 'nps'],
  },
  likert_sides: {
    definition:
      '段階で答える項目の、段を側にまとめた人数（下の段・中の段・上の段）。人数が少なく、段ごとには示せないときに使います',
    formula: '側の人数 ＝ その側の段の人数の和',
    population: '項目をたずねた回答',
    source: 'アンケート',
    reads: ['likert'],
  },
  item_shares: {
    definition: '上の2段（そう思う・とてもそう思う）で答えた人の割合',
    formula: '割合 ＝ 上の2段の人数 ÷ 答えた人数',
    population: '項目に答えた人。無回答は分母に入れません',
    exclusions: '20人に満たないときは割合にせず、「n人中x人」とします。',
    method: 'Wilson の95%区間（連続修正なし）',
    source: 'アンケート',
    reads: ['likert'],
  },
  change_by_item: {
    definition: '前後とも答えた人の、項目ごとの差（後 − 前）',
    formula: '差 ＝ 一人ずつの差の平均。g ＝ 差 ÷ 前後の標準偏差の二乗平均平方根 × 小標本の補正',
    population: '前と後を同じ番号で結びつけられた人。番号のない回答は結びつけません',
    exclusions:
      '10人に満たないときは上がった・同じ・下がった人数だけを示します。前後の片方だけに答えた人が少ないときは、その人数がわからないように守ります。経験をたずねる項目は変化として扱いません。',
    method:
      '差の95%区間は対応のある t、g の区間は Algina–Keselman の非心 t、検定は Wilcoxon の符号付順位（同順位のまま正確に、差0は Pratt の方法）、同じ区分の項目で Holm の調整。差は小数1桁に丸めます',
    source: '講座の前後のアンケート',
    reads: ['likert'],
  },
  choices: {
    definition: '選んだ人の数。選択肢は用紙の順で、どれも同じ重さです',
    formula: '人数 ＝ その選択肢を選んだ人の数。複数回答では足しても合計になりません',
    population: '問いに答えた人',
    source: 'アンケート',
    reads: ['choice', 'multi_choice'],
  },
  activity_by_month: {
    definition: '活動の回数・来た人の延べ数・時間、月と関わり方ごと。年度は4月から3月',
    formula: '時間 ＝ 分の合計 ÷ 60（小数1桁）',
    population: '活動記録の行',
    filters: '小計・合計の行は数えません。',
    exclusions: '記録のない月は0ではなく「記録なし」とします。',
    source: '活動記録',
    threshold: '3事業所',
    reads: 'logs',
  },
  activity_by_type: {
    definition: '活動の回数と来た人の延べ数、種類と関わり方ごと。並びは決まった順です',
    formula: '回数 ＝ 活動記録の回数の合計',
    population: '活動記録の行',
    filters: '小計・合計の行は数えません。',
    source: '活動記録',
    threshold: '3事業所',
    reads: 'logs',
  },
  quotes: {
    definition: '公開してよいと答えた方の言葉から、個人がわかる部分を伏せ、人が確かめたもの',
    formula: '—',
    population: '引用の同意がある意見',
    source: '自由記述',
    reads: ['free_text'],
  },
  balance: {
    definition: '受け取った行と、その行き先',
    formula: '読んだ行 ＝ 取り込み ＋ 重なり ＋ 受け取れなかったもの ＋ 空の行',
    population: '受け取ったすべてのファイル',
    filters: 'なし',
    source: 'すべてのファイル',
    reads: 'all',
  },
};
