/** Words of the desk's page about coding rules. */
export const RULES = {
  title: '規則で読みとった意見',
  back: '机にもどる',
  lead: '書いてある規則（rules.txt）を、いまの意見に当てはめています。数は少人数もそのままです。机の外へ出さないでください。',
  shipped: 'このプロジェクトには rules.txt がないため、同梱の規則を使っています。',
  busy: 'いまは読めません。ほかの処理が終わってから、もう一度開いてください。',
  summary: (coded: number, opinions: number, people: number) =>
    `${people}人の意見${opinions}件のうち、どれかの規則が当てはまったものは${coded}件です。`,
  noAnswers: '意見がまだないため、どの規則も当てはめていません。',
  problems: '読めない規則',
  place: '場所',
  say: 'どうすればよいか',
  rules: '規則ごとの数',
  rulesCaption: '規則の順。1件の意見に、いくつもの規則が当てはまることがあります',
  rule: '見出し・効果',
  group: 'だれの',
  people: '人',
  opinions: '件',
  idle: 'どの意見にも出てこないことば',
  silent: (names: readonly string[]) =>
    names.length === 0
      ? 'どの意見にも当てはまらない規則はありません。'
      : `どの意見にも当てはまらない規則：${names.join('、')}。だれも言わなかったのか、言いかたがちがうのかは、数からはわかりません。`,
  uncovered: 'どの規則にもないことば',
  uncoveredCaption: (shown: number, all: number) => `${all}語のうち、使った人の多い${shown}語`,
  word: 'ことば',
  uncodedPeople: 'うち、規則が当てはまらない意見で使った人',
  cross: 'テーマと規則',
  crossCaption:
    '1件の意見の中で、そのテーマと規則の両方にふれた人（人）。重なりがあるので、足しても合計になりません',
  none: 'どの規則にも当てはまらない',
  how: '数え方',
  counting:
    '数えているのは、そう書いた人と意見です。効果のあった人ではありません。数えてよいと答えた方の意見だけを読み、同じ人は1人と数えます。お名前のない用紙は1枚を1人と数えます。助詞や助動詞を a+b の中に置いた規則は、KH Coder と同じく当てはまりません。',
  export: 'KH Coder へは「hirogeru rules --export rules.cod」で書き出せます。',
} as const;
