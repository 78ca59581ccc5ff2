import type { StateRow } from './row.ts';

/** Oceania (COW 900-990). The columns are described at `StateRow`. */
export const PACIFIC: readonly StateRow[] = [
  [900, 'AUL', 'AUS', 'Australia', '1920-01-10/', '1901-01-01/'],
  [910, 'PNG', 'PNG', 'Papua New Guinea', '1975-09-16/'],
  [920, 'NEW', 'NZL', 'New Zealand', '1920-01-10/', '1907-09-01/'],
  [935, 'VAN', 'VUT', 'Vanuatu', '1981-09-15/', '1980-06-30/'],
  [940, 'SOL', 'SLB', 'Solomon Islands', '1978-07-07/'],
  [946, 'KIR', 'KIR', 'Kiribati', '1999-09-14/', '970:1979-07-12/'],
  [947, 'TUV', 'TUV', 'Tuvalu', '2000-09-05/', '973:1978-10-01/'],
  [950, 'FIJ', 'FJI', 'Fiji', '1970-10-10/'],
  [955, 'TON', 'TON', 'Tonga', '1999-09-14/', '972:1970-06-04/'],
  [970, 'NAU', 'NRU', 'Nauru', '1999-09-14/', '971:1968-12-31/'],
  [983, 'MSI', 'MHL', 'Marshall Islands', '1991-09-17/', '1986-10-21/'],
  [986, 'PAL', 'PLW', 'Palau', '1994-12-15/', '1994-10-01/'],
  [987, 'FSM', 'FSM', 'Federated States of Micronesia', '1991-09-17/', '1986-11-03/'],
  [990, 'WSM', 'WSM', 'Western Samoa', '1976-12-15/', '1962-01-01/'],
];
