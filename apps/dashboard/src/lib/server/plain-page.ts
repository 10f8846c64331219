import base from '#lib/styles/base.css?url';
import tokens from '#lib/styles/tokens.css?url';
import { SITE } from '#lib/labels.ja.ts';

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** Words of a page that says why something stays closed, and nothing else. */
export type Closed = { readonly title: string; readonly body: string };

/** A link below the words, to a page of this server; `soon`: the browser follows it by itself. */
type Onward = { readonly to: string; readonly words: string; readonly soon?: boolean };

/**
 * A refusal as a page (or a step on the way): made here, since no part of a closed route may run. The words are our own;
 * none come from outside.
 */
export function plainPage(status: number, { title, body }: Closed, onward?: Onward): Response {
  const to = escaped(onward?.to ?? '');
  const html = `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${onward?.soon ? `<meta http-equiv="refresh" content="0; url=${to}">\n` : ''}<title>${title}｜${SITE}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${tokens}">
<link rel="stylesheet" href="${base}">
</head>
<body><main id="main"><h1>${title}</h1><p>${body}</p>${onward ? `<p><a href="${to}">${onward.words}</a></p>` : ''}</main></body>
</html>
`;
  return new Response(html, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
  });
}

const escaped = (path: string): string =>
  path.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
