import './published.css';
import { ChevronDownIcon, ChevronUpIcon } from '@salt-ds/icons';
import { useState } from 'react';
import type { IsoDate } from '../../../../shared/market/iso-date.ts';
import { Problem } from '../../../components/states/problem.tsx';
import { useDeskQuery } from '../../../desk-client/use-desk-query.ts';
import { useWords } from '../../../state/language.ts';
import { localDateTime } from '../../../state/short-date.ts';
import { PublishedPanel } from './published-panel.tsx';

/** 已定稿: when, which edition and how much moved since, in a line above the report; it opens to what moved. */
export function PublishedBar({ week, newest }: { readonly week: IsoDate; readonly newest: number }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  // A correction that has just been published is the one to look at.
  const edition = chosen !== null && chosen <= newest ? chosen : newest;
  const { data, error } = useDeskQuery('movedSince', { week, edition });
  if (error) return <Problem error={error} />;
  if (!data) return null;
  const { publishedAt } = data.edition;
  const Chevron = isOpen ? ChevronUpIcon : ChevronDownIcon;
  const isSame = data.count + data.texts.length === 0;
  return (
    <section className="card publishedBar" aria-label={words('published.bar')}>
      <button type="button" className="publishedLine" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <strong>{words('published.bar.line', { edition, time: localDateTime(publishedAt) })}</strong>
        <span className={isSame ? 'muted' : 'lacking'}>
          {isSame
            ? words('published.bar.same')
            : words('published.bar.moved', { values: data.count, texts: data.texts.length })}
        </span>
        <span className="spacer" />
        <Chevron aria-hidden />
      </button>
      {isOpen && <PublishedPanel since={data} onEdition={setChosen} />}
    </section>
  );
}
