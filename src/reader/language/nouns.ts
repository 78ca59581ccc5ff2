/** What a thing is that is given, asked for or done. */
export type Thing =
  | 'arms'
  | 'troops'
  | 'funds'
  | 'intel'
  | 'training'
  | 'sanctuary'
  | 'words'
  | 'diplomacy'
  | 'access'
  | 'aid'
  | 'support'
  | 'agreement'
  | 'ties'
  | 'attack'
  | 'regime'
  | 'crisis'
  | 'request'
  | 'refusal'
  | 'forces-in'
  | 'membership'
  | 'commitment'
  | 'charge'
  | 'war'
  | 'defence'
  | 'carrier';

const LISTS: Readonly<Record<Thing, string>> = {
  arms: 'sonar sonars scud scuds kalashnikovs katyusha katyushas sidewinder sidewinders hawks phantoms tornadoes chinooks apaches bradleys strykers marders geparts paladins nasams iris-t pantsir pantsirs grads smerch buk buks lancets switchblades reapers predators awacs strikemasters sam sams icbm icbms cannon cannons flamethrower grenade-launcher minesweeper minehunter trawler-gunboat tanker transport-plane spitfires corsairs skyhawks tomahawk tomahawks nlaw nlaws gripens eurofighter eurofighters sukhoi sukhois hellfire hellfires interceptors dome arm arms weapon weaponry missile rocket tank drone ammunition ammo munition artillery shell gun rifle howitzer launcher jet fighter fighter-jet warplane helicopter gunship bomber aircraft plane armour armor armament hardware materiel equipment kit radar interceptor battery submarine frigate corvette ship warship vessel bomb mortar torpedo grenade mine patriot patriots himars stinger stingers javelin javelins leopard abrams atacms taurus f-16 f-16s f-35 f-35s mig migs s-300 s-400 s-300s s-400s j-10 j-10s mirage mirages rafale rafales shahed uav uavs technology engine explosive bullet cartridge kalashnikov boat gunboat cruiser destroyer carrier vehicle gripen typhoons iskander iskanders bayraktar bayraktars manpads air-defence air-defense airlift materiél component sub',
  troops:
    'police policeman policemen policewomen guardsmen militiamen servicemen crew coastguard legionnaires technician medic sapper gendarme troop soldier force forces battalion brigade division regiment contingent peacekeeper marine paratrooper legionnaire legionary platoon company-of squadron fleet flotilla armada warship destroyer carrier warplane personnel men adviser advisor instructor mercenary infantry unit commando corps battlegroup airmen servicemen detachment garrison expedition ranger operative fighter militiaman sailor airman pilot volunteer troop-carrier headquarters',
  funds:
    'money parcel bill wage salary salaries cost pension million-dollar billion-dollar dollar euro pound rouble ruble yuan riyal cash loan credit fund funds funding financing finance grant subsidy million billion budget cheque payment bailout investment oil gas fuel petrol diesel wheat grain food medicine blanket flour rice coal cement relief electricity crude fertiliser fertilizer vaccine tent tranche currency swap',
  intel:
    'picture image photograph intelligence information imagery intercept data target-list signal coordinate targeting surveillance reconnaissance warning-of',
  training: 'instructor training instruction trainer drill course exercise',
  sanctuary: 'asylum refuge shelter exile haven sanctuary safe-haven home-in',
  words:
    'word sympathy condolence solidarity rhetoric lip-service statement encouragement condemnation moral-support prayer assurance',
  diplomacy:
    'mediation veto ceasefire cease-fire truce resolution envoy talk talks negotiation summit mission session good-offices mediator delegation conference dialogue armistice settlement recognition lifeline-un monitor observer',
  access:
    'strait base airbase airfield airspace port territory runway harbour harbor soil facility facilities airport overflight transit landing-rights anchorage skies',
  aid: 'aid assistance help package relief support-package supply supplies succour reinforcement cooperation backing lifeline',
  support: 'support backing help assistance aid protection cover umbrella',
  agreement:
    'agreement treaty pact accord deal alliance partnership protocol charter convention memorandum declaration communique communiqué compact entente settlement-of understanding roadmap framework peace',
  ties: 'tie ties relation relations partnership cooperation link bond friendship relationship contact alignment engagement collaboration integration rapprochement',
  attack:
    'attack invasion offensive assault strike airstrike raid bombing bombardment shelling incursion occupation annexation aggression blockade ambush onslaught intervention siege barrage airstrikes seizure operation campaign hostility coup-de-main bombings war missile-attack takeover',
  regime:
    'regime government junta dictatorship dynasty dictator monarchy state rule leadership republic presidency tyranny',
  crisis:
    'crisis collapse meltdown hyperinflation recession depression blackout default famine bankruptcy turmoil hardship slump crash shortage stagnation freefall ruin breakdown insolvency',
  request: 'request plea appeal call entreaty petition demand bid',
  refusal: 'refusal reluctance unwillingness failure inability rejection hesitation',
  'forces-in': 'presence deployment garrison',
  membership: 'membership participation accession',
  commitment:
    'commitment support backing solidarity loyalty resolve friendship readiness allegiance assistance concern condolences sympathy',
  charge: 'accusation charge allegation claim report assertion suggestion rumour rumor insinuation story',
  war: 'war invasion attack offensive conflict fight fighting battle struggle campaign',
  defence: 'defence defense aid rescue help assistance side',
  carrier:
    'shipment delivery supply sale transfer package assistance aid support system systems capability technology unit airlift consignment convoy flow batch load tranche cargo mission export kit equipment squadron platform provision flight cooperation worth ton tonne volume number stock shipload planeload hardware',
};

