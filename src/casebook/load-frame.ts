import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { CasusError } from '../core/errors.ts';
import { type PartialDate, parsePartialDate } from '../core/partial-date.ts';
import { disk } from '../files/reading.ts';
import { checkValue } from './check-value.ts';
import type { CasebookEffects } from './effects.ts';
import { byPlace, type Problem, problemOf } from './problem.ts';
import { readTopFile } from './read-files.ts';
import { stateCode } from './references.ts';
import { date, slug, words } from './schema-parts.ts';
import { citedSource } from './toppling-schema.ts';

const state = z.string().transform((written, ctx) => {
  const code = stateCode(written.replaceAll('-', ' '));
  if (code !== null) return code;
  ctx.addIssue({ code: 'custom', message: `${written} is no state` });
  return z.NEVER;
});

const kind = z.enum(['attack', 'blockade', 'leader-removed', 'internal-conflict', 'coup']);

/** A danger after the datasets end: a case of the casebook, or one that is not coded, with its sources. */
const handDanger = z
  .strictObject({
    id: slug,
    state,
    kind,
    from: date,
    to: date.optional(),
    by: z.array(state).default([]),
    case: slug.optional(),
    words: words.optional(),
    sources: z.array(citedSource).default([]),
  })
  .refine((danger) => danger.case !== undefined || (danger.words !== undefined && danger.sources.length > 0), {
    error: 'a danger that is no case of the casebook has words and sources',
  });

/** `cases/frame.yaml`: what draws the frame, and what was added by hand. */
export const frameRuleSchema = z.strictObject({
  /** Dangers that began in this year or later. */
  since: z.int(),
  /** Until when dangers were added by hand. */
  keptTo: date,
  patrons: z.array(state).min(1),
  /** How many entries are drawn for a patron. */
  drawn: z.int().min(1),
  seed: z.int().min(0),
  /** Cases that were there before the lot was drawn: their dangers are taken with certainty. */
  certain: z.array(slug),
  dangers: z.array(handDanger),
  excluded: z.array(
    z.strictObject({
      patron: state.optional(),
      ally: state,
      danger: z.string(),
      /** It was excluded after the lot was drawn, so that it keeps its place in the drawing. */
      afterTheLot: z.literal(true).optional(),
      why: words,
    }),
  ),
});

/** The rule of the frame as it is written. */
export type FrameRuleFile = z.output<typeof frameRuleSchema>;

/** An entry of the committed frame, a row of `cases/frame/frame.csv`. */
export interface FrameFileRow {
  readonly patron: number;
  readonly ally: number;
  readonly kind: z.output<typeof kind>;
  readonly from: PartialDate;
  readonly to: PartialDate | null;
  readonly by: readonly number[];
  readonly danger: string;
  readonly promise: readonly string[];
  readonly callable: boolean;
  readonly stratum: 'certain' | 'drawn' | 'rest' | 'excluded';
}

/** The frame as read. */
export interface FrameFile {
  /** Null if the casebook has no frame. */
  readonly rule: FrameRuleFile | null;
  readonly rows: readonly FrameFileRow[];
  readonly problems: readonly Problem[];
}

const rowSchema = z.strictObject({
  patron: z.coerce.number().int(),
  ally: z.coerce.number().int(),
  kind,
  from: z.string().transform(parsePartialDate),
  to: z.string().transform((text) => (text === '' ? null : parsePartialDate(text))),
  by: z.string().transform((text) => (text === '' ? [] : text.split(' ').map(Number))),
  danger: z.string().min(1),
  promise: z.string().transform((text) => text.split(' ')),
  callable: z.enum(['yes', 'no']).transform((text) => text === 'yes'),
  stratum: z.enum(['certain', 'drawn', 'rest', 'excluded']),
});

const TABLE = 'frame/frame.csv';

/** Reads `frame.yaml` and `frame/frame.csv`: the rule and the table that it gave. A row with a problem is left out; nothing is thrown. */
export async function loadFrame(dir: string, effects: CasebookEffects = disk): Promise<FrameFile> {
  const problems: Problem[] = [];
  const written = await readTopFile(dir, 'frame.yaml', effects, problems);
  const rule = (written?.yaml && checkValue(frameRuleSchema, written.yaml, problems)) ?? null;
  const rows: FrameFileRow[] = [];
  if ((await effects.readDir(`${dir}/frame`).catch(() => null))?.some(({ name }) => name === 'frame.csv')) {
    const text = Buffer.from(await effects.readFile(`${dir}/${TABLE}`)).toString('utf8');
    const table = parse(text, { columns: true, skip_empty_lines: true }) as Record<string, string>[];
    for (const [index, cells] of table.entries()) {
      const row = rowSchema.safeParse(cells);
      if (row.success) rows.push(row.data);
      else {
        const [issue] = row.error.issues;
        const params = { field: String(issue?.path[0] ?? ''), why: issue?.message ?? 'not valid' };
        problems.push(problemOf(new CasusError('field-invalid', params), TABLE, index + 2, 1));
      }
    }
  }
  return { rule, rows, problems: problems.toSorted(byPlace) };
}
