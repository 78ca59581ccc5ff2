import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCasebook } from '../../src/casebook/load.ts';
import { ERROR_KINDS } from '../../src/core/error-kinds.ts';
import { amount } from '../amount.ts';
import { memoryEffects } from './memory-effects.ts';
import { SMALL } from './small-casebook.ts';

/** More runs for a long check: CASUS_FUZZ_RUNS=20000. */
const RUNS = Number(process.env['CASUS_FUZZ_RUNS'] ?? amount(30, 300));

const PIECES = [
  ...[
    '\t',
    '\n',
    ' ',
    ':',
    ': ',
    '- ',
    '? ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '|',
    '>',
    '#',
    '&a ',
    '*a',
    '!x ',
    '%',
    '---\n',
  ],
  ...[
    'null',
    'true',
    '~',
    '-1',
    '1e309',
    '.nan',
    '0x1f',
    '1950-02-31',
    '9999-12-31',
    '0000',
    '',
    '\u0000',
    '\ufeff',
    '\ud800',
  ],
  ...['__proto__', 'constructor', 'toString', 'italy', 'herald/one', 'russia', '<<', '=', '\u2028', '\r'],
];

const edit = fc.record({
  file: fc.constantFrom(...Object.keys(SMALL)),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.integer({ min: 0, max: 40 }),
  put: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6, unit: 'binary' })),
});

test('any edits of a casebook give problems with codes and places, never a crash', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
      const files: Record<string, string> = { ...SMALL };
      for (const { file, at, cut, put } of edits) {
        const text = files[file] ?? '';
        const offset = Math.floor(at * text.length);
        files[file] = text.slice(0, offset) + put + text.slice(offset + cut);
      }
      const { problems, agreements, contingencies } = await loadCasebook('/cases', memoryEffects(files));
      for (const { file, line, column, code, message } of problems) {
        expect(ERROR_KINDS).toHaveProperty(code);
        expect(Object.keys(SMALL)).toContain(file);
        const lines = (files[file] ?? '').split(/\r\n|\n/).length;
        expect(line).toBeGreaterThan(0);
        expect(line).toBeLessThanOrEqual(lines);
        expect(column).toBeGreaterThan(0);
        expect(message).not.toMatch(/undefined|\[object|\{\w+\}/);
      }
      if (problems.length === 0) expect([agreements.length, contingencies.length]).toEqual([1, 1]);
    }),
    { numRuns: RUNS },
  );
});

test('any lines in any order do not crash it', async () => {
  const lines = Object.values(SMALL).flatMap((text) => text.split('\n'));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...lines), { maxLength: 40 }), async (chosen) => {
      const text = chosen.join('\n');
      const files = { ...SMALL, 'contingencies/italy-1950.yaml': text, 'agreements/france-italy-1949.yaml': text };
      const { problems } = await loadCasebook('/cases', memoryEffects(files));
      expect(problems.length).toBeGreaterThan(0);
    }),
    { numRuns: Math.ceil(RUNS / 3) },
  );
});
