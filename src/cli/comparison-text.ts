import type { agree } from '../app/codings.ts';
import { toTable } from './output.ts';
import { wrap } from './wrap.ts';

type Comparison = Awaited<ReturnType<typeof agree>>;
type Question = Comparison['invoked'];

/** Two codings side by side as a page of text. */
export function comparisonText(comparison: Comparison, width: number): string {
  const { coders, pairs, onlyAInvoked, onlyAInvokedRate, disagreements } = comparison;
  const counts = `${pairs.shared} tests in both; ${pairs.onlyA} only in ${coders.a}, ${pairs.onlyB} only in ${coders.b}.`;
  const rate = onlyAInvokedRate;
  const only = `Of ${rate.of} tests that only ${coders.a} has in wars that both cover, it calls ${rate.invoked} invoked.`;
  return [
    `A: ${coders.a}\nB: ${coders.b}\n`,
    wrap(counts, width),
    ratesText(comparison, width),
    questionText('Invoked or not', comparison.invoked, width),
    questionText('Honored or violated, given invoked by both', comparison.honored, width),
    `\n${wrap(only, width)}`,
    onlyAInvoked.length === 0
      ? ''
      : toTable(onlyAInvoked as never, ['atopid', 'warid', 'verdict', 'reason'], width, 'reason'),
    `\n${disagreements.length} disagreements\n`,
    disagreements.length === 0
      ? ''
      : toTable(disagreements as never, ['atopid', 'warid', 'a', 'b', 'reason'], width, 'reason'),
  ].join('');
}

function questionText(title: string, question: Question, width: number): string {
  const { n, wars, agreement, kappa, alpha, confusion } = question;
  const line = `agreement ${exact(agreement)}, Cohen\u2019s kappa ${exact(kappa)} (${kappaInterval(question)}), Krippendorff\u2019s alpha ${exact(alpha)}`;
  const rows = confusion.categories.map((category, i) => ({
    'A \\ B': category,
    ...Object.fromEntries(confusion.categories.map((other, j) => [other, confusion.counts[i]?.[j] ?? 0])),
  }));
  return `\n${title} (n = ${n}, from ${wars} wars)\n${wrap(line, width, '  ')}${toTable(rows, ['A \\ B', ...confusion.categories], width, '')}`;
}

/** `95 % interval by war 0.63 to 0.85`; where it cannot be estimated, why. */
export function kappaInterval({ kappaWarLow, kappaWarHigh, undefinedBecause }: Omit<Question, 'confusion'>): string {
  if (kappaWarLow !== null) return `95 % interval by war ${exact(kappaWarLow)} to ${exact(kappaWarHigh)}`;
  return `its interval cannot be estimated: ${undefinedBecause.kappaWar ?? 'nothing is shared'}`;
}

function exact(value: number | null): string {
  return value === null ? 'cannot be estimated' : value.toFixed(3);
}

/** Each coder's rate, taken apart into the tests that both have and the others. */
function ratesText({ coders, rates }: Comparison, width: number): string {
  const row = (coder: string, one: Comparison['rates']['a']) => ({
    coder,
    'honored, all': honored(one.all),
    'tests of both': honored(one.shared),
    'alone, wars of both': honored(one.alone),
    'other wars': honored(one.otherWars),
  });
  const rows = [row(coders.a, rates.a), row(coders.b, rates.b)];
  return `\n${toTable(rows, Object.keys(rows[0] as object), width, 'coder')}`;
}

function honored({ honored: kept, tests }: Comparison['rates']['a']['all']): string {
  return tests === 0 ? 'none' : `${kept}/${tests} ${((100 * kept) / tests).toFixed(1)}%`;
}
