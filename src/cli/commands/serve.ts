import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { type CasesChoice, folderOf } from '../../app/casebook.ts';
import type { Effects } from '../../app/effects.ts';
import { CasusError } from '../../core/errors.ts';
import { packageFile } from '../../files/package-files.ts';
import type { ServedReview } from '../../server/review/review-routes.ts';
import { CASES, type Command, casesOf, DB, type Invocation, text } from '../command.ts';

/** Where the build puts the pages. */
export const WEB = packageFile('dist/web/');

const serveCommand: Command = {
  name: 'serve',
  about: 'Open the workbench and its API on this machine',
  usage: '',
  words: [0, 0],
  args: {
    port: { type: 'string', valueHint: 'NUMBER', default: '4173', description: 'the port; 0 for any free port' },
    host: { type: 'string', valueHint: 'NAME', default: '127.0.0.1', description: 'the address to listen on' },
    review: {
      type: 'string',
      valueHint: 'FOLDER',
      default: '',
      description: 'review claims on a page; what is accepted goes to this casebook of yours, which the pages show',
    },
    claims: {
      type: 'string',
      valueHint: 'FILE',
      default: '',
      description: 'the claims to review (default: claims.jsonl in the folder)',
    },
    open: { type: 'boolean', description: 'open the browser, if a person is at the terminal' },
    ...DB,
    ...CASES,
  },
  examples: ['casus serve', 'casus serve --port 8080 --open', 'casus serve --review mycases --claims claims.jsonl'],
  async run(given, effects) {
    const asked = await casesOf(given, effects);
    const review = await reviewOf(given, asked, effects);
    const cases = asked ?? (review === undefined ? undefined : { drafts: review.review.folder });
    const { serve } = await import('../../server/http/serve.ts');
    const server = await serve({
      host: text(given, 'host'),
      port: portOf(text(given, 'port')),
      db: text(given, 'db'),
      cases,
      web: WEB,
      note: effects.note,
      review,
    });
    const page = review === undefined ? server.address : `${server.address}review#${review.token}`;
    effects.out(`${page}\n`);
    effects.note(told(server));
    if (review?.shown === true)
      effects.note(
        `${review.review.folder} is shown with the built-in cases; what still lacks something is left out.\n`,
      );
    if (given.options['open'] === true && effects.interactive) await openInBrowser(page);
    await stopSignal();
    effects.note('Stopping…\n');
    await server.close();
    review?.review.close();
    return 0;
  },
};

/** The review that the options name, opened; only this machine may reach it. @throws CasusError as `openReview`, `option-invalid`. */
async function reviewOf(
  given: Invocation,
  cases: CasesChoice | undefined,
  effects: Effects,
): Promise<ServedReview | undefined> {
  const to = text(given, 'review');
  const claims = text(given, 'claims');
  const refuse = (option: string, value: string, why: string) =>
    new CasusError('option-invalid', { option, value, why, command: 'serve' });
  if (to === '' && claims !== '') throw refuse('claims', claims, 'it is for a review, and --review FOLDER is missing');
  if (to === '') return undefined;
  const host = text(given, 'host');
  if (!/^(localhost|127(\.\d+){3}|::1)$/.test(host))
    throw refuse('host', host, 'a review is served to this machine alone');
  const { openReview } = await import('../../app/review/open-review.ts');
  const review = await openReview(
    { claims: claims === '' ? join(to, 'claims.jsonl') : claims, to, article: '' },
    effects,
  );
  const shown = cases === undefined || resolve(folderOf(cases) ?? '') === resolve(to);
  return { review, shown, token: randomBytes(24).toString('base64url') };
}

/** What stands in the terminal while the server runs. */
function told({ address, hasPages }: { readonly address: string; readonly hasPages: boolean }): string {
  const lines = [
    hasPages
      ? `The workbench is open at ${address}`
      : `The pages are not built ("npm run build"); the API answers at ${address}`,
    `  ${address}api/docs   the API, for programs`,
    '  casus --help   what the command line has; casus import FOLDER reads ATOP and war data, also while this runs',
    'Stop it with Ctrl+C.',
  ];
  return `${lines.join('\n')}\n`;
}

/** A port's number. @throws CasusError `option-invalid`. */
function portOf(value: string): number {
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port <= 65_535) return port;
  throw new CasusError('option-invalid', {
    option: 'port',
    value,
    why: 'it is a number from 0 to 65535',
    command: 'serve',
  });
}

/** Waits until the user, or the system, asks the program to stop; asked twice, it stops at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

async function openInBrowser(address: string): Promise<void> {
  const { spawn } = await import('node:child_process');
  const [program, ...before] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  const child = spawn(program as string, [...before, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {}); // without such a program the address stands in the terminal
  child.unref();
}

export default serveCommand;
