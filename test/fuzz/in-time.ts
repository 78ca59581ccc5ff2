/** Longer than any file of a fuzz test may take to read. */
const LONGEST = 5_000;

/** The result of work, or an error if it takes too long. Work that never yields at all is for the runner to end. */
export async function inTime<T>(work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Error(`it took longer than ${LONGEST / 1000} s`);
  const waited = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late), LONGEST);
  });
  const [settled] = await Promise.allSettled([Promise.race([work(), waited])]);
  clearTimeout(timer);
  // Work that did not yield is late without a timer having told.
  if (performance.now() - began > LONGEST) throw late;
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}
