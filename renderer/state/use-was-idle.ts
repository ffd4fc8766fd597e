import { useEffect, useState } from 'react';

/** A window that is never idle has to show it too. */
const LATEST_MS = 500;

/** Whether the window has been idle since it first drew this: for what stands below it, and need not hold up the rest. */
export function useWasIdle(): boolean {
  const [wasIdle, setWasIdle] = useState(false);
  useEffect(() => {
    const asked = requestIdleCallback(() => setWasIdle(true), { timeout: LATEST_MS });
    return () => cancelIdleCallback(asked);
  }, []);
  return wasIdle;
}
