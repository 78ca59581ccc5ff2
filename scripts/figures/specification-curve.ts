import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { CurveSpecification, Multiverse } from '../../src/present/curve/multiverse-result.ts';
import { inOneParagraph } from '../../src/present/headline-type.ts';

/** Okabe and Ito's colours, with the meanings that they have everywhere in Casus. */
const BLUE = '#0072B2';
const VERMILLION = '#D55E00';
const INK = '#222222';
const GREY = '#6b6b6b';
const PALE = '#c9c9c9';

const WIDTH = 960;
const MARGIN_LEFT = 250;
const TOP = 118;
const CURVE = 330;
const ROW = 17;
/** How many points are drawn of a curve, and into how many steps the choices below it are put together. */
const POINTS = 200;

const FONT = "'Source Sans 3 Variable', 'Source Sans 3', 'Helvetica Neue', Arial, sans-serif";
const SERIF = "'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif";

/** What a row of the choices is called. */
const ROW_NAMES: Readonly<Record<string, string>> = {
  heldNonaggression: 'held pacts not to fight',
  unit: 'one test is',
  unknownConditions: 'unknown conditions',
  invokers: 'who can call',
  multilateral: 'must have come',
  helpWithinDays: 'help within days',
  counterAttack: 'counter-attack',
  renunciation: 'renounced treaty binds',
  unknownRequest: 'unknown request',
  unseenHelp: 'unseen help',
  consultation: 'duty to consult',
};

interface Ranked extends CurveSpecification {
  readonly rank: number;
}

/** The specification curve of imported wars as a picture: SVG. */
export function specificationCurveFigure(result: Multiverse): string {
  const ranked = rankedBy(result.specifications, result.base.choices);
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const options = { document, width: WIDTH, marginLeft: MARGIN_LEFT, marginRight: 24 };
  const x = { domain: [0, ranked.length - 1], axis: null } as const;
  const every = Math.max(1, Math.floor(ranked.length / POINTS));
  const drawn = ranked.filter((_, i) => i % every === 0);
  const named = result.published.flatMap(({ id, name }) => {
    const found = ranked.find((one) => one.id === id);
    return found === undefined ? [] : [{ ...found, name }];
  });
  const same = ranked.filter(({ sameQuestion }) => sameQuestion);
  const curve = Plot.plot({
    ...options,
    height: CURVE,
    marginTop: 8,
    marginBottom: 8,
    style: { fontFamily: FONT, fontSize: '12px', color: INK, background: 'none' },
    x,
    y: {
      domain: [0, 1],
      ticks: [0, 0.25, 0.5, 0.75, 1],
      tickFormat: (share: number) => `${share * 100} %`,
      label: null,
    },
    marks: [
      Plot.gridY([0, 0.25, 0.5, 0.75, 1], { stroke: '#e6e6e6' }),
      Plot.ruleX(drawn, { x: 'rank', y1: 'clusterLow', y2: 'clusterHigh', stroke: PALE, strokeWidth: 2 }),
      Plot.line(
        ranked.filter((_, i) => i % 8 === 0 || i === ranked.length - 1),
        { x: 'rank', y: 'rate', stroke: INK, strokeWidth: 2 },
      ),
      Plot.dot(same, { x: 'rank', y: 'rate', r: 3.5, fill: BLUE }),
      Plot.dot(named, { x: 'rank', y: 'rate', r: 5, fill: VERMILLION, stroke: 'white' }),
      ...named.map((one, i) =>
        Plot.text([one], {
          x: 'rank',
          y: 'rate',
          text: ({ name, honored, tests }: (typeof named)[number]) => `${name}  ${honored}/${tests}`,
          dy: i % 2 === 0 ? 16 : -16,
          dx: 4,
          textAnchor: 'start',
          fontWeight: 600,
          fill: VERMILLION,
          stroke: 'white',
          strokeWidth: 4,
        }),
      ),
    ],
  });
  const rows = rowsOf(result, ranked);
  const height = rows.length * ROW + 16;
  const choices = Plot.plot({
    ...options,
    height,
    marginTop: 4,
    marginBottom: 4,
    style: { fontFamily: FONT, fontSize: '11.5px', color: INK, background: 'none' },
    x,
    y: { domain: [rows.length, 0], axis: null },
    marks: [
      Plot.areaY(stepsOf(rows, ranked), {
        x: 'from',
        y1: 'bottom',
        y2: 'top',
        z: 'row',
        fill: 'colour',
        curve: 'step-after',
      }),
      Plot.text(rows, {
        x: 0,
        y: ({ at }: Row) => at + 0.6,
        text: 'label',
        textAnchor: 'end',
        dx: -10,
        fill: INK,
      }),
      Plot.text(
        rows.filter(({ first }) => first),
        {
          x: 0,
          y: ({ at }: Row) => at + 0.6,
          text: 'name',
          textAnchor: 'start',
          dx: 4 - MARGIN_LEFT + 6,
          fontWeight: 600,
          fill: INK,
        },
      ),
    ],
  });
  return page(
    result,
    ranked.length,
    every,
    same.length,
    [
      { svg: String(curve.outerHTML), at: TOP },
      { svg: String(choices.outerHTML), at: TOP + CURVE + 26 },
    ],
    TOP + CURVE + 26 + height + 58,
  );
}

