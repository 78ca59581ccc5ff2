import { calibrationSentence, type RecordAnswer } from '../../../src/present/forecasts/record-answer.ts';
import { Figure } from '../parts/figure.tsx';
import { useWidth } from '../parts/use-width.ts';
import { CalibrationPicture } from './calibration-picture.tsx';

/** What the model said against what happened, in a frame. */
export function CalibrationFigure({ record }: { readonly record: RecordAnswer }) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const { calibration, years, rows, events, main, seed } = record;
  if (calibration === null) return <p className="prose">{calibrationSentence(record)}</p>;
  return (
    <Figure
      id="calibration"
      title={calibrationSentence(record)}
      note={`All ${rows} forecasts of ${years[0]} to ${years[1]}, from the lowest to the highest, in tenths. Each dot compares the probability that the model gave with how often it happened; the bar is the 95 % interval of the latter (Jeffreys). A dot on the line: it happened as often as the model said.`}
      source={`the model ${main} on past years of the imported tables, each from what was known before; ${events} events. Seed ${seed}.`}
      table={{
        columns: ['forecasts', 'mean forecast', 'happened', 'share', 'low', 'high'],
        rows: calibration.groups.map((one) => [one.rows, one.meanForecast, one.events, one.share, one.low, one.high]),
      }}
    >
      <div ref={frame}>
        <CalibrationPicture groups={calibration.groups} width={width} />
      </div>
    </Figure>
  );
}
