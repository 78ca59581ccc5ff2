/**
 * Measures what Casus takes: `npm run bench [-- --data FOLDER] [--runs N]`. JSON on stdout, a table on stderr; see
 * README.md for how to read it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, exit, stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { measureAll } from './measure-all.ts';
import { table } from './table.ts';

const LEAST_RUNS = 5;

const { values } = parseArgs({
  args: argv.slice(2),
  options: { data: { type: 'string' }, runs: { type: 'string', default: '7' } },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < LEAST_RUNS) {
  stderr.write(`--runs is a whole number, ${LEAST_RUNS} or more.\n`);
  exit(1);
}

const temp = mkdtempSync(join(tmpdir(), 'casus-bench-'));
process.on('exit', () => rmSync(temp, { recursive: true, force: true }));
process.on('SIGINT', () => exit(130));

const result = await measureAll(values.data, temp, runs);
if (result.inputs.origin === 'generated')
  stderr.write('There is no folder ../shared/data: measured a generated data set.\n');
stdout.write(`${JSON.stringify(result, null, 2)}\n`);
stderr.write(table(result));
