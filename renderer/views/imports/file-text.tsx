import { useViewChoices } from '../../state/view-choices.ts';
import type { ShownFile } from './file-card.tsx';
import { FileLines } from './file-lines.tsx';
import { FileTable } from './file-table.tsx';

/** The file as it came in, as text or as a table of its records, with the chosen line marked. */
export function FileText(file: ShownFile) {
  const fileView = useViewChoices((choices) => choices.fileView);
  return fileView === 'rows' ? <FileTable {...file} /> : <FileLines {...file} />;
}
