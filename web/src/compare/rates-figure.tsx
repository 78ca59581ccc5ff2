import type { PatronComparison } from '../../../src/present/compare/comparison.ts';
import { Figure } from '../parts/figure.tsx';
import { useWidth } from '../parts/use-width.ts';
import { compareTitle } from './rate-words.ts';
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
  const { patrons, standard, on } = comparison;
  return (
    <Figure
      id="rates"
      title={compareTitle(patrons)}
      note="The mark is the share of decided tests in which the promise was kept, the bar the 95 % interval (Jeffreys): the wider, the less is known. A hollow mark rests on too few tests to tell."
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
          'kept of help',
          'tests of help',
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
          one.helpHonored,
          one.helpTests,
          one.undetermined,
          one.notInvoked,
          one.cases,
        ]),
      }}
    >
      <div ref={frame}>
        <RatesPicture patrons={patrons} before={before?.patrons ?? []} width={width} />
      </div>
    </Figure>
  );
}
