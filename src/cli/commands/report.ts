import { dossier } from '../../app/dossier.ts';
import { CasusError } from '../../core/errors.ts';
import { ReadCache } from '../../files/read-cache.ts';
import { CASES, type Command, casesOf, DB, SEED, seedOf, standardOption, text } from '../command.ts';
import { write } from '../output.ts';

const report: Command = {
  name: 'report',
  about: 'Write a patron\u2019s dossier: ledger, comparison, forecast, cases and sources in one HTML file',
  usage: '<patron> --out FILE.html',
  words: [1, 1],
  args: {
    out: { type: 'string', valueHint: 'FILE', default: '', description: 'the file to write (default: stdout)' },
    ...standardOption('dyad'),
    ...DB,
    ...CASES,
    ...SEED,
  },
  examples: ['casus report russia --out russia.html'],
  async run(given, effects) {
    if (text(given, 'out') === '' && effects.interactive) {
      throw new CasusError('argument-missing', { command: 'report', what: '--out FILE.html' });
    }
    const data = await dossier(
      {
        patron: given.rest[0] as string,
        standard: text(given, 'standard'),
        db: text(given, 'db'),
        cases: await casesOf(given, effects),
        seed: seedOf(given, 'report'),
      },
      { ...effects, cache: effects.cache ?? new ReadCache() },
    );
    const { renderDossier } = await import('../../server/publish/render-dossier.ts');
    await write(await renderDossier(data), text(given, 'out'), effects);
    return 0;
  },
};

export default report;
