import { createApp } from '../../src/server/http/app.ts';
import { requestEffects } from '../../src/server/world.ts';
import { code, page, table } from './markdown.ts';

const INTRO = `\`casus serve\` answers these addresses on this machine. They accept only GET and HEAD, so a request can change nothing.
The items are the rows of the command line's JSON. The same description is at \`/api/openapi.json\` for programs (OpenAPI 3.1)
and at \`/api/docs\` as a page.

- **Lists** come in pages: \`items\`, the \`total\`, and the \`limit\` and \`offset\` they were asked with. A CSV has the whole list.
- **Standards** are written as on the command line, \`dyad\` or \`dyad,organFinding=ignored\`, but never as a file.
- **Errors** are \`application/problem+json\` (RFC 9457): \`title\` says what happened, \`detail\` what to do next, \`code\` is that
  of [errors](errors.md). A parameter that an address does not know is an error.
- **Tags**: an \`ETag\` goes with every answer, and \`If-None-Match\` is answered with 304. Answers are compressed with gzip
  where the client takes that.
- **While an import runs**, new questions to the database get 503, the code \`database-locked\` and \`Retry-After\`. The
  casebook's answers come as usual. The server opens the database only while it reads, so an import can begin at any other
  moment; if it meets the server reading, it says so, and you run it again.
- **Limits**: 2,048 characters of address, 16 kB of head, no body; 10 seconds to send the head, two minutes of silence.
- **Whom it answers**: requests for \`localhost\`, an IP address or the name given with \`--host\`, and from no other site's
  pages.`;

interface Operation {
  readonly summary: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly description?: string;
    readonly required?: boolean;
    readonly schema?: { readonly enum?: readonly unknown[]; readonly default?: unknown };
  }[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

/** The page of the API, from its OpenAPI document. */
export async function apiPage(): Promise<string> {
  const world = { db: '', cases: undefined, effects: requestEffects() };
  const app = createApp({ world, host: 'localhost', pages: null });
  const answer = await app.request('http://localhost/api/openapi.json');
  const { paths } = (await answer.json()) as { paths: Record<string, { get: Operation }> };
  return page('The API', [INTRO, ...Object.entries(paths).map(([path, { get }]) => section(path, get))]);
}

function section(path: string, { summary, parameters = [], responses }: Operation): string {
  const forms = Object.keys(responses['200']?.content ?? {})
    .map(code)
    .join(', ');
  const rows = parameters.map(({ name, description = '', required, schema = {} }) => [
    code(name),
    [description, schema.enum === undefined ? '' : `One of ${schema.enum.map((one) => code(String(one))).join(', ')}.`]
      .filter((part) => part !== '')
      .join(' '),
    required === true ? 'needed' : schema.default === undefined ? '' : code(String(schema.default)),
  ]);
  const known = rows.length === 0 ? '' : `\n\n${table(['parameter', 'about', 'if left out'], rows)}`;
  return `## ${path}\n\n${summary} Answers ${forms}.${known}`;
}
