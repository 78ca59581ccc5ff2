import type { PatronComparison } from '../../../src/present/compare/comparison.ts';
import { Figure } from '../parts/figure.tsx';
import { useWidth } from '../parts/use-width.ts';
import { compareTitle, ofHelp } from './rate-words.ts';
import { RatesPicture } from './rates-picture.tsx';
import { TestsPicture } from './tests-picture.tsx';

/** Patrons side by side with intervals, in a frame. */
export function RatesFigure({
  comparison,
  before,
}: {
  readonly comparison: PatronComparison;
  readonly before: PatronComparison | undefined;
}) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const { standard, on, period } = comparison;
  const patrons = comparison.patrons.map(ofHelp);
  const few = patrons.every(({ tooFew }) => tooFew);
  return (
    <Figure
      id="rates"
      titleOnPage={false}
      title={compareTitle(patrons, period.words)}
      file={`compare-${on}`}
      note={
        few
          ? 'A square is one danger in which a promise of help was tested, with the year in which it began: blue kept, vermillion broken, hatched undetermined. There are too few for rates, and too few to tell patrons apart.'
          : `The mark is the share of decided dangers in which promises of help were kept. The bar is its 95 % interval (Jeffreys): the wider, the less is known. ${patrons.filter(({ tooFew }) => tooFew).length} patrons with too few tests are only in the table.`
      }
      coverage={`dangers ${period.words}`}
      source={on === 'cases' ? 'the Casus casebook.' : 'ATOP and Interstate War Data, as imported.'}
      standard={standard}
      table={{
        columns: [
          'patron',
          'kept',
          'tests',
          'share',
          'low',
          'high',
          'stood aside as promised',
          'tests of that',
          'undetermined',
          'not invoked',
          'cases',
        ],
        rows: patrons.map((one) => [
          one.patron,
          one.honored,
          one.tests,
          one.rate,
          one.low,
          one.high,
          one.abstentions.kept,
          one.abstentions.tests,
          one.undetermined,
          one.notInvoked,
          one.cases,
        ]),
      }}
    >
      <div ref={frame}>
        {few ? (
          <TestsPicture patrons={patrons.filter(({ decisions }) => decisions.length > 0)} width={width} />
        ) : (
          <RatesPicture
            patrons={patrons.filter(({ tooFew }) => !tooFew)}
            before={(before?.patrons ?? []).map(ofHelp)}
            width={width}
          />
        )}
      </div>
    </Figure>
  );
}
