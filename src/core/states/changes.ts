import type { ChangeRow } from './row.ts';

/**
 * Changes of a state's English name and, where the state became another in ISO 3166, of its code.
 *
 * ISO 3166 dates from 1974. A code is carried back over the earlier years of the state it names, and a
 * renamed state keeps its present code (Burma is MMR). A former state has the code that was withdrawn
 * with it (SUN, YUG, SCG, DDR, CSK, YMD, VDR). The empires and kingdoms before them have none: Russia to
 * 1922, the Ottoman Empire, Austria-Hungary, Prussia, Sardinia. The Papal States are not VAT.
 */
export const CHANGES: readonly ChangeRow[] = [
  [205, '1937-12-29', 'Ireland'],
  [255, '1871-01-18', 'Germany', 'DEU'],
  [300, '1867-06-08', 'Austria-Hungary'],
  [325, '1861-03-17', 'Italy', 'ITA'],
  [343, '2019-02-12', 'North Macedonia'],
  [345, '1918-12-01', 'Yugoslavia', 'YUG'],
  [345, '2003-02-04', 'Serbia and Montenegro', 'SCG'],
  [345, '2006-06-05', 'Serbia', 'SRB'],
  [365, '1922-12-30', 'Soviet Union', 'SUN'],
  [365, '1991-12-26', 'Russia', 'RUS'],
  [432, '1960-09-22', 'Mali'],
  [434, '1975-11-30', 'Benin'],
  [439, '1984-08-04', 'Burkina Faso'],
  [482, '1976-12-04', 'Central African Empire'],
  [482, '1979-09-21', 'Central African Republic'],
  [490, '1964-08-01', 'Democratic Republic of the Congo'],
  [490, '1971-10-27', 'Zaire'],
  [490, '1997-05-17', 'Democratic Republic of the Congo'],
  [510, '1964-04-26', 'Tanzania'],
  [552, '1980-04-18', 'Zimbabwe'],
  [572, '2018-04-19', 'Eswatini'],
  [630, '1935-03-21', 'Iran'],
  [640, '1923-10-29', 'Turkey', 'TUR'],
  [651, '1958-02-22', 'United Arab Republic'],
  [651, '1971-09-11', 'Egypt'],
  [663, '1949-04-26', 'Jordan'],
  [670, '1932-09-23', 'Saudi Arabia'],
  [678, '1962-09-27', 'Yemen Arab Republic'],
  [680, '1970-11-30', "People's Democratic Republic of Yemen"],
  [698, '1970-08-09', 'Oman'],
  [775, '1989-06-18', 'Myanmar'],
  [780, '1972-05-22', 'Sri Lanka'],
  [800, '1939-06-24', 'Thailand'],
  [811, '1970-10-09', 'Khmer Republic'],
  [811, '1975-04-17', 'Cambodia'],
  [811, '1976-01-05', 'Kampuchea'],
  [811, '1989-05-01', 'Cambodia'],
  [816, '1976-07-02', 'Vietnam', 'VNM'],
  [820, '1963-09-16', 'Malaysia'],
  [990, '1997-07-04', 'Samoa'],
];

/** Alpha-3 codes that ISO withdrew when a state was renamed; read as the state's, never written. */
export const RENAMED_ALPHA3: Readonly<Record<string, number>> = {
  BUR: 775,
  BYS: 370,
  DHY: 434,
  HVO: 439,
  RHO: 552,
  ROM: 360,
  TMP: 860,
  ZAR: 490,
};

/** Gleditsch-Ward states that the Correlates of War list does not have. */
export const GW_ONLY: readonly (readonly [gw: number, name: string, spells: string])[] = [
  [89, 'United Provinces of Central America', '1823-07-01/1839-12-31'],
  [99, 'Great Colombia', '1821-08-30/1830-09-22'],
  [396, 'Abkhazia', '2008-08-26/'],
  [397, 'South Ossetia', '2008-08-26/'],
  [563, 'Transvaal', '1852-01-01/1910-05-30'],
  [564, 'Orange Free State', '1854-03-28/1910-05-30'],
  [711, 'Tibet', '1913-01-01/1950-10-01'],
  [815, 'Vietnam (Annam, Cochin China, Tonkin)', '1816-01-01/1893-01-01'],
];
