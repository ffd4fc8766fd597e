import { memo } from 'react';
import { isNumeric } from '../../../../shared/audit/cell-text.ts';
import type { Audit } from '../../../../shared/contract/audit.ts';
import { useWords } from '../../../state/language.ts';
import { AuditedLine, type NumberAt } from './audited-line.tsx';
import { type PageBlock, pageBlocks } from './page-blocks.ts';

interface Props {
  readonly audit: Audit;
  readonly chosen: number | null;
  readonly onChoose: (number: number) => void;
}

/** The document's text in its order, each number marked by what it was found to be. */
export const AuditedPage = memo(function AuditedPage({ audit, chosen, onChoose }: Props) {
  const words = useWords();
  const byLine = Map.groupBy(
    audit.numbers.map((found, index): NumberAt => ({ found, index })),
    ({ found }) => found.line,
  );
  const line = (index: number) => (
    <AuditedLine
      text={audit.lines[index]?.text ?? ''}
      numbers={byLine.get(index) ?? []}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
  const block = (one: PageBlock) => {
    if (one.kind !== 'table') {
      const { kind, index } = one;
      const Tag = kind === 'heading' ? 'h3' : 'p';
      return (
        <Tag key={index} className={`auditedText ${kind}`}>
          {line(index)}
        </Tag>
      );
    }
    return (
      <table key={one.index}>
        <tbody>
          {one.rows.map((cells) => (
            <tr key={cells[0]}>
              {cells.map((index) => (
                <td key={index} className={isNumeric(audit.lines[index]?.text ?? '') ? 'numeric' : undefined}>
                  {line(index)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys.
    <article className="auditedPage" aria-label={words('audit.document')} tabIndex={0}>
      {audit.document.pictures > 0 && (
        <p className="muted">{words('audit.told.pictures', { count: audit.document.pictures })}</p>
      )}
      {pageBlocks(audit.lines).map(block)}
    </article>
  );
});
