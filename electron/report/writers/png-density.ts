import { crc32 } from 'node:zlib';

/** 96 px to the inch. */
const PIXELS_PER_METRE = 96 / 0.0254;
/** After the signature and the header chunk, which is always of one size. */
const AFTER_HEADER = 8 + 25;

/**
 * A PNG that says how large it is: `scale` pixels to a CSS pixel, so that a document shows it at its size on the page rather
 * than at one pixel to the dot (PNG specification, chunk pHYs).
 */
export function withDensity(png: Uint8Array, scale: number): Uint8Array {
  const body = Buffer.alloc(13);
  const density = Math.trunc(PIXELS_PER_METRE * scale);
  body.write('pHYs', 0, 'latin1');
  body.writeUInt32BE(density, 4);
  body.writeUInt32BE(density, 8);
  body.writeUInt8(1, 12);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([png.subarray(0, AFTER_HEADER), length, body, check, png.subarray(AFTER_HEADER)]);
}
