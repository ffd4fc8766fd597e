import 'react';

declare module 'react' {
  interface CSSProperties {
    /** How many headline cards stand side by side. */
    '--cards'?: number;
    /** How many rows the table of a view has. */
    '--rows'?: number;
  }
}
