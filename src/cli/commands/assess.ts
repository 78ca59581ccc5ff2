import { type JudgeOptions, judge } from '../../app/judge.ts';
import type { WarSource } from '../../app/read-records.ts';
import { SELECTED } from '../../present/headline-type.ts';
import { modelNotes } from '../../present/rates/rates-answer.ts';
import { CAUSE_WORDS, UNKNOWN_CAUSES } from '../../present/tests/rests-on-unknown.ts';
import { type TestRow, testRows } from '../../present/tests/test-rows.ts';
import { type Command, DB, format, standardOption, text, WARS } from '../command.ts';
import { toCsv, toJson, toTable, write } from '../output.ts';
import { wrap } from '../wrap.ts';

const AGREEMENT = ['atopid', 'warid', 'warname', 'verdict', 'reason'];
const ALLY = ['atopid', 'warid', 'warname', 'promisor', 'beneficiary', 'obligation', 'verdict', 'reason'];
const DYAD = ['warid', 'warname', 'promisor', 'beneficiary', 'obligation', 'verdict', 'reason'];
const COLUMNS = { agreement: AGREEMENT, ally: ALLY, dyad: DYAD } as const;

const assess: Command = {
  name: 'assess',
  about: 'Judge every imported alliance in every imported war',
  usage: '',
  words: [0, 0],
  args: {
    ...DB,
    ...WARS,
    ...standardOption('bf-2018'),
    unit: {
      type: 'enum',
      options: ['agreement', 'ally', 'dyad'],
      description: 'what counts as one test; the standard decides if left out',
    },
    ...format('table', 'csv', 'json'),
    all: { type: 'boolean', description: 'also show the promises that were not called on' },
    out: { type: 'string', valueHint: 'FILE', description: 'write the result to a file' },
  },
  examples: ['casus assess', 'casus assess --standard lenient --format csv --out tests.csv'],
  async run(given, effects) {
    const unit = given.options['unit'] as JudgeOptions['unit'];
    const wars = text(given, 'wars') as WarSource;
    const options = { on: 'wars', db: text(given, 'db'), wars, standard: text(given, 'standard'), unit } as const;
    const { standard, tests } = await judge(options, effects);
    const rows = testRows(tests);
    const columns = COLUMNS[standard.unit];
    const form = text(given, 'format');
    const csv = () => toCsv(rows as unknown as Record<string, string>[], [...columns, 'kind', 'unknown']);
    const json = () => toJson({ standard, tests: rows });
    const result =
      form === 'csv'
        ? csv()
        : form === 'json'
          ? json()
          : table(rows, columns, given.options['all'] === true, effects.width);
    await write(result, text(given, 'out'), effects);
    const found = `${summary(rows, standard.unit)} Standard: ${standard.name} ${standard.version} (unit: ${standard.unit}).`;
    for (const words of [found, ...modelNotes(standard.name, 'wars')]) effects.note(wrap(words, effects.width));
    return 0;
  },
};

function table(rows: readonly TestRow[], columns: readonly string[], all: boolean, width: number): string {
  const shown = rows.filter(({ verdict }) => all || verdict !== 'not-invoked');
  return toTable(shown as unknown as Record<string, string>[], columns, width, 'reason');
}

function summary(rows: readonly TestRow[], unit: string): string {
  const count = (verdict: string) => rows.filter((row) => row.verdict === verdict).length;
  const [honored, violated] = [count('honored'), count('violated')];
  const parts = [`${honored} honored`, `${violated} violated`, `${count('undetermined')} undetermined`];
  const tested = rows.length - count('not-invoked');
  const notInvoked = `${count('not-invoked')} not invoked${openCauses(rows)}`;
  const what = unit === 'agreement' ? 'An alliance met a war' : 'A promise met a war';
  return `${what} ${rows.length} times: ${tested} tested (${parts.join(', ')}), ${notInvoked}. ${SELECTED}`;
}

/** How many of those not invoked rest on a condition that is not known, and why it is not. */
function openCauses(rows: readonly TestRow[]): string {
  const open = rows.filter(({ unknown }) => unknown !== null);
  if (open.length === 0) return '';
  const causes = UNKNOWN_CAUSES.map((cause) => ({ cause, n: open.filter(({ unknown }) => unknown === cause).length }));
  const words = causes.filter(({ n }) => n > 0).map(({ cause, n }) => `${CAUSE_WORDS[cause]}: ${n}`);
  return ` (in ${open.length} of these a condition is not known and counts as not met: ${words.join(', ')})`;
}

export default assess;
