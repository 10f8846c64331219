/**
 * What a form asks consent for: being counted, being quoted (in the papers of the working group, in public, or both),
 * and having the sheets of several occasions put together by one's number.
 */
export const CONSENT_USES = ['stats', 'quote', 'quote_internal', 'quote_public', 'link'] as const;
export type ConsentUse = (typeof CONSENT_USES)[number];
/** What a person said of one use; a quote may also be allowed in other words only (要旨). */
export const CONSENTS = ['yes', 'no', 'not_asked', 'withdrawn', 'paraphrase'] as const;
export type Consent = (typeof CONSENTS)[number];
