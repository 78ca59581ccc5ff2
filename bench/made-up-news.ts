import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './processes.ts';

/** State, adjective and capital; in each copy of an article every state becomes another one. */
const STATES =
  `Russia|Russian|Moscow Ukraine|Ukrainian|Kyiv Iran|Iranian|Tehran Turkey|Turkish|Ankara France|French|Paris
Germany|German|Berlin Poland|Polish|Warsaw Japan|Japanese|Tokyo Pakistan|Pakistani|Islamabad China|Chinese|Beijing
Egypt|Egyptian|Cairo Syria|Syrian|Damascus Iraq|Iraqi|Baghdad Armenia|Armenian|Yerevan Azerbaijan|Azerbaijani|Baku
Cuba|Cuban|Havana Venezuela|Venezuelan|Caracas Mali|Malian|Bamako Sudan|Sudanese|Khartoum Rwanda|Rwandan|Kigali
Finland|Finnish|Helsinki Sweden|Swedish|Stockholm Norway|Norwegian|Oslo Estonia|Estonian|Tallinn Latvia|Latvian|Riga
Romania|Romanian|Bucharest Hungary|Hungarian|Budapest Greece|Greek|Athens Spain|Spanish|Madrid Italy|Italian|Rome
Belarus|Belarusian|Minsk Kazakhstan|Kazakh|Astana Vietnam|Vietnamese|Hanoi Thailand|Thai|Bangkok Kenya|Kenyan|Nairobi
Canada|Canadian|Ottawa Chile|Chilean|Santiago Peru|Peruvian|Lima Uganda|Ugandan|Kampala Libya|Libyan|Tripoli`
    .split(/\s/)
    .map((row) => row.split('|'));

/** Words that stand for one another, in every copy otherwise. */
const WHEELS = [
  'drones tanks missiles howitzers rifles helicopters jets',
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
  'January February April June July August September October November December',
  'hundred thousand million billion',
  'week month year',
].map((words) => words.split(' '));

const SYLLABLES = 'ba de ki lo mu na re si ta vo za she jo ya ku li mo ne ra su te vi zu cha do'.split(' ');
const ENDINGS = ['v', 'n', 'r', 'sky', 'dze', 'son', 'berg', 'elli', 'ova', ''];
const WORD = /\p{L}\p{L}+|\d[\d,.]*\d|\d/gu;

/** The same numbers from 0 to 1 each time. */
function generator(): () => number {
  let state = 12_345;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * News of so many bytes: the articles that the reader is tested on, over and over, each time with other states, people,
 * numbers, days and weapons, so that hardly a sentence comes twice and new words come all the time.
 * @param quiet the share of articles without an event, from 0 to 1; else they come as often as the others
 */
export function madeUpNews(bytes: number, quiet = 0): string {
  const random = generator();
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const folder = join(ROOT, 'test', 'reader');
  const files = ['articles', 'kept-articles', 'more-articles'].flatMap((name) =>
    readdirSync(join(folder, name)).map((file) => join(folder, name, file)),
  );
  const texts = (named: RegExp) =>
    files.filter((file) => named.test(file)).map((file) => readFileSync(file, 'utf8').trim());
  const all = texts(/\.txt$/);
  const eventless = texts(/none-[a-z]+\.txt$/);
  const small = new Set(all.flatMap((text) => text.match(/\b[a-z]+\b/g) ?? []));
  const known = new Set(
    ['gazetteer/demonyms.ts', 'gazetteer/leaders.ts', 'gazetteer/others.ts'].flatMap(
      (file) => readFileSync(join(ROOT, 'src', 'reader', file), 'utf8').match(/\p{Lu}\p{L}+/gu) ?? [],
    ),
  );
  const surname = () => {
    const name = pick(SYLLABLES) + pick(SYLLABLES) + (random() < 0.5 ? pick(SYLLABLES) : '') + pick(ENDINGS);
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
  const varied = (text: string): string => {
    const others = new Map<string, string>();
    const turn = 1 + Math.floor(random() * (STATES.length - 1));
    STATES.forEach((row, i) => {
      const other = STATES[(i + turn) % STATES.length] as string[];
      for (const [k, word] of row.entries()) others.set(word, other[k] as string);
    });
    for (const wheel of WHEELS) {
      const step = Math.floor(random() * wheel.length);
      for (const [i, word] of wheel.entries()) others.set(word, wheel[(i + step) % wheel.length] as string);
    }
    return text.replace(WORD, (word) => {
      if (/^(1[89]|20)\d\d$/.test(word)) return word.slice(0, 3) + Math.floor(random() * 10);
      if (/^\d/.test(word)) return word.replace(/\d/g, () => String(1 + Math.floor(random() * 9)));
      const other = others.get(word);
      if (other !== undefined) return other;
      if (!/^\p{Lu}\p{Ll}{2,}$/u.test(word) || known.has(word) || small.has(word.toLowerCase())) return word;
      const name = surname();
      others.set(word, name);
      return name;
    });
  };
  const parts: string[] = [];
  for (let length = 0; length < bytes; ) {
    const part = varied(random() < quiet ? pick(eventless) : pick(all));
    parts.push(part);
    length += Buffer.byteLength(part) + 2;
  }
  return `${parts.join('\n\n')}\n`;
}
