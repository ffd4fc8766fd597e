import { Button } from '@salt-ds/core';
import { type ReactNode, useState } from 'react';
import type { ReportSettings } from '../../../shared/chapter/report-settings.ts';
import { ChoiceLine, TextLine } from '../../components/form/form-fields.tsx';
import { useSettings } from '../../desk-client/use-settings.ts';
import { useLang, useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import { analystsIn, analystsText, closingIn, closingText, relatedIn, relatedText } from './house-texts.ts';

/** 版式与署名: what every report of the house says and how it looks; kept as a whole. */
export function HousePane() {
  const words = useWords();
  const lang = useLang();
  const { settings, change } = useSettings();
  const tellDone = useScreen((screen) => screen.tellDone);
  const { report } = settings;
  const [draft, setDraft] = useState<ReportSettings | null>(null);
  const [texts, setTexts] = useState<Partial<Record<'analysts' | 'related' | 'closing', string>>>({});
  const [badLine, setBadLine] = useState<number | null>(null);
  const shown = draft ?? report;
  const set = (patch: Partial<ReportSettings>) => setDraft({ ...shown, ...patch });
  const isChanged = draft !== null || Object.keys(texts).length > 0;
  const keep = async () => {
    const related = texts.related === undefined ? { related: shown.related } : relatedIn(texts.related);
    if ('badLine' in related) return setBadLine(related.badLine);
    setBadLine(null);
    const next: ReportSettings = {
      ...shown,
      ...related,
      ...(texts.analysts !== undefined && { analysts: analystsIn(texts.analysts) }),
      ...(texts.closing !== undefined && { closing: closingIn(texts.closing, lang, shown.closing) }),
      // Sections and templates are chosen elsewhere, and may have been since.
      sections: report.sections,
      templates: report.templates,
    };
    if (!(await change({ report: next }))) return;
    setDraft(null);
    setTexts({});
    tellDone(words('room.house.saved'), true);
  };
  return (
    <section className="card housePane" aria-label={words('room.house')}>
      <h2>{words('room.house')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <HouseWords report={shown} onChange={set} />
        <Lines
          label={words('room.house.analysts')}
          about={words('room.house.analysts.about')}
          value={texts.analysts ?? analystsText(shown.analysts)}
          onChange={(analysts) => setTexts({ ...texts, analysts })}
        />
        <Lines
          label={words('room.house.related')}
          about={words('room.house.related.about')}
          value={texts.related ?? relatedText(shown.related)}
          onChange={(related) => setTexts({ ...texts, related })}
        >
          {badLine !== null && <p role="alert">{words('room.house.badLine', { line: badLine })}</p>}
        </Lines>
        <Lines
          label={words('room.house.closing')}
          about={words('room.house.closing.about')}
          value={texts.closing ?? closingText(shown.closing, lang)}
          onChange={(closing) => setTexts({ ...texts, closing })}
        />
        <HouseLook report={shown} onChange={set} />
        <Button type="submit" sentiment="accented" disabled={!isChanged}>
          {words('room.house.save')}
        </Button>
      </form>
    </section>
  );
}

interface PartProps {
  readonly report: ReportSettings;
  readonly onChange: (patch: Partial<ReportSettings>) => void;
}

function HouseWords({ report, onChange }: PartProps) {
  const words = useWords();
  const { industry, kind, footerNotice } = report;
  return (
    <>
      <TextLine
        label={words('room.house.industry')}
        value={industry.zh}
        onChange={(zh) => onChange({ industry: { ...industry, zh } })}
      />
      <TextLine
        label={words('room.house.industryEn')}
        value={industry.en}
        onChange={(en) => onChange({ industry: { ...industry, en } })}
      />
      <TextLine
        label={words('room.house.kind')}
        value={kind.zh}
        onChange={(zh) => onChange({ kind: { ...kind, zh } })}
      />
      <TextLine
        label={words('room.house.kindEn')}
        value={kind.en}
        onChange={(en) => onChange({ kind: { ...kind, en } })}
      />
      <TextLine
        label={words('room.house.notice')}
        value={footerNotice.zh}
        onChange={(zh) => onChange({ footerNotice: { ...footerNotice, zh } })}
      />
      <TextLine
        label={words('room.house.noticeEn')}
        value={footerNotice.en}
        onChange={(en) => onChange({ footerNotice: { ...footerNotice, en } })}
      />
    </>
  );
}

function HouseLook({ report, onChange }: PartProps) {
  const words = useWords();
  const { fonts } = report;
  return (
    <>
      <ChoiceLine
        label={words('room.house.weekLabel')}
        value={report.weekLabel}
        options={[
          { value: 'short', label: '20260316-0322' },
          { value: 'long', label: '20260316-20260322' },
        ]}
        onChange={(weekLabel) => onChange({ weekLabel })}
      />
      <ChoiceLine
        label={words('room.house.flowTable')}
        value={report.flowTableEnd}
        options={[
          { value: 'note', label: words('room.house.flowTable.note') },
          { value: 'rows', label: words('room.house.flowTable.rows') },
        ]}
        onChange={(flowTableEnd) => onChange({ flowTableEnd })}
      />
      <ChoiceLine
        label={words('room.house.wordCharts')}
        value={report.wordCharts}
        options={[
          { value: 'pictures', label: words('room.house.wordCharts.pictures') },
          { value: 'native', label: words('room.house.wordCharts.native') },
        ]}
        onChange={(wordCharts) => onChange({ wordCharts })}
      />
      <TextLine
        label={words('room.house.font.heading')}
        value={fonts.heading}
        onChange={(heading) => onChange({ fonts: { ...fonts, heading } })}
      />
      <TextLine
        label={words('room.house.font.body')}
        value={fonts.body}
        onChange={(body) => onChange({ fonts: { ...fonts, body } })}
      />
      <TextLine
        label={words('room.house.font.latin')}
        value={fonts.latin}
        onChange={(latin) => onChange({ fonts: { ...fonts, latin } })}
      />
    </>
  );
}

function Lines({
  label,
  about,
  value,
  onChange,
  children,
}: {
  readonly label: string;
  readonly about: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children?: ReactNode;
}) {
  return (
    <label className="houseLines">
      <span>{label}</span>
      <span className="muted">{about}</span>
      <textarea value={value} rows={4} onChange={({ target }) => onChange(target.value)} />
      {children}
    </label>
  );
}
