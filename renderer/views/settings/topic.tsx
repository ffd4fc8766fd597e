import type { ReactNode } from 'react';
import type { InputOf } from '../../../shared/contract/operations.ts';
import type { Settings } from '../../../shared/contract/settings.ts';

export interface TopicProps {
  readonly settings: Settings;
  readonly onChange: (patch: InputOf<'updateSettings'>) => void;
}

/** A subject of the settings: its name, what it is about, its form. */
export function Topic({
  title,
  about,
  children,
}: {
  readonly title: string;
  readonly about: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="card topic" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <p className="muted">{about}</p>
      </header>
      <div className="topicForm">{children}</div>
    </section>
  );
}
