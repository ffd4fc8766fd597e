import './key-points-card.css';
import { Button } from '@salt-ds/core';
import { byParagraph, paragraphsHtml, paragraphsOf } from '../../../../shared/commentary/paragraphs.ts';
import type { Commentary } from '../../../../shared/contract/commentary.ts';
import type { Week } from '../../../../shared/contract/week.ts';
import { useCopyText } from '../../../desk-client/use-copy-text.ts';
import { useCopyWithSources } from '../../../desk-client/use-copy-with-sources.ts';
import { useLang, useWords } from '../../../state/language.ts';
import { LeftOutList } from './left-out-list.tsx';
import { ParagraphOfWeek } from './paragraph-of-week.tsx';
import { SinceLastWeek } from './since-last-week.tsx';

/** 本周要点: the week's sentences, each number asked by a click; beside them what has changed since last week. */
export function KeyPointsCard({ week }: { readonly week: Week }) {
  const words = useWords();
  const lang = useLang();
  const copyText = useCopyText();
  const copyWithSources = useCopyWithSources();
  const { commentary, digest, leftOut, sinceLastWeek } = week;
  const copy = (sentences: readonly Commentary[]) =>
    void copyText(
      { text: paragraphsOf(sentences, lang).join('\n'), html: paragraphsHtml(sentences, lang) },
      words('points.copied'),
    );
  if (commentary.length === 0 && sinceLastWeek.length === 0) return null;
  return (
    <section className="card keyPoints" aria-label={words('commentary.title')}>
      <header>
        <h2>{words('commentary.title')}</h2>
        <span className="spacer" />
        {digest.text !== '' && (
          <Button
            appearance="transparent"
            title={digest.text}
            onClick={() => void copyText({ text: digest.text, html: null }, words('points.digestCopied'))}
          >
            {words('points.copyDigest')}
          </Button>
        )}
        <Button appearance="transparent" disabled={commentary.length === 0} onClick={() => copy(commentary)}>
          {words('points.copyAll')}
        </Button>
      </header>
      <div className="keyPointsBody">
        <div className="weekParagraphs">
          {byParagraph(commentary).map(({ paragraph, sentences }) => (
            <ParagraphOfWeek
              key={paragraph}
              name={words(`points.paragraph.${paragraph}`)}
              week={week.week.from}
              sentences={sentences}
              onCopy={() => copy(sentences)}
              onCopyWithSources={() => void copyWithSources(sentences)}
            />
          ))}
          <LeftOutList leftOut={leftOut} />
        </div>
        <SinceLastWeek novelties={sinceLastWeek} />
      </div>
    </section>
  );
}
