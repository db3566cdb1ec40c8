import { useEffect, useState } from 'react';

/** The page's clock, looked at again each `everyMs`: clocks are computed at each paint, never counted. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
