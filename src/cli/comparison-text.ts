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
  const { n, agreement, kappa, kappaLow, kappaHigh, alpha, confusion } = question;
  const share = (value: number | null) => (value === null ? 'undefined' : value.toFixed(3));
  const interval = kappaLow === null ? '' : ` (95 % interval ${share(kappaLow)} to ${share(kappaHigh)})`;
  const line = `agreement ${share(agreement)}, Cohen\u2019s kappa ${share(kappa)}${interval}, Krippendorff\u2019s alpha ${share(alpha)}`;
  const rows = confusion.categories.map((category, i) => ({
    'A \\ B': category,
    ...Object.fromEntries(confusion.categories.map((other, j) => [other, confusion.counts[i]?.[j] ?? 0])),
  }));
  return `\n${title} (n = ${n})\n${wrap(line, width, '  ')}${toTable(rows, ['A \\ B', ...confusion.categories], width, '')}`;
}
