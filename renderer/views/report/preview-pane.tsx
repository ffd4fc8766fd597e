import './page.css';
import { type CSSProperties, Fragment } from 'react';
import type { Chapter } from '../../../shared/chapter/chapter.ts';
import { useWords } from '../../state/language.ts';
import { PageFront } from './page-front.tsx';
import { PageSection, sectionsOfPage } from './page-section.tsx';

/** The report as it prints: front page, body and closing pages on white sheets of the page's width; what is written is edited where it stands. */
export function PreviewPane({
  chapter,
  written,
}: {
  readonly chapter: Chapter;
  readonly written: ReadonlyMap<string, string>;
}) {
  const words = useWords();
  const page = { week: chapter.week.from, written };
  const look = { '--theme': chapter.style.palette[0] } as CSSProperties;
  const section = (of: ReturnType<typeof sectionsOfPage>[number]) => (
    <PageSection key={of.id} section={of} page={page} />
  );
  return (
    <section className="reportPreview" aria-label={words('room.preview')} style={look}>
      {/* What is half written in one week or language is not kept in another. */}
      <Fragment key={`${page.week} ${chapter.lang}`}>
        <Sheet chapter={chapter}>
          <PageFront chapter={chapter} written={written} />
        </Sheet>
        <Sheet chapter={chapter}>{sectionsOfPage(chapter.body).map(section)}</Sheet>
        {chapter.closing.length > 0 && <Sheet chapter={chapter}>{sectionsOfPage(chapter.closing).map(section)}</Sheet>}
      </Fragment>
    </section>
  );
}

function Sheet({
  chapter: { header, footer, front },
  children,
}: {
  readonly chapter: Chapter;
  readonly children: React.ReactNode;
}) {
  return (
    <article className="pageSheet">
      <header>
        <span>
          {header.left} {front.date}
        </span>
        <span>{header.right}</span>
      </header>
      {children}
      <footer>
        <span>
          {footer.left} {footer.notice}
        </span>
      </footer>
    </article>
  );
}
