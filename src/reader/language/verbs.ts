import { formsOf, type VerbForm } from './verb-forms.ts';

/**
 * What a verb does in a sentence about states. A verb may be of several classes; what stands with it decides which one
 * is meant. `seek_out` is a verb with its particle.
 */
export const VERB_CLASSES = {
  /** Hands a thing over; the thing says which act it is. */
  give: 'airlift_in bring_in hand_over turn_over sign_over make_available pass_on ship_in send supply provide give deliver ship sell donate transfer offer hand fly grant extend furnish lend contribute pour rush airlift funnel smuggle export bring carry channel loan gift lease dispatch earmark approve authorise authorize allocate release unveil announce deposit inject pump spend disburse resupply expedite step_up increase boost ramp_up accelerate double triple expand resume continue maintain allot load transport haul ferry push_through proffer commit slip sneak spirit ferry_in pass_to furnish accord afford truck send_in move hurry relay share pass leak feed transmit swap',
  /** Gives less of a thing, or no more. */
  stop: 'stop halt suspend cut cut_off end cease freeze withhold pause block curtail reduce slash discontinue scale_back shut_off turn_off deny choke_off delay hold_up hold_back hold_back embargo terminate',
  /** Arms, or fits out, whom it names. */
  equip: 'arm equip rearm outfit resupply supply re-equip fortify stockpile_for',
  fund: 'fund finance bankroll subsidise subsidize bail_out underwrite pay pay_for bankrolled reimburse',
  train: 'retrain teach train coach drill mentor instruct advise',
  deploy:
    'place deploy dispatch station send commit base garrison redeploy move land fly rotate move_in pour position mass_for parachute airlift order_in',
  reinforce: 'reinforce guard garrison patrol secure escort man',
  receive: 'receive get obtain buy purchase acquire import procure secure accept take win',
  share: 'share pass relay leak feed transmit hand supply provide give exchange swap',
  inform: 'brief warn_of tip_off alert',
  host: 'shelter harbour harbor host house take_in welcome',
  flee: 'flee escape',
  combat:
    'fight defend protect shield rescue save intervene battle relieve bail_out join enter intercept shoot_down down fly_for expel liberate',
  aid: 'help aid assist support back bolster prop_up shore_up buttress sustain strengthen underpin champion abet',
  speak_for:
    'oppose condemn denounce deplore decry protest criticise criticize slam lambaste blast castigate bemoan lament bleat rail object castigate assail',
  back_up:
    'reaffirm reiterate affirm express voice declare proclaim pledge restate renew underline stress underscore extend offer convey',
  stand: 'stand side line_up rally',
  mediate:
    'mediate broker negotiate arbitrate facilitate host convene veto chair sponsor push_for lobby call summon intercede propose dispatch send table block',
  refuse:
    'refuse decline reject rebuff balk baulk turn_down rule_out spurn abandon forsake desert dither ditch snub brush_off rebuke ignore stay_out sit_out stand_aside stand_by walk_away shun withhold vote oppose resist dismiss deny demur leave baulk_at shrug_off jettison betray throw let_down disown',
  fail: 'fail neglect omit',
  ask: 'want ask request appeal plead beg urge press petition implore call beseech lobby seek demand invoke turn entreat solicit invite look pray apply cry clamour clamor',
  sign: 'sign ink conclude seal initial strike reach finalise finalize enter_into clinch agree renew forge cement',
  ratify: 'ratify approve endorse pass adopt',
  withdraw:
    'throw_out withdraw abrogate terminate cancel annul quit leave renounce denounce exit pull_out pull scrap tear_up repudiate revoke end suspend abandon rescind dissolve void ditch evacuate',
  toward:
    'turn drift pivot lean tilt move shift gravitate swing draw_closer edge look reorient reorientate realign go_over come_over cross_over join embrace warm align court woo cosy cozy defect switch recognise recognize side return slide veer deepen strengthen forge expand step_up upgrade restore build boost normalise normalize choose establish tighten pursue cultivate rebuild renew develop seek',
  away: 'drift turn break distance shift move sever cut cut_off break_off quit leave abandon expel suspend freeze downgrade tether drop dump ditch snub loosen desert evict switch defect oust pull edge drift_away turn_away pull_away break_away walk step reconsider review part disentangle decouple cool sour rupture tire weary throw_out kick_out shun',
  attack:
    'answer respond retaliate attack invade bomb bombard strike shell raid blockade occupy annex seize storm fire launch hit pound besiege assault overrun ambush encircle torpedo sink target cross enter wage declare capture conquer penetrate pummel rocket mine overran carry_out conduct mount unleash press push_into march assail down shoot_down destroy shoot ram roll pour advance thrust sweep pulverise pulverize rain cannonade scramble_for retake take open infiltrate sabotage impose',
  threaten: 'threaten warn vow menace mass hint swear brandish',
  capture:
    'capture seize snatch detain arrest abduct kidnap nab apprehend grab take jail imprison hold extradite spirit_away carry_off imprison',
  kill: 'kill assassinate murder execute slay eliminate decapitate hang shoot',
  die: 'die perish',
  fall: 'fall collapse crumble implode topple disintegrate end fold go_under',
  topple: 'topple overthrow oust depose unseat bring_down remove dislodge sweep_away drive_out dethrone drive force',
  flounder: 'collapse shrink plunge implode contract crash tumble default slump melt_down run_out',
  face: 'face suffer endure experience confront plunge sink slide undergo see',
  /** Verbs of the senses (`acts/senses.ts`), which bear a claim by what stands with them. */
  sense:
    'repay reward compensate reciprocate scramble flood ply saturate shower swamp kit_out fit_out repair refurbish overhaul modernise modernize refit service refuel replenish restock foot pick_up cover bear shoulder fill plough plow lavish invest award stall sweeten command spearhead retain billet despatch dig_in overfly circle_over call_at construct tutor groom professionalise professionalize raise create organise organize reform stand_up stage restart spot monitor forewarn resettle absorb hide treat whisk exile banish accommodate play_host_to play put_up eject turf_out bleed repel beat_off beat_back push_back drive_back drive_off throw_back fend_off hold_off ward_off stem blunt crush put_down quell suppress smash rout defeat turn_back repulse reinstate recapture reconquer recover free lose hammer_out engineer midwife water_down thwart scupper derail vote_down draft circulate introduce co-sponsor put_forward submit praise applaud commend salute congratulate bless cheer celebrate sympathise sympathize empathise reassure hang_back accede heed yield sell_out cut_loose cast_off cast_aside strand walk_out_on send_away put_off fob_off brush_aside approach sound_out importune pester badger reach_out_to telephone boycott skip stay_away send_home order_out edge_closer move_closer reopen re-establish violate breach intrude stray probe buzz circle shadow harass strafe rake wound injure maim swallow gobble_up hijack usurp assume launch',
  /** Says something. */
  say: 'remember snap retort scoff grumble muse joke fume reflect say tell report claim allege write announce confirm add argue insist testify assert state declare note indicate suggest maintain contend acknowledge admit concede reveal disclose estimate stress explain recall warn complain charge conclude observe remark inform show reply answer predict forecast believe think reckon hint boast voice assess describe emphasise emphasize reiterate caution quip lament repeat tweet post comment clarify respond urge deem judge find hear document brief remind assure notify persist assert relate',
  accuse: 'accuse blame suspect charge',
  deny: 'deny dismiss reject refute dispute rebut repudiate disavow contradict',
  doubt: 'doubt question',
  /** Takes an infinitive and says that it is to come. */
  promise:
    'promise pledge vow agree offer undertake plan intend prepare expect propose mean want hope aim wait consider swear commit decide seek volunteer guarantee ponder contemplate mull threaten set schedule order approve authorise authorize assure',
  /** Takes an infinitive or gerund that is so. */
  begin:
    'begin start continue keep proceed manage happen go rush race hasten move come choose elect help finish resume step opt attempt try need serve spend go_on act get dare be_seen',
  cause:
    'force allow let enable order permit push ask urge tell persuade convince press lead cause pay help invite oblige compel require encourage prompt beg implore prevent stop bar block keep watch see have',
  /** Verbs of general use that bear a claim by what follows. */
  other:
    'look_on sit give_up speed_up honour honor fulfil fulfill live_up_to make_good_on meet react act afford flirt ally cosy_up cozy_up cuddle_up call_in confirm complete clear finalise finalize license oversee arrange cancel scrap revoke call_off shelve postpone greenlight place install ban account participate take_part throw_in cast parade plummet tip rain rain_down crash slam hail hurl lob aim loose learn practise practice flow stream sail steam dock anchor touch_down depart live reside settle write_off forgive reschedule roll_over restructure pay_off refinance lift prohibit outlaw forbid hold_up staff lead operate set_up amass gather assemble concentrate build_up present issue enjoy win wash hold_hostage spare uphold endorse soar climb surge jump rise pass exceed tell instruct slip go get tether tie bind depend rely hitch attach chain arrive land reach remain stay operate serve head oblige bind require be have do break enter open close bar deny allow let permit grant use make put hold run become remain be watch wring sit suffer count attend impose offer expel hand threaten work lie leave return replace gain loosen fear wait cost help meet speak expect visit fire guard call carry live crack respond walk undergo thank credit identify locate pinpoint track rely depend',
} as const;
export type VerbClass = keyof typeof VERB_CLASSES;

