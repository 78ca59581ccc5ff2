import { inOneParagraph } from '../present/headline-type.ts';
import type { ThesisResult } from '../present/theses/thesis-result.ts';
import { wrap } from './wrap.ts';

/** The widest line that is easy to read. */
const WIDEST = 100;

/** Claims and what the casebook says to them, for people. */
export function thesesText(results: readonly ThesisResult[], terminal: number): string {
  const width = Math.max(40, Math.min(terminal, WIDEST));
  if (results.length === 0) return 'The casebook has no theses.\n';
  return results.map((result, i) => thesisText(result, i + 1, width)).join('\n');
}

function thesisText(result: ThesisResult, number: number, width: number): string {
  const line = (label: string, text: string) => wrap(`${label.padEnd(11)} ${text}`, width, '  ', ' '.repeat(14));
  const items = result.caveats.map((caveat) => wrap(caveat, width, '    - ', '      ')).join('');
  return [
    wrap(`${number}. ${result.claim}`, width, '', '   '),
    `   ${result.verdict.toUpperCase()}\n`,
    line('finding', inOneParagraph(result.headline)),
    line('compared', result.comparison),
    line('tested by', result.tested),
    line('refuted by', result.refutedBy),
    line('claimed in', result.made),
    line('cases', result.cases.join(', ') || 'none'),
    `  what this cannot show\n${items}`,
  ].join('');
}