const BY_WORD = new Map<string, Set<Thing>>();
for (const [thing, words] of Object.entries(LISTS)) {
  for (const word of words.split(' ')) BY_WORD.set(word, (BY_WORD.get(word) ?? new Set()).add(thing as Thing));
}

/** A noun without its plural ending. */
export function singular(word: string): string {
  if (BY_WORD.has(word) || word.length < 4) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(ches|shes|sses|xes)$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

const NOTHING: ReadonlySet<Thing> = new Set();

/** F-16s, MiG-29s, S-300: a maker's letters and a number. */
const DESIGNATION =
  /^(f|mig|su|s|j|jf|k|t|m|an|tu|il|mi|ah|uh|ch|b|mq|rq|c|a|kc|pac|tb|leopard|ka|bm|hq|fab|kn|hwasong|nmesis|harpoon|exocet|tomahawk|patriot|gepard|archer|caesar|krab)-?\d+[a-z]*s?$/;
const ARMS: ReadonlySet<Thing> = new Set(['arms']);

const THINGS = new Map<string, ReadonlySet<Thing>>();
const MOST_WORDS = 50_000;

/** What a noun can be; empty for nouns of other kinds. */
export function thingsOf(word: string): ReadonlySet<Thing> {
  let things = THINGS.get(word);
  if (things === undefined) {
    things = DESIGNATION.test(word) ? ARMS : (BY_WORD.get(word) ?? BY_WORD.get(singular(word)) ?? NOTHING);
    if (THINGS.size >= MOST_WORDS) THINGS.clear();
    THINGS.set(word, things);
  }
  return things;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Nouns that act for the state whose name or adjective stands with them. */
export const AGENTS = set(
  'coastguard coastguards paramilitaries gendarmes secretariat treasury presidency chancellery ambassadors airforce diet government governments administration cabinet parliament congress senate legislature assembly duma council court ministry minister ministers president premier chancellor king queen emperor emir sultan shah prince monarch ruler leader leaders leadership regime junta authorities authority official officials diplomat diplomats ambassador envoy delegate delegation representative spokesman spokeswoman spokesperson army military navy forces force troops soldiers air airforce marines guard guards guardsmen militia fighters commandos paratroopers warplanes planes jets aircraft bombers helicopters drones missiles warships ships tankers submarines destroyers artillery gunners tanks units brigades divisions battalions peacekeepers advisers advisors instructors mercenaries agents intelligence officers officer general generals commanders commander admiral lawmakers legislators deputies politicians state nation country people public allies ally counterpart counterparts partners partner patron client capital establishment elite negotiators negotiator mediators security services police premier secretary foreign troops contingent rulers republic kingdom union federation personnel specialists engineers pilots crews columns column convoy convoys infantry cavalry legislators ministries staff envoys strikes airstrikes bombs shells gunboats fleet vessels sailors dictator strongman despot autocrat statesmen voters head chief vice-president',
);

/** Titles of those who speak for a state, as they stand before a name. */
export const TITLES = set(
  'president premier minister chancellor king queen emir sultan shah prince crown secretary ambassador envoy spokesman spokeswoman spokesperson general colonel admiral marshal leader dictator ayatollah sheikh foreign prime defence defense deputy vice chief interior finance supreme monarch emperor chairman speaker commander delegate representative taoiseach strongman lieutenant major brigadier captain president-elect vice-president caretaker interim acting state head diplomat official lawmaker senator governor',
);

/** Those who speak for themselves, whatever state they are from. */
export const COMMENTATORS = set(
  'analyst analysts expert experts researcher researchers professor scholar scholars historian historians fellow journalist reporter reporters economist economists author activist activists critic critics observer observers specialist watcher strategist columnist lecturer diplomat-turned think-tank institute centre center university newspaper agency daily magazine broadcaster correspondent monitor survivor resident residents witness witnesses lawyer editor blogger academic academics commentator commentators exile study survey defector dissident',
);

/** Does a noun stand for an actor, alone or with a name? */
export const isAgentNoun = (word: string): boolean =>
  AGENTS.has(word) ||
  STAND_INS.has(word) ||
  LEADER_STAND_INS.has(word) ||
  GROUP_STAND_INS.has(word) ||
  word === 'bloc' ||
  word === 'alliance' ||
  ALLY_STAND_INS.has(word) ||
  ALLY_STAND_INS.has(word.replace(/s$/, ''));

/** What is said instead of a name: "the country", "the two sides". */
export const STAND_INS = set(
  'country nation state kingdom republic island government regime junta army military capital emirate sultanate archipelago neighbour neighbor territory enclave region authorities leadership federation monarchy',
);
export const LEADER_STAND_INS = set(
  'despot dictator strongman autocrat tyrant president leader premier chancellor minister monarch king emperor ruler shah sultan emir',
);
export const GROUP_STAND_INS = set(
  'rebels rebel insurgents militants militia group movement fighters guerrillas separatists insurgency',
);
export const ORG_STAND_INS = set('bloc alliance organisation organization union pact council');
export const ALLY_STAND_INS = set(
  'ally member partner patron client protector neighbour neighbor friend protege protégé benefactor guarantor sponsor backer',
);
