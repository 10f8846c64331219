import { formatPosition } from './position.ts';
import type { Code, LeakKind, Params, Problem } from './problem.ts';

/** The only wording of problems. Each says what is there and what to do; none can quote a cell. */
const MESSAGES: { [C in Code]: (params: Params[C]) => string } = {
  E_EMPTY_FILE: () => '中身が空です。書き出しをもう一度おこなってください',
  E_NOT_A_SPREADSHEET: () => '表計算のファイルではありません。元のファイルを選びなおしてください',
  E_DAMAGED_FILE: () => 'ファイルが途中で切れているか壊れています。もう一度書き出すか、写しなおしてください',
  E_MIXED_ENCODING: ({ encodings }) =>
    `文字コードが途中で変わっています（${encodings.join('・')}）。別々に保存しなおしてください`,
  E_UNKNOWN_CHARACTER: () =>
    'この文字コードでは読めない文字があります。「UTF-8」を選んで保存しなおしてください',
  E_PASSWORD_PROTECTED: () => 'パスワードがかかっています。パスワードを外して保存しなおしてください',
  E_UNKNOWN_FORMAT: () => '読み方のわからない形式です。CSV か XLSX で保存しなおしてください',
  E_ARCHIVE_ENTRY: ({ entry }) =>
    `まとめたファイルの${entry}番目は、名前か種類のために安全に扱えません。それを除いて、まとめなおしてください`,
  E_LIMIT: ({ limit, allowed }) =>
    `上限（${limit}：${allowed}）をこえています。分けて保存しなおすか、正しいファイルなら、この上限を大きくしてください`,
  E_UNKNOWN_EXPORT: ({ columns }) =>
    `${columns}列の表ですが、どのアンケートかわかりません。「hirogeru inspect」で対応表をつくってください`,
  E_AMBIGUOUS_EXPORT: ({ kinds }) => `${kinds.join('・')}のどれとも読めます。対応表で種類を決めてください`,
  E_NO_MAPPING: ({ columns }) =>
    `${columns}列に合う対応表（mappings/）がありません。「hirogeru inspect」で案をつくり、確かめてください`,
  E_FORM_CHANGED: ({ form, reworded, added, gone }) =>
    `対応表「${form}」の様式に似ていますが、${reworded}列の見出しが言いかえられています（新しい列${added}・なくなった列${gone}）。` +
    '「hirogeru inspect --write」で案を書き、同じ問いかどうかを確かめてください',
  E_AMBIGUOUS_MAPPING: ({ mappings }) =>
    `対応表が${mappings.length}つ当てはまります（${mappings.join('・')}）。match をせまくしてください`,
  E_COLUMN_MISSING: ({ column, of }) =>
    `対応表の${of}列のうち${column}番目の列がありません。見出しか対応表を確かめてください`,
  E_NO_ANSWERS: () => '見出しだけで、回答が1件もありません',
  E_SIDE_BY_SIDE: () => '1枚のシートに表が横に2つ並んでいます。表ごとに別のシートに分けてください',
  E_SHEET_LEFT_OUT: ({ rows, hidden, table }) => {
    if (hidden)
      return `かくれたシートの${rows}行は取り込んでいません。回答があれば、シートを表示して保存しなおしてください`;
    return table
      ? `このシートに合う対応表がないため、${rows}行を取り込んでいません。回答があれば、「hirogeru inspect --write」で対応表の案をつくって確かめ、「hirogeru ingest --replace」で取り込みなおしてください`
      : `見出しのある1つの表として読めないため、${rows}行を取り込んでいません。回答があれば、1枚のシートに表を1つにして保存しなおしてください`;
  },
  E_RAGGED_ROW: ({ cells, expected }) =>
    `列の数が${cells}で、見出しの${expected}と合いません。区切りの文字が引用符の外にないか確かめてください`,
  E_ERROR_CELL: () => '数式のエラーの値です。元の表でなおしてください',
  E_DATE: () => '日付として読めません。「令和3年7月5日」や「2021-07-05」のように書いてください',
  E_SCORE_RANGE: ({ min, max }) => `${min}〜${max}の整数で入力してください`,
  E_UNKNOWN_CHOICE: ({ choices }) =>
    `${choices}個の選択肢のどれでもありません。対応表に加えるか、元をなおしてください`,
  E_PARENT_MISSING: () =>
    'この行が属する回答が、同じときに取り込んだ中にありません。回答の表とあわせて取り込みなおしてください（--replace）',
  E_CHOICE_MARK: () =>
    '選んだ印（○、1、はい など）として読めません。対応表の values に書きたすか、元をなおしてください',
  E_NUMBER: () => '数として読めません。数字だけを入力してください',
  E_SECOND_NUMBER: () =>
    '数のそばのかっこの中の数は、この列では何の数か分からないため、取り込みません（その前の数は取り込みました）。別の列に分けてください',
  E_DURATION: () => '時間の長さとして読めません。「2時間30分」や「2:30」のように書いてください',
  E_TWO_ANSWERS: () => '1つだけ選ぶ欄に2つ以上の答えがあります。どちらか1つにしてください',
  E_NOT_ASKED: () =>
    '前の問いの答えから、この問いをお聞きしない方ですが、答えがあります。書かれたとおりに残し、集計では「お聞きしていない方」に数えます。前の問いの答えか、対応表の asked_if を確かめてください',
  E_REQUIRED: () => 'この列が空のため、行を取り込めません。値を入れてください',
  E_ROUND_UNKNOWN: () =>
    'どの回の回答かわかりません。hirogeru.yaml の回か、対応表の round を確かめてください',
  E_FILE_CHANGED: () => '読んでいる間にファイルが変わりました。保存が終わってからもう一度取り込んでください',
  E_REPLACES: ({ file_id }) =>
    `同じ名前の前の版（${file_id}）があります。入れ替えるときは「--replace」を付けてください`,
  E_ORIGINAL_GONE: () =>
    '重複と数えた行ですが、もとの行が入れ替えでなくなりました。このファイルも「--replace」で取り込みなおしてください',
  E_FORGOTTEN: ({ rows }) =>
    `忘れるよう求めた方の行が${rows}行あります（これがはじめの行です）。ファイルからその行を消して、もう一度置いてください。何も取り込んでいません。まちがえて忘れた方、もどって来た方は「hirogeru forget --lift」のあとで取り込めます`,
  E_UNDO_LATER: ({ run }) =>
    `あとの取り込み（${run}）がこのファイルを入れ替えています。先に「hirogeru undo ${run}」でもどすか、「--with-later」を付けてください`,
  E_UNDO_DUPLICATE: ({ run, rows }) =>
    `あとの取り込み（${run}）の${rows}行が、もどすと消える行の重複として数えられています。「--with-later」を付けると、あとの取り込みもいっしょにもどします`,
  E_UNDO_ORIGINAL: ({ file_id }) =>
    `入れ替える前の版（${file_id}）が data/originals/ に元のまま残っていないため、もどせません。控えから data/originals/ にもどしてください`,
  E_UNDO_DIFFERENT: ({ file_id }) =>
    `入れ替える前の版（${file_id}）を読みなおすと、前と同じになりません。対応表や設定を、そのときのものにもどしてください`,
  E_BALANCE: ({ read, accounted }) =>
    `読んだ行（${read}）と数えた行（${accounted}）が合わないため、何も変えずに止めました`,
  E_CONFIG: ({ path }) => `設定「${path}」を読めません。書き方を確かめてください`,
  E_ROUTE_QUESTION: () =>
    'asked_if の question が、この対応表の、どのファイルにもある（optional でない）選択肢か段階の問いではありません。列の見出しか question の名を確かめてください',
  E_ROUTE_ORDER: () =>
    'asked_if の question は、この問いより前の問いにしてください（この問い自身や、後の問いの答えでは決められません）',
  E_ROUTE_VALUE: ({ choices }) =>
    `asked_if の values に、前の問いの${choices}個の答えのどれでもないものがあります。その問いの labels のコード（段階なら点）を書いてください`,
  E_YAML: ({ line }) => `${line}行目の書き方（YAML）を読めません。字下げと記号を確かめてください`,
  E_FRAMEWORK_EFFECT: ({ effect }) =>
    `効果「${effect}」は枠組みにありません。「hirogeru coverage」の一覧で id を確かめてください`,
  E_FRAMEWORK_TAKEN: ({ effect }) =>
    `効果「${effect}」はもう枠組みにあります。加えるときは別の id に、言いかえるときは reword に書いてください`,
  E_PLAN_EFFECT: ({ effect }) =>
    `枠組みに「${effect}」という効果はありません。framework.yaml か、変化のページの番号を確かめて書きなおしてください`,
  E_POPULATION_UNKNOWN: ({ name }) =>
    `「${name}」という区分は、どのアンケートにもありません。standpoint か、1つだけ選ぶ設問の名前（mappings/ の question）と、そこにある選択肢のコードを書いてください`,
  E_POPULATION_MISSING: ({ name }) =>
    `「${name}」と答えた人がいますが、人数が書かれていません。人数を書くか、この人口に入らないときは left_out と書いてください`,
  E_POPULATION_NUMBER: () =>
    '人数は、1以上の整数で書いてください。この人口に入らないときは left_out と書いてください',
  E_PLAN_NUMBER: ({ view }) =>
    `公開版の表「${view}」に、この数はありません。「hirogeru views」で表と数の名を確かめ、「表/数/区分…」の形で書きなおしてください`,
  E_IMPOSSIBLE_ROUND: () =>
    'impossible にある回が、rounds にありません。回の id を確かめて書きなおしてください',
  E_IMPOSSIBLE_COUNTED: () =>
    'ありえないと書かれた組み合わせに、取り込んだ記録があります。impossible のこの行か、対応表（mappings/）をなおしてください',
  E_RULES_EMPTY: () => '規則がありません。「＊」で始まる名前の行と、その下の条件を書いてください',
  E_RULES_TWICE: () => '同じ名前の規則が2つあります。どちらかの名前を変えてください',
  E_RULE_CONDITION: () =>
    'この規則の条件を読めないため、どの意見にも当てはめていません。記号の両わきの空白と、かっこの数を確かめてください',
  E_RULE_CODE: () => 'この規則は、前にない規則を使っています。使う規則を前に置くか、名前を確かめてください',
  E_EDIT_THEME_GONE: ({ theme }) =>
    `その番号のテーマ（${theme}）はありません。「hirogeru themes」で番号を確かめ、書きなおすか、この行を消してください`,
  E_EDIT_ANSWER_GONE: ({ answer }) =>
    `その番号の意見（${answer}）は、いまありません。「hirogeru where ${answer}」で確かめ、書きなおすか、この行を消してください`,
  E_EDIT_TOO_FEW: ({ threshold }) =>
    `このとおりにすると、${threshold}人に満たないテーマができるため、そのテーマは示していません。決めなおしてください`,
  E_EDITS_DISAGREE: ({ row }) =>
    `${row === null ? 'ほかに決めたこと' : `${row}行目で決めたこと`}と食いちがうため、こちらは行っていません。どちらかを消してください`,
  E_WORDS_NOT_IN_ANSWER: () =>
    'この意見に、書かれたとおりのことばはありません。何も変えていません。意見の文から、そのまま写して書いてください',
  E_EMBEDDER_FOLDER: ({ missing }) =>
    `embedder の folder に、モデルの ${missing} がありません。フォルダーの名前を確かめるか、embedder の行を消してください（なくても、テーマは見つけられます）`,
  E_EMBEDDER_LIBRARY: () =>
    'embedder を使うためのライブラリがありません。「npx pnpm@12 add @huggingface/transformers --filter @hirogeru/cli」で入れるか、embedder の行を消してください（なくても、テーマは見つけられます）',
  E_EMBEDDER_MODEL: () =>
    'embedder の folder のモデルを読めません。文をベクトルにする ONNX のモデル（feature-extraction）か確かめるか、embedder の行を消してください（なくても、テーマは見つけられます）',
  E_OIDC_ISSUER: () =>
    '認証サーバーとやりとりできませんでした。少し待ってから、もう一度おこなってください。続くときは、分析担当の方にお知らせください。パスワードのあるアカウントなら、いまもログインできます',
  E_OIDC_ANSWER: () =>
    '認証サーバーからの返事を確かめられなかったため、ログインしませんでした。ログインの画面から、もう一度おこなってください。続くときは、分析担当の方にお知らせください',
  E_OIDC_UNKNOWN: () =>
    'この方のアカウントは、「ひろげる」にまだつながっていません。分析担当の方に、つなぐためのリンクをつくってもらってください（hirogeru account add）',
  E_OIDC_TAKEN: () =>
    'この方のアカウントは、「ひろげる」の別のアカウントにもうつながっています。そちらでログインするか、分析担当の方に、前のアカウントをやめてもらってください（hirogeru account remove）',
  E_KEY_MISSING: () =>
    '鍵がないか、こわれています。別の鍵では同じ人の回答をつなげなくなるため、何も変えずに止めました。フォルダーの控えから data/key をもどしてください',
  E_KEY_OTHER: () =>
    '取り込んだときの鍵とちがいます。同じ人の回答をつなげなくなるため、何も変えずに止めました。フォルダーの控えから data/key をもどしてください',
  E_LOCKED: () =>
    '取り込んだものに鍵がかけてあります。「hirogeru unlock」で開けてから、もう一度おこなってください',
  E_PASSPHRASE: () =>
    '合いことばがちがいます。何も変えていません。鍵をかけたときの合いことばを確かめてください',
  E_LOCKED_CHANGED: () =>
    '鍵をかけたもの（data/locked）が、書かれたままではありません。何も変えていません。控えから data/locked をもどしてください',
  E_LOCKED_OTHER: () =>
    '鍵をかけたもの（data/locked）のほかに、中身のちがう data/vault.duckdb か data/key があります。どちらも変えていません。使わないほうを、ほかの場所に移してください',
  E_LEDGER_CHANGED: () =>
    'ここから先の記録が、書かれたままではありません（変わったか、抜けたか、加わりました）。控え（バックアップ）と比べて、data/ledger.jsonl と data/ledger-seal をいっしょにもどしてください',
  E_SEAL_BROKEN: () =>
    '記録の封がこわれています。控え（バックアップ）から、data/ledger.jsonl と data/ledger-seal をいっしょにもどしてください',
  E_VAULT_BUSY: ({ pid }) =>
    `ほかの処理（番号 ${pid}）が取り込み中です。終わってからもう一度おこなってください`,
  E_VAULT_SHAPE: () =>
    '別の版の「ひろげる」でつくられたため、開けません。このファイルをほかの場所に移してから、「hirogeru ingest」からやりなおしてください',
  E_RELEASE_SHAPE: () =>
    '別の版の「ひろげる」でつくられた公開版のため、開けません。「hirogeru release」でつくりなおしてください',
  E_UNSAFE_RELEASE: ({ cells, number, by = [], kind = 'narrowed' }) =>
    `${cells}個の数から少ない人数のことがわかるため、公開しませんでした。` +
    `${number === undefined ? '' : `その1つは ${number} です（わかる理由: ${by.join('、')}）。`}${REMEDIES[kind]}`,
  E_RELEASE_WAITS: ({ fewest }) =>
    `前の公開版から変わった回答が${fewest}人に満たず、引き算でその方たちのことがわかるため、公開しませんでした。回答がもっと届いてから公開してください。待てないときは --hide-changed を付けると、変わった数をかくして公開します`,
  E_PUBLISHED_CHANGED: () =>
    '前の公開版で示した数の控え（data/published）が、なくなったか、書きかえられています。これがないと引き算から守れないため、公開しませんでした。控え（バックアップ）から戻してください',
};

