import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/reader/claim.ts';
import { readText } from '../../src/reader/read-text.ts';

/** A sentence in parts: who, the verb in its forms, to whom. */
const DEEDS = [
  {
    who: 'Iran',
    past: 'sent drones to',
    base: 'send drones to',
    perfect: 'sent drones to',
    passive: 'Drones were sent to Russia by Iran.',
    whom: 'Russia',
    other: 'Tehran',
    people: 'Iranian officials',
  },
  {
    who: 'France',
    past: 'attacked',
    base: 'attack',
    perfect: 'attacked',
    passive: 'Libya was attacked by France.',
    whom: 'Libya',
    other: 'Paris',
    people: 'French forces',
  },
  {
    who: 'Turkey',
    past: 'trained the army of',
    base: 'train the army of',
    perfect: 'trained the army of',
    passive: 'The army of Somalia was trained by Turkey.',
    whom: 'Somalia',
    other: 'Ankara',
    people: 'Turkish officers',
  },
  {
    who: 'China',
    past: 'lent two billion dollars to',
    base: 'lend two billion dollars to',
    perfect: 'lent two billion dollars to',
    passive: 'Two billion dollars were lent to Pakistan by China.',
    whom: 'Pakistan',
    other: 'Beijing',
    people: 'Chinese officials',
  },
];

const FIELDS = ['actor', 'act', 'target', 'polarity', 'modality', 'speaker', 'denied_by'] as const;

function only(text: string): Claim {
  const { claims } = readText(text);
  expect(claims, text).toHaveLength(1);
  return claims[0] as Claim;
}

/** Which fields changed, and to what. */
function changed(before: Claim, after: Claim): Record<string, unknown> {
  return Object.fromEntries(
    FIELDS.filter((field) => before[field] !== after[field]).map((field) => [field, after[field]]),
  );
}

describe.each(DEEDS)('$who $past $whom', ({ who, past, base, perfect, passive, whom, other, people }) => {
  const plain = only(`${who} ${past} ${whom}.`);

  test('active to passive changes nothing', () => {
    expect(changed(plain, only(passive))).toEqual({});
  });
  test('"did not" changes the polarity alone', () => {
    expect(changed(plain, only(`${who} did not ${base} ${whom}.`))).toEqual({ polarity: 'negated' });
  });
  test('"may", "if" and "will" change the modality alone', () => {
    expect(changed(plain, only(`${who} may ${base} ${whom}.`))).toEqual({ modality: 'hypothetical' });
    expect(changed(plain, only(`If ${who} ${past} ${whom}, nobody would notice.`))).toEqual({
      modality: 'hypothetical',
    });
    expect(changed(plain, only(`${who} will ${base} ${whom}.`))).toEqual({ modality: 'predicted' });
  });
  test('"denied that" keeps the claim and adds who denies it', () => {
    expect(changed(plain, only(`The foreign minister of Norway denied that ${who} had ${perfect} ${whom}.`))).toEqual({
      denied_by: 'foreign minister of Norway',
    });
  });
  test('a denial in the next sentence goes to the claim', () => {
    expect(changed(plain, only(`${who} ${past} ${whom}. ${other} denies this.`))).toEqual({ denied_by: other });
  });
  test('another name for the same actor changes nothing', () => {
    expect(changed(plain, only(`${other} ${past} ${whom}.`))).toEqual({});
    expect(changed(plain, only(`${people} ${past} ${whom}.`))).toEqual({});
  });
  test('a speaker changes the speaker alone, and another speaker too', () => {
    expect(changed(plain, only(`The analyst Jane Doe said that ${who} had ${perfect} ${whom}.`))).toEqual({
      speaker: 'Jane Doe',
    });
    expect(changed(plain, only(`${who} ${past} ${whom}, according to Le Monde.`))).toEqual({ speaker: 'Le Monde' });
  });
});
