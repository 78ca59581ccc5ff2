/** How a form of a verb is made: `send`, `sends`, `sent` (past), `sent` (participle), `sending`. */
export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'both' | 'ing';

const IRREGULAR: Readonly<Record<string, string>> = {
  bind: 'bound bound',
  bear: 'bore borne',
  hide: 'hid hidden',
  overfly: 'overflew overflown',
  beat: 'beat beaten',
  overcome: 'overcame overcome',
  dig: 'dug dug',
  retake: 'retook retaken',
  teach: 'taught taught',
  forgive: 'forgave forgiven',
  oversee: 'oversaw overseen',
  undergo: 'underwent undergone',
  cast: 'cast cast',
  shut: 'shut shut',
  sweep: 'swept swept',
  send: 'sent sent',
  give: 'gave given',
  sell: 'sold sold',
  lend: 'lent lent',
  bring: 'brought brought',
  fly: 'flew flown',
  fight: 'fought fought',
  strike: 'struck struck',
  hit: 'hit hit',
  shoot: 'shot shot',
  overrun: 'overran overrun',
  cut: 'cut cut',
  break: 'broke broken',
  leave: 'left left',
  withdraw: 'withdrew withdrawn',
  fall: 'fell fallen',
  overthrow: 'overthrew overthrown',
  say: 'said said',
  tell: 'told told',
  write: 'wrote written',
  seek: 'sought sought',
  beg: 'begged begged',
  plead: 'pleaded,pled pleaded,pled',
  stand: 'stood stood',
  take: 'took taken',
  get: 'got got,gotten',
  come: 'came come',
  go: 'went gone',
  hold: 'held held',
  keep: 'kept kept',
  lead: 'led led',
  meet: 'met met',
  pay: 'paid paid',
  put: 'put put',
  set: 'set set',
  let: 'let let',
  begin: 'began begun',
  buy: 'bought bought',
  draw: 'drew drawn',
  drive: 'drove driven',
  feed: 'fed fed',
  find: 'found found',
  flee: 'fled fled',
  forsake: 'forsook forsaken',
  know: 'knew known',
  make: 'made made',
  mean: 'meant meant',
  sign: 'signed signed',
  see: 'saw seen',
  shake: 'shook shaken',
  sit: 'sat sat',
  speak: 'spoke spoken',
  spend: 'spent spent',
  swear: 'swore sworn',
  think: 'thought thought',
  throw: 'threw thrown',
  turn: 'turned turned',
  win: 'won won',
  undertake: 'undertook undertaken',
  withhold: 'withheld withheld',
  uphold: 'upheld upheld',
  forgo: 'forwent forgone',
  become: 'became become',
  bleed: 'bled bled',
  lose: 'lost lost',
  have: 'had had',
  do: 'did done',
  be: 'was,were been',
  ride: 'rode ridden',
  swoop: 'swooped swooped',
  run: 'ran run',
  sink: 'sank,sunk sunk',
  rebuild: 'rebuilt rebuilt',
  build: 'built built',
  freeze: 'froze frozen',
  foresee: 'foresaw foreseen',
  forbid: 'forbade forbidden',
  tear: 'tore torn',
  slide: 'slid slid',
  lean: 'leaned,leant leaned,leant',
  veto: 'vetoed vetoed',
  rescue: 'rescued rescued',
  lay: 'laid laid',
  spring: 'sprang sprung',
  catch: 'caught caught',
  hear: 'heard heard',
  split: 'split split',
  bid: 'bid bid',
  shed: 'shed shed',
  redraw: 'redrew redrawn',
  show: 'showed shown',
  step: 'stepped stepped',
  upset: 'upset upset',
  steal: 'stole stolen',
  understand: 'understood understood',
  rise: 'rose risen',
  slay: 'slew slain',
  hang: 'hanged,hung hanged,hung',
  seek_out: 'sought sought',
  reject: 'rejected rejected',
  wring: 'wrung wrung',
  swing: 'swung swung',
  shrink: 'shrank shrunk',
};

const DOUBLES =
  /^(ram|refit|kit|fit|spot|ship|plug|man|stun|arm_|beg|plan|stop|step|bar|drop|trap|rebuf_|prop|refer|commit|snub|equip|pit|transfer|kidnap|admit|permit|grab|slip|swap|scrap|drag|pin|dip|tap|rig|plot|stem|submit|nab|sap|pledge_|jam|gun|allot|topple_|abet|skip|tip|spur|wrap|control|expel|compel|propel|dispel|cancel|repel|rebel|patrol|counsel|model|impel|tug|lag|strip|brag|hem|rip|slam|shut|dig|zap)$/;
const BRITISH = new Set([
  'cancel',
  'counsel',
  'model',
  'travel',
  'signal',
  'channel',
  'fuel',
  'refuel',
  'shovel',
  'quarrel',
  'dispel',
  'shell_',
]);

/** Every form of a verb by its base. */
export function formsOf(base: string): readonly (readonly [string, VerbForm])[] {
  const y = /[^aeiou]y$/.test(base);
  const e = /e$/.test(base);
  const doubled = DOUBLES.test(base) ? base + base.at(-1) : base;
  const s = y ? `${base.slice(0, -1)}ies` : /(s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
  const ing = /ie$/.test(base)
    ? `${base.slice(0, -2)}ying`
    : e && !/(ee|oe|ye)$/.test(base)
      ? `${base.slice(0, -1)}ing`
      : `${doubled}ing`;
  const forms: [string, VerbForm][] = [
    [base, 'base'],
    [s, 's'],
    [ing, 'ing'],
  ];
  const irregular = IRREGULAR[base];
  if (irregular !== undefined) {
    const [past = '', participle = ''] = irregular.split(' ');
    if (
      /^(cut|put|set|let|get|hit|begin|run|sit|swim|forget|dig|win|bid|shed|split|upset|beg|step|overrun)$/.test(base)
    )
      forms[2] = [`${base}${base.at(-1)}ing`, 'ing'];
    for (const form of past.split(',')) forms.push([form, participle.split(',').includes(form) ? 'both' : 'past']);
    for (const form of participle.split(',')) if (!past.split(',').includes(form)) forms.push([form, 'participle']);
    return forms;
  }
  forms.push([y ? `${base.slice(0, -1)}ied` : e ? `${base}d` : `${doubled}ed`, 'both']);
  if (BRITISH.has(base))
    forms.push(
      [`${base}${base.at(-1)}ed`, 'both'],
      [`${base}${base.at(-1)}ing`, 'ing'],
      [`${base}ed`, 'both'],
      [`${base}ing`, 'ing'],
    );
  return forms;
}
