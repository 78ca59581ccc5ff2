import { CST, Lexer } from 'yaml';

/** How deep lists and maps may be nested; a case file needs eight. */
export const DEEPEST = 24;

/** How many words, marks and line ends a file may have; a case file has some ten thousand. */
const MOST_TOKENS = 100_000;

/** A construct that casebook files may not use, and where it begins. */
export interface Refusal {
  readonly offset: number;
  readonly code: 'yaml-refused' | 'yaml-invalid';
  readonly why: string;
}

const REFUSED: Readonly<Record<string, string>> = {
  anchor: 'an anchor (&)',
  alias: 'an alias (*)',
  tag: 'a tag (!)',
  'directive-line': 'a directive (%)',
};

const BEFORE_CONTENT = new Set(['comment', 'newline', 'space', 'byte-order-mark', 'directive-line']);

/**
 * Looks for constructs that are refused before anything is built from the text, so that an alias bomb or
 * endless nesting costs nothing: anchors, aliases, tags, directives, several documents, nesting deeper than
 * 24, more than 100,000 words and marks.
 */
export function refuseYaml(text: string): Refusal[] {
  const found: Refusal[] = [];
  let offset = 0;
  let depth = 0;
  let begun = false;
  let scalar = false;
  let lineIndicators = 0;
  let tokens = 0;
  for (const token of new Lexer().lex(text)) {
    tokens += 1;
    if (tokens > MOST_TOKENS) {
      found.push({ offset, code: 'yaml-invalid', why: `it has more than ${MOST_TOKENS} words and marks` });
      return found;
    }
    const type = scalar ? 'scalar' : CST.tokenType(token);
    scalar = token === CST.SCALAR;
    if (token === CST.SCALAR || token === CST.DOCUMENT || token === CST.FLOW_END) continue;
    const why = type === null ? undefined : REFUSED[type];
    if (why !== undefined) found.push({ offset, code: 'yaml-refused', why });
    if (type === 'doc-start' && begun) found.push({ offset, code: 'yaml-refused', why: 'a second document (---)' });
    if (type === 'flow-map-start' || type === 'flow-seq-start') depth += 1;
    if (type === 'flow-map-end' || type === 'flow-seq-end') depth -= 1;
    if (type === 'newline') lineIndicators = 0;
    if (type === 'seq-item-ind' || type === 'explicit-key-ind') lineIndicators += 1;
    if (depth > DEEPEST || lineIndicators > DEEPEST) {
      found.push({ offset, code: 'yaml-invalid', why: `it is nested more than ${DEEPEST} deep` });
      return found;
    }
    if (!BEFORE_CONTENT.has(type ?? '')) begun = true;
    offset += token.length;
  }
  return found;
}
