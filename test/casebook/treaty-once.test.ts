import { expect, test } from 'vitest';
import { loadCasebook } from '../../src/casebook/load.ts';
import { SMALL } from './small-casebook.ts';
import { tempCasebook } from './temp-casebook.ts';

const FILE = 'agreements/france-italy-1949.yaml';
const REGISTER = `atopid: 9990
title: Made-up pact
text: full
confidence: high
dates: {signed: 1949-01-05}
clauses:
  - id: help
    article: article 1
    obligation: defense
    promisors: all-parties
    beneficiaries: all-parties
    trigger: attacked
    words: Each helps the other when it is attacked.
sources:
  - {title: Made up, kind: general-knowledge}
`;

const numbered = (SMALL[FILE] as string).replace('binding: legal\n', 'binding: legal\natopid: 9990\n');
const problemsWith = async (files: Record<string, string>) =>
  (await loadCasebook(await tempCasebook({ ...SMALL, ...files }))).problems.map(({ message }) => message);

test('an agreement that the register of treaty terms has may not state its clauses again', async () => {
  const problems = await problemsWith({ [FILE]: numbered, 'treaty-terms/atop-9990.yaml': REGISTER });
  expect(problems.filter((message) => message.includes('clausesFrom: register'))).toHaveLength(1);
});

test('one that the register does not have states its own', async () =>
  expect(await problemsWith({ [FILE]: numbered })).toEqual(await problemsWith({})));
