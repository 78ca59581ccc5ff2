import { progressBar } from '../../app/progress.ts';
import { CasusError } from '../../core/errors.ts';
import { CASES, type Command, casesOf, DB, listOf, text } from '../command.ts';
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
    base: {
      type: 'string',
      valueHint: 'PATH',
      default: '/',
      description: 'the folder of the host in which the site will be, such as /casus/',
    },
    site: {
      type: 'string',
      valueHint: 'ADDRESS',
      default: '',
      description: 'the address of the host, such as https://example.org; preview pictures of shared pages need it',
    },
    rules: {
      type: 'string',
      valueHint: 'LIST',
      default: '',
      description: 'also publish the answers with one of these rules switched: organFinding,counterAttack; or all',
    },
    ...DB,
    ...CASES,
  },
  examples: ['casus publish --out site', 'casus publish --out site --base /casus/'],
  async run(given, effects) {
    const out = text(given, 'out');
    if (out === '') throw new CasusError('argument-missing', { command: 'publish', what: '--out FOLDER' });
    const base = baseOf(text(given, 'base'));
    effects.note('Writing every page and answer. This takes some minutes and about 150 MB.\n');
    const { publish } = await import('../../server/publish/publish.ts');
    const found = await publish({
      out,
      db: text(given, 'db'),
      cases: await casesOf(given, effects),
      web: WEB,
      base,
      rules: text(given, 'rules') === 'all' ? 'all' : listOf(given, 'rules'),
      site: siteOf(text(given, 'site')),
      progress: (answers) => progressBar(answers, effects, 'answering'),
      note: effects.note,
    });
    const size = `${(found.bytes / 1_000_000).toFixed(1)} MB`;
    effects.note(`Wrote ${found.files} files (${size}) to ${out}, judged under ${found.standards} standards.\n`);
    effects.note(
      `To look at it on this machine: python3 -m http.server --directory ${out}. Any web host can serve the folder. To show one picture on a page of yours:\n`,
    );
    effects.out(`${frame(base)}\n`);
    return 0;
  },
};

function frame(base: string): string {
  const site = `https://YOUR-HOST${base}`;
  const title = 'What Russia had promised its allies, and what came';
  return `<iframe class="casus-embed" src="${site}/patron/russia?embed=ledger" title="${title}" width="100%" height="720" loading="lazy" style="border:0"></iframe>\n<script async src="${site}/embed.js"></script>`;
}

/** `https://example.org`, without what follows the host. @throws CasusError `option-invalid`. */
function siteOf(value: string): string {
  if (value === '') return '';
  if (URL.canParse(value) && /^https?:/.test(value)) return new URL(value).origin;
  const why = 'it is the address of a host, such as https://example.org';
  throw new CasusError('option-invalid', { option: 'site', value, why, command: 'publish' });
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
