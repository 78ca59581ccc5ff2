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
    warsText('Wars of which both have a test', comparison.byWar.shared, width),
    warsText('Wars of which one coder alone has tests', comparison.byWar.apart, width),
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

/** Wars with the counts of each coder: tests, and of those that were called on how many were honored. */
function warsText(title: string, wars: Comparison['byWar']['shared'], width: number): string {
  if (wars.length === 0) return '';
  const sum = (of: (war: (typeof wars)[number]) => number) => wars.reduce((total, war) => total + of(war), 0);
  const kept = (honored: number, tested: number) => `${honored} of ${tested}`;
  const row = (war: string, one: Omit<(typeof wars)[number], 'warid' | 'warname'>) => ({
    war,
    'in both': String(one.inBoth),
    alike: String(one.alike),
    'only A': String(one.onlyA),
    'only B': String(one.onlyB),
    'A honored': kept(one.a.honored, one.a.tested),
    'B honored': kept(one.b.honored, one.b.tested),
  });
  const tested = (side: 'a' | 'b') => ({
    honored: sum((war) => war[side].honored),
    tested: sum((war) => war[side].tested),
  });
  const all = {
    inBoth: sum(({ inBoth }) => inBoth),
    alike: sum(({ alike }) => alike),
    onlyA: sum(({ onlyA }) => onlyA),
    onlyB: sum(({ onlyB }) => onlyB),
    a: tested('a'),
    b: tested('b'),
  };
  const rows = [...wars.map((war) => row(`${war.warid} ${war.warname ?? ''}`.trim(), war)), row('all', all)];
  const columns = ['war', 'in both', 'alike', 'only A', 'only B', 'A honored', 'B honored'];
  return `\n${title} (${wars.length})\n${toTable(rows, columns, width, 'war')}`;
}
