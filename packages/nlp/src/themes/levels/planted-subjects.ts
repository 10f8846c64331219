import { word } from '../continue/planted-rounds.ts';
import { randomSource } from '../random-source.ts';
import type { ThemeDocument } from '../theme-model.ts';

/** For tests: areas, each with the words that are said of all of it and its subjects with their own. */
const AREAS: readonly { readonly shared: readonly string[]; readonly subjects: readonly string[] }[] = [
  {
    shared: ['会場', '部屋'],
    subjects: [
      '駅前 駐車場 送迎 バス 地図',
      '照明 音 静けさ 窓 換気',
      '椅子 机 段差 車椅子 手すり',
      '受付 名札 案内 入口 掲示',
    ],
  },
  {
    shared: ['講座', '講師'],
    subjects: [
      '資料 文字 図 配布 冊子',
      '演習 役割 場面 練習 相手',
      '修了 証書 試験 認定 更新',
      '録画 配信 視聴 接続 画面',
    ],
  },
  {
    shared: ['病院', '病棟'],
    subjects: [
      '面会 訪問 曜日 手紙 電話',
      '退院 住まい 部屋探し 家賃 保証人',
      '看護師 医師 会議 記録 説明',
      '薬 副作用 量 眠気 調整',
    ],
  },
  {
    shared: ['仕事', '職場'],
    subjects: [
      '謝金 雇用 契約 給料 手当',
      '休憩 残業 疲労 交代 予定',
      '同僚 上司 相談 面談 連絡',
      '通勤 電車 朝 遅刻 距離',
    ],
  },
  {
    shared: ['家族', '親'],
    subjects: [
      '兄弟 結婚 遠慮 秘密 将来',
      '家事 料理 洗濯 分担 買い物',
      '年金 手続き 書類 窓口 申請',
      '散歩 犬 公園 運動 体重',
    ],
  },
];
export const SUBJECTS = AREAS.flatMap(({ subjects }) => subjects);
/** Number of the area of each subject. */
export const AREA_OF = AREAS.flatMap(({ subjects }, area) => subjects.map(() => area));
const EACH = 30;
const PEOPLE = 60;

/**
 * For tests: twenty subjects in five areas, thirty sentences each, every sentence an answer of four words of its subject and one of
 * its area.
 * @param only  subjects that are spoken of, by number
 * @param round told apart by the ids `round-subject-number:0`
 */
export function plantedSubjects(round: string, only: readonly number[], seed: number): ThemeDocument[] {
  const random = randomSource(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  return only.flatMap((number) => {
    const area = AREAS.find(({ subjects }) => subjects.includes(SUBJECTS[number]!))!;
    const own = SUBJECTS[number]!.split(' ');
    return Array.from({ length: EACH }, (_, at): ThemeDocument => {
      const answerId = `${round}-${String(number).padStart(2, '0')}-${String(at).padStart(2, '0')}`;
      const said = [pick(own), pick(own), pick(area.shared), pick(own), pick(own)];
      return {
        id: `${answerId}:0`,
        answerId,
        personKey: `person-${Math.floor(random() * PEOPLE)}`,
        words: said.map(word),
      };
    });
  });
}

export const subjectOf = (unit: string): number => Number(unit.split('-')[1]);
