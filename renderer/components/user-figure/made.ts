import type { OutputOf } from '../../../shared/contract/operations.ts';

/** The user's figures, and what such figures can be made of. */
export type Made = OutputOf<'userFigures'>;
