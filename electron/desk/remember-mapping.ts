import type { Lang } from '../../shared/contract/envelope.ts';
import { mappingFaults } from '../../shared/contract/mapped-fields.ts';
import type { Mapping, MappingDraft } from '../../shared/contract/mappings.ts';
import { type TextKey, text } from '../../shared/i18n/text.ts';
import { putMapping, removeMapping, savedMappings } from '../store/mappings.ts';
import type { DeskContext } from './context.ts';
import { DeskFailure } from './failure.ts';
import { userChange } from './user-change.ts';

/** Throws what keeps a mapping from being used. */
export function checkMapping(mapping: MappingDraft, lang: Lang): void {
  const [first] = mappingFaults(mapping);
  if (!first) return;
  const { fault, field } = first;
  const words = fault === 'unknown' ? field : text(lang, `mapping.field.${field}` as TextKey);
  throw new DeskFailure('BAD_MAPPING', { problem: text(lang, `mapping.fault.${fault}`, { field: words }) });
}

/** Whether a mapping is of exactly this header. */
export function isOfHeader(mapping: Mapping, signature: readonly string[]): boolean {
  return JSON.stringify(mapping.signature) === JSON.stringify(signature);
}

/**
 * Keeps mappings, each in the place of what held for the same header and files. A day that was told is of one file alone, so
 * that it is left out.
 */
export function rememberMapping(desk: DeskContext, operation: string, mappings: readonly Mapping[]): void {
  userChange(desk, operation, (writer) => {
    for (const mapping of mappings) {
      const { date: _, ...constants } = mapping.constants;
      for (const old of savedMappings(desk.userDb())) {
        const isSame = old.files === mapping.files && isOfHeader(old, mapping.signature);
        if (isSame && old.id !== mapping.id) removeMapping(writer, old.id);
      }
      putMapping(writer, { ...mapping, constants });
    }
  });
  desk.emit({ kind: 'dataChanged', subjects: ['settings'] });
}
