/** The package ships no types. */
declare module 'subset-font' {
  /** The glyphs of some characters of a font file, as a font file. */
  function subsetFont(font: Buffer, characters: string, options: { readonly targetFormat: 'woff2' }): Promise<Buffer>;

  export { subsetFont as default };
}
