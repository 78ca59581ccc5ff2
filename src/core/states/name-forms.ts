/**
 * The forms of a name. Lists of states write one name in many ways: turned round (`Korea, Republic of`), with a second name
 * or the rest of the first in brackets (`Myanmar (Burma)`, `Congo (the Democratic Republic of the)`), with a slash
 * (`Tanzania/Tanganyika`), shortened (`Congo, Dem. Rep.`). A form is only tried; that it names one state is the table's to say.
 */

/** Short words that lists use, each with what it stands for where it stands alone. */
const SHORTENED: Readonly<Record<string, string>> = {
  rep: 'republic',
  dem: 'democratic',
  fed: 'federated',
  sts: 'states',
  isl: 'islands',
  is: 'islands',
  st: 'saint',
  n: 'north',
  no: 'north',
  s: 'south',
  so: 'south',
  e: 'east',
  w: 'west',
  dpr: 'democratic peoples republic of',
};

/** Points of the compass after the name they belong before: `Korea North`. */
const COMPASS = /^(.+) (north|south|east|west)$/;

/** What states call themselves before their name. It says nothing of which state it is, where the name alone is one state's. */
const STYLES =
  /^(?:(?:islamic|federal|federated|federative|united|arab|plurinational|bolivarian|oriental|cooperative|co operative|hellenic|federal democratic|democratic socialist|democratic and popular|peoples democratic) )?(?:republic|plurinational state|kingdom|hashemite kingdom|sultanate|principality) of (.+)$/;

/** Marks that are written for an apostrophe; the last are what Windows-1252 leaves where it was read as Latin-1. */
const APOSTROPHES = /[.'’‘`´ʼʻ\u0091\u0092]/g;

/** A name as it is compared: no case, accents, apostrophes or full stops; no article; "&" is "and", "St." is "saint". */
export function plainName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(APOSTROPHES, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/ of the /g, ' of ')
    .replace(/^st /, 'saint ');
}

/** The plain forms that one name without brackets and slashes can have, the name itself first. */
export function formsOf(text: string): string[] {
  const forms = [text, ...turned(text)].map(plainName);
  const long = forms.map((form) =>
    form
      .split(' ')
      .map((word) => SHORTENED[word] ?? word)
      .join(' ')
      .replace(/^the /, ''),
  );
  const all = [...forms, ...long].flatMap((form) => {
    const [, name, point] = COMPASS.exec(form) ?? [];
    return name === undefined ? [form] : [form, `${point} ${name}`];
  });
  return [...new Set(all)].filter((form) => form !== '');
}

/** The name that is left without a state's style; null where it has none. */
export function withoutStyle(form: string): string | null {
  return STYLES.exec(form)?.[1] ?? null;
}

/** `Korea, Republic of` is `Republic of Korea`; `Congo, Dem. Rep.` may be `Dem. Rep. of Congo`. */
function turned(text: string): string[] {
  const [, name, rest] = /^([^,]+),\s*([^,]+)$/.exec(text) ?? [];
  return name === undefined || rest === undefined ? [] : joined(name, rest);
}

/** A name and the rest of it that stands elsewhere: before it, before it with "of", after it. */
export function joined(name: string, rest: string): string[] {
  const bare = rest.replace(/\s+the$/i, '');
  return [`${bare} ${name}`, `${bare} of ${name}`, `${name} ${rest}`];
}

/** A name and what stands in brackets after it; null where nothing does. */
export function bracketed(text: string): { readonly name: string; readonly inside: string } | null {
  const [, name, inside] = /^([^([]+?)\s*[([]([^)\]]*)[)\]]?\s*$/.exec(text) ?? [];
  return name === undefined || inside === undefined ? null : { name, inside };
}

/** The names between slashes; none where there is no slash. */
export function slashed(text: string): string[] {
  const parts = text.split('/').map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => part !== '') ? parts : [];
}
