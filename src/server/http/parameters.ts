import { z } from '@hono/zod-openapi';
import { whyNotDate, whyNotWhole, whyNotYear } from '../../core/asked.ts';
import { CONTINGENCY_KINDS } from '../../core/contingency.ts';
import { OBLIGATION_KINDS } from '../../core/obligation-kind.ts';

/** The longest text of a parameter: a standard that switches every rule is shorter. */
const LONGEST = 600;

/** A preset and what is switched: `dyad,organFinding=ignored`. Files, which the command line takes, cannot be named. */
export function standard(preset: string) {
  return expression()
    .default(preset)
    .openapi({ description: 'A preset, with rules switched after it.', example: 'dyad,organFinding=ignored' });
}

const expression = () =>
  z
    .string()
    .max(LONGEST)
    .regex(/^[a-z0-9-]+(,[A-Za-z]+=[a-z0-9-]+)*$/, 'it is a preset, with rules switched after it');

/** The same where what is left out depends on other parameters. */
export const someStandard = expression().optional().openapi({ description: 'A preset, with rules switched after it.' });

/** A text that is refused for a reason, in the words of the command line. */
const asked = (whyNot: (text: string) => string | null) =>
  z
    .string()
    .max(LONGEST)
    .superRefine((text, { addIssue }) => {
      const why = whyNot(text);
      if (why !== null) addIssue(why);
    });

/** Words to look for in agreements. */
export const searchWords = z
  .string()
  .min(2)
  .max(100)
  .regex(/[\p{Letter}\p{Number}]/u, 'it has letters or digits')
  .openapi({
    description: 'Words to search for. An agreement must have all of them in a clause, its title or its parties.',
    example: 'consult',
  });

const date = () => asked(whyNotDate).optional();

/** A day that exists: `2024-12-31`. */
export const day = asked((text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? whyNotDate(text) : 'it is a day: 2024-12-31'));

/** A year that something can be known of. */
export const year = () => asked(whyNotYear).transform(Number);

/** What a ledger can be filtered by. */
export const LEDGER_FILTER = {
  since: date().openapi({ description: 'Leave out what began before.', example: '2022' }),
  until: date().openapi({ description: 'Leave out what began after.' }),
  kind: z.enum(CONTINGENCY_KINDS).optional().openapi({ description: 'The kind of danger.' }),
  obligation: z.enum(OBLIGATION_KINDS).optional().openapi({ description: 'Only rows with a clause of this kind.' }),
};

/** A state as addresses write it: `russia`, `united-states`, `RUS`, `365`. */
export const state = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[\p{Letter}\p{Number}\p{Mark} .'’()-]+$/u, 'it is a state by name, ISO code or COW code')
  .openapi({ description: 'A state by name, ISO code or COW code.', example: 'russia' });

/** The same where it may be left out. */
export const someState = state.optional();

/** The id of a case. */
export const caseId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9-]+$/, 'it has lower-case letters, digits and hyphens')
  .openapi({ description: 'The id of a case.', example: 'iran-2026' });

/** The id of a question of the register. */
export const questionId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9-]+$/, 'it has lower-case letters, digits and hyphens')
  .openapi({ description: 'The id of a question.', example: 'toppled-12m-2026-12-01' });

/** A dataset's number of an alliance or a war. */
export const code = (what: string, example: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'it is a number')
    .openapi({ description: what, example });

/** Which wars. */
export const wars = z
  .enum(['iwd', 'cow'])
  .default('iwd')
  .openapi({ description: 'Interstate War Data or COW Inter-State War.' });

/** The form of an answer. */
export const form = (...others: [string, ...string[]]) =>
  z
    .enum(['json', ...others])
    .default('json')
    .openapi({
      description:
        'The form of the answer. CSV is safe to open in a spreadsheet: a text that would begin a formula has an apostrophe before it.',
    });

/** What is judged. */
export const on = (usual: 'cases' | 'wars') =>
  z.enum(['cases', 'wars']).default(usual).openapi({ description: 'The casebook, or the imported wars.' });

/** The seed of random draws. */
export const seed = asked((text) => whyNotWhole(text, 0, 0xffff_ffff))
  .transform(Number)
  .default(1)
  .openapi({ type: 'integer', minimum: 0, maximum: 0xffff_ffff, default: 1, description: 'The seed of random draws.' });

/** Names separated by commas, each of a few letters, digits and hyphens. */
export const names = (what: string, example: string) =>
  z
    .string()
    .max(400)
    .regex(
      /^[\p{Letter}\p{Number}\p{Mark} .'’()-]+(,[\p{Letter}\p{Number}\p{Mark} .'’()-]+)*$/u,
      'it is a list with commas',
    )
    .transform((value) => value.split(','))
    .optional()
    .openapi({ type: 'string', description: what, example });

/** A whole number within bounds. */
export const whole = (least: number, most: number) => asked((text) => whyNotWhole(text, least, most)).transform(Number);
