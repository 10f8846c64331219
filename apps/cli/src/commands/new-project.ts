/** Files of a new project, with the comments that a person needs to fill them in. */
export const NEW_PROJECT: Readonly<Record<string, string>> = {
  'hirogeru.yaml': `# プロジェクトの設定です。「#」のあとは覚え書きで、書きかえても消えません。
id: project            # 英数字の短い名前
title: わたしたちのワーキンググループ
fiscal_year: 令和5年度   # 何年度に向けてまとめるか

# 回ごとの名前と日付です。アンケートが1回だけなら、1つで足ります。
rounds:
  - id: R1
    label: 第1回
    topic: はじめての回
    date: 2023-04-01
    # legal_basis: 個人情報保護法 第61条（○○計画の策定のため）   # 何にもとづき、何のために集めたか。2023年3月までの回は市の条例など

# 会議資料の版（協議会や担当の方が読むもの）では、この人数に満たない数を示しません（3・5・10 から選びます）。
threshold: 5
# 一般公開の版（だれでも読めるもの）では、この人数に満たない数を示しません（3以上。threshold より小さくはなりません）。
web_threshold: 10
# 報告を見せる、だれでも見られるサイトの住所です。書いておくと「hirogeru release」が一般公開の版もつくります。
# サイトに出せるのは一般公開の版だけで、会議資料の版は出せません。
# embed_parents: ['https://www.city.example']

# 回ごとに、いつまで保存するかを書けます。その日から「hirogeru retention --delete」で消せるようになり、「doctor」が知らせます。
# retention:
#   - {round: R1, originals: 2024-03-31, answers: 2028-03-31}   # originals は元のファイル、answers は回答
`,
  'themes.yaml': `# テーマの名前や、公開してよい声を、人が決めて書くところです。取り込みや計算では書きかえられません。
# 机の画面か「hirogeru edit」でも書けます。やりなおしても、次の回が届いても、ここに書いたとおりになります。
# そのとおりにできないときは、できないとお知らせします。
names: {}            # テーマの番号: 人がつけた名前（20字まで）
approved_quotes: []  # 公開してよいと確かめた意見の番号（「hirogeru quotes」でも書けます）
confirmed_quotes: [] # そのうち、要配慮のものを、もう一度確かめた番号
withdrawn_quotes: [] # ご本人が承諾を取り下げた意見の番号
paraphrases: {}      # 意見の番号: 要旨（要旨だけを承諾した意見、長い意見）
excerpts: {}         # 意見の番号: 引用するところ（書かれたとおり、間をとばすところは〔…〕。120字まで）
hidden: []           # 見せないテーマの番号
notes: {}            # テーマの番号: 覚え書き
merges: {}           # テーマの番号: 合わせる先のテーマの番号
splits: []           # 分けるテーマ： {from: もとの番号, id: 新しい番号, words: [ことば], answers: [意見の番号]}
moves: {}            # 意見の番号: 移す（または、とどめる）先のテーマの番号か others
pins: []             # 計算では合わせたり分けたりしないテーマの番号
`,
  'dictionary.csv': '表記,読み,品詞\n',
  'plan.yaml': `# 次の年度に向けた施策と、その根拠にする効果・テーマです。
# - {id: 短い名前, label: 施策, aim: ねらい, effects: [効果の番号], theme_words: [ことば],
#    numbers: [{number: 表/数/区分, label: 呼び名, target: {at_least: 目安}}], next_question: 次に聞くこと}
measures: []
`,
};
