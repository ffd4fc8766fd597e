import { Button, Checkbox } from '@salt-ds/core';
import { useState } from 'react';
import type { Chapter, Hole } from '../../../shared/chapter/chapter.ts';
import { REPORT_FORMATS, type ReportFormat } from '../../../shared/chapter/report-formats.ts';
import type { OutputOf } from '../../../shared/contract/operations.ts';
import { LongCallProgress } from '../../components/states/long-call-progress.tsx';
import { useWords } from '../../state/language.ts';
import { LeftOutSentences } from './left-out-sentences.tsx';
import { PublishDialog } from './published/publish-dialog.tsx';
import { TemplateList } from './template-list.tsx';
import { useWriteReport } from './use-write-report.ts';

type Written = OutputOf<'writeReport'>;

interface Props {
  readonly chapter: Chapter;
  /** The newest edition that was published of the week; 0 where there is none. */
  readonly newest: number;
  /** The user's own texts by their slots. */
  readonly written: ReadonlyMap<string, string>;
}

/** Writes the report in the formats that are ticked, into a folder or to the browser, and says what it lacks. */
export function WritePane({ chapter, newest, written: texts }: Props) {
  const words = useWords();
  const { holes, stale } = chapter;
  const week = chapter.week.from;
  const [isPublishing, setPublishing] = useState(false);
  const [formats, setFormats] = useState<readonly ReportFormat[]>(['docx']);
  const { call, written, write } = useWriteReport(week);
  const tick = (format: ReportFormat, isTicked: boolean) =>
    setFormats(REPORT_FORMATS.filter((one) => (one === format ? isTicked : formats.includes(one))));
  return (
    <section className="card writePane" aria-label={words('room.write')}>
      <h2>{words('room.write')}</h2>
      <p className="muted">{words('room.write.about')}</p>
      {REPORT_FORMATS.map((format) => (
        <Checkbox
          key={format}
          label={words(`room.format.${format}`)}
          checked={formats.includes(format)}
          onChange={({ target }) => tick(format, target.checked)}
        />
      ))}
      {formats.includes('template') && <TemplateList />}
      <div className="writeButtons">
        <Button
          sentiment="accented"
          disabled={formats.length === 0 || call.state.kind === 'running'}
          onClick={() => void write(formats)}
        >
          {words('room.write.button', { count: formats.length })}
        </Button>
        <Button appearance="bordered" onClick={() => setPublishing(true)}>
          {words('publish.open')}
        </Button>
      </div>
      {isPublishing && (
        <PublishDialog chapter={chapter} newest={newest} written={written} onClose={() => setPublishing(false)} />
      )}
      <LongCallProgress
        label={words('room.write.progress')}
        state={call.state}
        onCancel={call.cancel}
        onDismiss={call.dismiss}
      />
      <Holes holes={holes} />
      <Stale stale={stale} />
      <LeftOutSentences week={week} written={texts} />
      {written && <Untold written={written} />}
    </section>
  );
}

function Holes({ holes }: { readonly holes: readonly Hole[] }) {
  const words = useWords();
  if (holes.length === 0) return <p className="muted">{words('room.holes.none')}</p>;
  return (
    <>
      <h3>{words('room.holes', { count: holes.length })}</h3>
      <ul className="holeList">
        {holes.map(({ text, place }) => (
          <li key={`${place} ${text}`}>
            <mark className="hole">{text}</mark>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The user's texts over numbers that moved, with what the desk now says there. */
function Stale({ stale }: Pick<Chapter, 'stale'>) {
  const words = useWords();
  if (stale.length === 0) return null;
  return (
    <>
      <h3>{words('room.stale.count', { count: stale.length })}</h3>
      <ul className="holeList">
        {stale.map(({ slot, text, generated }) => (
          <li key={slot}>
            {text}
            <br />
            <span className="muted">{words('room.stale', { text: generated })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What of the report could not be written, or of a template not be filled. */
function Untold({ written: { unwritten, unfilled } }: { readonly written: Written }) {
  const words = useWords();
  return (
    <>
      {unwritten.length > 0 && <h3>{words('room.unwritten')}</h3>}
      <ul className="holeList">
        {unwritten.map(({ format, name, message, hint }) => (
          <li key={`${format} ${name}`}>
            <strong>{[words(`room.format.${format}`), name].join(' ')}</strong> {message} {hint}
          </li>
        ))}
      </ul>
      {unfilled.length > 0 && <h3>{words('room.unfilled')}</h3>}
      <ul className="holeList">
        {unfilled.map(({ template, placeholder, part, paragraph, words: said }) => (
          <li key={`${template} ${part} ${paragraph} ${placeholder}`}>
            {words('room.unfilled.line', { template, placeholder, paragraph, words: said })}
          </li>
        ))}
      </ul>
    </>
  );
}
