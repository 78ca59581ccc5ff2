import { folderOf } from '../../app/casebook.ts';
import type { Effects } from '../../app/effects.ts';
import {
  addForecast,
  appendEntries,
  freezeForecast,
  listRegister,
  registerQuestion,
  resolveQuestion,
  scoredRegister,
  verifyRegister,
} from '../../app/register.ts';
import { CasusError } from '../../core/errors.ts';
import { intervalText, percentFigure } from '../../present/forecasts/percent-text.ts';
import { CASES, type Command, casesOf, DB, format, type Invocation, SEED, seedOf, text } from '../command.ts';
import { toJson, toTable } from '../output.ts';
import { wrap } from '../wrap.ts';

type Action = (given: Invocation, cases: string | undefined, effects: Effects) => Promise<number>;

const ACTIONS: Readonly<Record<string, Action>> = {
  list: runList,
  show: runShow,
  score: runScore,
  verify: runVerify,
  add: runAdd,
  resolve: runResolve,
  freeze: runFreeze,
  append: runAppend,
};

const SCORES = [
  'by',
  'method',
  'forecasts',
  'open',
  'settled',
  'void',
  'voidRate',
  'events',
  'expected',
  'brier',
  'logScore',
  'calibrationSlope',
  'versusBaseRate',
];

const register: Command = {
  name: 'register',
  about: 'The public register of forecasts: add, resolve, score, verify',
  usage: 'list | show | score | verify | add | resolve | freeze | append <file>',
  words: [1, 2],
  args: {
    question: { type: 'string', valueHint: 'ID', default: '', description: 'show, add, resolve: which question' },
    subject: { type: 'string', valueHint: 'CODE', default: '', description: 'add, resolve: which state or place' },
    by: { type: 'string', valueHint: 'NAME', default: '', description: 'add: who forecasts' },
    probability: { type: 'string', valueHint: 'SHARE', default: '', description: 'add: from 0 to 1' },
    words: { type: 'string', valueHint: 'TEXT', default: '', description: 'add, resolve: why' },
    answer: { type: 'enum', options: ['yes', 'no', 'void'], default: 'yes', description: 'resolve: how it ended' },
    date: { type: 'string', valueHint: 'DAY', default: '', description: 'resolve: the day of the event' },
    others: { type: 'boolean', default: false, description: 'resolve: settle all subjects that are still open' },
    source: {
      type: 'string',
      valueHint: 'SOURCE',
      default: '',
      description: 'resolve: "publisher | title | date | address", several with ; between',
    },
    head: { type: 'string', valueHint: 'HASH', default: '', description: 'verify: a hash that was printed earlier' },
    outcome: {
      type: 'enum',
      options: ['toppled', 'attempt', 'success'],
      default: 'toppled',
      description: 'freeze: what to forecast',
    },
    horizon: { type: 'enum', options: ['12', '18'], default: '12', description: 'freeze: months ahead' },
    'as-of': { type: 'string', valueHint: 'DATE', default: '', description: 'freeze: forecast as if on this day' },
    made: { type: 'string', valueHint: 'DAY', default: '', description: 'the day of writing (default: today)' },
    ...SEED,
    ...DB,
    ...CASES,
    ...format('table', 'json'),
  },
  examples: [
    'casus register list',
    'casus register show --question column-cuba',
    'casus register add --cases my-cases --question my-question --subject CUB --by "A. Reader" --probability 0.2',
    'casus register verify --head HASH',
  ],
  async run(given, effects) {
    const [name = ''] = given.rest;
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (action === undefined) {
      const what = 'one of list, show, score, verify, add, resolve, freeze, append';
      throw new CasusError('argument-invalid', { command: 'register', what, value: name });
    }
    return action(given, folderOf(await casesOf(given, effects)), effects);
  },
};

async function runList(given: Invocation, cases: string | undefined, effects: Effects): Promise<number> {
  const found = await listRegister(cases);
  if (text(given, 'format') === 'json') {
    effects.out(toJson(found));
    return 0;
  }
  const rows = found.questions.map((one) => ({
    question: one.id,
    until: one.to,
    subjects: one.subjects,
    forecasters: one.forecasters.length,
    settled: one.settled,
    void: one.void,
    yes: one.yes.join(', '),
    asked: one.text,
  }));
  effects.out(
    toTable(
      rows,
      ['question', 'until', 'subjects', 'forecasters', 'settled', 'void', 'yes', 'asked'],
      effects.width,
      'asked',
    ),
  );
  effects.out(`\n${found.entries} entries; head of the chain: ${found.head}\n`);
  return 0;
}

async function runShow(given: Invocation, cases: string | undefined, effects: Effects): Promise<number> {
  const found = await registerQuestion(needed(given, 'question'), cases);
  if (text(given, 'format') === 'json') {
    effects.out(toJson(found));
    return 0;
  }
  const { question, said } = found;
  effects.out(wrap(`${question.text} ${question.rule}`, effects.width));
  if (question.origin !== undefined) {
    effects.out(wrap(`Asked by ${question.origin.by}. ${question.origin.inferred}`, effects.width));
  }
  const rows = said.map(({ name, by, probability, low, high, made, resolution, words }) => ({
    subject: name,
    by,
    'per cent': probability === null ? 'no number' : percentFigure(probability),
    '95 %': low === undefined || high === undefined ? '' : intervalText({ low, high }),
    made,
    ended:
      resolution === null ? 'open' : `${resolution.answer}${resolution.date === null ? '' : ` (${resolution.date})`}`,
    words: words ?? '',
  }));
  effects.out(
    `\n${toTable(rows, Object.keys(rows[0] ?? {}), effects.width, 'words')}\nHead of the chain: ${found.head}\n`,
  );
  return 0;
}

