/**
 * What cannot all be true of a release, in words: no leak, but the part of the attack that it concerns was made without
 * these relations.
 */
export const contradictionLines = (contradictions: readonly (readonly string[])[]): string[] => [
  ...contradictions.flatMap((relations) => [
    '食いちがい（もれではありません）。次のことは、公開版の数では同時に成り立ちません',
    ...relations.map((each) => `  ${each}`),
  ]),
  ...(contradictions.length > 0
    ? [
        '  次に: 公開版の数か、外からの読み方の、どちらかがまちがっています。上の行だけを、回答は添えずに、開発者に知らせてください。わかるまでは、この公開版のリンクを配らないでください',
      ]
    : []),
];
