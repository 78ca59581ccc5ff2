import type { PatronComparison } from '../../../src/present/compare/comparison.ts';
import { Figure } from '../parts/figure.tsx';
import { useWidth } from '../parts/use-width.ts';
import { compareTitle, ofHelp } from './rate-words.ts';
import { RatesPicture } from './rates-picture.tsx';

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
  return (
    <Figure
      id="rates"
      title={compareTitle(patrons, period.words)}
      note="The mark is the share of decided tests of a promise of help in which it was kept, the bar the 95 % interval (Jeffreys): the wider, the less is known. A hollow mark rests on too few tests to tell."
      source={on === 'cases' ? 'the casebook.' : 'ATOP and Interstate War Data, as imported.'}
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
        <RatesPicture patrons={patrons} before={(before?.patrons ?? []).map(ofHelp)} width={width} />
      </div>
    </Figure>
  );
}
