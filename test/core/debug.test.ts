import { afterEach, expect, test } from 'vitest';
import { debug, listenToDebug } from '../../src/core/debug.ts';

afterEach(() => listenToDebug(null));

test('a listener gets topic and words, and without one the words are not made', () => {
  let made = 0;
  const say = () => {
    made += 1;
    debug('sql', () => {
      made += 1;
      return 'select 1';
    });
  };
  say();
  expect(made).toBe(1);
  const heard: string[] = [];
  listenToDebug((topic, words) => heard.push(`${topic}: ${words}`));
  say();
  expect(heard).toEqual(['sql: select 1']);
});
