import { expect, test } from 'vitest';
import { loadTreatyTerms } from '../../src/casebook/load-treaty-terms.ts';
import { memoryEffects } from './memory-effects.ts';

const ENTRY = `atopid: 1999
title: Made-up pact
text: full
confidence: high
dates:
  signed: '1850-02'
clauses:
  - id: help
    article: article 1
    obligation: defense
    promisors: [220]
    beneficiaries: [325]
    trigger: attacked
    from: '1851'
    conflict:
      from: '1851-03-04'
      words: The war that had begun.
    words: France helps Italy.
sources:
  - title: A collection
    kind: treaty-collection
`;

const load = (text: string, name = 'atop-1999') =>
  loadTreatyTerms('/cases', memoryEffects({ [`treaty-terms/${name}.yaml`]: text }));

test('an entry of the register is read with its dates', async () => {
  const { treatyTerms, problems } = await load(ENTRY);
  expect(problems).toEqual([]);
  const entry = treatyTerms.get(1999);
  expect(entry?.dates.signed).toMatchObject({ year: 1850, month: 2 });
  expect(entry?.clauses[0]).toMatchObject({ from: { year: 1851 }, conflict: { from: { day: 4 } } });
  expect(entry?.file).toBe('treaty-terms/atop-1999.yaml');
});

test.each([
  ['an impossible date', "'1850-02'", "'1850-13'", 'date-impossible', 6],
  ['an impossible date in a clause', "'1851-03-04'", "'1851-02-29'", 'date-impossible', 8],
  ['an unknown trigger', 'trigger: attacked', 'trigger: angry', 'field-invalid', 13],
  ['an unknown field', 'text: full', 'text: full\nverdict: honored', 'field-invalid', 4],
])('%s is a problem and gives no entry', async (_, take, put, code, line) => {
  const { treatyTerms, problems } = await load(ENTRY.replace(take, put));
  expect(problems).toMatchObject([{ code, line, file: 'treaty-terms/atop-1999.yaml' }]);
  expect(treatyTerms.size).toBe(0);
});

test('a number that is not the name of the file is a problem', async () => {
  expect((await load(ENTRY, 'atop-1998')).problems).toMatchObject([{ code: 'id-mismatch', line: 1 }]);
});
