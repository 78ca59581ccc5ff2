import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CasusError } from '../../src/core/errors.ts';
import { readTable } from '../../src/datasets/read-table.ts';
import { readHeader, recogniseHeader } from '../../src/datasets/recognise.ts';
import { DATASETS } from '../../src/datasets/registry.ts';
import { refuseWhatIsNoTable } from '../../src/datasets/sniff.ts';
import type { TableRows, TableSpec } from '../../src/datasets/table-spec.ts';
import { FIXTURES, fixturePath } from '../datasets/fixtures.ts';
import { expectForPeople } from './for-people.ts';
import { inTime } from './in-time.ts';
import { type Mutation, mutate, mutations } from './mutate.ts';
import { tryOn } from './runs.ts';
import { sampleTable } from './sample-table.ts';

const FILE = 'made-up.csv';
const HEAD = 65_536;

/** The table that is read, or the error that a user would see. Anything else that is thrown goes on. */
async function outcome(spec: TableSpec, bytes: Uint8Array): Promise<TableRows | CasusError> {
  try {
    const before = Buffer.from(bytes);
    const read = await inTime(() => readTable(spec, FILE, bytes));
    expect(before.equals(bytes), 'the bytes that were read stay as they were').toBe(true);
    return read;
  } catch (error) {
    if (error instanceof CasusError) return error;
    throw error;
  }
}

function expectReadable(error: CasusError, bytes: Uint8Array): void {
  expectForPeople(error.format(), bytes);
  expect(error.code).not.toBe('defect');
  if (error.place.line === undefined) return;
  const lines = Buffer.from(bytes)
    .toString('latin1')
    .split(/\r\n|\r|\n/).length;
  expect(error.place.line).toBeGreaterThan(0);
  expect(error.place.line).toBeLessThanOrEqual(lines + 1);
}

/** What an import does before it reads: looks at the beginning and finds the table by its header. */
function recognised(bytes: Uint8Array): TableSpec | CasusError | null {
  try {
    const head = bytes.subarray(0, HEAD);
    refuseWhatIsNoTable(head, FILE);
    const header = readHeader(Buffer.from(head).toString('utf8'), FILE);
    return recogniseHeader(header, DATASETS, FILE)?.table ?? null;
  } catch (error) {
    if (error instanceof CasusError) return error;
    throw error;
  }
}

describe.each(DATASETS.flatMap(({ id, tables }) => tables.map((spec) => ({ id, spec }))))(
  '$id, $spec.name',
  ({ spec }) => {
    // A hand-made file of the table where the tests have one, else one of the right form.
    const fixture = FIXTURES.find(({ table }) => table === spec.name);
    const sample =
      fixture === undefined
        ? new TextEncoder().encode(sampleTable(spec))
        : new Uint8Array(readFileSync(fixturePath(fixture.name)));

    test('the made-up file itself is read', async () => {
      expect(await outcome(spec, sample)).toMatchObject({ rows: { length: fixture?.rows ?? 12 } });
    });

    test('any change of its bytes is read or refused with an error for people', async () => {
      await tryOn('datasets', mutations, async (changes) => {
        const bytes = mutate(sample, changes);
        const read = await outcome(spec, bytes);
        if (read instanceof CasusError) return expectReadable(read, bytes);
        expect(read.rows.length).toBeGreaterThan(0);
        expect(read.lines.length).toBe(read.rows.length);
        for (const row of read.rows) expect(row.length).toBe(spec.columns.length);
      });
    });

    test('and so by the way of an import, which finds the table by its header', async () => {
      const property = async (changes: readonly Mutation[]) => {
        const bytes = mutate(sample, changes);
        const found = recognised(bytes);
        if (found instanceof CasusError) expectReadable(found, bytes);
        else if (found !== null) {
          const read = await outcome(found, bytes);
          if (read instanceof CasusError) expectReadable(read, bytes);
        }
      };
      await tryOn('datasets', mutations, property, { offset: 1 });
    });
  },
);
