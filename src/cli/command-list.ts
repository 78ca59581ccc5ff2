import type { Command } from './command.ts';

/** A command as the list knows it. */
export interface ListedCommand {
  /** What it does, as `casus --help` says it; the same as the command's own (a test). */
  readonly about: string;
  /** Loads the command; one that is not called is not loaded. */
  readonly load: () => Promise<{ default: Command }>;
}

/** Every command by name, in the order of the help. */
export const COMMANDS: Readonly<Record<string, ListedCommand>> = {
  start: {
    about: 'What Casus has: the cases of today, what is imported, and what to do next',
    load: () => import('./commands/start.ts'),
  },
  import: {
    about: 'Read published datasets into the database',
    load: () => import('./commands/import.ts'),
  },
  assess: {
    about: 'Judge every imported alliance in every imported war',
    load: () => import('./commands/assess.ts'),
  },
  explain: {
    about: 'Argue one test from the promise to the verdict',
    load: () => import('./commands/explain.ts'),
  },
  agree: {
    about: 'Compare codings: the engine, published ones, your own',
    load: () => import('./commands/agree.ts'),
  },
  code: {
    about: 'Begin a coding of your own: every test, with an empty verdict',
    load: () => import('./commands/code.ts'),
  },
  pool: {
    about: 'How reliable each patron is, with strength borrowed from the others (partial pooling)',
    load: () => import('./commands/pool.ts'),
  },
  rates: {
    about: 'How often tested promises were honored: the engine\u2019s tests or a coding',
    load: () => import('./commands/rates.ts'),
  },
  compare: {
    about: 'Patrons side by side: promises kept, help delivered, how it ended',
    load: () => import('./commands/compare.ts'),
  },
  multiverse: {
    about: 'Every defensible coding of the same tests, and which choice decides the answer',
    load: () => import('./commands/multiverse.ts'),
  },
  delivery: {
    about: 'What came from those who owed something when an ally faced an armed conflict',
    load: () => import('./commands/delivery.ts'),
  },
  ledger: {
    about: 'What a patron had promised, was asked, and delivered, case by case',
    load: () => import('./commands/ledger.ts'),
  },
  case: {
    about: 'One case of the casebook with its trail',
    load: () => import('./commands/case.ts'),
  },
  read: {
    about: 'Claims in an article: who promised, asked, gave, refused what, each with its exact quote',
    load: () => import('./commands/read.ts'),
  },
  review: {
    about: 'Accept, correct or reject claims one by one; what is accepted goes to your casebook',
    load: () => import('./commands/review.ts'),
  },
  promises: {
    about: 'Who promised a state what, as the register of promises in force has it on a day',
    load: () => import('./commands/promises.ts'),
  },
  if: {
    about: 'If one state attacked another: who would be bound to do what, and what each did before',
    load: () => import('./commands/if.ts'),
  },
  reconcile: {
    about: 'Where the register of promises and the imported ATOP differ: years, parties, obligations',
    load: () => import('./commands/reconcile.ts'),
  },
  theses: {
    about: 'Claims made in public, tested on the casebook: numbers, comparison and caveats',
    load: () => import('./commands/theses.ts'),
  },
  drift: {
    about: 'Do allies and patrons vote further apart after a tested promise?',
    load: () => import('./commands/drift.ts'),
  },
  forecast: {
    about: 'Which government falls next: probabilities with intervals, reasons and promises',
    load: () => import('./commands/forecast.ts'),
  },
  register: {
    about: 'The public register of forecasts: add, resolve, score, verify',
    load: () => import('./commands/register.ts'),
  },
  report: {
    about: 'A patron\u2019s dossier: ledger, comparison, cases, method and sources in one HTML file',
    load: () => import('./commands/report.ts'),
  },
  serve: {
    about: 'Open the workbench and its API on this machine',
    load: () => import('./commands/serve.ts'),
  },
  mcp: {
    about: 'Serve the same answers as tools of the Model Context Protocol, over standard input and output',
    load: () => import('./commands/mcp.ts'),
  },
  publish: {
    about: 'The workbench as files for any web host, without a server',
    load: () => import('./commands/publish.ts'),
  },
  casebook: {
    about: 'Check, begin or format the files of a casebook; list what is due',
    load: () => import('./commands/casebook.ts'),
  },
  export: {
    about: 'Write tables for statistics programs, with a codebook and citations',
    load: () => import('./commands/export.ts'),
  },
  versions: {
    about: 'The datasets that Casus reads, and what is imported',
    load: () => import('./commands/versions.ts'),
  },
  cite: {
    about: 'Citations for the datasets that are imported (all, if none is)',
    load: () => import('./commands/cite.ts'),
  },
  doctor: {
    about: 'Check that everything Casus needs is in order, or look a state up',
    load: () => import('./commands/doctor.ts'),
  },
};
