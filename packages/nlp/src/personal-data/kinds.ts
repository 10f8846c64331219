/** Kinds of personal data that are looked for in free text, in the order in which they win where they overlap. */
export const PERSONAL_KINDS = [
  'mail',
  'url',
  'phone',
  'id',
  'birth',
  'rare',
  'date',
  'age',
  'office',
  'role',
  'name',
  'place',
] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** The kinds in Japanese, for whoever decides on them. */
export const PERSONAL_KIND_LABELS: Readonly<Record<PersonalKind, string>> = {
  mail: 'メールアドレス',
  url: 'ウェブの住所',
  phone: '電話・FAXの番号',
  id: '会員番号などの番号やアカウント',
  birth: '生年月日・誕生日',
  rare: 'その人だけと分かる言い方（唯一の、珍しい病名など）',
  date: '入院・退院などの日付',
  age: '年齢・年代',
  office: '事業所・病院などの名前',
  role: '事業所名に続く役職・職名',
  name: '人の名前',
  place: '住所・地名・駅名',
};

/** A stretch that may lead to a person; half-open, UTF-16 code units of the text. */
export interface PersonalData {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
}
