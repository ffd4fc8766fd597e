import { useState } from 'react';
import type { Chapter } from '../../../shared/chapter/chapter.ts';
import { text } from '../../../shared/i18n/text.ts';
import { useLang, useWords } from '../../state/language.ts';
import { PageFigure } from './page-figure.tsx';
import { PassageText } from './passage-text.tsx';
import { PenButton } from './pen-button.tsx';
import { TextEditor } from './text-editor.tsx';

const TREND = { width: 204, height: 150 } as const;
const FIELDS = ['title', 'subtitle', 'date', 'rating'] as const;
type Field = (typeof FIELDS)[number];

/** The front page, whose lines are edited in their places. */
export function PageFront({
  chapter,
  written,
}: {
  readonly chapter: Chapter;
  readonly written: ReadonlyMap<string, string>;
}) {
  const words = useWords();
  const lang = useLang();
  const { front, week } = chapter;
  const [edited, setEdited] = useState<Field | null>(null);
  const pen = (field: Field) => (
    <PenButton
      label={words('room.edit.sentence', { name: words(`room.field.${field}`) })}
      onClick={() => setEdited(edited === field ? null : field)}
    />
  );
  const editor = (field: Field) =>
    edited === field && (
      <TextEditor
        week={week.from}
        slot={field}
        label={words(`room.field.${field}`)}
        text={front[field]}
        hint={null}
        canRestore={written.has(field)}
        canDrop={false}
        onClose={() => setEdited(null)}
      />
    );
  return (
    <div className="pageFront">
      <aside>
        <h3>{front.industry}</h3>
        <p>
          {front.date} {pen('date')}
        </p>
        {editor('date')}
        <p>
          <b>
            {text(lang, 'report.lead', { lead: text(lang, 'report.rated') })}
            {front.rating === '' ? '—' : front.rating}
          </b>{' '}
          {pen('rating')}
        </p>
        {editor('rating')}
        {front.trend && (
          <>
            <h3>{text(lang, 'report.trend')}</h3>
            <PageFigure exhibit={{ ...front.trend, note: '' }} size={TREND} />
          </>
        )}
        {front.analysts.length > 0 && <h3>{text(lang, 'report.analyst')}</h3>}
        {front.analysts.map(({ name, role, licence, email }) => (
          <p key={`${name} ${licence}`}>
            <b>
              {name} {role}
            </b>
            <br />
            {licence !== '' && text(lang, 'report.licence', { licence })}
            <br />
            {email}
          </p>
        ))}
        {front.related.length > 0 && <h3>{text(lang, 'report.related')}</h3>}
        {front.related.map(({ title, date }) => (
          <p key={`${title} ${date}`}>{text(lang, 'report.related.line', { title, date })}</p>
        ))}
      </aside>
      <div>
        <h2 className="pageTitle">
          {front.title} {pen('title')}
        </h2>
        {editor('title')}
        <p className="pageSubtitle">
          {front.subtitle} {pen('subtitle')}
        </p>
        {editor('subtitle')}
        <ul className="pageList">
          {front.bullets.map(({ lead, passages }) => (
            <li key={lead}>
              {lead !== '' && <b>{text(lang, 'report.lead', { lead })}</b>}
              {passages.map((passage) => (
                <PassageText key={passage.slot} passage={passage} label={lead} onEdit={null} />
              ))}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
