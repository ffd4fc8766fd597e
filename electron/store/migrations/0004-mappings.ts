/** How columns of files that no format knows are read, by the user's word; a mapping is kept whole, as JSON. */
export const mappings = `
CREATE TABLE mappings(id TEXT PRIMARY KEY, mapping TEXT NOT NULL) STRICT;
`;
