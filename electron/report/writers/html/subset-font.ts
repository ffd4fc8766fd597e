import { readFileSync } from 'node:fs';

/** Node has it; types for programs without a browser do not say so. */
declare const WebAssembly: {
  readonly instantiate: (bytes: Uint8Array) => Promise<{ readonly instance: { readonly exports: object } }>;
};

/** What is used of HarfBuzz's subsetter, as its WebAssembly gives it: places in its memory are numbers. */
interface Subsetter {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly _initialize: () => void;
  readonly malloc: (bytes: number) => number;
  readonly free: (place: number) => void;
  readonly hb_blob_create: (data: number, length: number, mode: number, user: number, destroy: number) => number;
  readonly hb_blob_destroy: (blob: number) => void;
  readonly hb_blob_get_data: (blob: number, length: number) => number;
  readonly hb_blob_get_length: (blob: number) => number;
  readonly hb_face_create: (blob: number, index: number) => number;
  readonly hb_face_destroy: (face: number) => void;
  readonly hb_face_reference_blob: (face: number) => number;
  readonly hb_set_add: (set: number, value: number) => void;
  readonly hb_subset_input_create_or_fail: () => number;
  readonly hb_subset_input_destroy: (input: number) => void;
  readonly hb_subset_input_unicode_set: (input: number) => number;
  readonly hb_subset_or_fail: (face: number, input: number) => number;
}

const WRITABLE = 2;

/** Makes the function that gives the glyphs of some characters of a font file, as a font file. */
export async function createSubsetter(wasm: string): Promise<(font: Uint8Array, characters: string) => Buffer> {
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm));
  // What the file exports is what HarfBuzz's build says; nothing else describes it.
  const engine = instance.exports as unknown as Subsetter;
  engine._initialize();
  return (font, characters) => subset(engine, font, characters);
}

function subset(engine: Subsetter, font: Uint8Array, characters: string): Buffer {
  const data = engine.malloc(font.length);
  new Uint8Array(engine.memory.buffer).set(font, data);
  const blob = engine.hb_blob_create(data, font.length, WRITABLE, 0, 0);
  const face = engine.hb_face_create(blob, 0);
  const input = engine.hb_subset_input_create_or_fail();
  const wanted = engine.hb_subset_input_unicode_set(input);
  for (const character of characters) engine.hb_set_add(wanted, character.codePointAt(0) ?? 0);
  const made = engine.hb_subset_or_fail(face, input);
  if (made === 0) throw new Error('no subset of the font');
  const result = engine.hb_face_reference_blob(made);
  const start = engine.hb_blob_get_data(result, 0);
  // Its memory may have grown since: it is looked at anew.
  const bytes = Buffer.from(new Uint8Array(engine.memory.buffer, start, engine.hb_blob_get_length(result)));
  for (const one of [made, face]) engine.hb_face_destroy(one);
  for (const one of [result, blob]) engine.hb_blob_destroy(one);
  engine.hb_subset_input_destroy(input);
  engine.free(data);
  return bytes;
}
