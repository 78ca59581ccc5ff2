import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const BIN = fileURLToPath(new URL('../../bin/casus', import.meta.url));

const fixture = (name: string) => fileURLToPath(new URL(`../datasets/fixtures/${name}`, import.meta.url));
/** The made-up datasets that an attacked database holds. */
export const FIXTURES = [
  ...['atop-5.1-alliances.csv', 'atop-5.1-members.csv', 'iwd-1.1.csv', 'cow-states-2016.csv', 'unga-2025-07.csv'],
  ...['ucdp-acd-25.1.csv', 'ucdp-dyadic-24.1.csv', 'ucdp-esd-18.1.csv', 'archigos-4.1.csv', 'reign-2021.3.csv'],
].map(fixture);

/** A folder that is gone when the process ends, whichever way. */
export function tempFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `casus-${name}-`));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A database of the made-up datasets. */
export function importedDatabase(folder: string): Promise<string> {
  return imported(folder, FIXTURES);
}

/** A database of all published data where it is beside the repository, so that heavy questions are heavy; else made up. */
export function heavyDatabase(folder: string): Promise<string> {
  const data = fileURLToPath(new URL('../../../shared/data', import.meta.url));
  return imported(folder, existsSync(data) ? [data] : FIXTURES);
}

async function imported(folder: string, files: readonly string[]): Promise<string> {
  const db = join(folder, 'casus.duckdb');
  const line = [BIN, 'import', ...files, '--db', db];
  const child = spawn(process.execPath, line, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`the import ended with ${code}`);
  return db;
}

/** The built server as a process of its own. */
export interface Server {
  readonly address: string;
  /** What it noted on standard error. */
  readonly noted: () => string;
  /** Ends it as a user would. @returns what was wrong: an odd exit status, a defect that it noted. */
  readonly stop: () => Promise<string[]>;
}

export async function startServer(args: readonly string[]): Promise<Server> {
  const child = spawn(process.execPath, [BIN, 'serve', '--port', '0', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = () => child.kill('SIGKILL');
  process.on('exit', kill);
  let noted = '';
  child.stderr.on('data', (chunk) => {
    noted += chunk;
  });
  const ended = once(child, 'close') as Promise<[number | null, string | null]>;
  const first = await Promise.race([once(child.stdout, 'data'), ended.then(() => null)]);
  if (first === null) throw new Error(`the server did not start: ${noted}`);
  return {
    address: String(first[0]).trim(),
    noted: () => noted,
    async stop() {
      child.kill('SIGTERM');
      const [code, signal] = await ended;
      process.off('exit', kill);
      const faults = code === 0 ? [] : [`the server ended with ${code ?? signal}`];
      return /\n\s+at /.test(noted) ? [...faults, `the server noted a defect: ${noted.slice(0, 2_000)}`] : faults;
    },
  };
}

/** An answer, or why there was none. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  readonly milliseconds: number;
}

/** Asks over kept connections, so many at most. */
export function asker(address: string, sockets: number): (path: string, more?: Asked) => Promise<Answered> {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });
  const { hostname, port } = new URL(address);
  const ask = (path: string, { method = 'GET', headers = {}, body = '' }: Asked = {}): Promise<Answered> => {
    const began = performance.now();
    return new Promise((resolve, reject) => {
      const asked = request({ agent, hostname, port, path, method, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => {
          const milliseconds = performance.now() - began;
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(parts),
            milliseconds,
          });
        });
      });
      asked.on('error', (error: NodeJS.ErrnoException) => {
        // The server had closed the kept socket while the question was on its way; every client asks again then.
        if (asked.reusedSocket && error.code === 'ECONNRESET')
          ask(path, { method, headers, body }).then(resolve, reject);
        else reject(error);
      });
      asked.end(body);
    });
  };
  return ask;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}
