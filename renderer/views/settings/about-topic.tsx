import { Button } from '@salt-ds/core';
import { ErrorSolidIcon, StethoscopeIcon, SuccessCircleSolidIcon } from '@salt-ds/icons';
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/operations.ts';
import { LongCallProgress } from '../../components/states/long-call-progress.tsx';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useLongCall } from '../../desk-client/use-long-call.ts';
import { useWords } from '../../state/language.ts';
import { Topic } from './topic.tsx';

/** Version and data folder; the doctor checks that everything the desk holds is whole. */
export function AboutTopic() {
  const words = useWords();
  const { data: status } = useDeskQuery('status', {});
  const doctor = useLongCall('doctor');
  const [report, setReport] = useState<OutputOf<'doctor'> | null>(null);
  return (
    <Topic title={words('settings.about')} about={words('settings.about.about')}>
      <dl className="facts">
        <div>
          <dt>{words('settings.version')}</dt>
          <dd>{status?.version ?? ''}</dd>
        </div>
        <div>
          <dt>{words('settings.dataFolder')}</dt>
          <dd>
            <code>{status?.dataFolder ?? ''}</code>
          </dd>
        </div>
      </dl>
      <Button disabled={doctor.state.kind === 'running'} onClick={() => void doctor.run({}).then(setReport)}>
        <StethoscopeIcon aria-hidden /> {words('settings.doctor')}
      </Button>
      <LongCallProgress
        label={words('settings.doctor.running')}
        state={doctor.state}
        onCancel={doctor.cancel}
        onDismiss={doctor.dismiss}
      />
      {report && <DoctorReport report={report} />}
    </Topic>
  );
}

function DoctorReport({ report }: { readonly report: OutputOf<'doctor'> }) {
  const words = useWords();
  return (
    <div className="doctorReport" role="status">
      <p>
        <strong>{words(report.ok ? 'settings.doctor.ok' : 'settings.doctor.notOk')}</strong>
      </p>
      <ul>
        {report.checks.map(({ id, ok, message }) => (
          <li key={id} className={ok ? 'sound' : 'unsound'}>
            {ok ? <SuccessCircleSolidIcon aria-hidden /> : <ErrorSolidIcon aria-hidden />} {message}
          </li>
        ))}
      </ul>
      <code className="muted">{report.contentHash}</code>
    </div>
  );
}
