/** The package ships no types. */
declare module 'subset-font' {
  /** The glyphs of some characters of a font file, as a font file. */
  function subsetFont(font: Buffer, characters: string, options: { readonly targetFormat: 'woff2' }): Promise<Buffer>;

  // biome-ignore lint/style/noDefaultExport: it is what the package gives.
  export { subsetFont as default };
}
