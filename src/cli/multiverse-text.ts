import { groupBy } from '../core/group-by.ts';
import { OURS } from '../present/curve/choice-authors.ts';
import { choiceWords, percent } from '../present/curve/curve-sentence.ts';
import type { CurvePath, CurveSpecification, Multiverse } from '../present/curve/multiverse-result.ts';
import { inOneParagraph } from '../present/headline-type.ts';
import { modelNotes } from '../present/rates/rates-answer.ts';
import { toTable } from './output.ts';
import { wrap } from './wrap.ts';

/** How many choices and pacts are shown. */
const SHOWN = 6;

/** A specification curve as a page of text; `limit` points of it are drawn, evenly from the least to the most. */
export function multiverseText(result: Multiverse, limit: number, width: number): string {
  const { headline, selected, unchanged, cut, crossing } = result;
  const parts = [
    wrap(`${inOneParagraph(headline)} ${selected}`, width),
    curve(result, limit, width),
    choices(result, width),
    alone(result, width),
    pacts(result, width),
    ...result.paths.map((path) => pathText(path, width)),
    ...(result.on === 'wars' ? modelNotes(result.base.standard, 'wars') : []).map((note) => `\n${wrap(note, width)}`),
    unchanged.length === 0 ? '' : `\n${wrap(`These choices change no verdict here: ${unchanged.join(', ')}.`, width)}`,
    `\n${wrap(`${crossing.combinations.toLocaleString('en')} combinations${cut === null ? '' : `, wars across ${cut} counted either way`} and every multilateral pact left out in turn; they make ${crossing.distinct.toLocaleString('en')} distinct sets of verdicts. The line is the 95 % interval if wars, not tests, are independent. --format csv also has Jeffreys\u2019 interval (low, high).`, width)}`,
  ];
  return parts.join('');
}

/** Points of the curve from the least to the most, each with its interval on a line from 0 to 100 percent. */
function curve({ specifications, published, base }: Multiverse, limit: number, width: number): string {
  const sorted = specifications
    .filter(
      ({ rate, choices }) => rate !== null && choices['leftOut'] === null && choices['era'] === base.choices['era'],
    )
    .sort((a, b) => (a.rate as number) - (b.rate as number) || (a.id < b.id ? -1 : 1));
  if (sorted.length === 0 || limit === 0) return '';
  const count = Math.min(limit, sorted.length);
  const at = (i: number) => Math.round((i * (sorted.length - 1)) / Math.max(1, count - 1));
  const picked = [...new Set(Array.from({ length: count }, (_, i) => at(i)))].map(
    (i) => sorted[i] as CurveSpecification,
  );
  const wide = Math.max(20, width - 30);
  const axis = `${' '.repeat(22)}0 %${' '.repeat(Math.max(1, wide - 8))}100 %`;
  const names = new Map(published.map(({ id, name }) => [id, name]));
  const rows = [...picked, ...published.filter(({ id, rate }) => rate !== null && !picked.some((one) => one.id === id))]
    .sort((a, b) => (a.rate as number) - (b.rate as number) || (a.id < b.id ? -1 : 1))
    .map((one) => {
      const share = `${one.honored}/${one.tests}`.padStart(9);
      const name = (names.get(one.id) ?? '').padEnd(8).slice(0, 8);
      return `${name} ${share} ${percent(one.rate).replace(' ', '').padStart(4)} ${line(one, wide)}`.trimEnd();
    });
  return `\nThe curve (${sorted.length} standards, ${rows.length} shown)\n${axis}\n${rows.join('\n')}\n`;
}

function line({ rate, clusterLow, clusterHigh }: CurveSpecification, wide: number): string {
  const place = (share: number) => Math.round(share * (wide - 1));
  const marks = new Array<string>(wide).fill(' ');
  if (clusterLow !== null && clusterHigh !== null) {
    for (let i = place(clusterLow); i <= place(clusterHigh); i += 1) marks[i] = '\u2500';
  }
  marks[place(rate as number)] = '\u25cf';
  return marks.join('');
}

function choices({ switches, cut }: Multiverse, width: number): string {
  const moving = switches
    .filter(({ changes, share, shareOfChange }) => changes && (share !== null || shareOfChange !== null))
    .sort((a, b) => (b.share ?? -1) - (a.share ?? -1));
  const rows = moving.slice(0, SHOWN).map(({ name, share, shareOfChange, estimand }) => ({
    choice: `${name}: ${choiceWords(name)}`,
    rate: shareWords(share),
    change: shareWords(shareOfChange),
    question: estimand === undefined ? 'same' : 'changes',
  }));
  if (rows.length === 0) return '';
  const columns = cut === null ? ['choice', 'rate', 'question'] : ['choice', 'rate', 'change', 'question'];
  const about =
    cut === null
      ? 'How much of the variance of the rate each choice explains by itself'
      : `How much of the variance each choice explains by itself: of the rate, and of its change from before ${cut} to after`;
  return `\n${wrap(about, width)}${toTable(rows, columns, width, 'choice')}${wrap(authorship(switches), width)}`;
}

