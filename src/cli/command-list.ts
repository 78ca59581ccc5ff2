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
    about: 'Show what Casus has, and what to do next',
    load: () => import('./commands/start.ts'),
  },
  import: {
    about: 'Read published datasets into the database',
    load: () => import('./commands/import.ts'),
  },
  fetch: {
    about: 'Download a dataset from its publisher, after showing its licence',
    load: () => import('./commands/fetch.ts'),
  },
  assess: {
    about: 'Judge every imported alliance in every imported war',
    load: () => import('./commands/assess.ts'),
  },
  explain: {
    about: 'Explain one verdict, step by step from the promise',
    load: () => import('./commands/explain.ts'),
  },
  agree: {
    about: 'Compare codings: the engine, published ones, your own',
    load: () => import('./commands/agree.ts'),
  },
  code: {
    about: 'Start your own table of verdicts: every test, with the verdict left empty',
    load: () => import('./commands/code.ts'),
  },
  pool: {
    about: 'How reliable each patron is, when most have few tests (partial pooling)',
    load: () => import('./commands/pool.ts'),
  },
  rates: {
    about: 'How often tested promises were honored, by Casus or by another coder',
    load: () => import('./commands/rates.ts'),
  },
  compare: {
    about: 'Patrons side by side: promises kept, help delivered, how it ended',
    load: () => import('./commands/compare.ts'),
  },
  frame: {
    about: 'Every danger to an ally since 1990 that a rule finds, and how many of them are coded',
    load: () => import('./commands/frame.ts'),
  },
  multiverse: {
    about: 'Count under every combination of coding rules, and say which rule matters most',
    load: () => import('./commands/multiverse.ts'),
  },
  delivery: {
    about: 'What help came when an ally faced an armed conflict',
    load: () => import('./commands/delivery.ts'),
  },
  ledger: {
    about: 'What a patron had promised, what it was asked for, and what it delivered',
    load: () => import('./commands/ledger.ts'),
  },
  case: {
    about: 'Show one case in full',
    load: () => import('./commands/case.ts'),
  },
  read: {
    about: 'Find claims in an article: who promised, asked, gave or refused what, with exact quotes',
    load: () => import('./commands/read.ts'),
  },
  review: {
    about: 'Accept, correct or reject claims one by one; accepted ones go into your casebook',
    load: () => import('./commands/review.ts'),
  },
  promises: {
    about: 'Who has promised a state what, on a given day',
    load: () => import('./commands/promises.ts'),
  },
  if: {
    about: 'If one state attacked another: who would be bound to do what',
    load: () => import('./commands/if.ts'),
  },
  reconcile: {
    about: 'Where the register of promises and the imported ATOP differ',
    load: () => import('./commands/reconcile.ts'),
  },
  theses: {
    about: 'Test public claims about patrons on the casebook',
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
    about: 'Write a patron\u2019s dossier: ledger, comparison, forecast, cases and sources in one HTML file',
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
    about: 'Write the workbench as files for any web host',
    load: () => import('./commands/publish.ts'),
  },
  casebook: {
    about: 'Check, create or format the files of a casebook; list cases due for an update',
    load: () => import('./commands/casebook.ts'),
  },
  export: {
    about: 'Write tables for statistics programs, with a codebook and citations',
    load: () => import('./commands/export.ts'),
  },
  versions: {
    about: 'List the datasets that Casus reads, and what you imported',
    load: () => import('./commands/versions.ts'),
  },
  cite: {
    about: 'Print citations of your imported datasets (of all, if you imported none), the casebook and the codings',
    load: () => import('./commands/cite.ts'),
  },
  doctor: {
    about: 'Check the installation, or look up a state',
    load: () => import('./commands/doctor.ts'),
  },
};
