import type { AgreementOfMany } from '../app/codings.ts';
import type { Row } from '../present/csv.ts';
import { toTable } from './output.ts';
import { share } from './rates-text.ts';
import { wrap } from './wrap.ts';

type Pair = AgreementOfMany['pairs'][number];
type Parting = AgreementOfMany['partings'][number];
type Overall = AgreementOfMany['invoked'];

/** Tests on which coders part as rows of a table: a column for each coder, by its name; two of one name are numbered. */
export function partingRows({ coders, partings }: AgreementOfMany): { columns: string[]; rows: Row[] } {
  const own = coders.map(({ name }, i) => {
    const before = coders.slice(0, i).filter((one) => one.name === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
  const rows = partings.map(({ verdicts, ...parting }) => ({
    ...parting,
    reasons: null,
    ...Object.fromEntries(own.map((name, i) => [name, verdicts[i] ?? null])),
  }));
  return { columns: ['atopid', 'warid', 'warname', ...own, 'trail'], rows };
}

/** Any number of codings side by side as a page of text; coders are numbered. */
export function manyCodingsText(found: AgreementOfMany, width: number): string {
  const { coders, pairs, partings, inTwo, inAll } = found;
  const list = coders.map(({ name, tests, wars, honored, violated, uncoded }, i) => {
    const open = uncoded === 0 ? '' : `, ${uncoded} not coded yet`;
    return wrap(
      `${i + 1}: ${name} (${tests} tests in ${wars} wars, ${honored} of ${honored + violated} honored${open})`,
      width,
      '',
      '   ',
    );
  });
  const rows = pairs.flatMap((pair) => [pairRow(pair, 'invoked'), pairRow(pair, 'honored')]);
  return [
    ...list,
    '\n',
    wrap(`${inTwo} tests are in at least two codings, ${inAll} in all of them.`, width),
    overallText('Invoked or not', found.invoked, width),
    overallText('Honored or violated, given invoked', found.honored, width),
    '\n',
    toTable(rows, Object.keys(rows[0] ?? {}), width, 'question'),
    `\n${partings.length} tests on which they differ, with the engine\u2019s reason\n`,
    ...partings.map((parting) => partingText(parting, width)),
  ].join('');
}

/** `1175 × 8 Crimean1853-1856: 1 not-invoked, 2 violated`, and below it the engine's trail in a line. */
function partingText({ atopid, warid, warname, verdicts, reasons, trail }: Parting, width: number): string {
  const given = verdicts.flatMap((verdict, i) => (verdict === null ? [] : `${i + 1} ${verdict}`));
  const test = `${atopid} \u00d7 ${warid}${warname === null ? '' : ` ${warname}`}: ${given.join(', ')}`;
  const why = trail ?? reasons.find((reason) => reason !== null) ?? null;
  return `${wrap(test, width, '', '  ')}${why === null ? '' : wrap(why, width, '    ')}`;
}

function overallText(question: string, { n, alike, alpha, undefinedBecause }: Overall, width: number): string {
  const value = alpha === null ? `is not defined (${undefinedBecause})` : alpha.toFixed(3);
  const words = `${question}: n = ${n}, all alike on ${alike === null ? 'none' : share(alike)}, Krippendorff\u2019s alpha ${value}.`;
  return wrap(words, width, '', '  ');
}

function pairRow(pair: Pair, question: 'invoked' | 'honored') {
  const { n, agreement, kappa, kappaWarLow: low, kappaWarHigh: high, alpha } = pair[question];
  const interval = low === null || high === null ? 'cannot be estimated' : `${low.toFixed(2)} to ${high.toFixed(2)}`;
  return {
    coders: `${pair.a + 1} and ${pair.b + 1}`,
    question,
    n,
    agreement: share(agreement),
    kappa: share(kappa),
    '95 % by war': interval,
    alpha: share(alpha),
  };
}
