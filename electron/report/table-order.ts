import type { ParsedInputOf } from '../../shared/contract/operations.ts';

/** A table of a view, as `exportTable` is given it, and the report's own colour. */
export type TableOrder = Omit<ParsedInputOf<'exportTable'>, 'format'> & { readonly colour: string };