export interface VerbReading {
  readonly lemma: string;
  readonly form: VerbForm;
}

const CLASSES = new Map<string, Set<VerbClass>>();
const READINGS = new Map<string, VerbReading[]>();
const PARTICLES = new Map<string, Set<string>>();

for (const [name, verbs] of Object.entries(VERB_CLASSES)) {
  for (const verb of new Set(verbs.split(' '))) {
    const [base = '', ...particle] = verb.split('_');
    const lemma = verb.replaceAll('_', ' ');
    const classes = CLASSES.get(lemma) ?? new Set();
    classes.add(name as VerbClass);
    CLASSES.set(lemma, classes);
    if (particle.length > 0) PARTICLES.set(base, (PARTICLES.get(base) ?? new Set()).add(particle.join(' ')));
    for (const [form, kind] of formsOf(base)) {
      const readings = READINGS.get(form) ?? [];
      if (!readings.some((reading) => reading.lemma === base && reading.form === kind))
        readings.push({ lemma: base, form: kind });
      READINGS.set(form, readings);
    }
  }
}
// "found", "left", "saw", "felt" are the past of two verbs or a noun; the commoner reading stands first.

/** The readings of a word as a verb of the lexicon; none for other words. */
export function verbReadings(word: string): readonly VerbReading[] {
  return READINGS.get(word) ?? [];
}

/** Is the verb, with its particle if it has one, of the class? */
export function isOf(lemma: string, name: VerbClass): boolean {
  return CLASSES.get(lemma)?.has(name) ?? false;
}

/** The particles that make another verb of this one: `out` and `down` for `turn`. */
export function particlesOf(base: string): ReadonlySet<string> | undefined {
  return PARTICLES.get(base);
}
