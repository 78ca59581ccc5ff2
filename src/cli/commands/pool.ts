import { poolRates } from '../../app/pool-rates.ts';
import type { WarSource } from '../../app/read-records.ts';
import { inOneParagraph } from '../../present/headline-type.ts';
import type { JudgedOn } from '../../present/rates/selection.ts';
import {
  CASES,
  type Command,
  casesOf,
  DB,
  format,
  listOf,
  SEED,
  seedOf,
  standardOption,
  text,
  WARS,
  wholeOption,
} from '../command.ts';
import { toCsv, toJson } from '../output.ts';
import { POOL_COLUMNS, poolText } from '../pool-text.ts';

const pool: Command = {
  name: 'pool',
  about: 'How reliable each patron is, when most have few tests (partial pooling)',
  usage: '',
  words: [0, 0],
  args: {
    on: { type: 'enum', options: ['wars', 'cases'], default: 'wars', description: 'imported wars, or the casebook' },
    fixed: {
      type: 'string',
      valueHint: 'LIST',
      default: '',
      description: 'era, multilateral, capability, wartime, stretched; or none',
    },
    groups: {
      type: 'string',
      valueHint: 'LIST',
      default: '',
      description: 'patron, war, obligation, decision (a patron in a war)',
    },
    contrast: {
      type: 'string',
      valueHint: 'STATES',
      default: '',
      description: 'how probable it is that one of two is more reliable: russia,usa',
    },
    draws: {
      type: 'string',
      valueHint: 'NUMBER',
      default: '',
      description: 'how many draws each of four chains keeps; if left out, enough for the chains to agree',
    },
    count: {
      type: 'enum',
      options: ['decisions', 'tests'],
      description:
        'count decisions (what one state did in one war) or each test; decisions, unless the standard counts agreements',
    },
    quick: { type: 'boolean', description: 'skip the fits under narrower and wider priors' },
    likelihood: { type: 'boolean', description: 'also fit by maximum likelihood, as R\u2019s lme4::glmer does' },
    ...standardOption('ally'),
    ...SEED,
    ...DB,
    ...WARS,
    ...CASES,
    ...format('table', 'csv', 'json'),
  },
  examples: [
    'casus pool',
    'casus pool --contrast russia,usa --seed 7',
    'casus pool --count tests --groups patron,war,obligation,decision',
    'casus pool --fixed era,capability --groups patron,war,obligation,decision --format json',
  ],
  async run(given, effects) {
    const [fixed, groups] = [listOf(given, 'fixed'), listOf(given, 'groups')];
    const options = {
      on: text(given, 'on') as JudgedOn,
      db: text(given, 'db'),
      wars: text(given, 'wars') as WarSource,
      cases: await casesOf(given, effects),
      standard: text(given, 'standard'),
      seed: seedOf(given, 'pool'),
      contrast: listOf(given, 'contrast'),
      draws: text(given, 'draws') === '' ? undefined : wholeOption(given, 'pool', 'draws', 10, 99_999),
      count: given.options['count'] as string | undefined,
      sensitivity: given.options['quick'] !== true,
      likelihood: given.options['likelihood'] === true,
      ...(fixed.length === 0 ? {} : { fixed: fixed.filter((name) => name !== 'none') }),
      ...(groups.length === 0 ? {} : { groups }),
    };
    const found = await poolRates(options, effects);
    const form = text(given, 'format');
    if (form === 'json') effects.out(toJson(found));
    else if (form === 'csv') effects.out(toCsv(found.patrons as never, POOL_COLUMNS));
    else effects.out(poolText(found, effects.width));
    effects.note(`${[inOneParagraph(found.headline), ...found.notes].join(' ')} Seed: ${found.seed}.\n`);
    return 0;
  },
};

export default pool;
