/**
 * On which page of a PDF each anchor of its HTML stands. Chromium writes the tree of pages and the named places as plain
 * objects; what is written otherwise gives none.
 */
export function pagesOfAnchors(pdf: Uint8Array): Map<string, string> {
  const source = Buffer.from(pdf).toString('latin1');
  const kids = /\/Type \/Pages[^>]*?\/Kids \[([^\]]*)\]/s.exec(source)?.[1] ?? '';
  const pages = [...kids.matchAll(/(\d+) 0 R/g)].map(([, object]) => object ?? '');
  const places = [...source.matchAll(/\/([\w-]+) \[(\d+) 0 R \/XYZ /g)];
  return new Map(
    places.flatMap(([, anchor = '', object = '']) => {
      const index = pages.indexOf(object);
      return index < 0 ? [] : [[anchor, String(index + 1)] as const];
    }),
  );
}
