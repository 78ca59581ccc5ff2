import { describe, expect, test } from 'vitest';
import type { OrganFinding, Request } from '../../../src/core/case-facts.ts';
import { parsePartialDate } from '../../../src/core/partial-date.ts';
import type { Gazetteer, Place, WarTheatres } from '../../../src/core/theatre.ts';
import * as b from '../build.ts';

const { PATRON, ALLY, FOE } = b;
const FACT = { words: 'as it was', sources: [], singleSource: false, source: b.SOURCE };
const BELOW = { attackThreshold: 'any-force' } as const;

describe('an agreement whose text nobody has read', () => {
  const pact = b.pact({}, { text: 'none' });
  const war = b.war([b.attack(FOE, ALLY)]);
  test.each([
    ['undetermined', 'undetermined/not-known'],
    ['as-stated', 'violated/abandoned'],
  ] as const)('%s', (unreadText, verdict) => expect(b.verdictOf(pact, war, { unreadText })).toBe(verdict));
  test('whatever is made of unknown conditions', () =>
    expect(b.verdictOf(pact, war, { unreadText: 'undetermined', unknownConditions: 'met' })).toBe(
      'undetermined/not-known',
    ));
});

describe('what an organ of the alliance decided', () => {
  const inCase = (finding: OrganFinding['finding'], requests: readonly Request[] = []) =>
    b.war([b.attack(FOE, ALLY)], {
      kind: 'armed-attack',
      subject: ALLY,
      responses: [b.response('nothing')],
      facts: b.facts({ organFindings: [{ organ: 'council', agreement: 'atop:1', finding, ...FACT }], requests }),
    });
  const stepOf = (finding: OrganFinding['finding'], discretion?: 'organ') =>
    b
      .judge(b.pact({ discretion }), inCase(finding), { ...BELOW, organFinding: 'binding' })
      .find(({ promisor }) => promisor === PATRON)
      ?.steps.find(({ subject }) => subject === 'organ')?.result;
  test('that it found nothing stands in the trail and decides nothing', () => expect(stepOf('no-finding')).toBe('yes'));
  test('that it found nothing decides where help waits for it', () => expect(stepOf('no-finding', 'organ')).toBe('no'));
  test('that the case had not arisen decides', () => expect(stepOf('not-met')).toBe('no'));
  test('that it had arisen is no step of its own', () => expect(stepOf('met')).toBeUndefined());
});

describe('a request that was made under one agreement', () => {
  const asked = (agreement?: string) =>
    b.war([b.attack(FOE, ALLY)], {
      kind: 'armed-attack',
      subject: ALLY,
      responses: [b.response('nothing')],
      facts: b.facts({
        requests: [{ by: ALLY, to: 'council', acts: [], status: 'confirmed', answer: 'unknown', agreement, ...FACT }],
      }),
    });
  const result = (agreement?: string) =>
    b
      .judge(b.pact({ onRequest: true }), asked(agreement), BELOW)
      .find(({ promisor }) => promisor === PATRON)
      ?.steps.find(({ subject }) => subject === 'request')?.result;
  test('counts for it', () => expect(result('atop:1')).toBe('yes'));
  test('does not count for another', () => expect(result('atop:2')).toBe('unknown'));
  test('counts for all where nothing is said', () => expect(result()).toBe('yes'));
});

describe('a place that the theatres of the war settle', () => {
  const place = (id: string, state?: number): [string, Place] => [
    id,
    {
      id,
      name: id,
      kind: 'province',
      of: state === undefined ? [] : [{ state, as: 'metropolitan' }],
      within: [],
      overlaps: [],
      boxes: [],
    },
  ];
  const gazetteer: Gazetteer = new Map([place('north', ALLY), place('south', ALLY)]);
  const [from, to] = [parsePartialDate('1930-03-01'), parsePartialDate('1930-09-01')];
  const theatre: WarTheatres = {
    id: 'made-up',
    title: 'made up',
    iwd: [1],
    cow: [],
    from,
    to,
    complete: true,
    exceptions: [],
    unlisted: [],
    theatres: [
      {
        id: 'front',
        kind: 'land',
        words: 'a front',
        from,
        to,
        sides: [[{ state: FOE }], [{ state: ALLY }]],
        places: [{ place: 'north' }],
        confidence: 'high',
      },
    ],
  };
  const war = b.war([b.attack(FOE, ALLY, '1930-03-01', '1930-09-01')], { theatres: { wars: [theatre], gazetteer } });
  const result = (location: object) =>
    b
      .judge(b.pact({ location: { words: 'there', ...location } }), war)
      .find(({ promisor }) => promisor === PATRON)
      ?.steps.find(({ subject }) => subject === 'location')?.result;
  test('a named place where they fought', () => expect(result({ places: ['north'] })).toBe('yes'));
  test('a named place where they did not', () => expect(result({ places: ['south'] })).toBe('no'));
  test('the land of the ally', () => expect(result({ states: [ALLY] })).toBe('yes'));
  test('a part of the ally that has no place', () =>
    expect(result({ states: [ALLY], partOnly: true })).toBe('unknown'));
  test('a part of another state, where they did not fight at all', () =>
    expect(result({ states: [b.ASIAN], partOnly: true })).toBe('no'));
});

test('a duty not to fight that no clause states is owed, or not, as the standard says', () => {
  const war = b.war([b.attack(PATRON, ALLY)]);
  const kinds = (impliedNonaggression: 'owed' | 'not-owed') =>
    b.impliedVerdict(b.pact(), war, { impliedNonaggression });
  expect([kinds('owed'), kinds('not-owed')]).toEqual(['violated', 'not-invoked']);
});