async function runScore(given: Invocation, cases: string | undefined, effects: Effects): Promise<number> {
  const { head, scores } = await scoredRegister(cases);
  if (text(given, 'format') === 'json') {
    effects.out(toJson({ head, scores }));
    return 0;
  }
  const round = (value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(5)) : value;
  const rows = scores.map((one) => Object.fromEntries(Object.entries(one).map(([key, value]) => [key, round(value)])));
  effects.out(toTable(rows as never, SCORES, Math.max(effects.width, 140), 'by'));
  effects.out(
    wrap(
      "Less is better for brier, logScore and versusBaseRate (Brier score minus the base rate's on the same questions).",
      effects.width,
    ),
  );
  return 0;
}

async function runVerify(given: Invocation, cases: string | undefined, effects: Effects): Promise<number> {
  const found = await verifyRegister({ cases, head: text(given, 'head') || undefined });
  if (text(given, 'format') === 'json') effects.out(toJson(found));
  else effects.out(`The chain holds: ${found.entries} entries in ${found.files} files. Head: ${found.head}\n`);
  return 0;
}

async function runAdd(given: Invocation, cases: string | undefined, effects: Effects): Promise<number> {
  const written = needed(given, 'probability');
  const probability = /^(0(\.\d+)?|1(\.0+)?|\.\d+)$/.test(written) ? Number(written) : Number.NaN;
  if (Number.isNaN(probability)) invalid('probability', written, 'it is a number from 0 to 1');
  const added = await addForecast(
    {
      cases,
      question: needed(given, 'question'),
      subject: needed(given, 'subject'),
      by: needed(given, 'by'),
      probability,
      words: text(given, 'words') || undefined,
      made: madeOn(given),
    },
    effects,
  );
  return said(added, effects);
}

async function runResolve(given: Invocation, cases: string | undefined, effects: Effects): Promise<number> {
  const others = given.options['others'] === true;
  const added = await resolveQuestion(
    {
      cases,
      others,
      question: needed(given, 'question'),
      subject: others ? '' : needed(given, 'subject'),
      answer: text(given, 'answer') as 'yes',
      date: text(given, 'date') || null,
      words: needed(given, 'words'),
      sources: sourcesOf(text(given, 'source')),
      made: madeOn(given),
    },
    effects,
  );
  return said(added, effects);
}

async function runFreeze(given: Invocation, cases: string | undefined, effects: Effects): Promise<number> {
  const added = await freezeForecast(
    {
      db: text(given, 'db'),
      cases,
      outcome: text(given, 'outcome') as 'toppled',
      horizon: Number(text(given, 'horizon')),
      asOf: text(given, 'as-of') || undefined,
      seed: seedOf(given, 'register'),
      made: madeOn(given),
    },
    effects,
  );
  return said(added, effects);
}

async function runAppend(given: Invocation, cases: string | undefined, effects: Effects): Promise<number> {
  const path = given.rest[1];
  if (path === undefined)
    throw new CasusError('argument-missing', { command: 'register append', what: 'a file of JSON lines' });
  const lines = new TextDecoder()
    .decode(await effects.readFile(path))
    .split('\n')
    .filter((line) => line.trim() !== '');
  const entries = lines.map((line, i) => {
    try {
      return JSON.parse(line);
    } catch (error) {
      throw new CasusError(
        'csv-broken',
        { why: `it is no JSON: ${(error as Error).message}` },
        { file: path, line: i + 1 },
      );
    }
  });
  return said(await appendEntries(entries, cases, effects), effects);
}

function said(added: { head: string; file: string; added: readonly unknown[] }, effects: Effects): number {
  effects.out(`${added.added.length} entries appended in ${added.file}\nHead of the chain: ${added.head}\n`);
  return 0;
}

function needed(given: Invocation, option: string): string {
  const value = text(given, option);
  return value === '' ? invalid(option, value, 'it is needed') : value;
}

function invalid(option: string, value: string, why: string): never {
  throw new CasusError('option-invalid', { option, value, why, command: 'register' });
}

/** Today, in UTC, unless the line says otherwise. */
function madeOn(given: Invocation): string {
  const day = text(given, 'made') || new Date().toISOString().slice(0, 10);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : invalid('made', day, 'it is a day: 2026-11-30');
}

function sourcesOf(written: string) {
  if (written === '') return [];
  return written.split(';').map((one) => {
    const [publisher = '', title = '', date = '', address = ''] = one.split('|').map((part) => part.trim());
    if (address === '') invalid('source', one, 'it is publisher | title | date | address');
    return { publisher, title, date, address };
  });
}

export default register;
