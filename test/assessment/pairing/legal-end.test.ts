import { expect, test } from 'vitest';
import { withEndUnder } from '../../../src/assessment/pairing/legal-end.ts';
import type { Agreement } from '../../../src/core/agreement.ts';
import * as b from '../build.ts';

const { PATRON, ALLY, PARTNER } = b;
const NOTICE = '1930-01-01';

/** A pact that was renounced on 1 January 1930; PARTNER had left it before. */
function renounced(boundUntil?: string): Agreement {
  const span = b.span('1929-01-01', NOTICE);
  const earlier = b.span('1929-01-01', '1929-06-01');
  return b.agreement({
    span,
    parties: [b.party(PATRON, { span }), b.party(ALLY, { span }), b.party(PARTNER, { span: earlier })],
    obligations: [b.obligation(PATRON, 'defense', { span }), b.obligation(PARTNER, 'defense', { span: earlier })],
    ...(boundUntil === undefined ? {} : { boundUntil: b.span(boundUntil).from }),
  });
}

const endsOf = ({ span, parties, obligations }: Agreement) =>
  [{ span }, ...parties, ...obligations].map((item) => item.span.to);
const on = (date: string) => b.span(date).from;

test('its own terms bind all who were bound to the last, until the day that they set', () => {
  const [end, earlier] = [on('1930-06-01'), on('1929-06-01')];
  const ends = endsOf(withEndUnder(renounced('1930-06-01'), { renunciation: 'treaty-term' }));
  expect(ends).toEqual([end, end, end, earlier, end, earlier]);
});

test('at the notice it ends for all, whatever its own terms say', () => {
  const pact = renounced('1930-06-01');
  expect(withEndUnder(pact, { renunciation: 'at-notice' })).toBe(pact);
});

test.each([
  ['no terms of its own are known', undefined],
  ['its own terms end on the day of the notice', NOTICE],
  ['its own terms end before the notice', '1929-12-01'],
  ['its own terms end in the year of the notice, the day unknown', '1930'],
])('nothing changes where %s', (_, until) => {
  const pact = renounced(until);
  expect(withEndUnder(pact, { renunciation: 'treaty-term' })).toBe(pact);
});

test('nothing changes where it never ended', () => {
  const pact = { ...renounced('1930-06-01'), span: b.span('1929-01-01') };
  expect(withEndUnder(pact, { renunciation: 'treaty-term' })).toBe(pact);
});
