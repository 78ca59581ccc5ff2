import { type Frame, sense } from './frames.ts';

const SOLDIERS =
  /\b(troops|soldiers|forces|men|army|marines|paratroopers|jets|warplanes|aircraft|pilots|contingent|brigade|battalion|guards?|mercenaries|commandos|gunners|tanks|drones|fighters|peacekeepers|policemen|police|squadron)\b/;
const FOES =
  /\b(rebels?|rebellion|insurgents?|insurgency|jihadists?|guerrillas?|militants?|mutineers?|mutiny|uprising|revolt|attacks?|offensive|assaults?|invasion|invaders|siege|advance|onslaught|coup|raid|attackers|incursions?)\b/;
const CEASEFIRE =
  /\b(ceasefire|cease-fire|truce|armistice|peace (?:deal|agreement|accord|talks|plan|conference|process)|settlement|understanding|talks|negotiations|deal|agreement|accord|dialogue|prisoner (?:swap|exchange)|mediation|summit|conference|disengagement)\b/;
const COUNCIL =
  /\b(resolutions?|draft|statement|motion|sanctions|embargo|admission|membership|censure|probe|inquiry|investigation|text)\b/;

/** Senses of verbs that fight, speak, refuse, ask, sign, change sides, strike, threaten and fall. */
export const SENSES_OF_CONDUCT: readonly Frame[] = [
  // Fighting for somebody
  sense(
    'combat',
    'fight, die, bleed, fall, perish, serve, battle, go into battle, march',
    'at with alongside beside for on of',
    {
      rest: /\b(at|on|by) (?:the|its|his|her|our|their) sides?\b|\bside by side with\b|\bshoulder to shoulder with\b|\b(alongside|beside)\b|\b(died|die|bled|bleed|fell|perished|fought|fight) for\b/,
      passive: false,
    },
  ),
  sense('combat', 'die, bleed, fall, perish, fight', 'next', {
    rest: /^\w+ (?:defending|protecting|to defend|to save|to protect|in defen[cs]e)\b/,
    passive: false,
  }),
  sense(
    'combat',
    'repel, beat off, beat back, push back, drive back, drive off, throw back, fend off, hold off, ward off, halt, stem, blunt, crush, put down, quell, suppress, smash, rout, defeat, break, turn back, repulse',
    'for in object-owner client',
    {
      subject: SOLDIERS,
      object: FOES,
      passive: false,
      confidence: 0.5,
    },
  ),
  sense('combat', 'restore, reinstate, return, save, rescue', 'patient patient-owner', {
    rest: /\b(?:to|in|on) (?:power|the throne|his throne|office)\b/,
    unless: /\b(econom\w+|currency|budget|loans?|banks?|money|grants?)\b/,
  }),
  sense('combat', 'restore, reinstate', 'patient patient-owner', {
    patient: /\b(president|government|king|emir|shah|leader|him)\b/,
  }),
  sense('combat', 'retake, recapture, reconquer, recover, free, clear, liberate', 'for in patient-owner client', {
    subject: SOLDIERS,
    passive: false,
    confidence: 0.5,
  }),
  sense('combat', 'open', 'for against context', {
    object: /\b(second|new|another) front\b/,
    passive: false,
    confidence: 0.5,
  }),
  sense('combat', 'provide, give, lend, offer, fly', 'to for second object any context', {
    rest: /\b(air (?:cover|support)|close air support|fire support|covering fire|naval gunfire|artillery support|air strikes)\b/,
    passive: false,
  }),
  sense('combat', 'lose', 'in for', {
    object: /\b(soldiers|men|troops|peacekeepers|pilots|marines)\b/,
    rest: /\b(defending|fighting (?:for|alongside)|for)\b/,
    passive: false,
    confidence: 0.5,
  }),
  // Speaking and good offices
  sense(
    'diplomacy',
    'mediate, broker, arrange, secure, negotiate, hammer out, engineer, midwife, oversee, facilitate, convene, host, chair, organise, organize, hold, clinch, sponsor, guarantee, mediated',
    'between for with context',
    {
      patient: CEASEFIRE,
      rest: /\b(between|for|with)\b/,
      unless: /\b(its|their) own\b/,
      passive: false,
    },
  ),
  sense('diplomacy', 'broker, mediate, arrange, sponsor, oversee', 'between for with in context', {
    patient: CEASEFIRE,
  }),
  sense(
    'diplomacy',
    'veto, block, kill, water down, stall, thwart, scupper, torpedo, derail, oppose, vote down, sink',
    'against on for of patient-owner client context',
    {
      object: COUNCIL,
      rest: /\b(resolution|security council|united nations|un|u\.n\.|draft|general assembly|sanctions|admission|membership|motion)\b/,
      passive: false,
      confidence: 0.5,
    },
  ),
  sense(
    'diplomacy',
    'table, draft, circulate, introduce, co-sponsor, propose, put forward, submit, sponsor, float',
    'for on against context',
    {
      object: /\b(resolution|peace plan|ceasefire|truce|draft|peace conference|roadmap|motion|plan)\b/,
      passive: false,
      confidence: 0.45,
    },
  ),
  sense('diplomacy', 'recognise, recognize', 'patient patient-owner of', {
    patient: /./,
    confidence: 0.5,
  }),
  sense(
    'words',
    'promise, pledge, offer, vow, declare, proclaim, throw, signal, announce, give, lend, swear, repeat, restate, send, extend',
    'second to behind for with patient',
    {
      rest: /\b(support|solidarity|backing|loyalty|friendship|sympathy|best wishes|allegiance|brotherhood|statement of (?:support|sympathy|solidarity))\b/,
      unless:
        /\b(military|financial|economic|arms|weapons|troops|budget|technical|humanitarian|material|logistical|million|billion|air|loans?)\b/,
      passive: false,
      confidence: 0.5,
    },
  ),
  sense(
    'words',
    'praise, hail, applaud, commend, salute, congratulate, bless, cheer, welcome, celebrate',
    'patient patient-owner of for',
    {
      patient:
        /\b(resistance|struggle|courage|heroism|resolve|stand|cause|people|army|victory|fight|steadfastness|independence)\b/,
      passive: false,
      confidence: 0.5,
    },
  ),
  sense('words', 'sympathise, sympathize, side, empathise', 'with', { passive: false }),
  sense('words', 'reassure, assure', 'patient', {
    rest: /\b(support|solidarity|backing|stands?|stood|commitment|friendship|behind|side|not be (?:alone|abandoned)|alone)\b/,
  }),
  // Will not
  sense('refuse', 'look, turn, stand, sit, stay, remain, hang back, keep', 'on from of as while context', {
    rest: /^\w+ (?:\w+ )?(?:the other way|a blind eye|idle|idly by|aloof|on the (?:sidelines|fence)|on (?:its|their|his) hands|out of (?:it|the (?:war|fight|fighting|conflict)))\b|^(?:look|looked|looks|looking) (?:\w+ )?away\b/,
    finite: true,
    passive: false,
    confidence: 0.5,
  }),
  sense(
    'refuse',
    'accede, respond, reply, answer, heed, react, yield, bow, agree, grant, meet, act',
    'from by of patient-owner context',
    {
      rest: /\b(requests?|pleas?|appeals?|calls?|letters?|entreat\w+|demands?)\b/,
      denies: true,
      passive: false,
      confidence: 0.5,
    },
  ),
  sense(
    'refuse',
    'sell out, cut loose, cast off, cast aside, strand, dump, walk out on, turn away, send away, snub, stand up',
    'patient',
    {
      patient: /./,
      passive: false,
    },
  ),
  sense('refuse', 'turn down, rebuff, refuse, spurn, put off, fob off, brush aside, send packing', 'patient', {
    patient: /./,
  }),
  sense('unable', 'spare', 'for to in context', { denies: true, passive: false, confidence: 0.5 }),
  // Asking
  sense(
    'request-support',
    'approach, sound out, petition, importune, pester, badger, reach out to, call upon, call on, write to, telephone, phone, turn to',
    'patient to on',
    {
      rest: /\b(for|about|asking|requesting)\b.*\b(help|aid|assistance|support|arms|weapons|troops|protection|loans?|money|missiles|guarantees?|ammunition|training)\b/,
      passive: false,
    },
  ),
  sense('request-support', 'call, call upon, call on, turn, appeal', 'on upon to', {
    rest: /\bfor (?:\w+ )?(?:help|aid|assistance|support|arms|protection|weapons|troops)\b/,
    passive: false,
  }),
  // Sides
  sense('withdraw', 'withdraw, pull out, pull, recall, bring home', 'from in client context', {
    things: ['troops'],
    passive: false,
    confidence: 0.45,
  }),
  sense(
    'realign-away',
    'call off, cancel, boycott, skip, shun, postpone, suspend, scrap, pull out of, stay away, snub',
    'with of patient-owner from',
    {
      rest: /\b(exercises?|drills?|manoeuvres|maneuvers|summit|meeting|joint|cooperation)\b/,
      unless: /\b(talks|ceasefire)\b/,
      passive: false,
      confidence: 0.5,
    },
  ),
  sense(
    'realign-away',
    'expel, throw out, kick out, send home, recall, dismiss, evict, eject, order out',
    'patient patient-owner from',
    {
      patient:
        /\b(ambassador|envoy|diplomats?|advis[eo]rs|attach[eé]s?|instructors|experts|mission|troops|soldiers|technicians)\b/,
      passive: false,
      confidence: 0.5,
    },
  ),
  sense(
    'realign-toward',
    'go over, defect, cross over, come over, swing, gravitate, warm, cosy up, turn, edge closer, draw closer, move closer',
    'to toward towards',
    {
      passive: false,
      unless: /\b(violence|force|power|war|page|work|for (?:help|aid|arms|weapons))\b/,
      confidence: 0.5,
    },
  ),
  sense('realign-toward', 'choose', 'object', { passive: false, confidence: 0.45 }),
  sense('realign-toward', 'open, reopen, upgrade, restore, resume, re-establish', 'in with to', {
    object: /\b(embassy|relations|ties)\b/,
    passive: false,
    confidence: 0.5,
  }),
  // Striking
  sense('attack', 'violate, breach, penetrate, intrude, stray, enter, cross', 'patient-owner patient into next', {
    rest: /\b(airspace|air space|waters|territory|border|frontier|sovereignty|maritime zone|exclusive economic zone)\b/,
    subject: /\b(drones?|missiles?|troops|soldiers|forces|tanks|columns?|vessels?|gunboats?)\b/,
    passive: false,
  }),
  sense(
    'threat',
    'violate, breach, intrude, stray, enter, probe, buzz, circle, shadow, harass',
    'patient-owner patient into of',
    {
      rest: /\b(airspace|air space|waters|territory|coast|island|shores)\b|^(?:circle|circled|buzz|buzzed|harass|harassed|shadow|shadowed)/,
      subject:
        /\b(jets?|warplanes?|aircraft|fighters?|warships?|ships?|bombers?|coastguards?|navy|planes?|mig-\d+s?)\b/,
      passive: false,
      confidence: 0.5,
    },
  ),
  sense(
    'attack',
    'open fire, fire, shoot, shell, mortar, strafe, rake, machine-gun, rocket',
    'on at patient patient-owner',
    {
      rest: /\b(?:on|at)\b/,
      passive: false,
    },
  ),
  sense('attack', 'use, turn, employ, unleash', 'against on', {
    rest: /\bagainst\b/,
    things: ['arms', 'troops'],
    passive: false,
  }),
  sense('attack', 'open', 'on at', { object: /^fire$/, passive: false }),
  sense('attack', 'kill, wound, injure, maim', 'patient-owner patient in', {
    patient:
      /\b(soldiers|policem[ae]n|troops|civilians|peacekeepers|guards|villagers|people|fishermen|sailors|officers)\b/,
    subject:
      /\b(troops|soldiers|forces|army|missiles?|drones?|shells?|rockets?|bombs?|air ?strikes?|jets|artillery|gunmen|militants|fighters|irregulars|rebels|shelling|raid|strike|mortars?)\b/,
    passive: false,
    confidence: 0.5,
  }),
  sense('attack', 'fall, rain, crash, land, come down, slam, hit', 'on in into near there', {
    subject: /\b(missiles?|drones?|rockets?|shells?|bombs?|mortars?|artillery|salvos?)\b/,
    actor: ['agent', 'from'],
    passive: false,
    confidence: 0.5,
  }),
  sense(
    'attack',
    'take, seize, capture, grab, overrun, conquer, swallow, gobble up, recapture, storm',
    'patient patient-owner from of in',
    {
      named: true,
      unless:
        /\b(power|part|place|time|office|control|note|action|steps?|refuge|asylum|delivery|over|off|up|in|president|leader|minister)\b/,
      passive: false,
      confidence: 0.45,
    },
  ),
  sense('attack', 'ram, sink, torpedo, board, blockade, water-cannon, detain, hijack', 'patient patient-owner of', {
    patient: /\b(ships?|boats?|vessels?|trawlers?|ferry|frigate|destroyer|corvette|tankers?|island|ports?)\b/,
    passive: false,
  }),
  // Menacing
  sense('threat', 'train, point, aim', 'on at', { object: /\b(guns?|missiles?|artillery|warheads)\b/, passive: false }),
  sense('threat', 'stage, hold, conduct, carry out, launch, begin, start', 'off around near opposite against', {
    object: /\b(exercises?|drills?|manoeuvres|maneuvers|war ?games)\b/,
    passive: false,
  }),
  sense('threat', 'issue, deliver, send, give, sound, repeat', 'to against second', {
    object: /\b(ultimatum|threats?|warnings?)\b/,
    passive: false,
    confidence: 0.5,
  }),
  // Falling
  sense(
    'regime-collapse',
    'overthrow, topple, depose, oust, unseat, bring down, dethrone, remove, sweep away, turf out',
    'patient patient-owner',
    {
      patient:
        /\b(government|president|king|shah|emir|sultan|regime|junta|monarchy|him|he|himself|dictator|leader|premier|minister|rule)\b/,
      actor: ['by'],
    },
  ),
  sense('regime-collapse', 'seize, take, grab, usurp, assume', 'in subject there', {
    object: /^(?:power|control of the (?:country|capital)|the capital)$/,
    subject:
      /\b(army|soldiers|officers|generals?|junta|military|guard|colonels?|rebels|mutineers|putschists|captain|taliban)\b/,
    actor: [],
    passive: false,
    confidence: 0.5,
  }),
  sense('regime-collapse', 'collapse, fall, crumble, disintegrate, implode', 'subject subject-owner', {
    subject: /\b(government|regime|republic|monarchy|junta|dictatorship|state|empire)\b/,
    actor: [],
    passive: false,
    confidence: 0.5,
  }),
];
