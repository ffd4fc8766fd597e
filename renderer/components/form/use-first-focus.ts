import { type RefObject, useEffect, useRef } from 'react';

/** The field that a form begins with has the focus when the form opens. */
export function useFirstFocus<Field extends HTMLElement = HTMLInputElement>(isFirst: boolean): RefObject<Field | null> {
  const field = useRef<Field>(null);
  useEffect(() => {
    if (isFirst) field.current?.focus();
  }, [isFirst]);
  return field;
}
