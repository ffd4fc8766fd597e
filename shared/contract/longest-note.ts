/** A note is a paragraph or two, not a report: so many characters at most. */
export const LONGEST_NOTE = 2000;
