/**
 * Who makes a choice of the specification curve, by the choice and its value; what is not here is ours. The places are in
 * docs/method/assessment.md. That an author chooses one value does not mean that the author rejects the others.
 */
const AUTHORS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  unit: { agreement: 'Berkemeier & Fuhrmann 2018', ally: 'Leeds 2003' },
  overlap: { year: 'Berkemeier & Fuhrmann 2018' },
  multilateral: { all: 'Berkemeier & Fuhrmann 2018', any: 'Berkemeier & Fuhrmann 2018, their lenient coding' },
  heldNonaggression: { 'not-invoked': 'Berkemeier & Fuhrmann 2018' },
  consultation: { 'not-invoked': 'Berkemeier & Fuhrmann 2018' },
  unknownConditions: { met: 'close to Sabrosky 1980 and Siverson & King 1980' },
  unknownRequest: { unmet: 'International Court of Justice 1986' },
  proxyAttack: { attack: 'International Court of Justice 1986' },
  renunciation: { 'treaty-term': 'Vienna Convention on the Law of Treaties 1969', 'at-notice': 'ATOP' },
  attackThreshold: { war: 'Berkemeier & Fuhrmann 2018', 'armed-attack': 'International Court of Justice 1986' },
  helpWithinDays: { null: 'Berkemeier & Fuhrmann 2018' },
};

/** What stands where no author is known. */
export const OURS = 'ours';

/** Who makes a choice. @example authorOf('heldNonaggression', 'honored') // 'ours' */
export function authorOf(choice: string, value: string | number | null): string {
  const authors = Object.hasOwn(AUTHORS, choice) ? AUTHORS[choice] : undefined;
  const key = String(value);
  return authors !== undefined && Object.hasOwn(authors, key) ? (authors[key] as string) : OURS;
}

/**
 * Whether the values of a choice are alternatives of one question (Del Giudice & Gangestad 2021). Choices that change what
 * is estimated are not equivalent on principle (their type N), and their spread does not measure uncertainty. Casus does
 * not claim that any other choice is equivalent (type E): it does not know which value is right (type U).
 */
export type Equivalence = 'non-equivalent' | 'uncertain';
