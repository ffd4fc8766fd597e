/**
 * What the user writes into the report: by slot, language and the week from which it stands. `said` is what the desk itself
 * said there when it was written, so that a text over numbers that have moved since can be told.
 */
export const reportTexts = `
CREATE TABLE report_texts(
  slot TEXT NOT NULL,
  lang TEXT NOT NULL,
  week TEXT NOT NULL,
  text TEXT NOT NULL,
  said TEXT,
  PRIMARY KEY(slot, lang, week)
) STRICT;
`;
