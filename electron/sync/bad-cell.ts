import type { Issue } from '../store/outcome.ts';

/** A cell that cannot be taken; caught where the record is read, and told with its column. */
export class BadCell extends Error {
  readonly code: string;
  readonly field: string;
  readonly params: Issue['params'];
  constructor(code: string, field: string, params: Issue['params']) {
    super(code);
    [this.code, this.field, this.params] = [code, field, params];
  }
}
