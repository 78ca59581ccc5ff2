import type { ComponentProps } from 'react';
import type { ForecastAnswer } from '../../../src/present/forecasts/forecast-answer.ts';
import { percentText } from '../../../src/present/forecasts/percent-text.ts';
import { dayInWords, promisesInShort } from '../../../src/present/forecasts/sentences.ts';
import { Figure } from '../parts/figure.tsx';
import { endOfList } from './scale.ts';
import { WatchPicture } from './watch-picture.tsx';
import { WatchTable } from './watch-table.tsx';

/** How many governments a picture in a file shows. */
const DRAWN = 30;

/** The watch list in a frame, with its table twin and downloads. */
export function WatchFigure(props: ComponentProps<typeof WatchTable>) {
  const { forecast } = props;
  const { recentRate, baseRate, model, seed } = forecast;
  const end = endOfList(forecast);
  return (
    <Figure
      id="watch"
      title={titleOf(forecast)}
      note={`The dot is the probability and the bar its 95 % interval: the wider, the less is known. The dashed line is how often it happened to a government in the last ten years: ${percentText(recentRate)} (${percentText(baseRate)} since 1961). All bars have the same scale, from 0 to ${percentText(end)}.`}
      source={`${forecast.files.length} imported tables, as of ${dayInWords(forecast.asOf)}. Model: ${model.name}, ${model.events} events in ${model.rows} rows; seed ${seed}.`}
      table={{
        columns: [
          ...['rank', 'government', 'probability', 'low', 'high', 'comes first', 'similar cases', 'of them hit'],
          ...['owed', 'strongest reason'],
        ],
        rows: forecast.governments.map((one) => [
          one.rank,
          one.name,
          one.probability,
          one.low,
          one.high,
          one.comesFirst ?? null,
          one.similar.cases,
          one.similar.events,
          one.ifTested === undefined ? null : promisesInShort(one.ifTested),
          one.reasons[0]?.words ?? null,
        ]),
      }}
      drawing={() => <WatchPicture forecast={{ ...forecast, governments: forecast.governments.slice(0, DRAWN) }} />}
    >
      <WatchTable {...props} />
    </Figure>
  );
}

const HAPPENS: Readonly<Record<ForecastAnswer['outcome'], string>> = {
  toppled: 'being toppled',
  attempt: 'a coup attempt',
  success: 'falling to a coup',
};

function titleOf({ governments, patron, outcome, to }: ForecastAnswer): string {
  const [top] = governments;
  const of = patron === undefined ? 'of all governments' : `of ${patron.name}'s allies`;
  return `${top?.name ?? 'None'} has the highest probability ${of} of ${HAPPENS[outcome]} by ${dayInWords(to)}`;
}
