/** Why something moved, by the analyst's word: for a week, a language, and a sentence or a figure's title. */
export const causes = `
CREATE TABLE causes(
  week TEXT NOT NULL,
  lang TEXT NOT NULL,
  slot TEXT NOT NULL,
  cause TEXT NOT NULL,
  PRIMARY KEY(week, lang, slot)
) STRICT;
`;
