import { GW_ONLY } from './changes.ts';

/** A state or territory of another list that the Correlates of War list does not have. */
export interface Elsewhere {
  readonly names: readonly string[];
  /** The list and its code: `Gleditsch and Ward's list, 99`. */
  readonly list: string;
  /** From when to when that list has it, where it says. */
  readonly spells: string | null;
}

/** More names of the states that only Gleditsch and Ward have. */
const GW_NAMES: Readonly<Record<number, readonly string[]>> = {
  89: ['United Province CA', 'Federal Republic of Central America', 'Central American Federation'],
  99: ['Gran Colombia', 'Greater Colombia'],
  396: [],
  563: ['South African Republic'],
  564: ['Oranje Free State', 'Orange River Free State'],
};

/** Countries and territories of ISO 3166, which the World Bank and V-Dem list too, without a state of their own in COW's list. */
const ISO_ONLY: readonly (readonly [code: string, ...names: string[]])[] = [
  ['ABW', 'Aruba'],
  ['ASM', 'American Samoa'],
  ['BMU', 'Bermuda'],
  ['COK', 'Cook Islands'],
  ['CUW', 'Curaçao'],
  ['CYM', 'Cayman Islands'],
  ['FRO', 'Faroe Islands', 'Faeroe Islands'],
  ['GIB', 'Gibraltar'],
  ['GRL', 'Greenland'],
  ['GUM', 'Guam'],
  ['HKG', 'Hong Kong', 'Hong Kong SAR', 'Hong Kong SAR, China', 'China, Hong Kong Special Administrative Region'],
  ['IMN', 'Isle of Man'],
  ['MAC', 'Macao', 'Macau', 'Macao SAR, China', 'China, Macao Special Administrative Region'],
  ['MNP', 'Northern Mariana Islands'],
  ['NCL', 'New Caledonia'],
  ['NIU', 'Niue'],
  ['PRI', 'Puerto Rico', 'Puerto Rico (US)'],
  ['PSE', 'Palestine', 'State of Palestine', 'West Bank and Gaza', 'Palestine, State of', 'Palestinian Territories'],
  ['PYF', 'French Polynesia'],
  ['TCA', 'Turks and Caicos Islands'],
  ['VAT', 'Holy See', 'Vatican City', 'Vatican', 'Vatican City State', 'Holy See (Vatican City State)'],
  ['VGB', 'British Virgin Islands'],
  ['VIR', 'Virgin Islands (U.S.)', 'US Virgin Islands', 'United States Virgin Islands'],
  ['ESH', 'Western Sahara'],
];

/** Polities that only V-Dem lists. */
const VDEM_ONLY = [
  'Brunswick',
  'Hamburg',
  'Nassau (duchy)',
  'Oldenburg',
  'Saxe-Weimar-Eisenach',
  'Somaliland',
  'Palestine/Gaza',
  'Palestine/West Bank',
  'Palestine/British Mandate',
] as const;

/** Everything that other lists have and COW's has not. */
export const ELSEWHERE: readonly Elsewhere[] = [
  ...GW_ONLY.map(([code, name, spells]) => ({
    names: [name, ...(GW_NAMES[code] ?? [])],
    list: `Gleditsch and Ward's list, ${code}`,
    spells: spells.replace(/\/$/, '/today').replace('/', ' to '),
  })),
  ...ISO_ONLY.map(([code, ...names]) => ({ names, list: `ISO 3166, ${code}`, spells: null })),
  ...VDEM_ONLY.map((name) => ({ names: [name], list: "V-Dem's list of countries", spells: null })),
];
