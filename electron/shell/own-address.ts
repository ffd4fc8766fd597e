/** The scheme that the window is served under, in place of `file:`. */
export const ownScheme = 'app';
/** Where the window starts. */
export const ownStart = `${ownScheme}://desk/index.html`;

/** True for an address of the window itself. Parsed, never compared as text: `app://desk.evil/` begins alike. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  // Node has no origin for schemes that it does not know, so its two parts are compared.
  return url !== null && url.protocol === `${ownScheme}:` && url.host === 'desk';
}
