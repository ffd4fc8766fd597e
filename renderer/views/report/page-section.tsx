import { AddIcon } from '@salt-ds/icons';
import { useState } from 'react';
import { type Block, inRows } from '../../../shared/chapter/chapter.ts';
import type { Lang } from '../../../shared/contract/envelope.ts';
import { text } from '../../../shared/i18n/text.ts';
import { useLang, useWords } from '../../state/language.ts';
import { PageFigure, type PageTexts } from './page-figure.tsx';
import { PageList, PageParagraph } from './page-words.tsx';
import { TextEditor } from './text-editor.tsx';

/** A heading and what stands below it, to the next one. */
export interface SectionOfPage {
  readonly id: string;
  readonly heading: string;
  /** Null of what is not numbered. */
  readonly no: number | null;
  readonly blocks: readonly Block[];
}

/** A section of the page, with a place for paragraphs of the user's own. */
export function PageSection({ section, page }: { readonly section: SectionOfPage; readonly page: PageTexts }) {
  const words = useWords();
  const lang = useLang();
  const { id, heading, no, blocks } = section;
  const { week, written } = page;
  const ownText = written.get(`own:${id}`) ?? '';
  const [isOpen, setOpen] = useState(false);
  const label = words('room.own.of', { name: heading });
  const risks = id === 'risk' && ownText === '' ? blocks.flatMap((block) => linesOf(block, lang)).join('\n') : ownText;
  return (
    <section className="pageSection" aria-label={heading}>
      <h3 className="pageHeading">
        {no !== null && (lang === 'zh' ? `${no}、` : `${no}. `)}
        {heading}
        {no !== null && (
          <button
            type="button"
            className="ownButton"
            aria-label={label}
            title={words('room.own.add')}
            onClick={() => setOpen(!isOpen)}
          >
            <AddIcon aria-hidden size={1} />
          </button>
        )}
      </h3>
      {isOpen && (
        <TextEditor
          week={week}
          slot={`own:${id}`}
          label={label}
          text={risks}
          hint={words('room.own.about')}
          canRestore={ownText !== ''}
          canDrop={false}
          onClose={() => setOpen(false)}
        />
      )}
      {inRows(blocks).map((row) =>
        'kind' in row ? (
          <OneBlock key={`${row.kind} ${row.id}`} block={row} page={page} label={heading} />
        ) : (
          <div key={row[0].id} className="pagePair">
            {row.map((exhibit) => (
              <PageFigure key={exhibit.id} exhibit={exhibit} page={page} />
            ))}
          </div>
        ),
      )}
    </section>
  );
}

/** Bullets as lines of a text that makes the same bullets. */
function linesOf(block: Block, lang: Lang): string[] {
  if (block.kind !== 'list') return [];
  return block.items.map(({ lead, passages }) =>
    [lead === '' ? '' : text(lang, 'report.lead', { lead }), ...passages.map((one) => one.text)].join(''),
  );
}

function OneBlock({ block, page, label }: { readonly block: Block; readonly page: PageTexts; readonly label: string }) {
  const { week } = page;
  switch (block.kind) {
    case 'heading':
      return <h3 className="pageHeading">{block.text}</h3>;
    case 'paragraph':
      return <PageParagraph passages={block.passages} week={week} label={label} />;
    case 'list':
      return <PageList items={block.items} week={week} label={label} />;
    case 'figure':
    case 'table':
      return <PageFigure exhibit={block} page={page} />;
  }
}

/** The blocks of a chapter by the heading that they stand below. */
export function sectionsOfPage(blocks: readonly Block[]): SectionOfPage[] {
  const sections: (SectionOfPage & { readonly blocks: Block[] })[] = [];
  let no = 0;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const isNumbered = !block.id.startsWith('closing:');
      if (isNumbered) no++;
      sections.push({ id: block.id, heading: block.text, no: isNumbered ? no : null, blocks: [] });
    } else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}
