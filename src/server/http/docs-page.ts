import { ERROR_KINDS } from '../../core/error-kinds.ts';
import { PROBLEM_TYPE } from './problem.ts';

/** What the page reads of an OpenAPI document. */
interface Document {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string | undefined };
  readonly paths?: unknown;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly example?: unknown;
  readonly schema?: { readonly enum?: readonly unknown[]; readonly default?: unknown; readonly description?: string };
}

interface Operation {
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

/** The OpenAPI document as a page for people, without scripts. */
export function docsPage(document: Document): string {
  const { info, paths } = document;
  const operations = Object.entries((paths ?? {}) as Record<string, { get: Operation }>);
  const codes = Object.entries(ERROR_KINDS).map(
    ([code, { what, remedy }]) => `<dt id="${code}"><code>${code}</code></dt><dd>${text(what)} ${text(remedy)}</dd>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(info.title)} API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<main>
<h1>The API of ${text(info.title)} ${text(info.version)}</h1>
<p>${text(info.description ?? '')}</p>
<p>Every address answers GET and HEAD; nothing can be changed. Lists come in pages: <code>limit</code> items from
<code>offset</code> on, with the <code>total</code>. An <code>ETag</code> goes with every answer. Errors are
<code>${PROBLEM_TYPE}</code> with a code. For programs: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<h2>Addresses</h2>
${operations.map(([path, { get }]) => operationText(path, get)).join('\n')}
<h2>Errors</h2>
<dl>${codes.join('\n')}</dl>
</main>
</body>
</html>
`;
}

function operationText(path: string, { summary, parameters = [], responses }: Operation): string {
  const types = Object.keys(responses['200']?.content ?? {}).join(', ');
  const rows = parameters.map(
    (one) => `<tr><th scope="row"><code>${text(one.name)}</code></th><td>${text(aboutOf(one))}</td></tr>`,
  );
  const table = rows.length === 0 ? '' : `<table><tbody>${rows.join('')}</tbody></table>`;
  return `<section><h3><a href="${exampleOf(path, parameters)}"><code>${text(path)}</code></a></h3>
<p>${text(summary)} <span class="types">${text(types)}</span></p>${table}</section>`;
}

function aboutOf({ description, example, schema, required }: Parameter): string {
  const parts = [
    description ?? schema?.description ?? '',
    schema?.enum === undefined ? '' : `One of ${schema.enum.join(', ')}.`,
    schema?.default === undefined ? '' : `If left out: ${String(schema.default)}.`,
    example === undefined ? '' : `For example ${String(example)}.`,
    required === true ? 'Needed.' : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function exampleOf(path: string, parameters: readonly Parameter[]): string {
  return text(
    path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(String(parameters.find((one) => one.name === name)?.example ?? name)),
    ),
  );
}

function text(given: string): string {
  return given.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** The page's style, in light and dark. */
export const DOCS_STYLE = `:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
main { max-width: 48rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
h1, h2 { line-height: 1.2; }
h2 { margin-top: 2.5rem; }
h3 { margin: 1.5rem 0 0; font-size: 1rem; }
p { margin: 0.25rem 0 0.5rem; }
table { border-collapse: collapse; }
th { overflow-wrap: normal; white-space: nowrap; }
th, td { text-align: left; vertical-align: top; padding: 0.15rem 1rem 0.15rem 0; }
dt { margin-top: 0.75rem; }
dd { margin: 0; }
.types { opacity: 0.75; }
`;
