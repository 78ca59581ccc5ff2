import { expect } from 'vitest';

/** Fails for an error's text that shows the program's insides: a value that was not there, a place not filled in. */
export function expectForPeople(text: string, input: Uint8Array): void {
  expect(text).not.toMatch(/\bundefined\b|\[object /);
  if (!input.includes('{'.charCodeAt(0))) expect(text).not.toMatch(/\{[a-z]\w*\}/i);
}
