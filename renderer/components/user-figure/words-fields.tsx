import { useState } from 'react';
import type { UserFigureDraft } from '../../../shared/figures/user-figures/user-figure.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { useWords } from '../../state/language.ts';
import { Segments } from '../choices/segments.tsx';

interface Props {
  readonly draft: UserFigureDraft;
  readonly week: IsoDate | null;
  readonly onDraft: (draft: UserFigureDraft) => void;
}

const DECIMALS = [0, 1, 2, 3, 4] as const;

/** What stands around a figure: title, source, unit, and whether it is every week's or of this one alone. */
export function WordsFields({ draft, week, onDraft }: Props) {
  const words = useWords();
  const { title, source, unit, decimals } = draft;
  const [names, setNames] = useState(source.names.join(words('list.separator')));
  return (
    <>
      <label className="editorField">
        <span>{words('figures.title')}</span>
        <input
          value={title.zh}
          maxLength={120}
          onChange={({ target }) => onDraft({ ...draft, title: { ...title, zh: target.value } })}
        />
      </label>
      <label className="editorField">
        <span>{words('figures.titleEn')}</span>
        <input
          value={title.en ?? ''}
          maxLength={200}
          onChange={({ target }) => onDraft({ ...draft, title: { ...title, en: target.value || null } })}
        />
      </label>
      <div className="editorField">
        <span>{words('figures.source')}</span>
        <Segments
          label={words('figures.source')}
          value={source.kind}
          options={(['data', 'document'] as const).map((value) => ({ value, label: words(`figures.source.${value}`) }))}
          onChange={(kind) => onDraft({ ...draft, source: { ...source, kind } })}
        />
      </div>
      <label className="editorField">
        <span>{words('figures.sourceNames')}</span>
        <input
          value={names}
          placeholder={words('figures.sourceNames.about')}
          onChange={({ target }) => {
            setNames(target.value);
            onDraft({ ...draft, source: { ...source, names: namesIn(target.value) } });
          }}
        />
      </label>
      <div className="editorField">
        <span>{words('figures.unit')}</span>
        <span className="editorPair">
          <input
            aria-label={words('figures.unit')}
            value={unit ?? ''}
            maxLength={20}
            placeholder={words('figures.asStated')}
            onChange={({ target }) => onDraft({ ...draft, unit: target.value || null })}
          />
          <select
            className="plainSelect"
            aria-label={words('figures.decimals')}
            value={decimals ?? ''}
            onChange={({ target }) =>
              onDraft({ ...draft, decimals: target.value === '' ? null : Number(target.value) })
            }
          >
            <option value="">{words('figures.decimals.usual')}</option>
            {DECIMALS.map((count) => (
              <option key={count} value={count}>
                {words('figures.decimals.count', { count })}
              </option>
            ))}
          </select>
        </span>
      </div>
      <div className="editorField">
        <span>{words('figures.weeks')}</span>
        <Segments
          label={words('figures.weeks')}
          value={draft.week === null ? 'every' : 'one'}
          options={[
            { value: 'every', label: words('figures.weeks.every') },
            { value: 'one', label: words('figures.weeks.one', { week: draft.week ?? week ?? '' }) },
          ]}
          onChange={(which) => onDraft({ ...draft, week: which === 'every' ? null : week })}
        />
      </div>
    </>
  );
}

/** `Wind、公司公告` and `Wind, filings` are two names each. */
function namesIn(text: string): string[] {
  return text
    .split(/[、,，;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .slice(0, 8);
}
