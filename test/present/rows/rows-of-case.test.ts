import { beforeAll, describe, expect, test } from 'vitest';
import { presetStandard, type Standard } from '../../../src/assessment/standard/standard.ts';
import { loadCasebook } from '../../../src/casebook/load.ts';
import type { DangerRow } from '../../../src/present/rows/danger-row.ts';
import { rowsOf } from '../../../src/present/rows/rows-of-case.ts';
import { memoryEffects } from '../../casebook/memory-effects.ts';
import { SMALL } from '../../casebook/small-casebook.ts';

const CASE = 'contingencies/italy-1950.yaml';
const PACT = 'agreements/france-italy-1949.yaml';
const DYAD = presetStandard('dyad') as Standard;

/** The rows of the made-up casebook with parts of its files replaced: [file, what, by what]. */
async function rowsWith(...edits: readonly (readonly [string, string, string])[]): Promise<DangerRow[]> {
  const files: Record<string, string> = { ...SMALL };
  for (const [file, what, by] of edits) {
    const text = files[file] as string;
    expect(text, file).toContain(what);
    files[file] = text.replace(what, by);
  }
  const book = await loadCasebook('/cases', memoryEffects(files));
  expect(book.problems).toEqual([]);
  return rowsOf(book, DYAD);
}

const act = (actor: string, towards: string, what: string) => `  - actor: ${actor}
    towards: ${towards}
    act: ${what}
    status: confirmed
    words: Made up.
    sources: [herald/one, tribune/one]
`;
const addResponse = (text: string) => [CASE, 'absences:', `${text}absences:`] as const;
const addParticipant = (actor: string, side: string) =>
  [
    CASE,
    '  - actor: rebels\n    side',
    `  - actor: ${actor}
    side: ${side}
    role: joiner
    sources: [herald/one]
  - actor: rebels
    side`,
  ] as const;
const pairs = (rows: readonly DangerRow[]) => rows.map(({ patron, ally }) => `${patron} to ${ally}`);

describe('who is an ally in danger', () => {
  test('the one that the danger happened to, and each that fights on its side has a row of its own', async () => {
    const rows = await rowsWith(addParticipant('spain', 'government'), addResponse(act('usa', 'spain', 'arms')));
    expect(pairs(rows)).toEqual(['220 to 325', '2 to 230']);
    expect(rows.map(({ allyIsSubject }) => allyIsSubject)).toEqual([true, false]);
  });

  test('not one who fights on the other side', async () => {
    const rows = await rowsWith(addParticipant('spain', 'rebels'), addResponse(act('usa', 'spain', 'arms')));
    expect(pairs(rows)).toEqual(['220 to 325']);
  });

  test('help for one ally is not counted as help for another', async () => {
    const rows = await rowsWith(addParticipant('spain', 'government'), addResponse(act('france', 'spain', 'combat')));
    expect(rows.map(({ ally, delivered }) => [ally, delivered])).toEqual([
      [325, 'arms'],
      [230, 'combat'],
    ]);
  });
});

describe('who is a patron', () => {
  let asked: DangerRow[];
  const noAct = [CASE, /responses:[\s\S]*?outcomes:/.exec(SMALL[CASE] as string)?.[0] ?? '', 'outcomes:'] as const;
  beforeAll(async () => {
    asked = await rowsWith(noAct);
  });

  test('a state that had promised help, though the case does not say what it did: that is unknown, not nothing', () => {
    expect(asked).toMatchObject([{ patron: 220, ally: 325, delivered: 'unknown' }]);
  });

  test('not a state that had promised only to consult, and was not asked', async () => {
    const rows = await rowsWith(
      noAct,
      [CASE, /requests:[\s\S]*?(?=outcomes:|responses:)/.exec(SMALL[CASE] as string)?.[0] ?? '', ''],
      [PACT, 'obligation: defense', 'obligation: consultation'],
    );
    expect(rows).toEqual([]);
  });

  test('a state that harmed the ally is one only if it had promised it something', async () => {
    expect(pairs(await rowsWith(addResponse(act('usa', 'italy', 'fought-ally'))))).toEqual(['220 to 325']);
    const rows = await rowsWith(noAct, [
      CASE,
      'outcomes:',
      `responses:\n${act('france', 'italy', 'fought-ally')}outcomes:`,
    ]);
    expect(rows).toMatchObject([{ patron: 220, delivered: 'fought-ally' }]);
  });
});

test('a political pledge is shown as one, and never decides', async () => {
  const [row] = await rowsWith([PACT, 'binding: legal', 'binding: political']);
  expect(row?.promised.map(({ binding }) => binding)).toEqual(['political']);
  expect(row).toMatchObject({ verdict: 'not-invoked', deciding: null, delivered: 'arms' });
});

test('a promise kept by not acting is owed on no rung', async () => {
  const [row] = await rowsWith([PACT, 'obligation: defense', 'obligation: neutrality']);
  expect(row?.promised.map(({ owed }) => owed)).toEqual([null]);
});
