import { groupBy } from '../core/group-by.ts';
import { countWords } from '../present/compare/compare-cells.ts';
import type { PatronComparison } from '../present/compare/comparison.ts';
import { plain } from '../present/words.ts';
import { toTable } from './output.ts';
import { interval, share } from './rates-text.ts';
import { wrap } from './wrap.ts';

/** Patrons side by side for people: the contrasts in words, promises of help, then what came and how it ended. */
export function compareText({ patrons, contrasts, period, frame }: PatronComparison, width: number): string {
  const records = patrons.map(({ patron, help }) => ({
    patron,
    'kept to help': `${help.numerator} of ${help.denominator}`,
    promises: `${help.promisesKept} of ${help.promises}`,
    rate: share(help.rate),
    '95 %': interval(help.low, help.high),
    'by danger': interval(help.clusteredLow, help.clusteredHigh),
    open: help.undetermined,
    ' ': help.tooFew ? 'few' : '',
  }));
  const few = patrons.some(({ help }) => help.tooFew)
    ? wrap('few: promises to help came to a verdict in fewer than 5 dangers, too few cases to tell.', width)
    : '';
  return [
    wrap(
      `Dangers in which a promise to help was called on, ${period.words}. A danger counts once, however many allies were in it. Promises to stand aside are counted separately.`,
      width,
    ),
    '\n',
    toTable(records, Object.keys(records[0] ?? {}), width, 'patron'),
    few,
    '\n',
    ...patrons.map((row) => wrap(deeds(row), width, '', '  ')),
    ...framed(patrons, frame, width),
    '\n',
    ...told(contrasts).map((sentence) => wrap(sentence, width, '', '  ')),
    ...restsOn(patrons, contrasts).map((sentence) => wrap(sentence, width, '', '  ')),
  ].join('');
}

/** The dangers that the contrasts rest on, of each patron that is in one that can be told. */
function restsOn(patrons: PatronComparison['patrons'], contrasts: PatronComparison['contrasts']): string[] {
  const told = new Set(contrasts.filter(({ tooFew }) => !tooFew).flatMap(({ a, b }) => [a, b]));
  return patrons
    .filter(({ patron }) => told.has(patron))
    .map(({ patron, help }) => `${patron} was tested in: ${help.restsOn.map(({ name }) => name).join('; ')}.`);
}

/** How far the cases reach into the frame of dangers. */
function framed(patrons: PatronComparison['patrons'], frame: string | null, width: number): string[] {
  const known = patrons.flatMap((one) => (one.frame === null ? [] : [one.frame.sentence]));
  if (frame === null || known.length === 0) return [];
  return ['\n', wrap(frame, width), ...known.map((sentence) => wrap(sentence, width, '', '  '))];
}

/** What a patron was asked, owed and gave, in sentences. */
function deeds(row: PatronComparison['patrons'][number]): string {
  const { patron, cases, asked, owedFighting, owedLess, byKind, outcomes, abstentions, notInvoked } = row;
  const requests = Object.values(asked).reduce((sum, n) => sum + n, 0);
  const answers = Object.entries(asked).filter(([, n]) => n > 0);
  const came = ({ rows, came: n, unknown }: typeof owedLess) =>
    `forces came in ${n} of ${rows}${unknown === 0 ? '' : ` (and ${unknown} where it is not known)`}`;
  const known = byKind.map(({ kind, delivered }) => `${plain(kind)}: ${countWords(delivered)}`);
  return [
    `${patron}, ${cases} ${cases === 1 ? 'row' : 'rows'}.`,
    `Not called on: ${notInvoked}. Stood aside as promised: ${abstentions.kept} of ${abstentions.tests}.`,
    ...(requests === 0 ? [] : [`Asked ${requests} times: ${countWords(Object.fromEntries(answers))}.`]),
    `Where it owed fighting, ${came(owedFighting)}; where it owed less or nothing, ${came(owedLess)}.`,
    `Strongest confirmed help, by kind of danger: ${known.join(' | ')}.`,
    ...(Object.keys(outcomes).length === 0 ? [] : [`How it ended for the ally: ${countWords(outcomes)}.`]),
  ].join(' ');
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
    const { a, sentence } = own[0] as (typeof own)[number];
    return `${sentence.replace(/: too few cases to tell\.$/, '')}: too few cases to tell ${a} from ${own.map(({ b }) => b).join(', ')}.`;
  });
  return [...clear, ...together];
}
