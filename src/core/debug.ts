/** What a developer can listen to: the statements sent to the database, and the steps of each verdict. */
export type DebugTopic = 'sql' | 'trail';

let listener: ((topic: DebugTopic, words: string) => void) | null = null;

/**
 * Sends debug lines to a function, or to nobody (null, as when the program starts). The command line listens where
 * `CASUS_DEBUG=1` is set. Lines change no result.
 */
export function listenToDebug(to: ((topic: DebugTopic, words: string) => void) | null): void {
  listener = to;
}

/**
 * Tells a listener something. Without one `words` is not called, so that it costs nothing.
 * @example debug('sql', () => 'select 1')
 */
export function debug(topic: DebugTopic, words: () => string): void {
  listener?.(topic, words());
}