const REPORT =
  'プログラムのまちがいかもしれません。数の番地と理由だけを、回答は添えずに、開発者に知らせてください';

/** What to do about a withheld number that can be told, by how it is. */
export const REMEDIES: Readonly<Record<LeakKind, string>> = {
  narrowed:
    '回答がもっと届くのを待つか、少ないテーマや区分をまとめるか、hirogeru.yaml の threshold を大きくして、もう一度おこなってください。' +
    `前の公開版と並べてわかる数は、--hide-changed を付けるとかくせます。どれをしても同じ数が出るときは、${REPORT}`,
  since: `前の公開版と並べると、そのあとに届いた（取り消した、書きなおした）少ない人の答えがわかるか、0 の数から少ない人が書かなかったことがわかります。回答がもっと届くのを待って、もう一度おこなってください。待っても同じ数が出るときは、${REPORT}`,
  sentence: `文の中に、その表では示していない数があります。themes.yaml・plan.yaml・hirogeru.yaml に書いたことばの数なら、数のないことばに書きかえてください。プログラムがつくった文の数なら、${REPORT}`,
  files: `もとのファイルの数が示されていて、そこから人数がわかります。${REPORT}`,
  council: `一般公開の版に、会議資料の版では示していない数があります。一般公開の版を「hirogeru revoke-link --release」で取り消し、つくりなおしても出るときは、${REPORT}`,
  plan: `もとの表では示していない数が、計画のページで示されています。plan.yaml のその施策から、この数を外してください。外しても出るときは、${REPORT}`,
};

/** Position first, then the sentence, then the code. */
export function formatProblem(problem: Problem): string {
  const say = MESSAGES[problem.code] as (params: Problem['params']) => string;
  return `${formatPosition(problem.at)}: ${say(problem.params)} [${problem.code}]`;
}

/** Every code that has a wording; documentation is compared with it. */
export const CODES = Object.keys(MESSAGES).toSorted() as readonly Code[];
