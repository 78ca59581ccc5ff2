import fc from 'fast-check';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly example?: unknown;
  readonly schema?: { readonly enum?: unknown[]; readonly default?: unknown; readonly example?: unknown };
}

/** What of an OpenAPI document says which requests there are. */
export interface Paths {
  readonly paths: Readonly<Record<string, { readonly get: { readonly parameters?: readonly Parameter[] } }>>;
}

/** What stands in addresses that mean harm, or come from a hand that slipped. */
const ODD = [
  ...[
    '',
    '0',
    '-1',
    '1e9',
    '00',
    'null',
    'undefined',
    '__proto__',
    'constructor',
    '..',
    '../../etc/passwd',
    '%00',
    '%',
  ],
  ...[
    'dyad,',
    ',',
    'dyad,overlap=',
    'dyad,__proto__=1',
    'bf-2018,helpWithinDays=99999',
    '\u202e',
    '\ud800',
    '2022-13',
    '0000',
  ],
];

function valuesOf({ example, schema = {} }: Parameter, odd: boolean): fc.Arbitrary<string> {
  const known = [...(schema.enum ?? []), schema.default, schema.example, example].filter((one) => one !== undefined);
  const sensible = known.length === 0 ? [] : [{ weight: 6, arbitrary: fc.constantFrom(...known.map(String)) }];
  if (!odd && sensible[0] !== undefined) return sensible[0].arbitrary;
  return fc.oneof(
    ...sensible,
    { weight: 2, arbitrary: fc.constantFrom(...ODD) },
    { weight: 1, arbitrary: fc.string({ maxLength: 40, unit: 'binary' }) },
    { weight: 1, arbitrary: fc.integer().map(String) },
  );
}

/** A text without halves of characters, which no address can have. */
export function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

/** A request to a path of the document with some of its parameters; in half of them each may be odd, or one not of the document. */
export function requestsOf(document: Paths): fc.Arbitrary<string> {
  const which = fc.tuple(fc.constantFrom(...Object.entries(document.paths)), fc.boolean());
  return which.chain(([[path, { get }], odd]) => {
    const parameters = get.parameters ?? [];
    const own = fc.record(Object.fromEntries(parameters.map((one) => [`${one.in} ${one.name}`, valuesOf(one, odd)])), {
      requiredKeys: parameters.filter((one) => one.in === 'path').map((one) => `path ${one.name}`),
    });
    const text = fc.string({ maxLength: 10 });
    // In half of the odd ones; `freq` is how seldom there is none.
    const stray = odd ? fc.option(fc.tuple(text, text), { nil: null, freq: 2 }) : fc.constant(null);
    return fc.tuple(own, stray).map(([given, extra]) => {
      const encoded = (value: unknown) => encodeURIComponent(wellFormed(String(value)));
      const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encoded(given[`path ${name}`]));
      const pairs = Object.entries(given).filter(([name]) => name.startsWith('query '));
      const query = [...pairs.map(([name, value]) => [name.slice(6), value]), ...(extra === null ? [] : [extra])];
      return `${filled}?${query.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&')}`;
    });
  });
}
