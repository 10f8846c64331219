/** Words of the desk's filter over answers. */
export const FILTER = {
  title: 'しぼりこむ',
  all: 'すべて',
  apply: 'しぼりこむ',
  chosen: 'いまの条件',
  remove: '外す',
  names: {
    stance: '述べ方',
    code: '規則',
    theme: 'テーマ',
    round: '回',
    channel: '寄せられ方',
    standpoint: '立場',
  },
} as const;
