import { useEffect, useState } from 'react';

/** The longest that something waits for a page that always has something to do, in milliseconds. */
const LONGEST = 2000;
/** Where a browser does not say when it is idle (Safari). */
const SOON = 300;

/** False until the page has drawn what comes first and has nothing to do: what stands further down asks for its data then. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(() => setIdle(true), SOON);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(() => setIdle(true), { timeout: LONGEST });
    return () => cancelIdleCallback(handle);
  }, []);
  return idle;
}
