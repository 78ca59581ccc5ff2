import type { ClaimTime } from './claim.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = '(January|February|March|April|May|June|July|August|September|October|November|December)';
const PATTERNS: readonly (readonly [RegExp, (match: RegExpExecArray) => string | null])[] = [
  [new RegExp(`\\b(\\d{1,2}) ${MONTH},? (\\d{4})\\b`), (m) => `${m[3]}-${month(m[2])}-${pad(m[1])}`],
  [new RegExp(`\\b${MONTH} (\\d{1,2}), (\\d{4})\\b`), (m) => `${m[3]}-${month(m[1])}-${pad(m[2])}`],
  [new RegExp(`\\b${MONTH} (?:of )?(\\d{4})\\b`), (m) => `${m[2]}-${month(m[1])}`],
  [/\b(?:in|since|by|until|of|from|after|before|during) (1[89]\d\d|20\d\d)\b/, (m) => m[1] as string],
  [new RegExp(`\\b(?:on )?(?:\\d{1,2} ${MONTH}|${MONTH} \\d{1,2})\\b`), () => null],
  [/\b(?:on )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/, () => null],
  [
    /\b(?:yesterday|today|tomorrow|last (?:week|month|year|night|spring|summer|autumn|winter|May|June|July)|this (?:week|month|year)|next (?:week|month|year)|(?:\w+ )?(?:days|weeks|months|years) (?:ago|later|earlier))\b/i,
    () => null,
  ],
  [new RegExp(`\\bin ${MONTH}\\b`), () => null],
];

const pad = (part: string | undefined): string => String(part).padStart(2, '0');
const month = (name: string | undefined): string => pad(String(MONTHS.indexOf(String(name).toLowerCase()) + 1));

/** The time that a stretch of text gives; null where it gives none. Days of the week and "last month" have no date of their own. */
export function timeIn(text: string): ClaimTime | null {
  if (!/\d|day\b|\b(?:tomorrow|last|this|next|ago|later|earlier|in [A-Z])/i.test(text)) return null;
  for (const [pattern, date] of PATTERNS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const found = date(match);
    return { text: match[0], date: found === null || possible(found) ? found : null };
  }
  return null;
}

function possible(date: string): boolean {
  const [, m = '01', d = '01'] = date.split('-');
  return Number(m) >= 1 && Number(m) <= 12 && Number(d) >= 1 && Number(d) <= 31;
}

/** Does a stretch of text name a year? */
export const NAMES_YEAR = /\b(1[89]\d\d|20\d\d)\b/;

/** The year that a sentence speaks of: the first it names, or the document's where it speaks of now; null where it says neither. */
export function yearIn(words: string, documentYear: number): number | null {
  if (!/\d{4}|\b(?:today|now|this|last|yesterday|current|recent|these)/i.test(words)) return null;
  const named = NAMES_YEAR.exec(words)?.[1];
  if (named !== undefined) return Number(named);
  return /\b(today|now|this (year|week|month)|last (week|month|year)|yesterday|currently|recently|these days)\b/i.test(
    words,
  )
    ? documentYear
    : null;
}
