import { type MultiverseOptions, multiverse } from '../../app/multiverse.ts';
import type { WarSource } from '../../app/read-records.ts';
import { whyNotYear } from '../../core/asked.ts';
import { CasusError } from '../../core/errors.ts';
import type { CurveSpecification } from '../../present/curve/multiverse-result.ts';
import { CASES, type Command, casesOf, checked, DB, format, seedOf, text, WARS, wholeOption } from '../command.ts';
import { multiverseText } from '../multiverse-text.ts';
import { toCsv, toJson } from '../output.ts';

const NUMBERS = ['honored', 'tests', 'rate', 'low', 'high', 'clusterLow', 'clusterHigh', 'undetermined', 'wars'];
const SIDES = ['beforeHonored', 'beforeTests', 'afterHonored', 'afterTests'];

const multiverseCommand: Command = {
  name: 'multiverse',
  about: 'Count under every combination of coding rules, and say which rule matters most',
  usage: '',
  words: [0, 0],
  args: {
    on: {
      type: 'enum',
      options: ['wars', 'cases', 'coding'],
      default: 'wars',
      description: 'imported wars, a casebook, or a coding file',
    },
    coding: {
      type: 'string',
      valueHint: 'FILE',
      default: '',
      description: 'a table of verdicts (atopid, warid, verdict)',
    },
    patron: { type: 'string', valueHint: 'STATE', default: '', description: 'only this patron\u2019s tests' },
    standard: {
      type: 'string',
      valueHint: 'NAME|FILE',
      default: '',
      description: 'the base (bf-2018 for wars and codings, dyad for cases)',
    },
    cut: {
      type: 'string',
      valueHint: 'YEAR',
      default: '',
      description: 'compare before and after this year (default: 1945; not for cases)',
    },
    from: {
      type: 'string',
      valueHint: 'STANDARD',
      default: '',
      description: 'show a path of single changes that begins with this standard',
    },
    to: {
      type: 'string',
      valueHint: 'NUMBER',
      default: '',
      description: 'where the path ends: a standard, a rate (27%) or a fraction (203/276)',
    },
    seed: { type: 'string', valueHint: 'N', default: '1', description: 'the seed of random draws' },
    limit: { type: 'string', valueHint: 'N', default: '20', description: 'points of the curve in the table' },
    ...DB,
    ...WARS,
    ...CASES,
    ...format('table', 'csv', 'json'),
  },
  examples: [
    'casus multiverse',
    'casus multiverse --from bf-2018 --to 27%',
    'casus multiverse --on cases --patron russia',
    'casus multiverse --coding coding.csv --format json',
  ],
  async run(given, effects) {
    const coding = text(given, 'coding');
    const on = coding === '' ? (text(given, 'on') as MultiverseOptions['on']) : 'coding';
    if (on === 'coding' && coding === '') {
      throw new CasusError('argument-missing', { command: 'multiverse', what: '--coding FILE' });
    }
    const named = (name: string) => text(given, name) || undefined;
    const limit = wholeOption(given, 'multiverse', 'limit', 1, 100_000);
    const seed = seedOf(given, 'multiverse');
    const cut = named('cut');
    const result = await multiverse(
      {
        on,
        db: text(given, 'db'),
        wars: text(given, 'wars') as WarSource,
        cases: await casesOf(given, effects),
        patron: named('patron'),
        coding: named('coding'),
        standard: named('standard'),
        cut: cut === undefined ? undefined : Number(checked(given, 'multiverse', 'cut', whyNotYear)),
        from: named('from'),
        to: named('to'),
        seed,
      },
      effects,
    );
    const form = text(given, 'format');
    if (form === 'json') effects.out(toJson(result));
    else if (form === 'csv') {
      const choices = Object.keys(result.base.choices);
      const columns = ['id', ...choices, ...NUMBERS, ...SIDES, 'sameQuestion', 'standard'];
      effects.out(toCsv(result.specifications.map(flat), columns));
    } else effects.out(multiverseText(result, limit, effects.width));
    effects.note(`Seed: ${seed}.\n`);
    return 0;
  },
};

function flat({ choices, before, after, ...rest }: CurveSpecification) {
  return {
    ...choices,
    ...rest,
    beforeHonored: before.honored,
    beforeTests: before.tests,
    afterHonored: after.honored,
    afterTests: after.tests,
  };
}

export default multiverseCommand;
