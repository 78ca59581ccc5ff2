import { type FileKind, type JsonSchema, jsonSchema } from './json-schemas.ts';

/** What marks a place that has to be filled in. */
export const MARK = '<<<';

/** Room is left for the marks of the parts that are commented out. */
const WIDTH = 114;

/** What a template holds from the beginning, by the way down to it; list items have their number from 0. */
type Filled = Readonly<Record<string, string>>;

/** What a file begins with, where something is known already. */
export interface Draft {
  /** The kind of danger; '' if it is not known. */
  readonly danger: string;
  readonly filled: Filled;
  /** Optional parts that are not commented out. */
  readonly active: readonly string[];
  /** How many items a list has, by the way down to it. */
  readonly items: Readonly<Record<string, number>>;
  /** Lists of texts, by the way down to them. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  /** What stands above the fields, a line each. */
  readonly opening: readonly string[];
}

interface Plan {
  readonly filled: Filled;
  /** Optional fields that are not commented out. */
  readonly active: ReadonlySet<string>;
  /** How many items a list has, if not one. */
  readonly items: Readonly<Record<string, number>>;
  readonly texts: Readonly<Record<string, readonly string[]>>;
}

/** The choices of a field with few of them, or of a list of such. */
function choicesOf(schema: JsonSchema): readonly unknown[] {
  const item = Array.isArray(schema.items) ? undefined : schema.items;
  return schema.enum ?? (item?.enum as readonly unknown[] | undefined) ?? [];
}

/** The form of a field that can have several: the plainest of them. */
function plain(schema: JsonSchema): JsonSchema {
  return schema.anyOf?.[0] === undefined ? schema : { ...schema.anyOf[0], ...schema };
}

function wrapComment(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = `${indent}#`;
  for (const word of text.split(' ')) {
    if (line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = `${indent}#`;
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}

/** Comments a field out; the words above it are a comment already. */
function commentOut(lines: readonly string[], at: number): string[] {
  const head = lines.findIndex((line) => line[at] !== '#');
  return lines.map((line, i) => (i < head ? line : `${line.slice(0, at)}# ${line.slice(at)}`));
}

/** One field with its comment: beside it if there is room, above it if not. */
function scalarLines(head: string, indent: string, words: string, value: string, marked: boolean): string[] {
  const mark = marked ? `${MARK} ` : '';
  const written = value === '' ? head : `${head} ${value}`;
  const beside = `${written} # ${mark}${words}`;
  if (beside.length <= WIDTH) return [beside];
  return [...wrapComment(words, indent), marked ? `${written} # ${MARK}` : written];
}

class TemplateWriter {
  readonly #plan: Plan;

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  fields(schema: JsonSchema, path: string, indent: string): string[] {
    const required = new Set(schema.required ?? []);
    return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
      const way = path === '' ? name : `${path}.${name}`;
      const active =
        required.has(name) || this.#plan.active.has(way) || way in this.#plan.filled || way in this.#plan.texts;
      const lines = this.#field(name, field, way, indent, active);
      return active ? lines : commentOut(lines, indent.length);
    });
  }

  #field(name: string, field: JsonSchema, path: string, indent: string, active: boolean): string[] {
    const about = field.description ?? '';
    const choices = choicesOf(field);
    const told = choices.every((choice) => about.includes(`${choice}:`));
    const words = told ? about : `${about}; ${choices.join(' | ')}`;
    const { type, items } = plain(field);
    const texts = this.#plan.texts[path];
    if (texts !== undefined) {
      return this.#block(
        name,
        words,
        indent,
        [...texts].map((text) => `${indent}  - ${JSON.stringify(text)}`),
      );
    }
    const value = this.#plan.filled[path];
    if (value !== undefined) return scalarLines(`${indent}${name}:`, indent, words, value, false);
    if (type === 'object') return this.#block(name, words, indent, this.fields(field, path, `${indent}  `));
    if (type !== 'array') {
      const example = type === 'boolean' ? 'true' : '';
      return scalarLines(`${indent}${name}:`, indent, words, example, active && example === '');
    }
    const item = Array.isArray(items) ? undefined : items;
    if (item?.type === 'object') {
      const count = this.#plan.items[path] ?? 1;
      const written = Array.from({ length: count }, (_, i) => this.#item(item, `${path}.${i}`, indent)).flat();
      return this.#block(name, words, indent, written);
    }
    if (item?.anyOf?.some((part) => part.type === 'object')) {
      return this.#block(name, words, indent, [`${indent}  - # ${MARK}`]);
    }
    return scalarLines(`${indent}${name}:`, indent, words, '[]', active);
  }

  #block(name: string, words: string, indent: string, inner: readonly string[]): string[] {
    const [first = '', ...rest] = scalarLines(`${indent}${name}:`, indent, words, '', false);
    return [first, ...rest, ...inner];
  }

  /** An item of a list: the dash stands before its first field. */
  #item(schema: JsonSchema, path: string, indent: string): string[] {
    const inner = `${indent}    `;
    const lines = this.fields(schema, path, inner);
    const first = lines.findIndex((line) => !line.trimStart().startsWith('#'));
    return lines.map((line, i) => {
      if (i > first) return line;
      return `${indent}  ${i === first ? '- ' : ''}${line.slice(inner.length)}`;
    });
  }
}

