import { describe, expect, test } from 'vitest';
import { areElements, governmentNamed, stateOfElements } from '../../src/datasets/ucdp-esd/government.ts';

describe('governments as UCDP names them', () => {
  test.each([
    ['Government of Russia (Soviet Union)', 1985, 365],
    ['Government of DR Congo (Zaire)', 1996, 490],
    ['Government of Congo', 1997, 484],
    ['Government of Yemen (North Yemen)', 1985, 678],
    ['Government of Yemen (North Yemen)', 1994, 679],
    ['Government of Serbia (Yugoslavia)', 1991, 345],
    ['Government of Serbia (Yugoslavia)', 2012, 345],
    ['Government of Germany', 2010, 255],
    ['Government of East Germany', 1979, 265],
    ['Government of South Yemen', 1979, 680],
    ['Government of United States of America', 2001, 2],
    ['Hezbollah', 2010, null],
    ['Government of Nowhere', 2010, null],
  ])('%s in %i is %s', (name, year, ccode) => {
    expect(governmentNamed(name, year)).toBe(ccode);
  });

  test('elements of a state are told from its government; a people of two states is of neither', () => {
    expect([areElements('Russian elements'), stateOfElements('Russian elements', 2000)]).toEqual([true, 365]);
    expect([areElements('Congolese elements'), stateOfElements('Congolese elements', 2012)]).toEqual([true, null]);
    expect([areElements('Government of Russia (Soviet Union)'), stateOfElements('PKK', 2000)]).toEqual([false, null]);
  });
});
