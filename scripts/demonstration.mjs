/**
 * Builds the demonstration site from the built program: `node scripts/demonstration.mjs --out site --base /casus/`. A first
 * page, the workbench (`casus publish`, promises in force included), the watch list from the register of forecasts, and an
 * article that was read. It needs no dataset and no network.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { articlePage, firstPage, watchListPage } from './demonstration/pages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const options = {
  out: { type: 'string', default: 'site' },
  base: { type: 'string', default: '/' },
  day: { type: 'string', default: new Date().toISOString().slice(0, 10) },
};
const { out, base, day } = parseArgs({ options }).values;
const { findState } = await import('casus/core');
const QUESTION = 'toppled-12m-2026-12-01';
const MOST = 25;

casus('publish', '--out', join(out, 'workbench'), '--base', `${base.replace(/\/+$/, '')}/workbench/`);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const list = watchList();
write('index.html', firstPage({ version, day, count: list.forecasts, finding: pictureWords('patron/russia') }));
write('watch-list.html', watchListPage(list));
write('your-article.html', articlePage());
const article = join(root, 'test', 'reader', 'articles', 'analysis-kabul.txt');
casus('read', article, '--out', join(out, 'example-article.html'), '--server', 'workbench');
write('.nojekyll', '');

function write(name, content) {
  const path = join(out, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function casus(...line) {
  const { status } = spawnSync(process.execPath, [join(root, 'bin', 'casus'), ...line], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** What a page's preview picture shows, in words. */
function pictureWords(address) {
  const html = readFileSync(join(out, 'workbench', address, 'index.html'), 'utf8');
  const words = /property="og:image:alt" content="([^"]*)"/.exec(html)?.[1] ?? '';
  return words.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name],
  );
}

/** The register's forecasts of the toppling of governments, the highest first, with the questions of the column. */
function watchList() {
  const folder = join(root, 'cases', 'forecasts');
  const lines = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'))
    .map((line) => JSON.parse(line));
  const entries = lines.map(({ entry }) => entry);
  const question = entries.find(({ kind, id }) => kind === 'question' && id === QUESTION);
  const own = entries.filter((entry) => entry.kind === 'forecast' && entry.question === QUESTION);
  const bases = new Map(
    own.filter(({ method }) => method === 'base rate').map((one) => [one.subject, one.probability]),
  );
  const rows = own
    .filter(({ method }) => method === 'model')
    .sort((a, b) => b.probability - a.probability)
    .slice(0, MOST)
    .map(({ subject, probability, low, high }) => {
      return { name: findState(subject).name, probability, low, high, base: bases.get(subject) };
    });
  const others = entries
    .filter(({ kind, origin }) => kind === 'question' && origin !== undefined)
    .map(({ text, origin, from, to }) => ({ text, by: origin.by, from, to }));
  const forecasts = entries.filter(({ kind }) => kind === 'forecast').length;
  return { question, rows, others, forecasts, head: lines.at(-1).hash };
}
