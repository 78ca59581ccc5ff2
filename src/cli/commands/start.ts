import { importsIn } from '../../app/catalogue.ts';
import type { Effects } from '../../app/effects.ts';
import { judge } from '../../app/judge.ts';
import { ledger } from '../../app/ledger.ts';
import { CasusError } from '../../core/errors.ts';
import { SELECTED } from '../../present/headline-type.ts';
import { type Command, DB, text } from '../command.ts';
import { ledgerText } from '../ledger-text.ts';
import { wrap } from '../wrap.ts';

const start: Command = {
  name: 'start',
  about: 'Show what Casus has, and what to do next',
  usage: '',
  words: [0, 0],
  args: { ...DB },
  examples: ['casus start'],
  async run(given, effects) {
    const db = text(given, 'db');
    effects.out('Casus: who promised what, what happened, who came, how it ended.\n\n');
    await showCases(effects);
    const imported = await importsIn(db);
    if (imported.length > 0) await showDatasets(db, effects);
    effects.out(`\n${next(imported.length > 0)}`);
    return 0;
  },
};

/** Whose ledger opens the page: the patron that the question was first asked about. */
const FIRST_PATRON = 'russia';

async function showCases(effects: Effects): Promise<void> {
  const rows = await ledger({ patron: FIRST_PATRON, standard: 'dyad' }, effects);
  effects.out(`${(rows.at(-1)?.patron ?? '').toUpperCase()}'S LEDGER (built-in casebook)\n`);
  effects.out(ledgerText(rows, effects.width));
}

async function showDatasets(db: string, effects: Effects): Promise<void> {
  try {
    const judged = { on: 'wars', db, wars: 'iwd', standard: 'bf-2018' } as const;
    const { tests, standard, candidates, contingencies } = await judge(judged, effects);
    const alliances = new Set(candidates.map(({ agreement }) => agreement.id)).size;
    const count = (verdict: string) => tests.filter((test) => test.verdict === verdict).length;
    const [honored, violated] = [count('honored'), count('violated')];
    effects.out('\nTWO CENTURIES (imported)\n');
    const sentence = `You imported ${contingencies.length} wars. ${alliances} alliances met at least one of them, ${tests.length} times in all. Under the rules ${standard.name}, ${honored + violated} of these were tests: ${honored} honored, ${violated} violated. ${SELECTED}`;
    effects.out(wrap(sentence, effects.width, '  '));
  } catch (error) {
    if (!(error instanceof CasusError) || error.code !== 'dataset-not-imported') throw error;
    effects.out(wrap(`${error.message} ${error.remedy}`, effects.width, '\n  ', '  '));
  }
}

function next(imported: boolean): string {
  const lines = [
    'casus case iran-2026       one case in full, with the reasons and sources',
    imported
      ? 'casus assess               every alliance in every war'
      : 'casus import FOLDER        read ATOP and war data (casus versions says where they are)',
    imported ? 'casus explain 1350 38      why the Triple Alliance was violated in World War I' : '',
    'casus --help               everything else',
  ].filter((line) => line !== '');
  return `NEXT\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}

export default start;
