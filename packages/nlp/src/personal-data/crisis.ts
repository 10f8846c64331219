/**
 * Words of a crisis: wishes to die, harm to oneself, violence, as people write them. Found too often rather than too seldom:
 * what holds one goes to a person first (要配慮), and nothing else follows from it.
 */
const CRISIS = new RegExp(
  [
    '死に(?:たい|たく|たか|そう)',
    '死のうと?',
    '死んで(?:しま|も|楽)',
    '死を(?:考|選|思)',
    '(?:消え|いなく)(?:て(?:しま|なく)|た[いく]|なり?た)',
    '(?:生き|い)て(?:い)?(?:たくない|る(?:意味|価値)(?:が|は|も)?な)',
    '生きるの(?:が|に)(?:つら|辛|疲|嫌|いや)',
    '自殺|自死|自害|心中',
    '自傷|リスト?カ(?:ット)?|アム(?:ネ|カ)',
    'オーバードー[ズス]|(?:過量|大量)服薬|薬を(?:たくさん|大量に|まとめて)飲',
    '(?<![A-Za-z])OD(?:した|を|し)',
    '首を?(?:吊|つ[りっる])|飛び?[降お]り',
    '希死念慮|自暴自棄',
    '殺(?:し(?:た|て)|され|す|意)',
    '虐待|性被害|性暴力|レイプ|暴行|(?<![A-Za-z])DV(?![A-Za-z])',
  ].join('|'),
  'i',
);

/** Whether a text speaks of a crisis, whoever it is about. */
export const speaksOfCrisis = (text: string): boolean => CRISIS.test(text.normalize('NFKC'));
