import { Paragraph, TableOfContents, TextRun } from 'docx';
import { type Chapter, numberedBlocks } from '../../../../shared/chapter/chapter.ts';
import { captionText, sequenceName } from './exhibits.ts';
import { STYLE } from './look.ts';
import type { Tags } from './tags.ts';

/** 目录 and 图表目录: fields of Word, which are filled already. */
export function contentsPage(chapter: Chapter, tags: Tags): (Paragraph | TableOfContents)[] {
  const { contents, lang } = chapter;
  const captioned = numberedBlocks(chapter);
  const head = (words: string) => new Paragraph({ style: STYLE.contents, children: [new TextRun(words)] });
  const labels = [...new Set(captioned.flatMap(({ caption }) => caption?.label ?? []))].sort();
  return [
    head(contents.title),
    new TableOfContents(contents.title, { hyperlink: true, headingStyleRange: '1-2' }),
    ...(labels.length === 0 ? [] : [head(contents.figures)]),
    ...labels.map((label) => {
      const name = sequenceName(label, lang);
      const cachedEntries = captioned.flatMap(({ id, caption }) =>
        caption?.label === label
          ? { title: captionText(caption, lang), level: 1, href: tags.named('caption', id) ?? '' }
          : [],
      );
      return new TableOfContents(name, {
        hyperlink: true,
        captionLabelIncludingNumbers: name,
        cachedEntries,
        beginDirty: false,
      });
    }),
  ];
}
