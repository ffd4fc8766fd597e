/** A pair of functions that carry a value as text. */
export interface Codec {
  readonly encode: (value: unknown) => string;
  readonly decode: (text: string) => unknown;
}

/**
 * Structured clone as JSON. Self-contained, because its source text is injected into pages too.
 *
 * JSON alone would lose what Electron's IPC keeps: undefined, dates, bytes, NaN. Other kinds (maps, errors, big
 * integers) are refused: the contract carries JSON values, and a spec would otherwise pass on what it forbids.
 */
export function createCodec(): Codec {
  const tag = '$';
  const refuse = (): never => {
    throw new Error('An object could not be cloned.');
  };
  const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
  const mapValues = (record: Record<string, unknown>, change: (value: unknown) => unknown) =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
  const base64 = (bytes: Uint8Array) => {
    const chunks: string[] = [];
    // A call takes a bounded number of arguments, so long bytes go in pieces.
    for (let at = 0; at < bytes.length; at += 0x8000)
      chunks.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
    return btoa(chunks.join(''));
  };

  const pack = (value: unknown): unknown => {
    if (value === undefined) return { [tag]: 'undefined' };
    if (typeof value === 'number' && !Number.isFinite(value)) return { [tag]: 'number', value: String(value) };
    if (value instanceof Date) return { [tag]: 'date', value: value.getTime() };
    if (value instanceof Uint8Array) return { [tag]: 'bytes', value: base64(value) };
    if (Array.isArray(value)) return value.map(pack);
    if (isRecord(value)) {
      const prototype: unknown = Object.getPrototypeOf(value);
      // An object of another realm has another Object.prototype, whose own prototype is null as well.
      const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null;
      return isPlain && !(tag in value) ? mapValues(value, pack) : refuse();
    }
    return typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint' ? refuse() : value;
  };

  const unpack = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(unpack);
    if (!isRecord(value)) return value;
    if (value[tag] === 'undefined') return undefined;
    if (value[tag] === 'number') return Number(value.value);
    if (value[tag] === 'date') return new Date(Number(value.value));
    if (value[tag] === 'bytes') return Uint8Array.from(atob(String(value.value)), (char) => char.charCodeAt(0));
    return mapValues(value, unpack);
  };

  return { encode: (value) => JSON.stringify(pack(value)), decode: (text) => unpack(JSON.parse(text)) };
}
