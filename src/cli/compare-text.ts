import { groupBy } from '../core/group-by.ts';
import { countWords } from '../present/compare/compare-cells.ts';
import type { PatronComparison } from '../present/compare/comparison.ts';
import { toTable } from './output.ts';
import { interval, share } from './rates-text.ts';
import { wrap } from './wrap.ts';

/** Patrons side by side for people, then the contrasts in words. */
export function compareText({ patrons, contrasts }: PatronComparison, width: number): string {
  const records = patrons.map((row) => ({
    patron: row.patron,
    kept: `${row.honored} of ${row.tests}`,
    rate: share(row.rate),
    '95 % interval': interval(row.low, row.high),
    'of help': `${row.helpHonored} of ${row.helpTests}`,
    open: row.undetermined,
    'not invoked': row.notInvoked,
    ' ': row.tooFew ? 'few' : '',
  }));
  const few = patrons.some(({ tooFew }) => tooFew)
    ? wrap('few: fewer than 5 tests, or from fewer than 5 dangers: too few cases to tell.', width)
    : '';
  return [
    toTable(records, Object.keys(records[0] ?? {}), width, 'patron'),
    few,
    '\n',
    ...patrons.map((row) => wrap(deeds(row), width, '', '  ')),
    '\n',
    ...told(contrasts).map((sentence) => wrap(sentence, width, '', '  ')),
  ].join('');
}

/** `Russia, 12 cases: combat 2; funds 10. The ally: survived 11; regime-fell 1.` */
function deeds({ patron, cases, delivered, outcomes }: PatronComparison['patrons'][number]): string {
  const ends = Object.keys(outcomes).length === 0 ? '' : ` The ally: ${countWords(outcomes)}.`;
  const noun = cases === 1 ? 'case' : 'cases';
  return `${patron}, ${cases} ${noun}. Strongest confirmed help: ${countWords(delivered)}.${ends}`;
}

/** Contrasts as sentences; a patron's contrasts for which there are too few cases stand in one. */
function told(contrasts: PatronComparison['contrasts']): string[] {
  const clear = contrasts.filter(({ tooFew }) => !tooFew).map(({ sentence }) => sentence);
  const few = groupBy(
    contrasts.filter(({ tooFew }) => tooFew),
    ({ a }) => a,
  );
  const together = [...few.values()].map((own) => {
    if (own.length === 1) return (own[0] as (typeof own)[number]).sentence;
    const { sentence } = own[0] as (typeof own)[number];
    return `${sentence.split(';', 1)[0]}; too few cases to tell it from ${own.map(({ b }) => b).join(', ')}.`;
  });
  return [...clear, ...together];
}
