/**
 * How fast articles are read: `npm run bench:read [-- --megabytes 20] [--quiet 0.5]`. Reads made-up news with the built program
 * as a user would, twice, and has wink-nlp alone cut and tag the same text, which is the baseline. JSON on stdout; the exit
 * status is 1 if the two readings differ.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, exit, stderr, stdout, version } from 'node:process';
import { parseArgs } from 'node:util';
import { madeUpNews } from './made-up-news.ts';
import { ROOT, type WholeProcess, wholeProcess } from './processes.ts';

const { values } = parseArgs({
  args: argv.slice(2),
  options: { megabytes: { type: 'string', default: '20' }, quiet: { type: 'string', default: '0' } },
});
const [megabytes, quiet] = [Number(values.megabytes), Number(values.quiet)];
if (!(megabytes >= 0.1 && quiet >= 0 && quiet <= 1)) {
  stderr.write('--megabytes is a number from 0.1, --quiet a share from 0 to 1.\n');
  exit(1);
}

/** wink-nlp by itself over the paragraphs of a file. */
const WINK = `
  import model from 'wink-eng-lite-web-model';
  import winkNLP from 'wink-nlp';
  import { readFileSync } from 'node:fs';
  const nlp = winkNLP(model, ['sbd', 'pos']);
  for (const paragraph of readFileSync(process.argv[1], 'utf8').split(/\\n\\s*\\n/)) {
    const doc = nlp.readDoc(paragraph);
    doc.tokens().out();
    doc.tokens().out(nlp.its.pos);
    doc.sentences().out(nlp.its.span);
  }`;

const LINE_END = 10;

const temp = mkdtempSync(join(tmpdir(), 'casus-reading-'));
process.on('exit', () => rmSync(temp, { recursive: true, force: true }));
process.on('SIGINT', () => exit(130));
const file = join(temp, 'news.txt');
writeFileSync(file, madeUpNews(megabytes * 1e6, quiet));
const bytes = readFileSync(file).length;

/** What is printed goes into a file, so that nobody has to hold it. */
function reading(name: string): WholeProcess & { readonly claims: number; readonly sha256: string } {
  const out = join(temp, name);
  const whole = wholeProcess(
    [join(ROOT, 'bin', 'casus'), 'read', file, '--format', 'jsonl', '--db', join(temp, 'none')],
    temp,
    out,
  );
  const lines = readFileSync(out);
  const claims = lines.reduce((count, byte) => count + (byte === LINE_END ? 1 : 0), 0);
  return { ...whole, claims, sha256: createHash('sha256').update(lines).digest('hex').slice(0, 16) };
}

const first = reading('first.jsonl');
const second = reading('second.jsonl');
const wink = wholeProcess(['--input-type=module', '-e', WINK, file], temp);
const cpuSeconds = (first.cpuSeconds + second.cpuSeconds) / 2;
const same = first.sha256 === second.sha256;
const round = (value: number) => Math.round(value * 100) / 100;
const result = {
  node: version,
  megabytes: round(bytes / 1e6),
  quiet,
  claims: first.claims,
  same,
  cpuSeconds: round(cpuSeconds),
  megabytesPerCpuSecond: round(bytes / 1e6 / cpuSeconds),
  peakMb: Math.round(Math.max(first.peakMb, second.peakMb)),
  wink: { cpuSeconds: round(wink.cpuSeconds), peakMb: Math.round(wink.peakMb) },
  cpuToWink: round(cpuSeconds / wink.cpuSeconds),
};
stdout.write(`${JSON.stringify(result, null, 2)}\n`);
if (!same) {
  stderr.write('The two readings differ.\n');
  exit(1);
}
