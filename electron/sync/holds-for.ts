import { saysMoreThanHeadings } from '../../shared/contract/mapped-fields.ts';
import type { Mapping, MappingDraft } from '../../shared/contract/mappings.ts';
import { namePattern } from './file-name.ts';

/** What names of files like this one have in common; a name of which nothing is left is like itself alone. */
function likeName(fileName: string): string {
  return namePattern(fileName, 'like') ?? fileName;
}

/** Whether a saved mapping may be used for a file of this name, if its header fits. */
export function holdsFor({ files }: Mapping, fileName: string): boolean {
  return files === null || files === likeName(fileName);
}

/** What a mapping made for a file is to hold for: files of like names, where it says more than the headings do. */
export function filesOf(draft: MappingDraft, fileName: string): string | null {
  return saysMoreThanHeadings(draft) ? likeName(fileName) : null;
}
