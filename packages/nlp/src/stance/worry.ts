import { isDenied } from './negation.ts';

const WORRY = new RegExp(
  ' (?:' +
    [
      '不安|不安感|心配|懸念|困る|困り|困り事|困りごと|悩む|悩み|迷う|戸惑う|戸惑い',
      '怖い|こわい|怖く|こわく|辛い|つらい|辛く|つらく|つらさ|苦しい|苦しく|苦しさ|しんどい|しんどく|きつい|きつく',
      '大変(?= (?:だ|です|な|そう|さ) )|負担|負担感|重荷|抱え込む|抱え込み|抱えこむ',
      '難しい|むずかしい|難しく|難しさ|心細い|緊張|疲れる|疲れ|疲弊|孤独|孤独感|孤立|孤立感|寂しい|さびしい|寂しく',
      '恐れ|おそれ|生きづらさ|生きづらい|苦手|限界|後ろめたい|罪悪感|偏見',
      '厳しい|きびしい|厳しく|にくい|づらい|落ち込む|落ちこむ|後悔|無理|ハードル|自信 が ない',
    ].join('|') +
    ')(?= )',
  'g',
);

/** 不安・困りごと: worry, burden, difficulty; not when said to be gone or denied. Takes wordForms. */
export function hasWorry(forms: string): boolean {
  for (const found of forms.matchAll(WORRY)) {
    const rest = forms.slice(found.index + found[0].length, found.index + found[0].length + 60);
    if (!isDenied(rest)) return true;
  }
  return false;
}

/** A worry that is gone is good news: 「不安がなくなりました」. */
export function hasRelief(forms: string): boolean {
  for (const found of forms.matchAll(WORRY)) {
    const rest = forms.slice(found.index + found[0].length, found.index + found[0].length + 60);
    if (/^ (?:が|は|も|を|なく) /.test(rest) && isDenied(rest) && / た /.test(rest)) return true;
  }
  return false;
}
