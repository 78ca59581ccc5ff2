/** Longer than any file of a fuzz test can take to read, on any machine. */
const LONGEST = 20_000;

/** The result of work, or an error if it does not settle. Work that never yields is for the runner to end. */
export async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`still not done after ${LONGEST / 1000} s`)), LONGEST);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
