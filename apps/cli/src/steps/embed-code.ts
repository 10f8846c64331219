/**
 * What a site pastes to show the report: of a fixed height, since the report runs no script that could tell its own, and
 * without a style of its own, which many a site's policy forbids. Where frames are not shown the link below is.
 */
export const embedCode = (url: string): string =>
  [
    `<iframe src="${url}" title="ひろげる 報告" width="100%" height="900" loading="lazy" referrerpolicy="no-referrer"></iframe>`,
    `<p><a href="${url}" target="_blank" rel="noopener noreferrer">報告を別の画面で読む</a></p>`,
  ].join('\n');
