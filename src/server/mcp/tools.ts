import { z } from 'zod';
import { readCasebook } from '../../app/casebook.ts';
import { listCases, viewCase } from '../../app/cases.ts';
import { importedDatasets } from '../../app/catalogue.ts';
import { comparePatrons } from '../../app/compare-patrons.ts';
import { explain } from '../../app/explain.ts';
import { forecast } from '../../app/forecast.ts';
import { ledger } from '../../app/ledger.ts';
import { findAgreements, promises, sourceLineOf } from '../../app/promises.ts';
import { whyNotDate } from '../../core/asked.ts';
import { mostAtRisk } from '../../present/forecasts/most-at-risk.ts';
import { SELECTED } from '../../present/headline-type.ts';
import { filterLedger } from '../../present/ledger/filter-ledger.ts';
import { ledgerHeadline } from '../../present/ledger/ledger-sentence.ts';
import { REGISTER_DAY } from '../../present/promises/register-day.ts';
import type { World } from '../world.ts';
import type { Told } from './answer.ts';

/** A tool: what it takes and how it is answered. All read, none writes. */
export interface Tool<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly input: Shape;
  readonly answer: (given: z.infer<z.ZodObject<Shape>>, world: World) => Promise<Told>;
}

const tool = <Shape extends z.ZodRawShape>(given: Tool<Shape>): Tool => given as unknown as Tool;

const state = z.string().min(1).max(60).describe('A state by name, ISO code or COW code: russia, RUS, 365.');
const standard = z
  .string()
  .max(600)
  .regex(/^[a-z0-9-]+(,[A-Za-z]+=[a-z0-9-]+)*$/)
  .default('dyad')
  .describe('The coding rules: a preset, with rules switched after it: dyad,organFinding=ignored.');
const date = z
  .string()
  .max(10)
  .refine((text) => whyNotDate(text) === null)
  .describe('A year, month or day: 2022, 2022-02, 2022-02-24.');
const year = z.int().min(1800).max(2100);
const most = z.int().min(1).max(100).default(40).describe('How many items at most.');

