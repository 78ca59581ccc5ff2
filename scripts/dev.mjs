/**
 * `npm run dev`: the server from its sources, started again when they change, and the pages with hot reload. Arguments go
 * to `casus serve`: `npm run dev -- --db FILE --cases FOLDER --port 4200`. The pages are on the next port; `/gallery.html`
 * shows every picture in every state.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');

if (!existsSync(tsx)) {
  console.error('The packages are not installed. Run "npm ci" once.');
  process.exit(1);
}

const options = { port: { type: 'string' } };
const { values } = parseArgs({ args: process.argv.slice(2), options, strict: false, allowPositionals: true });
const given = Number(values.port ?? 4173);
if (!Number.isInteger(given) || given < 1 || given > 65_534) {
  console.error('--port must be a number from 1 to 65534.');
  process.exit(1);
}

const { createServer } = await import('vite');
const pages = await createServer({
  configFile: join(root, 'web', 'vite.config.ts'),
  server: { host: '127.0.0.1', port: given + 1, strictPort: true, proxy: { '/api': `http://127.0.0.1:${given}` } },
});
await pages.listen();

// Data are read anew at each start, so a change in cases/ starts the server again as well.
const watched = ['--include', join(root, 'cases', '**', '*.yaml')];
const serve = [join(root, 'scripts', 'dev-serve.ts'), 'serve', ...process.argv.slice(2)];
const server = spawn(process.execPath, [tsx, 'watch', '--clear-screen=false', ...watched, ...serve], {
  stdio: ['ignore', 'inherit', 'inherit'],
  cwd: process.cwd(),
});
console.error(`Pages, reloaded as you write:  http://127.0.0.1:${given + 1}/`);
console.error(`Every picture in every state:  http://127.0.0.1:${given + 1}/gallery.html`);

let stopping = false;
async function stop(status) {
  if (stopping) return;
  stopping = true;
  server.kill('SIGTERM');
  await pages.close();
  process.exitCode = status;
}
server.on('exit', (status) => stop(status ?? 0));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(0));