/** Who made each choice that changes the rate: the choices of each author, then those without a known author. */
function authorship(switches: Multiverse['switches']): string {
  const made = switches
    .filter(({ name, changes }) => changes && name !== 'leftOut' && name !== 'era')
    .flatMap(({ name, choices: values, authors }) =>
      values.map((value, i) => ({ choice: `${name}=${value ?? 'any'}`, author: authors[i] as string })),
    );
  const by = groupBy(made, ({ author }) => author);
  const own = by.get(OURS) ?? [];
  const named = [...by]
    .filter(([author]) => author !== OURS)
    .map(([author, all]) => `${author}: ${all.map(({ choice }) => choice).join(', ')}`);
  return `Who made these choices: ${named.join('; ')}. Casus, as far as we know without a forerunner: ${own.map(({ choice }) => choice).join(', ')}. A choice that "changes" the question cannot stand in for the others (Del Giudice & Gangestad 2021).`;
}

/** A share of the variance; what is too small to see says so. */
function shareWords(share: number | null): string {
  if (share === null) return '';
  return share < 0.005 ? '< 1 %' : percent(share);
}

function alone({ alone: switched, published, cut }: Multiverse, width: number): string {
  const [base] = published;
  if (base === undefined) return '';
  const share = ({ honored, tests, rate }: { honored: number; tests: number; rate: number | null }) =>
    rate === null ? '' : `${honored}/${tests} ${percent(rate).replace(' ', '')}`;
  const row = (name: string, one: Pick<CurveSpecification, 'honored' | 'tests' | 'rate' | 'before' | 'after'>) => ({
    switched: name,
    all: share(one),
    before: share(one.before),
    after: share(one.after),
  });
  const rows = [row(`(${base.name})`, base), ...switched.map((one) => row(`${one.choice}=${one.to ?? 'any'}`, one))];
  const columns = cut === null ? ['switched', 'all'] : ['switched', 'all', 'before', 'after'];
  return `\nEach choice switched alone${cut === null ? '' : `, before and after ${cut}`}\n${toTable(rows, columns, width, 'switched')}`;
}

function pacts({ pacts: left, published, cut }: Multiverse, width: number): string {
  if (left.length === 0) return '';
  const base = published[0]?.name ?? '';
  const shown = left.slice(0, SHOWN).map(({ title, pact, own, ownBefore, ownAfter, without, after }) => ({
    pact: title === pact ? title : `${title} (${pact})`,
    own:
      cut === null
        ? `${own.honored}/${own.tests}`
        : `${ownBefore.honored}/${ownBefore.tests}, ${ownAfter.honored}/${ownAfter.tests}`,
    without: `${without.honored}/${without.tests}`,
    after: after.rate === null ? '' : `${after.honored}/${after.tests} ${percent(after.rate).replace(' ', '')}`,
  }));
  const columns = cut === null ? ['pact', 'own', 'without'] : ['pact', 'own', 'without', 'after'];
  const about =
    cut === null
      ? `Pacts that move the rate under ${base} most when they are left out`
      : `Pacts that move the rate under ${base} most when they are left out (own: the pact\u2019s tests before and after ${cut}; without: all other tests; after: all other tests after ${cut})`;
  return `\n${wrap(about, width)}${toTable(shown, columns, width, 'pact')}`;
}

function pathText({ from, to, found, steps }: CurvePath, width: number): string {
  const begin = `From ${from.asked} (${from.honored} of ${from.tests}, ${percent(from.rate)}) to ${to.asked}`;
  if (!found) return `\n${wrap(`${begin}: no combination gives that number.`, width)}`;
  const changes = steps.length === 1 ? 'one change' : `${steps.length} changes`;
  const lines = steps.map(({ choice, after, honored, tests, rate, estimand }) => {
    const question = estimand === undefined ? '' : ` It changes the question: ${estimand}.`;
    return wrap(
      `${choice}=${after ?? 'any'}: ${honored} of ${tests}, ${percent(rate)}.${question}`,
      width,
      '  - ',
      '    ',
    );
  });
  return `\n${wrap(`${begin} in ${changes}:`, width)}${lines.join('')}`;
}
