import { progressBar } from '../../app/progress.ts';
import { CasusError } from '../../core/errors.ts';
import { CASES, type Command, casesOf, DB, text } from '../command.ts';
import { WEB } from './serve.ts';

const publishCommand: Command = {
  name: 'publish',
  about: 'Write the workbench as files for any web host',
  usage: '--out FOLDER',
  words: [0, 0],
  args: {
    out: {
      type: 'string',
      valueHint: 'FOLDER',
      default: '',
      description: 'an empty or new folder, or an earlier publication',
    },
    base: { type: 'string', valueHint: 'PATH', default: '/', description: 'the folder on the host: /casus/' },
    ...DB,
    ...CASES,
  },
  examples: ['casus publish --out site', 'casus publish --out site --base /casus/'],
  async run(given, effects) {
    const out = text(given, 'out');
    if (out === '') throw new CasusError('argument-missing', { command: 'publish', what: '--out FOLDER' });
    const base = baseOf(text(given, 'base'));
    const { publish } = await import('../../server/publish/publish.ts');
    const found = await publish({
      out,
      db: text(given, 'db'),
      cases: await casesOf(given, effects),
      web: WEB,
      base,
      progress: (answers) => progressBar(answers, effects, 'answering'),
      note: effects.note,
    });
    const size = `${(found.bytes / 1_000_000).toFixed(1)} MB`;
    effects.note(`Wrote ${found.files} files (${size}) to ${out}, judged under ${found.standards} standards.\n`);
    effects.note('Put the folder on any web host. To show one picture on a page of yours:\n');
    effects.out(`${frame(base)}\n`);
    return 0;
  },
};

function frame(base: string): string {
  const address = `https://YOUR-HOST${base}/patron/russia?embed=ledger`;
  return `<iframe src="${address}" title="What Russia had promised its allies, and what came" width="100%" height="720" loading="lazy" style="border:0"></iframe>`;
}

/** `/casus/` as `/casus`; the top as the empty text. @throws CasusError `option-invalid`. */
function baseOf(value: string): string {
  const base = value.replace(/\/+$/, '');
  if (/^(\/[A-Za-z0-9._~-]+)*$/.test(base)) return base;
  throw new CasusError('option-invalid', {
    option: 'base',
    value,
    why: 'it is a path such as /casus/',
    command: 'publish',
  });
}

export default publishCommand;
