import { optionalReals, optionalTexts, texts } from '../column.ts';
import type { TableSpec } from '../table-spec.ts';

/**
 * One row an event. The published file has a row without any value after each (they are left out), three ids twice, and
 * texts where a scale should be, so nothing but the coordinates is taken for a number. `Year` is a year, before the
 * common era with a minus, or a span such as 1825-1826. `War` and `Participants` are lists written in brackets.
 */
export const EVENT_TABLE: TableSpec = {
  name: 'hced_3_event',
  title: 'events',
  columns: [
    ...texts('ID', 'Battle', 'Year'),
    ...optionalTexts('Country'),
    ...optionalReals('Latitude', 'Longitude'),
    ...optionalTexts('War', 'Participants', 'Winner', 'Loser', 'Participant 1', 'Participant 2'),
    ...optionalTexts('Lehmann Zhukov Scale', 'Theatre', 'Massacre'),
  ],
  key: ['ID'],
  repeats: true,
  dates: [],
  states: [],
  known: [],
};
