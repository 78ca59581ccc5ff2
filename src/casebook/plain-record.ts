/**
 * The same value without the keys of objects that hold nothing, all the way down, so that what is read from a file and
 * what is read from a pack are the same. Maps keep their keys; numbers, texts and the order of keys stay.
 * @example withoutUndefined({ from: undefined, to: { year: 1914 } }) // { to: { year: 1914 } }
 */
export function withoutUndefined<T>(value: T): T {
  return plain(value) as T;
}

function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) return new Map([...value].map(([key, held]) => [key, plain(held)]));
  const kept = Object.entries(value).filter(([, held]) => held !== undefined);
  return Object.fromEntries(kept.map(([key, held]) => [key, plain(held)]));
}
