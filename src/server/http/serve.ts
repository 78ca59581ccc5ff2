import { createServer, type Server, type ServerOptions, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { getRequestListener } from '@hono/node-server';
import type { CasesChoice } from '../../app/casebook.ts';
import { CasusError } from '../../core/errors.ts';
import type { ServedReview } from '../review/review-routes.ts';
import { readStaticFiles } from '../static/static-files.ts';
import { computeInWorker } from '../worker/compute-in-worker.ts';
import { inLanes } from '../worker/lanes.ts';
import { requestEffects, type World } from '../world.ts';
import { createApp } from './app.ts';
import { answerBroken } from './broken-request.ts';
import { problemOf } from './problem.ts';
import { problemHeaders, problemResponse } from './problem-response.ts';
import { boundSilent } from './silent-sockets.ts';

/** Where to listen and what to serve. */
export interface ServeOptions {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly db: string;
  readonly cases?: CasesChoice | undefined;
  /** The folder of the built pages. */
  readonly web: string;
  /** For the terminal: defects, with where they were. */
  readonly note: (text: string) => void;
  readonly limits?: Partial<Limits> | undefined;
  /** Read the casebook before anybody asks for it; done if left out. */
  readonly warm?: boolean | undefined;
  /** The review to serve, with its token; its routes are not there without it. */
  readonly review?: ServedReview | undefined;
}

/** How long a client may take, in milliseconds. */
export interface Limits {
  /** To send its request's head. */
  readonly head: number;
  /** To send all of its request. */
  readonly request: number;
  /** To be silent: neither sending nor taking a byte. */
  readonly silence: number;
  /** To let an answer finish after the server was asked to stop. */
  readonly farewell: number;
}

const LIMITS: Limits = { head: 10_000, request: 15_000, silence: 120_000, farewell: 5_000 };

/** The computing thread runs the built program alone; sources are run, by tests, in one thread. */
const IS_BUILT = import.meta.url.endsWith('.js');

/** The most that a request's head may have, in bytes. */
const LARGEST_HEAD = 16 * 1024;
/** The most connections at once; more are closed at once. */
const MOST_CONNECTIONS = 2_000;

/** The most of them that have asked nothing yet; of more, the oldest is closed. */
const MOST_SILENT = 500;

/** How long a connection that has asked nothing may still ask after the server was asked to stop, in milliseconds. */
const SILENT_FAREWELL = 1_000;

/** A server that runs. */
export interface RunningServer {
  readonly address: string;
  /** The pages of the workbench are there. */
  readonly hasPages: boolean;
  /** How many connections are open. */
  readonly connections: () => Promise<number>;
  /** Takes no more requests, lets what is under way finish, and closes. */
  readonly close: () => Promise<void>;
}

/**
 * Serves the API and the pages.
 * @throws CasusError `port-in-use`, `address-unusable`.
 */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { host, port, db, cases, web, note } = options;
  const limits = { ...LIMITS, ...options.limits };
  const pages = await readStaticFiles(web);
  const world: World = { db, cases, effects: requestEffects(note) };
  const threads = IS_BUILT ? { light: computeInWorker(world), heavy: computeInWorker(world) } : null;
  const compute = threads === null ? undefined : inLanes((lane) => threads[lane].compute);
  const app = createApp({ world, host, pages, compute, review: options.review });
  const listener = getRequestListener(app.fetch, { hostname: host, errorHandler: () => problemResponse(malformed()) });
  const server = createServer(serverOptions(limits), (request, response) => {
    if (request.headers.host !== undefined) void listener(request, response);
    else answerMalformed(response, 400);
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.setTimeout(limits.silence);
  server.on('clientError', answerBroken);
  server.on('checkExpectation', (_, response) => answerMalformed(response, 417));
  const cutSilent = boundSilent(server, MOST_SILENT);
  await listen(server, host, port);
  const { port: bound } = server.address() as AddressInfo;
  // The first reader need not wait for the casebook to be read.
  if (options.warm !== false) void Promise.resolve(app.request('http://localhost/api/ledger/russia')).catch(() => {});
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${bound}/`,
    hasPages: pages !== null,
    connections: () => promisify(server.getConnections.bind(server))(),
    close: async () => {
      await close(server, limits.farewell, cutSilent);
      await Promise.all([threads?.light.close(), threads?.heavy.close()]);
    },
  };
}

/** A request that is HTTP and yet none that a server can answer. */
function malformed(): CasusError {
  return new CasusError('request-malformed', { why: 'its host, its address or what it expects is not valid' });
}

function answerMalformed(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...problemHeaders(status), connection: 'close' });
  response.end(JSON.stringify({ ...problemOf(malformed()), status }));
}

function serverOptions({ head, request }: Limits): ServerOptions {
  return {
    maxHeaderSize: LARGEST_HEAD,
    headersTimeout: head,
    requireHostHeader: false, // refused as every other request that cannot be read
    requestTimeout: request,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: Math.min(1_000, head),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code ?? error.message;
      const inUse = error.code === 'EADDRINUSE';
      reject(
        inUse
          ? new CasusError('port-in-use', { host, port, next: port + 1 })
          : new CasusError('address-unusable', { host, port, why }),
      );
    });
    server.listen(port, host, () => resolve());
  });
}

function close(server: Server, farewell: number, cutSilent: () => void): Promise<void> {
  return new Promise((resolve) => {
    const silent = setTimeout(cutSilent, Math.min(farewell, SILENT_FAREWELL));
    const last = setTimeout(() => server.closeAllConnections(), farewell);
    server.close(() => {
      clearTimeout(silent);
      clearTimeout(last);
      resolve();
    });
    server.closeIdleConnections();
  });
}
