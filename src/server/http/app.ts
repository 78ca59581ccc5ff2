import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { CasusError } from '../../core/errors.ts';
import { packageVersion } from '../../files/package-files.ts';
import { addReview, REVIEW_PATH, type ServedReview } from '../review/review-routes.ts';
import type { StaticFiles } from '../static/static-files.ts';
import { type Answer, answerOf, type Compute, computeIn } from '../worker/compute.ts';
import { inLanes } from '../worker/lanes.ts';
import type { World } from '../world.ts';
import { answersOf } from './answers.ts';
import { DOCS_STYLE, docsPage } from './docs-page.ts';
import type { Endpoint } from './endpoint.ts';
import { ENDPOINTS } from './endpoints.ts';
import { givenOf } from './params.ts';
import { codedError, PROBLEM_TYPE } from './problem.ts';
import { problemResponse } from './problem-response.ts';
import { checkRequest, SECURITY_HEADERS } from './security.ts';
import { send } from './send.ts';

/** What an API is made on. */
export interface ApiOptions {
  readonly world: World;
  /** The host that the server is bound to. */
  readonly host: string;
  /** The pages of the workbench; null if they are not built. */
  readonly pages: StaticFiles | null;
  /** Makes the answers; in this thread if left out. */
  readonly compute?: Compute | undefined;
  /** The review that this server was started for, with its token. */
  readonly review?: ServedReview | undefined;
}

/** The licence by its SPDX name, as OpenAPI 3.1 has it. */
const LICENCE: { name: string } = { name: 'MIT', ...{ identifier: 'MIT' } };

/** An answer may be kept but is asked for again: the tag says whether it still stands. */
const ASK_AGAIN = 'no-cache';
/** A file whose name changes with what is in it. */
const LASTING = 'public, max-age=31536000, immutable';

const problemSchema = z
  .strictObject({ type: z.string(), title: z.string(), detail: z.string(), status: z.int(), code: z.string() })
  .openapi('Problem');

/** The API and the pages as one application; `app.request()` asks it without a socket. */
export function createApp({ world, host, pages, compute = oneThread(world), review }: ApiOptions): OpenAPIHono {
  const app = new OpenAPIHono();
  const { note } = world.effects;
  app.onError((error) => problemResponse(codedError(error, note)));
  app.use('*', async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.res.headers.set(name, value);
  });
  app.use('*', async (c, next) => {
    const { method, url } = c.req;
    const writes = review !== undefined && c.req.path.startsWith(`${REVIEW_PATH}/`);
    checkRequest({ method, url, path: c.req.path, header: (name) => c.req.header(name) }, host, writes);
    await next();
  });
  addEndpoints(app, answersOf(world, compute));
  addDocuments(app);
  if (review !== undefined) addReview(app, review);
  app.notFound((c) => {
    const file = pages?.find(c.req.path, c.req.header('accept'));
    if (file !== undefined) return send(file.answer, wantedOf(c), file.lasting ? LASTING : ASK_AGAIN);
    if (pages === null && c.req.path === '/') return c.redirect('/api/docs');
    return problemResponse(new CasusError('address-unknown', { path: c.req.path.slice(0, 200) }));
  });
  return app;
}

/** Both lanes in this thread. */
function oneThread(world: World): Compute {
  const compute = computeIn(world);
  return inLanes(() => compute);
}

function addEndpoints(app: OpenAPIHono, answer: Compute): void {
  for (const endpoint of ENDPOINTS) {
    const route = routeOf(endpoint);
    app.openAPIRegistry.registerPath(route);
    app.get(route.getRoutingPath(), async (c) => {
      const given = givenOf(endpoint, c.req.param(), c.req.queries());
      return send(await answer(endpoint, given, c.req.raw.signal), wantedOf(c), ASK_AGAIN);
    });
  }
}

/** The OpenAPI document and the page to read it. */
function addDocuments(app: OpenAPIHono): void {
  const add = (path: string, type: string, write: () => string) => {
    let written: Promise<Answer> | undefined;
    app.get(path, async (c) => {
      written ??= answerOf(write(), type);
      return send(await written, wantedOf(c), ASK_AGAIN);
    });
  };
  add('/api/openapi.json', 'application/json', () => JSON.stringify(openApi(app)));
  add('/api/docs', 'text/html; charset=utf-8', () => docsPage(openApi(app)));
  add('/api/docs.css', 'text/css; charset=utf-8', () => DOCS_STYLE);
}

function openApi(app: OpenAPIHono) {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Casus',
      version: packageVersion(),
      description:
        'Who promised what, what happened, who came, how it ended. Tested promises are selected: a promise that deterred was never tested.',
      license: LICENCE,
    },
    servers: [{ url: '/' }],
  });
}

function routeOf({ name, path, about, params, query, answer, forms }: Endpoint) {
  const others = Object.fromEntries(forms.map(({ type }) => [type, { schema: z.string() }]));
  return createRoute({
    method: 'get',
    path: `/api${path}`,
    operationId: name,
    summary: about,
    request: { params, query },
    responses: {
      200: { description: about, content: { 'application/json': { schema: answer }, ...others } },
      304: { description: 'What the client has still stands.' },
      default: { description: 'An error with its code.', content: { [PROBLEM_TYPE]: { schema: problemSchema } } },
    },
  });
}

function wantedOf(c: Context) {
  return { acceptEncoding: c.req.header('accept-encoding'), ifNoneMatch: c.req.header('if-none-match') };
}
