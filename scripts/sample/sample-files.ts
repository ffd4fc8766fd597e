import { csvText } from './csv-file.ts';
import { flowFiles } from './flow-files.ts';
import { listFiles } from './list-files.ts';
import { priceFiles } from './price-files.ts';
import { seriesFiles } from './series-files.ts';

/** Every file of the sample, by name; the same tables give the same text. */
export function sampleFiles(): { readonly name: string; readonly text: string; readonly rows: number }[] {
  return [...priceFiles(), ...flowFiles(), ...seriesFiles(), ...listFiles()]
    .map((file) => ({ name: file.name, text: csvText(file), rows: file.rows.length }))
    .sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
}
