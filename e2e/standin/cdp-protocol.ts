// Playwright ships the types of Chromium's protocol, but names them in no entry of its package.
export type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts';
