import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  Scalar,
  stringify,
} from 'yaml';

/** How wide a line of a formatted file may be. */
export const WIDTH = 120;

/** How a formatted file is written out. The library's own width counts the place after the last character. */
export const WRITTEN = { lineWidth: WIDTH - 1, minContentWidth: 0, singleQuote: true } as const;

/** Words with single spaces between them: a text that may be wrapped without changing it. */
const TIDY = /^[^\s\p{Cc}]+( [^\s\p{Cc}]+)*$/u;

/** Words that older readers of YAML, R's among them, take for true or false: `language: no` is Norwegian. */
const OLD_BOOLEAN = /^(y|n|yes|no|on|off)$/i;

/** How a text that fits on its line is written: without quotes, unless some reader would misread it. */
function shortType(value: string): Scalar.Type {
  return OLD_BOOLEAN.test(value) ? Scalar.QUOTE_SINGLE : Scalar.PLAIN;
}

/** A text on one line, in quotes where it needs them. */
function inline(value: unknown): string {
  if (typeof value === 'string' && OLD_BOOLEAN.test(value)) return `'${value}'`;
  return stringify(value, { ...WRITTEN, lineWidth: 0 }).trimEnd();
}

function commented(node: unknown): boolean {
  if (isPair(node)) return commented(node.key) || commented(node.value);
  return isNode(node) && Boolean(node.comment || node.commentBefore);
}

/** The width of a value on one line, without its own comments; infinite if it cannot stand on one. */
function widthOf(node: unknown): number {
  if (isPair(node)) return widthOf(node.key) + 2 + widthOf(node.value);
  if (isCollection(node)) {
    const items = node.items as unknown[];
    if (items.some(commented)) return Number.POSITIVE_INFINITY;
    const marks = (isMap(node) ? 4 : 2) + 2 * Math.max(items.length - 1, 0);
    return items.reduce<number>((sum, item) => sum + widthOf(item), marks);
  }
  if (!isScalar(node)) return 0;
  if (typeof node.value !== 'string') return (node.source ?? String(node.value)).length;
  const text = inline(node.value);
  return text.includes('\n') ? Number.POSITIVE_INFINITY : text.length;
}

function layOutScalar(node: Scalar, column: number): void {
  if (typeof node.value !== 'string' || !TIDY.test(node.value)) return;
  const long = column + inline(node.value).length > WIDTH && node.value.includes(' ');
  node.type = long ? Scalar.BLOCK_FOLDED : shortType(node.value);
}

/** `[a, b]` without and `{ a: b }` with spaces inside, each on one line. */
function inFlow(node: unknown): void {
  if (isPair(node)) {
    inFlow(node.key);
    inFlow(node.value);
  } else if (isCollection(node)) {
    const write = node.toString.bind(node) as (context: object, ...rest: unknown[]) => string;
    node.flow = true;
    node.toString = (context?: object, ...rest: unknown[]) =>
      write({ ...context, flowCollectionPadding: isMap(node) ? ' ' : '' }, ...rest);
    for (const item of node.items) inFlow(item);
  } else if (isScalar(node) && typeof node.value === 'string' && TIDY.test(node.value)) {
    node.type = shortType(node.value);
  }
}

/** Lays out one value that is written in block style at `indent` and begins in `column`, both from 0. */
function layOut(node: unknown, indent: number, column: number): void {
  if (isScalar(node)) layOutScalar(node, column);
  if (!isCollection(node)) return;
  if (node.items.length === 0 || (node.flow === true && column + widthOf(node) <= WIDTH)) {
    inFlow(node);
    return;
  }
  node.flow = false;
  if (isSeq(node)) for (const item of node.items) layOut(item, indent + 2, indent + 2);
  if (!isMap(node)) return;
  for (const { key, value } of node.items) {
    layOutScalar(key as Scalar, 0);
    layOut(value, indent + 2, indent + widthOf(key) + 2);
  }
}

/** Sorts the keys of the file; those not named in `order` keep their places after the others. */
function sortKeys(contents: Node | null, order: readonly string[]): void {
  if (!isMap(contents)) return;
  const rank = (key: unknown) => {
    const at = order.indexOf(String(isScalar(key) ? key.value : ''));
    return at < 0 ? order.length : at;
  };
  contents.items.sort((a, b) => rank(a.key) - rank(b.key));
  const first = contents.items[0]?.key;
  if (isScalar(first)) first.spaceBefore = false;
}

/** Puts a document into the one form that formatted files have. */
export function layOutDocument(document: Document, order: readonly string[]): void {
  sortKeys(document.contents as Node | null, order);
  layOut(document.contents, 0, 0);
}
