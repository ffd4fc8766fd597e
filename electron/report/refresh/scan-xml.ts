/** A tag of XML as it lies in its part. */
export interface XmlTag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly start: number;
  readonly end: number;
}

/** Comments, character data and instructions hold nothing that is looked for, but may look like tags. */
const TAG = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[?!][^>]*>|<(\/?)([^\s/>]+)(?:"[^"]*"|'[^']*'|[^>"'])*?(\/?)>/g;

/** All tags of a part in their order. A tree written anew is no longer the text that came; what is cut by place leaves all else as it was. */
export function scanXml(xml: string): XmlTag[] {
  return [...xml.matchAll(TAG)].flatMap((found): XmlTag[] => {
    const [whole, slash, name, end] = found;
    if (name === undefined) return [];
    const kind = slash ? 'close' : end ? 'empty' : 'open';
    return [{ name, kind, start: found.index, end: found.index + whole.length }];
  });
}

/** An attribute of a tag, decoded; null where it has none. */
export function attributeIn(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found ? decoded(found[1] ?? found[2] ?? '') : null;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Text of XML as it reads. */
export function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));/g, (whole, decimal, hexadecimal, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hexadecimal) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
    return NAMED.get(name) ?? whole;
  });
}
