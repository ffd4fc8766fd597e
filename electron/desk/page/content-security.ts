/**
 * What a page of the desk may load, for every host that shows one: itself alone.
 *
 * Inline styles stay allowed because the grid and the figures set them at run time; script is never inline. `data:`
 * and `blob:` are for pictures drawn in the page.
 */
const directives: readonly string[] = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** The headers that go with every answer a window gets, a refusal included. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': directives.join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};
