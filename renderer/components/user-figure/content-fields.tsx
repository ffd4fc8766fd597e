import { PASTED_AS, type UserContent, type UserFigureDraft } from '../../../shared/figures/user-figures/user-figure.ts';
import { useWords } from '../../state/language.ts';
import { Segments } from '../choices/segments.tsx';
import { basisName } from './basis-name.ts';
import { Choose } from './choose.tsx';
import { CONTENT_KINDS, withKind } from './empty-draft.ts';
import { InstrumentFields } from './instrument-fields.tsx';
import type { Made } from './made.ts';
import { PictureField } from './picture-field.tsx';
import { SeriesFields } from './series-fields.tsx';
import { WindowFields } from './window-fields.tsx';

interface Props {
  readonly draft: UserFigureDraft;
  readonly made: Made;
  readonly onDraft: (draft: UserFigureDraft) => void;
}

/** What a figure shows: first of which kind, then what of it. */
export function ContentFields({ draft, made, onDraft }: Props) {
  const words = useWords();
  return (
    <>
      <label className="editorField">
        <span>{words('figures.kind')}</span>
        <select
          className="plainSelect"
          aria-label={words('figures.kind')}
          value={draft.content.kind}
          onChange={({ target }) => {
            const kind = CONTENT_KINDS.find((one) => one === target.value);
            if (kind) onDraft(withKind(draft, kind));
          }}
        >
          {CONTENT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words(`figures.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <KindFields content={draft.content} made={made} onContent={(content) => onDraft({ ...draft, content })} />
    </>
  );
}

interface KindProps {
  readonly content: UserContent;
  readonly made: Made;
  readonly onContent: (content: UserContent) => void;
}

function KindFields({ content, made, onContent }: KindProps) {
  const words = useWords();
  switch (content.kind) {
    case 'groupBars':
      return (
        <Choose
          label={words('figures.group')}
          value={content.group}
          options={made.groups.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(group) => onContent({ ...content, group })}
        />
      );
    case 'instrumentLines':
      return <InstrumentFields content={content} made={made} onContent={onContent} />;
    case 'seriesLines':
      return <SeriesFields content={content} made={made} onContent={onContent} />;
    case 'seriesColumns':
      return (
        <>
          <Choose
            label={words('figures.series')}
            value={`${content.series.series}\t${content.series.basis}`}
            options={made.series.map(({ series, basis, unit, count }) => ({
              value: `${series}\t${basis}`,
              label: `${series} · ${words('figures.seriesOf', { basis: basisName(words, basis), unit, count })}`,
            }))}
            onChange={(chosen) => {
              const [series = '', basis = ''] = chosen.split('\t');
              onContent({ ...content, series: { series, basis } });
            }}
          />
          <WindowFields window={content.window} onWindow={(window) => onContent({ ...content, window })} />
        </>
      );
    case 'exhibit':
      return (
        <Choose
          label={words('figures.exhibit')}
          value={content.exhibit}
          options={made.exhibits.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(exhibit) => onContent({ ...content, exhibit })}
        />
      );
    case 'pasted':
      return <PasteFields content={content} onContent={onContent} />;
    case 'picture':
      return <PictureField content={content} onContent={onContent} />;
  }
}

interface PasteProps {
  readonly content: Extract<UserContent, { kind: 'pasted' }>;
  readonly onContent: (content: UserContent) => void;
}

function PasteFields({ content, onContent }: PasteProps) {
  const words = useWords();
  return (
    <>
      <label className="editorField wide">
        <span>{words('figures.pasted')}</span>
        <textarea
          value={content.text}
          placeholder={words('figures.pasted.about')}
          onChange={({ target }) => onContent({ ...content, text: target.value })}
        />
      </label>
      <div className="editorField">
        <span>{words('figures.as')}</span>
        <Segments
          label={words('figures.as')}
          value={content.as}
          options={PASTED_AS.map((value) => ({ value, label: words(`figures.as.${value}`) }))}
          onChange={(as) => onContent({ ...content, as })}
        />
      </div>
    </>
  );
}
