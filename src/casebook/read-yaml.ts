import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments } from 'yaml';
import { CasusError } from '../core/errors.ts';
import { hiddenText } from '../core/hidden-text.ts';
import { hiddenCharacter } from '../core/plain-text.ts';
import { type Problem, problemOf } from './problem.ts';
import { DEEPEST, refuseYaml } from './refuse-yaml.ts';

/** A way down into a file's value: keys of maps and places in lists. */
export type Path = readonly PropertyKey[];

/** Where a value stands, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A file that is valid YAML of the kind the casebook allows. */
export interface YamlFile {
  readonly file: string;
  /** The plain value: maps, lists, text, numbers, true, false and null. */
  readonly value: unknown;
  /** Where the value at the path stands; where there is none, the nearest thing above it. */
  at(path: Path): Position;
  /** Where the last key of the path stands. */
  atKey(path: Path): Position;
}

interface Step {
  readonly key: Node | null;
  readonly value: Node | null;
}

function child(node: Node, part: PropertyKey): Step | null {
  if (isSeq(node)) {
    const item = node.items[Number(part)];
    return item === undefined ? null : { key: item as Node, value: item as Node };
  }
  if (!isMap(node)) return null;
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part));
  return pair ? { key: pair.key as Node, value: pair.value as Node | null } : null;
}

function offsetOf(root: Node | null, path: Path, wantKey: boolean): number {
  let node = root;
  let found = root;
  for (const [depth, part] of path.entries()) {
    const step = node && child(node, part);
    if (!step) break;
    const last = depth === path.length - 1;
    const empty = isScalar(step.value) && step.value.source === '';
    found = (last && wantKey) || empty || step.value === null ? step.key : step.value;
    node = step.value;
  }
  return found?.range?.[0] ?? 0;
}

type Report = (offset: number, error: CasusError) => void;

/** Reports keys that are not plain or stand twice, nesting that is too deep, and hidden characters that were written as `\u001b`. */
function checkKeys(node: unknown, report: Report, line: (offset: number) => number, depth = 0): void {
  if (depth > DEEPEST) {
    const why = `it is nested more than ${DEEPEST} deep`;
    report((node as Node | null)?.range?.[0] ?? 0, new CasusError('yaml-invalid', { why }));
    return;
  }
  const hidden = isScalar(node) && typeof node.value === 'string' ? hiddenText(node.value) : null;
  if (hidden !== null) report((node as Node).range?.[0] ?? 0, hidden);
  if (isSeq(node)) for (const item of node.items) checkKeys(item, report, line, depth + 1);
  if (!isMap(node)) return;
  const first = new Map<string, number>();
  for (const { key, value } of node.items) {
    const offset = (key as Node | null)?.range?.[0] ?? node.range?.[0] ?? 0;
    if (!isScalar(key)) {
      report(offset, new CasusError('yaml-invalid', { why: 'a key has to be a plain word' }));
    } else {
      const name = String(key.value);
      checkKeys(key, report, line, depth); // a key may hide a character too
      const earlier = first.get(name);
      if (earlier === undefined) first.set(name, offset);
      else report(offset, new CasusError('key-duplicate', { key: name, first: line(earlier) }));
    }
    checkKeys(value, report, line, depth + 1);
  }
}

/** How the text of a casebook file is parsed. */
export const PARSED = {
  version: '1.2',
  schema: 'core',
  merge: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

function parse(text: string, lineCounter: LineCounter): Document[] {
  const documents = parseAllDocuments(text, { ...PARSED, lineCounter });
  return Array.isArray(documents) ? (documents as Document[]) : [];
}

/**
 * Reads one casebook file: YAML 1.2 without anchors, aliases, tags, directives, duplicate keys, further documents or
 * deep nesting. Never throws; what is wrong is in `problems`, all of it, and then `yaml` is null.
 */
export function readYaml(file: string, text: string): { yaml: YamlFile | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const lines = new LineCounter();
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const report: Report = (offset, error) => {
    const { line, column } = position(offset);
    problems.push(problemOf(error, file, line, column));
  };

  const found = hiddenCharacter(text.replace(/^\ufeff/, ' ')); // a byte order mark may begin a file
  const hidden = found === null ? null : hiddenText(text, found);
  const refusals = refuseYaml(text);
  if (refusals.length > 0 || hidden !== null) {
    lines.addNewLine(0);
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) lines.addNewLine(i + 1);
    if (found !== null && hidden !== null) report(found.index, hidden);
    for (const { offset, code, why } of refusals) report(offset, new CasusError(code, { why }));
    return { yaml: null, problems };
  }

  const documents = parse(text, lines);
  const document = documents[0];
  for (const { errors, warnings } of documents) {
    for (const fault of [...errors, ...warnings]) {
      report(
        fault.pos[0],
        new CasusError('yaml-invalid', { why: (fault.message.split('\n')[0] ?? '').replace(/\.$/, '') }),
      );
    }
  }
  const second = documents[1];
  if (second) report(second.range?.[0] ?? 0, new CasusError('yaml-refused', { why: 'a second document' }));
  if (!document?.contents) report(0, new CasusError('yaml-invalid', { why: 'it is empty' }));
  else checkKeys(document.contents, report, (offset) => position(offset).line);
  if (!document || problems.length > 0) return { yaml: null, problems };

  const root = document.contents as Node | null;
  const yaml: YamlFile = {
    file,
    value: document.toJS({ maxAliasCount: 0 }),
    at: (path) => position(offsetOf(root, path, false)),
    atKey: (path) => position(offsetOf(root, path, true)),
  };
  return { yaml, problems };
}
