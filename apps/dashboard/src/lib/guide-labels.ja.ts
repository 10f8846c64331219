/** 解説編: how every number of a release was counted, as one document. */
export const GUIDE = {
  title: '解説編：すべての数の数え方',
  lead: 'この公開版にある数を、表ごとに、何をどう数えたかとともに並べました。図や表の数を1つえらぶと、その数だけの数え方へ進めます。',
  contents: '目次',
  rows: '受け取った行と、その行き先',
  release: '公開版',
  version: 'プログラムの版',
  link: '解説編（すべての数の数え方を1つに）',
  from: (n: number): string => `（${n}人から示します）`,
};

/** おさらい: voices of the last round, to begin the next one with. */
export const RECAP = {
  title: '次の回のおさらい',
  lead: '前の回に届いた声を、見出しごとに読みかえすための紙です。そのまま印刷できます。',
  sure: '見出しごとに同じ数まで、届き方と立場がかたよらないように選んでいます。多かった声の順ではありません。のせているのは、公開してよいと答えた方の言葉のうち、人が確かめたものだけです。',
  opinions: 'この見出しに届いた意見',
  write: 'きょう話したいこと',
  link: '次の回のおさらい（前の回の声を見出しごとに）',
};