const ATTACKS = new Set(['interstate-war', 'armed-attack', 'internal-conflict']);

function planOf(kind: FileKind, id: string, danger: string): Plan {
  if (kind === 'agreement') {
    const filled = {
      id,
      'clauses.0.promisors': 'all-parties',
      'clauses.0.beneficiaries': 'all-parties',
    };
    return { filled, active: new Set(['dates.signed', 'dates.inForce', 'clauses']), items: { parties: 2 }, texts: {} };
  }
  const roles = danger === 'economic-collapse' ? ['target'] : ['target', 'initiator'];
  const filled = Object.fromEntries(roles.map((role, i) => [`participants.${i}.role`, role]));
  const active = new Set(['obligations', 'responses', 'outcomes', ...(ATTACKS.has(danger) ? ['hostilities'] : [])]);
  return { filled: { id, kind: danger, ...filled }, active, items: { participants: roles.length }, texts: {} };
}

const OPENING = [
  `Fill in each place marked ${MARK}. Lines that begin with "# " and a field's name are optional: to use a field, or a`,
  'whole part with its lines, take the "# " away; what is not known stays out. "casus casebook check" says what is',
  'still missing, "casus casebook fmt" tidies the file. A source is a text in sources/<file>.yaml:',
  '',
  '  publisher: The Herald',
  '  sources:',
  '    first-report:',
  '      title: First report',
  '      date: 1950-03-02',
  '      address: https://example.org/one',
  '      kind: original',
  '',
  'and is named here as <file>/first-report.',
];

/** What is known already, put into the plan of an empty file; an agreement keeps the parts that every one has. */
function drafted(kind: FileKind, id: string, draft: Draft): Plan {
  const { filled, active, items, texts } = draft;
  const empty = planOf(kind, id, draft.danger);
  if (kind === 'agreement') {
    return { filled: { ...empty.filled, ...filled }, active: empty.active, items: { ...empty.items, ...items }, texts };
  }
  const danger = draft.danger === '' ? {} : { kind: draft.danger };
  return { filled: { id, ...danger, ...filled }, active: new Set(active), items, texts };
}

/**
 * A file to start from: every field of its kind explained, the required ones marked, the optional ones commented
 * out. `danger` is the kind of contingency; a draft says what is known already.
 */
export function template(kind: 'contingency' | 'agreement', id: string, danger: string, draft?: Draft): string {
  const opening = [...OPENING, ...(draft === undefined ? [] : ['', ...draft.opening])];
  const plan = draft === undefined ? planOf(kind, id, danger) : drafted(kind, id, draft);
  const body = new TemplateWriter(plan).fields(jsonSchema(kind), '', '');
  return [
    `# yaml-language-server: $schema=../.schema/${kind}.schema.json`,
    '#',
    ...opening.flatMap((line) => (line === '' ? '#' : wrapComment(line, ''))),
    '',
    ...body,
    '',
  ].join('\n');
}