/** Every tool, in the order in which a client lists them. */
export const TOOLS: readonly Tool[] = [
  tool({
    name: 'patron_ledger',
    title: 'What a patron did when its allies were in danger',
    about:
      'A patron’s ledger from the casebook: for each ally in danger what was promised, asked, delivered, the verdict in law, and how it ended.',
    input: { patron: state, since: date.optional(), until: date.optional(), standard, limit: most },
    answer: async ({ patron, standard: rules, limit, ...when }, { cases, effects }) => {
      const all = filterLedger(await ledger({ patron, standard: rules, cases }, effects), when as never);
      const rows = all.slice(-limit);
      const lineOf = sourceLineOf(await readCasebook(cases, effects));
      const headline = ledgerHeadline(all);
      const refs = [...new Set(rows.flatMap(({ sources }) => sources))];
      return {
        asOf: latest(all.map(({ asOf }) => asOf)),
        standard: rules,
        caveat: headline.caveat,
        sources: refs.map(lineOf),
        answer: {
          finding: headline.finding,
          cases: all.length,
          shown: rows.length,
          rows: rows.map(({ sources, ...row }) => ({ ...row, sources: sources.map((ref) => refs.indexOf(ref) + 1) })),
        },
      };
    },
  }),
  tool({
    name: 'list_cases',
    title: 'The cases of the casebook',
    about: 'The casebook’s cases in order of time, with their ids, which case_with_trail takes.',
    input: {
      words: z.string().max(60).default('').describe('Words of its name, place, subject or patrons.'),
      limit: most,
    },
    answer: async ({ words, limit }, { cases, effects }) => {
      const wanted = words
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => word !== '');
      const all = (await listCases(cases, effects)).filter((one) => {
        const text = `${one.id} ${one.name} ${one.place} ${one.subject} ${one.patrons.join(' ')}`.toLowerCase();
        return wanted.every((word) => text.includes(word));
      });
      const items = all.slice(-limit).map(({ summary: _, ...one }) => one);
      return {
        asOf: latest(all.map(({ asOf }) => asOf)),
        standard: null,
        caveat: 'The cases are those that somebody wrote down, not a sample.',
        sources: [],
        answer: { total: all.length, items },
      };
    },
  }),
  tool({
    name: 'case_with_trail',
    title: 'One case with its trail and sources',
    about: 'One case: the facts in order of time, each clause argued step by step, open questions, numbered sources.',
    input: {
      id: z
        .string()
        .max(80)
        .regex(/^[a-z0-9-]+$/)
        .describe('The id of a case: iran-2026.'),
      standard,
    },
    answer: async ({ id, standard: rules }, { cases, effects }) => {
      const view = await viewCase(id, rules, effects, cases);
      const numbers = new Map(view.sources.map(({ ref }, i) => [ref, i + 1]));
      const cite = (refs: readonly string[]) => refs.flatMap((ref) => numbers.get(ref) ?? []);
      return {
        asOf: view.asOf,
        standard: rules,
        caveat: `${SELECTED} Facts marked reported, denied or disputed stay so.`,
        sources: view.sources.map(({ text }) => text),
        answer: {
          ...{ id, name: view.name, kind: view.kind, subject: view.subject, began: view.start, place: view.place },
          summary: view.summary,
          rows: view.rows.map(({ sources, ...row }) => ({ ...row, sources: cite(sources) })),
          timeline: view.timeline.map(({ file: _, line: __, sources, ...entry }) => ({
            ...entry,
            sources: cite(sources),
          })),
          clauses: view.clauses.map(({ trail: _, source: __, steps, conductFacts, ...clause }) => ({
            ...clause,
            steps: steps.map(({ facts, ...step }) => ({
              ...step,
              facts: facts.map(({ text, refs }) => ({ text, sources: cite(refs) })),
            })),
            conductFacts: conductFacts.map(({ text, refs }) => ({ text, sources: cite(refs) })),
          })),
          openQuestions: view.facts.openQuestions.map(({ question }) => question),
        },
      };
    },
  }),
  tool({
    name: 'promises_of_state',
    title: 'What binds a state on a day',
    about:
      'What others promised a state and what it promised, in force on a day: treaty, article, our words for the clause, conditions, since when.',
    input: {
      state,
      on: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/)
        .refine((text) => whyNotDate(text) === null)
        .default(REGISTER_DAY)
        .describe('The day.'),
      limit: most,
    },
    answer: async ({ state: name, on, limit }, { cases, effects }) => {
      const found = await promises({ state: name, on, cases }, effects);
      const [received, given] = [found.rows.slice(0, limit), found.given.slice(0, limit)];
      const lines = [...new Set([...received, ...given].flatMap(({ sources }) => sources))];
      const numbered = (rows: typeof received) =>
        rows.map(({ sources, ...row }) => ({ ...row, sources: sources.map((line) => lines.indexOf(line) + 1) }));
      return {
        asOf: found.coverage.asOf?.join(' to ') ?? null,
        standard: null,
        caveat: found.coverage.statement.join(' '),
        sources: lines,
        answer: {
          ...{ state: found.state, on, receivedInAll: found.rows.length, givenInAll: found.given.length },
          received: numbered(received),
          given: numbered(given),
        },
      };
    },
  }),
  tool({
    name: 'explain_test',
    title: 'An alliance of ATOP in a war, argued',
    about:
      'One historical test argued from the promise to the verdict, and which coding rule would change it. Needs imported data.',
    input: {
      atopid: z.int().min(1).max(999_999).describe('The number of an alliance in ATOP.'),
      warid: z.int().min(1).max(99_999).describe('The number of a war in Interstate War Data.'),
      standard: standard.default('bf-2018'),
    },
    answer: async ({ standard: rules, ...test }, { db, effects }) => {
      const found = await explain({ db, wars: 'iwd', standard: rules, ...test }, effects);
      const { deciding, others, sources: _, ...rest } = found;
      const datasets = await importedDatasets(db);
      const brief = (clause: NonNullable<typeof deciding>) => {
        const { trail: __, ...said } = clause;
        return said;
      };
      return {
        asOf: coverageWords(datasets),
        standard: rules,
        caveat: SELECTED,
        sources: datasets.map(({ id, title, address }) => `${id}: ${title}, ${address}`),
        answer: {
          ...rest,
          deciding: deciding === null ? null : brief(deciding),
          others: others.map(({ line }) => line),
        },
      };
    },
  }),
  tool({
    name: 'compare_patrons',
    title: 'Patrons side by side',
    about:
      'How often each patron kept its promises of help, what it delivered, how it ended, with intervals and contrasts.',
    input: {
      on: z.enum(['cases', 'wars']).default('cases').describe('The casebook, or imported alliances and wars.'),
      patrons: z.array(state).max(12).default([]).describe('These alone; those with most tests if left out.'),
      since: year.optional(),
      until: year.optional(),
      standard,
      limit: most,
    },
    answer: async ({ patrons, limit, ...given }, { db, cases, effects }) => {
      const options = { ...given, wars: 'iwd' as const, seed: 1, db, cases };
      const found = await comparePatrons({ ...options, ...(patrons.length === 0 ? {} : { patrons }) }, effects);
      const datasets = given.on === 'wars' ? await importedDatasets(db) : [];
      return {
        asOf:
          given.on === 'wars'
            ? coverageWords(datasets)
            : latest((await listCases(cases, effects)).map((one) => one.asOf)),
        standard: given.standard,
        caveat: found.selected,
        sources:
          given.on === 'wars'
            ? datasets.map(({ id, title, address }) => `${id}: ${title}, ${address}`)
            : ['The Casus casebook; case_with_trail has the sources of each case.'],
        answer: {
          period: found.period.words,
          patronsInAll: found.patrons.length,
          patrons: found.patrons.slice(0, limit).map(({ rows, ...one }) => ({
            ...one,
            cases: [...new Set(rows.map((row) => row.case))],
          })),
          contrasts: found.contrasts.slice(0, limit).map(({ sentence }) => sentence),
        },
      };
    },
  }),
  tool({
    name: 'search_agreements',
    title: 'Search the words of agreements',
    about:
      'The agreements that contain every word of the search: those of the casebook, with its register of promises in force, and ATOP’s alliances in the register of treaty terms.',
    input: {
      words: z.string().min(2).max(100).describe('Words: attack on one, consult, intelligence, Japan.'),
      limit: most,
    },
    answer: async ({ words, limit }, { cases, effects }) => {
      const { searched, found } = await findAgreements({ query: words, cases }, effects);
      const shown = found.slice(0, limit);
      const lines = [...new Set(shown.flatMap(({ sourceLines }) => sourceLines))];
      return {
        asOf: REGISTER_DAY,
        standard: null,
        caveat:
          'Clauses are in our own words. The register of promises in force is a selection; what is not found may exist.',
        sources: lines,
        answer: {
          searched,
          total: found.length,
          agreements: shown.map(({ sources: _, sourceLines, ...one }) => ({
            ...one,
            sources: sourceLines.map((line) => lines.indexOf(line) + 1),
          })),
        },
      };
    },
  }),
  tool({
    name: 'allies_at_risk',
    title: 'Which of a patron’s allies may be toppled next',
    about:
      'The forecast of a patron’s allies, likeliest first: probability with interval, reasons, what the patron owes, and the chance that at least one is toppled. Needs imported data.',
    input: {
      patron: state,
      horizon: z
        .union([z.literal(12), z.literal(18)])
        .default(12)
        .describe('Months ahead: 12 or 18.'),
      limit: most,
    },
    answer: async ({ patron, horizon, limit }, { db, cases, effects }) => {
      const found = await forecast({ db, cases, patron, horizon, outcome: 'toppled', seed: 1 }, effects);
      const { asOf, caveats, ...answer } = mostAtRisk(found, limit);
      return { asOf, standard: null, caveat: caveats.join(' '), sources: [], answer };
    },
  }),
];

function latest(days: readonly string[]): string | null {
  return [...days].sort().at(-1) ?? null;
}

function coverageWords(datasets: Awaited<ReturnType<typeof importedDatasets>>): string {
  return datasets.map(({ id, years: [first, last] }) => `${id} covers ${first} to ${last}`).join('; ');
}
