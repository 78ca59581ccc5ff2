import { compareDelivery, type DeliveryOptions, delivery } from '../../app/delivery.ts';
import type { Effects } from '../../app/effects.ts';
import { whyNotUntil, whyNotYear } from '../../core/asked.ts';
import { findState } from '../../core/states/crosswalk.ts';
import { DELIVERY_YEARS } from '../../present/delivery/delivery-answer.ts';
import {
  CASES,
  type Command,
  casesOf,
  checked,
  DB,
  format,
  type Invocation,
  listOf,
  SEED,
  seedOf,
  text,
} from '../command.ts';
import { COMPARISON_COLUMNS, comparisonRows, EPISODE_COLUMNS, flat, YEAR_COLUMNS } from '../delivery-columns.ts';
import { deliveryComparisonText, deliveryText } from '../delivery-text.ts';
import { toCsv, toJson } from '../output.ts';

const deliveryCommand: Command = {
  name: 'delivery',
  about: 'What help came when an ally faced an armed conflict',
  usage: '',
  words: [0, 0],
  args: {
    patron: { type: 'string', valueHint: 'STATE', default: '', description: 'its allies, conflict by conflict' },
    patrons: { type: 'string', valueHint: 'LIST', default: '', description: 'compare these: russia,france' },
    compare: { type: 'boolean', description: 'put patrons side by side (as without --patron)' },
    since: { type: 'string', valueHint: 'YEAR', default: String(DELIVERY_YEARS.since), description: 'the first year' },
    until: { type: 'string', valueHint: 'YEAR', default: String(DELIVERY_YEARS.until), description: 'the last year' },
    owed: {
      type: 'string',
      valueHint: 'any|help|KINDS',
      default: 'any',
      description: 'count these promises: any, promises of help, or kinds such as defense,consultation',
    },
    years: { type: 'boolean', description: 'year by year' },
    ...SEED,
    ...DB,
    ...CASES,
    ...format('table', 'csv', 'json'),
  },
  examples: ['casus delivery --patron russia --since 1992', 'casus delivery --compare --owed help'],
  async run(given, effects) {
    const options: DeliveryOptions = {
      db: text(given, 'db'),
      cases: await casesOf(given, effects),
      ...yearsAsked(given),
      owed: text(given, 'owed'),
      seed: seedOf(given, 'delivery'),
      patrons: [...listOf(given, 'patrons'), ...listOf(given, 'patron')],
    };
    const patron = text(given, 'patron');
    const side = given.options['compare'] === true || patron === '';
    const said = side ? await compare(options, given, effects) : await one({ ...options, patron }, given, effects);
    effects.note(
      `${said.since}-${said.until}, for ${said.owed === 'any' ? 'any promise' : said.owed}; seed ${said.seed}. `,
    );
    effects.note(`${said.selected} ${said.coverage}\n`);
    return 0;
  },
};

async function one(options: DeliveryOptions & { readonly patron: string }, given: Invocation, effects: Effects) {
  const found = await delivery(options, effects);
  const years = given.options['years'] === true;
  const form = text(given, 'format');
  const { years: byYear, ...rest } = found;
  if (form === 'json') effects.out(toJson(years ? found : rest));
  else if (form === 'table') effects.out(deliveryText(found, years, effects.width));
  else if (years) effects.out(toCsv(byYear.map(flat), YEAR_COLUMNS));
  else effects.out(toCsv(found.episodes.map(flat), EPISODE_COLUMNS));
  return found;
}

async function compare(options: DeliveryOptions, given: Invocation, effects: Effects) {
  const found = await compareDelivery(options, effects);
  const asked = [...listOf(given, 'patrons'), ...listOf(given, 'patron')].map((name) => findState(name).ccode);
  const majors = found.patrons.filter(({ major, ccode }) => major || asked.includes(ccode));
  const shown = listOf(given, 'patrons').length > 0 ? asked : majors.map(({ ccode }) => ccode);
  const form = text(given, 'format');
  if (form === 'json') effects.out(toJson(found));
  else if (form === 'csv') effects.out(toCsv(comparisonRows(found), COMPARISON_COLUMNS));
  else effects.out(deliveryComparisonText(found, shown, effects.width));
  const left = found.patrons.length - shown.length;
  if (form === 'table' && left > 0) {
    effects.note(`Shares are pooled over all ${found.patrons.length} states that owed something; `);
    effects.note('the major powers are shown, --patrons shows others, --format csv all.\n');
  }
  return found;
}

function yearsAsked(given: Invocation): { since: number; until: number } {
  const since = checked(given, 'delivery', 'since', whyNotYear);
  const until = checked(given, 'delivery', 'until', (value) => whyNotYear(value) ?? whyNotUntil(since, value));
  return { since: Number(since), until: Number(until) };
}

export default deliveryCommand;
