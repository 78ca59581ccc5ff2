import { expect, test } from 'vitest';
import { beginsSentence, inSentence } from '../../src/present/names.ts';

test.each([
  ['United Kingdom', 'the United Kingdom', 'The United Kingdom'],
  ['Netherlands', 'the Netherlands', 'The Netherlands'],
  ['United States of America', 'the United States of America', 'The United States of America'],
  ['France', 'France', 'France'],
  ['Philippopolis', 'Philippopolis', 'Philippopolis'],
])('%s in a sentence', (name, within, first) => {
  expect(inSentence(name)).toBe(within);
  expect(beginsSentence(name)).toBe(first);
});
