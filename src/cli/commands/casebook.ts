import { casebookDue, checkCasebook, type FormatResult, formatCasebook, newCase } from '../../app/casebook-files.ts';
import type { Effects } from '../../app/effects.ts';
import { CONTINGENCY_KINDS } from '../../core/contingency.ts';
import { CasusError } from '../../core/errors.ts';
import { type Command, format, type Invocation, text } from '../command.ts';
import { toJson } from '../output.ts';
import { wrap } from '../wrap.ts';

/** Where a user's own cases are, if the line does not say. */
const OWN_CASES = 'cases';

type Action = (given: Invocation, effects: Effects) => Promise<number>;

const ACTIONS: Readonly<Record<string, { readonly run: Action; readonly options: readonly string[] }>> = {
  check: { run: runCheck, options: ['only'] },
  new: { run: runNew, options: ['kind', 'dir', 'agreement'] },
  fmt: { run: runFormat, options: ['check', 'only'] },
  due: { run: runDue, options: ['on', 'only'] },
};

const casebook: Command = {
  name: 'casebook',
  about: 'Check, create or format the files of a casebook; list cases due for an update',
  usage: 'check [folder] | new <id> | fmt [folder] | due [folder]',
  words: [1, 2],
  args: {
    kind: {
      type: 'string',
      valueHint: 'KIND',
      default: '',
      description: `new: the kind of danger: ${CONTINGENCY_KINDS.join(', ')}`,
    },
    agreement: { type: 'boolean', default: false, description: 'new: an agreement rather than a case' },
    dir: { type: 'string', valueHint: 'FOLDER', default: '', description: `new: the casebook (default: ${OWN_CASES})` },
    check: { type: 'boolean', default: false, description: 'fmt: only say which files would change' },
    only: {
      type: 'boolean',
      default: false,
      description: 'check, fmt, due: use the folder alone, without the built-in sources, actors and agreements',
    },
    on: { type: 'string', valueHint: 'DATE', default: '', description: 'due: on this day (default: today)' },
    ...format('table', 'json'),
  },
  examples: [
    'casus casebook check',
    'casus casebook new italy-1950 --kind internal-conflict --dir my-cases',
    'casus casebook new france-italy-1949 --agreement --dir my-cases',
    'casus casebook fmt my-cases --check',
    'casus casebook due --on 2026-12-31',
  ],
  async run(given, effects) {
    const [name = ''] = given.rest;
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (action === undefined)
      throw new CasusError('argument-invalid', {
        command: 'casebook',
        what: '"check", "new", "fmt" or "due"',
        value: name,
      });
    for (const [option, value] of Object.entries(given.options)) {
      if (option === 'format' || action.options.includes(option) || !value) continue;
      const why = `"casus casebook ${name}" does not take it`;
      throw new CasusError('option-invalid', { option, value: String(value), why, command: 'casebook' });
    }
    return action.run(given, effects);
  },
};

/** Each problem at its place, and what to do. */
function showProblems(problems: FormatResult['problems'], effects: Effects): void {
  for (const [i, { file, line, column, code, message, remedy }] of problems.entries()) {
    effects.out(wrap(`${file}, line ${line}, column ${column}: ${message}`, effects.width, '', '  '));
    if (problems[i + 1]?.remedy === remedy) continue; // once for a run of problems with one remedy
    effects.out(wrap(`${remedy} [${code}]`, effects.width, '  '));
  }
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function alone(given: Invocation): boolean {
  return given.options['only'] === true;
}

async function runCheck(given: Invocation, effects: Effects): Promise<number> {
  const result = await checkCasebook(given.rest[1], effects, alone(given));
  if (text(given, 'format') === 'json') effects.out(toJson(result));
  else {
    showProblems(result.problems, effects);
    const { cases, agreements, tests, patrons, sources, treaties, problems } = result;
    const held = [
      counted(cases, 'case'),
      counted(agreements, 'agreement'),
      `${counted(tests, 'test')} of ${counted(patrons, 'patron')}`,
      counted(sources, 'source'),
      ...(treaties === 0 ? [] : [`terms of ${counted(treaties, 'treaty', 'treaties')}`]),
    ].join(', ');
    effects.out(wrap(`${held}; ${counted(problems.length, 'problem')}`, effects.width));
    for (const { file, line, what, why } of result.weak) {
      const rests = why === 'aggregators' ? 'pages without a known origin' : 'media of a side';
      effects.note(`${file}, line ${line}: ${what} rests on ${rests} alone\n`);
    }
    const [, dir] = given.rest;
    if (problems.length === 0 && cases > 0 && dir !== undefined)
      effects.note(`To see a patron's ledger with these cases: casus ledger PATRON --cases ${dir}\n`);
  }
  return result.problems.length === 0 ? 0 : 1;
}

async function runNew(given: Invocation, effects: Effects): Promise<number> {
  const [, id] = given.rest;
  if (id === undefined) throw new CasusError('argument-missing', { command: 'casebook new', what: 'an id' });
  const dir = text(given, 'dir') || OWN_CASES;
  const kind = text(given, 'kind') || undefined;
  const agreement = given.options['agreement'] === true;
  if (agreement && kind !== undefined) {
    const why = 'an agreement has no kind of danger';
    throw new CasusError('option-invalid', { option: 'kind', value: kind, why, command: 'casebook' });
  }
  const path = await newCase({ id, dir, kind, agreement }, effects);
  if (text(given, 'format') === 'json') effects.out(toJson({ path }));
  else effects.out(`${path}\n`);
  effects.note(`Fill in the places marked <<<, then run: casus casebook check ${dir}\n`);
  return 0;
}

async function runFormat(given: Invocation, effects: Effects): Promise<number> {
  const check = given.options['check'] === true;
  const result = await formatCasebook(given.rest[1] ?? OWN_CASES, check, effects, alone(given));
  const { formatted, unchanged, problems } = result;
  if (text(given, 'format') === 'json') effects.out(toJson(result));
  else {
    showProblems(problems, effects);
    for (const file of formatted) effects.out(`${check ? 'would change' : 'formatted'}: ${file}\n`);
    const left = new Set(problems.map(({ file }) => file)).size;
    effects.out(
      `${formatted.length} ${check ? 'to format' : 'formatted'}, ${unchanged} unchanged, ${left} not touched because of problems\n`,
    );
  }
  return problems.length > 0 || (check && formatted.length > 0) ? 1 : 0;
}

async function runDue(given: Invocation, effects: Effects): Promise<number> {
  const on = text(given, 'on') || new Date().toISOString().slice(0, 10);
  const result = await casebookDue(given.rest[1], on, effects, alone(given));
  if (text(given, 'format') === 'json') effects.out(toJson(result));
  else {
    for (const { id, asOf, days, ongoing, open } of result.cases) {
      const state = `${ongoing ? 'goes on; ' : ''}last checked on ${asOf}, ${counted(days, 'day')} before ${on}`;
      effects.out(wrap(`${id}: ${state}; ${counted(open.length, 'open question')}`, effects.width, '', '  '));
      for (const question of open) effects.out(wrap(question, effects.width, '  - ', '    '));
    }
  }
  return 0;
}

export default casebook;
