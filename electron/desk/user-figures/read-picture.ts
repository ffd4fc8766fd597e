/** What the first bytes of a picture say. */
export interface PictureHead {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Frames of a JPEG hold its size; tables of codes and of arithmetic bear numbers between theirs. */
const NOT_FRAMES = [0xc4, 0xc8, 0xcc];
/** Larger ones would not fit into memory when they are drawn. */
const MOST_PIXELS = 60_000_000;

/** Kind and size of a PNG or JPG by its own bytes, whatever it is called; null where it is neither, or has no sound size. */
export function readPicture(bytes: Uint8Array): PictureHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = PNG.every((byte, index) => bytes[index] === byte) ? pngHead(view) : jpegHead(view);
  const isSound = head !== null && head.width > 0 && head.height > 0 && head.width * head.height <= MOST_PIXELS;
  return isSound ? head : null;
}

/** The first chunk is IHDR, which begins with width and height. */
function pngHead(view: DataView): PictureHead | null {
  if (view.byteLength < 33 || view.getUint32(12) !== 0x49484452) return null;
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Segment behind segment until the frame's header. */
function jpegHead(view: DataView): PictureHead | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && !NOT_FRAMES.includes(marker))
      return { mediaType: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    // A fill byte stands alone.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}