/** Standards without a left-out pact, wars counted as the base counts them, from the least rate to the most. */
function rankedBy(specifications: readonly CurveSpecification[], base: CurveSpecification['choices']): Ranked[] {
  return specifications
    .filter(({ rate, choices }) => rate !== null && choices['leftOut'] === null && choices['era'] === base['era'])
    .sort((a, b) => (a.rate as number) - (b.rate as number) || (a.id < b.id ? -1 : 1))
    .map((one, rank) => ({ ...one, rank }));
}

interface Row {
  readonly name: string;
  readonly choice: string;
  readonly value: string | number | null;
  readonly label: string;
  readonly first: boolean;
  readonly at: number;
  readonly leading: boolean;
}

/**
 * One row for each value of each choice that moves the rate, the choice that moves it most first. A value that gives the
 * verdicts of another everywhere has none.
 */
function rowsOf({ switches, leading }: Multiverse, ranked: readonly Ranked[]): Row[] {
  const moving = switches
    .filter(({ name, share }) => share !== null && name !== 'leftOut')
    .sort((a, b) => (b.share as number) - (a.share as number));
  const rows = moving.flatMap(({ name, choices, share }) =>
    choices
      .filter((value) => ranked.some((one) => one.choices[name] === value))
      .map((value, i) => ({
        name: `${ROW_NAMES[name] ?? name} (${(share as number) < 0.005 ? '< 1' : ((share as number) * 100).toFixed(0)} %)`,
        choice: name,
        value,
        label: String(value ?? 'any'),
        first: i === 0,
        leading: name === leading.choice,
      })),
  );
  return rows.map((row, at) => ({ ...row, at }));
}

/** Along the curve, in steps: how many of the standards make each choice, as the height of an area in its row. */
function stepsOf(rows: readonly Row[], ranked: readonly Ranked[]) {
  const step = ranked.length / POINTS;
  return rows.flatMap(({ choice, value, at, leading }) =>
    Array.from({ length: POINTS + 1 }, (_, i) => {
      const [from, to] = [Math.round(i * step), Math.round(Math.min(POINTS, i + 1) * step)];
      const within = ranked.slice(Math.min(from, ranked.length - 1), Math.max(to, from + 1));
      const share = within.filter(({ choices }) => choices[choice] === value).length / Math.max(1, within.length);
      const bottom = at + 0.92;
      const colour = leading ? VERMILLION : GREY;
      return { row: at, from: Math.min(from, ranked.length - 1), bottom, top: bottom - 0.84 * share, colour };
    }),
  );
}

function page(
  result: Multiverse,
  count: number,
  every: number,
  same: number,
  parts: readonly { readonly svg: string; readonly at: number }[],
  height: number,
): string {
  const { leading, spread, crossing, base } = result;
  const percent = (share: number | null | undefined) => `${((share ?? 0) * 100).toFixed(0)} %`;
  const text = (x: number, y: number, words: string, more = '') =>
    `<text x="${x}" y="${y}" font-family="${FONT}" font-size="13" fill="${INK}" ${more}>${escaped(words)}</text>`;
  const title = 'From 28 % to 88 % of promises kept: one coding rule makes most of the difference';
  const range = `${percent(spread.least?.rate)} to ${percent(spread.most?.rate)}`;
  const heading = title.replace('28 % to 88 %', range);
  const lines = [
    `Whether a pact not to fight that simply held counts as a promise kept explains ${percent(leading.share)} of the variance of the rate.`,
    `Each point is one way to code the same alliances in the same wars (${count.toLocaleString('en')} that differ; one interval in ${every} is drawn). Vermillion: the named`,
    `standards. Blue: the ${same} that ask the same question as ${base.standard}. Grey: 95 % intervals that take wars, not tests, as independent.`,
  ];
  const source = [
    `ATOP 5.1 and Interstate War Data 1.1, ${crossing.combinations.toLocaleString('en')} combinations with each multilateral pact left out in turn; base ${base.standard}. Tested promises are selected.`,
    'Below the curve: how many of the standards at that place make each choice, and the share of the variance that the choice explains alone. Casus.',
  ];
  const nested = parts.map(({ svg, at }) => asGroup(svg, at)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc">
<title id="title">${escaped(heading)}</title>
<desc id="desc">${escaped(inOneParagraph(result.headline))}</desc>
<rect width="100%" height="100%" fill="white"/>
<text x="16" y="34" font-family="${SERIF}" font-size="22" font-weight="600" fill="${INK}">${escaped(heading)}</text>
${lines.map((line, i) => text(16, 60 + i * 18, line)).join('\n')}
${nested}
${source.map((line, i) => text(16, height - 30 + i * 17, line, 'font-size="11.5"').replace('font-size="13"', '')).join('\n')}
</svg>
`;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/**
 * A picture of its own as a part of another one, moved down, without its own size and rules of style; a tenth of a pixel
 * is exact enough.
 */
function asGroup(svg: string, down: number): string {
  return svg
    .replace('<svg ', `<g transform="translate(0,${down})" `)
    .replace(/ (viewBox|width|height)="[^"]*"/, '')
    .replace(/ (viewBox|width|height)="[^"]*"/, '')
    .replace(/ (viewBox|width|height)="[^"]*"/, '')
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<\/svg>$/, '</g>')
    .replace(/(\d\.\d)\d+/g, '$1');
}
