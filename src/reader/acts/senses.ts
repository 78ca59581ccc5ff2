import { type Frame, sense } from './frames.ts';
import { SENSES_OF_CONDUCT } from './senses-of-conduct.ts';

const ARMS =
  '(?:arms|weapon\\w*|munitions?|ammunition|missiles?|drones?|jets?|warplanes?|tanks?|shells?|bombs?|howitzers?|rockets?|aircraft|helicopters?|artillery|rifles?|guns?|mortars?|air defen[cs]es?|armou?r|hardware|radars?|frigates?|corvettes?|submarines?|gunboats?|launchers?|interceptors?|explosives|arsenal)';
const TROOPS =
  '(?:troops|soldiers|forces|men|battalions?|brigades?|divisions?|regiments?|contingents?|peacekeepers|marines|paratroopers|advis[eo]rs|instructors|mercenaries|gendarmes|commandos|police(?:men)?|personnel|engineers|airmen|pilots|squadrons?|warships?|garrisons?|battlegroups?|detachments?|officers|volunteers|legionnaires)';
const MONEY =
  '(?:money|cash|loans?|credits?|funds|grants?|aid|subsid\\w+|million|billion|dollars|euros|pounds|bailouts?|deposits?)';
const INFRASTRUCTURE =
  '(?:ports?|railways?|roads?|highways?|airports?|dams?|pipelines?|power (?:stations?|plants?)|hospitals?|schools?|barracks|budget|reconstruction|rebuilding|army|navy|police|government|salaries|war effort|war|campaign|rebels|rebellion|militias?|purchase)';
const FORCE_WORK = '(?:sorties|air ?strikes|strikes|bombing (?:raids|missions)|raids|missions|patrols)';

/** Senses of verbs that hand over, pay, station, teach, tell, shelter and open. They are asked where no rule of its own has answered. */
const OF_HELP: readonly Frame[] = [
  // Arms
  sense(
    'arms',
    'flood, ply, saturate, shower, swamp, stuff, stock, load, kit out, fit out, equip, arm, supply, furnish, provide',
    'patient patient-owner',
    {
      rest: new RegExp(`\\bwith\\b.*\\b${ARMS}\\b`),
      actor: ['agent', 'with'],
    },
  ),
  sense(
    'arms',
    'repair, refurbish, overhaul, upgrade, modernise, modernize, refit, service, refuel, rebuild, rearm, replenish, restock',
    'patient-owner for of to patient',
    {
      patient: new RegExp(`\\b(${ARMS}|fleet|air force|stocks|stockpiles|arsenals?)\\b`),
    },
  ),
  sense('arms', 'open, build, set up, run, operate, establish, launch, start', 'in there for', {
    object: /\b(factory|plant|assembly line|production line|workshop|factories)\b/,
    rest: new RegExp(`\\b${ARMS}\\b`),
    passive: false,
  }),
  sense(
    'arms',
    'hand over, turn over, pass on, give, leave, sell, lend, lease, donate, deliver, ship, send, release, spare, slip, smuggle, funnel, run, airlift, rush, truck, promise, pledge, offer, supply',
    'to second patient for any context',
    {
      things: ['arms'],
      unless: /\b(peace|ceasefire|troops)\b/,
      confidence: 0.45,
    },
  ),
  sense('arms', 'be, become, remain', 'object-owner of to for', {
    object: /\b(armou?rer|arms dealer|arsenal|quartermaster|gunrunner|weapons supplier|arms supplier)\b/,
  }),
  // Funds
  sense(
    'funds',
    'finance, fund, bankroll, subsidise, subsidize, underwrite, sponsor, pay for',
    'patient patient-owner for of in to there context',
    {
      patient: new RegExp(`\\b(${INFRASTRUCTURE}|${ARMS}|much|most|half|part|third|all|share|bulk|lion)\\b`),
      confidence: 0.5,
    },
  ),
  sense(
    'funds',
    'foot, pick up, cover, settle, meet, bear, shoulder, pay, plug, fill',
    'for of patient-owner object-owner context',
    {
      object:
        /\b(bill|bills|tab|costs?|deficit|salaries|wages|payroll|pensions|gap|hole|debts?|arrears|expenses|rent)\b/,
      passive: false,
      confidence: 0.5,
    },
  ),
  sense(
    'funds',
    'pour, pump, plough, plow, sink, inject, funnel, channel, steer, spend, lavish, put, invest, pay, inject',
    'into in on to for',
    {
      object: new RegExp(`\\b${MONEY}\\b`),
      passive: false,
    },
  ),
  sense(
    'funds',
    'lend, loan, advance, grant, award, allot, give, send, offer, pledge, promise, hand, approve, announce, unveil, release, transfer, wire, earmark, allocate, extend, provide, agree, deposit',
    'second to for patient any context',
    {
      things: ['funds'],
      unless: new RegExp(`\\b(${ARMS}|${TROOPS}|sanctions)\\b`),
      confidence: 0.45,
    },
  ),
  sense('funds', 'sell, supply, deliver, ship, provide, pump, send', 'to second any patient', {
    rest: /\b(discount\w*|cut[- ]price|cheap(?:ly)?|subsidi[sz]ed|below (?:the )?market|preferential|on credit|free of charge|for free|at a (?:price|fraction)|concessional)\b/,
    things: ['funds'],
  }),
  sense(
    'funds',
    'hold up, block, delay, stall, freeze, cut, slash, end, stop, suspend, halt, withhold',
    'for to patient-owner of',
    {
      object:
        /\b(aid|assistance|loan|loans|grant|grants|tranche|package|funds|funding|subsid\w+|budget support|payments?|credit|credits)\b/,
      unless: /\b(military|arms|weapons)\b/,
      negated: true,
    },
  ),
  sense('funds', 'make', 'second to for context', {
    object: /\b(grant|loan|gift|donation|contribution|deposit|payment)\b/,
    passive: false,
    confidence: 0.5,
  }),
  sense('funds', 'sweeten', 'for to', { rest: new RegExp(`\\b${MONEY}\\b`), confidence: 0.45 }),
  // Troops there
  sense('deploy', 'garrison', 'patient patient-owner there for', { passive: false }),
  sense(
    'deploy',
    'garrison, man, staff, police, patrol, guard, secure, occupy',
    'patient patient-owner there for context',
    {
      subject: new RegExp(`\\b${TROOPS}\\b`),
      passive: false,
      unless: /\b(its|their) own\b/,
      confidence: 0.5,
    },
  ),
  sense('deploy', 'lead, head, command, join, form, anchor, spearhead', 'in for of there next', {
    object: /\b(battlegroup|battalion|brigade|mission|force|contingent|peacekeeping|multinational|patrols?|policing)\b/,
    unless: /\b(rebel|invasion|against)\b/,
    passive: false,
  }),
  sense(
    'deploy',
    'keep, maintain, retain, hold, leave, have, base, station, post, house, billet, send, despatch, dispatch, rush, fly, airlift, bring, land, put, place, rotate, commit, contribute, lend, provide, offer, deploy, move, order, promise, pledge, supply',
    'in there to for second any context',
    {
      things: ['troops'],
      unless: /\b(out of|away from|home|border|frontier|alert|readiness|footing)\b/,
      confidence: 0.45,
    },
  ),
  sense(
    'deploy',
    'station, base, deploy, post, billet, quarter, house, garrison, despatch, dispatch, fly, send, rush, order, move, land, airlift',
    'in there to any',
    {
      passive: true,
      actor: ['by', 'patient', 'patient-owner'],
      patient: new RegExp(`\\b(${TROOPS}|missiles|bombers|jets|aircraft|warheads)\\b`),
    },
  ),
  sense('deploy', 'be, serve, operate, work, stand, sit, remain, stay, arrive, land, dig in', 'in at there', {
    subject: new RegExp(`\\b(${TROOPS}|tanks|jets|warplanes|fighters|missiles|batteries)\\b`),
    rest: /^\w+ (?:still |already |now |also |up |based |stationed |present |deployed |active )*(?:in|on|at|near|over|above) (?!the (?:war|talks|army|verge|brink|way|hands|end|top|forefront|offing|agreement|deal)\b)/,
    passive: false,
    confidence: 0.45,
  }),
  sense('deploy', 'be, remain', 'in at on', {
    actor: ['object', 'object-owner'],
    subject: /^(there)?$/,
    object: new RegExp(`\\b${TROOPS}\\b`),
    passive: false,
    confidence: 0.5,
  }),
  sense('deploy', 'overfly, circle over, visit, call at, put in at', 'patient patient-owner context', {
    subject: /\b(jets?|f-\d+s?|bombers?|b-\d+s?|warplanes?|carrier|warships?|destroyers?|frigates?|fighters)\b/,
    passive: false,
    confidence: 0.45,
  }),
  sense('deploy', 'set up, open, establish, acquire, run, build', 'in at on there', {
    object:
      /\b(outposts?|garrisons?|military (?:facility|facilities|presence)|listening post|radar station|naval facility|airfield)\b/,
    passive: false,
  }),
  // Teaching
  sense(
    'training',
    'train, drill, instruct, school, coach, mentor, teach, tutor, advise, groom, professionalise, professionalize, prepare',
    'patient patient-owner for in context',
    {
      patient: new RegExp(
        `\\b(${TROOPS}|army|navy|air force|guards?|recruits|pilots|crews|fighters|militia\\w*|rebels|cadets|brigade|units?|conscripts|coastguards?|them|him|us)\\b`,
      ),
      confidence: 0.5,
    },
  ),
  sense(
    'training',
    'raise, build up, create, organise, organize, form, rebuild, reform, restructure, stand up',
    'for of patient-owner in',
    {
      object: /\b(army|militia|brigade|battalion|gendarmerie|police|coastguard|special forces|guard|companies|force)\b/,
      subject: /\b(instructors?|advis[eo]rs|trainers|teams?|officers|mission)\b/,
      passive: false,
    },
  ),
  sense('training', 'hold, conduct, stage, run, carry out, take part in, join, begin, launch', 'with', {
    object: /\b(exercises?|drills?|manoeuvres|maneuvers|war ?games|training|wargames)\b/,
    passive: false,
    confidence: 0.5,
  }),
  sense('training', 'resume, restart, continue, extend, expand, begin, start', 'of for in context', {
    object: /\b(training|instruction)\b/,
    passive: false,
    confidence: 0.45,
  }),
  // What it tells
  sense('intelligence', 'pinpoint, locate, identify, track, spot, monitor, map, watch', 'for', { passive: false }),
  sense('intelligence', 'tip off, forewarn, alert', 'patient', {
    rest: /\b(of|about|to|that)\b.*\b(attack|coup|plot|plan|invasion|raid|strike|offensive|assault|movements?)\b/,
  }),
  sense(
    'intelligence',
    'share, pass, feed, relay, provide, supply, give, hand, send, stream, forward, offer',
    'with to second patient any context',
    {
      rest: /\b(intelligence|satellite (?:images?|imagery|data|photographs)|target(?:ing)? (?:data|lists?|information|coordinates)|coordinates|radar data|intercepts|early warning|reconnaissance)\b/,
      unless: /\b(agents|officers|chief|service)\b/,
      confidence: 0.5,
    },
  ),
  // Refuge
  sense(
    'sanctuary',
    'take in, shelter, harbour, harbor, host, house, welcome, receive, admit, accept, resettle, absorb, protect, hide, treat, evacuate',
    'patient patient-owner from of context',
    {
      patient:
        /\b(refugees|exiles?|dissidents|fugitives?|evacuees|wounded|civilians|families|leaders?|shah|king|emir|dictator|despot|ex-president|opposition|government-in-exile|asylum seekers|people|compatriots|countrymen|citizens|nationals|children|orphans|deserters|guerrillas|insurgents)\b/,
      confidence: 0.5,
    },
  ),
  sense('sanctuary', 'find, seek, take, obtain, be granted, receive, get, enjoy', 'subject', {
    object: /\b(refuge|asylum|sanctuary|shelter|exile|haven)\b/,
    actor: ['in', 'with', 'from', 'at'],
    passive: false,
  }),
  sense('sanctuary', 'fly, spirit, evacuate, smuggle, whisk, exile, banish, airlift', 'patient', {
    patient: /\b(president|king|shah|emir|ruler|leader|dictator|he|him|premier|sultan|prince)\b/,
    actor: ['to', 'in'],
    passive: true,
    confidence: 0.5,
  }),
  // Access
  sense('access', 'host, house, accommodate, play host to, welcome, put up', 'patient patient-owner to of for', {
    patient: new RegExp(
      `\\b(bases?|${TROOPS}|missiles|warheads|bombers|fleet|radar|jets|warships|aircraft|headquarters)\\b`,
    ),
    passive: false,
  }),
  sense('access', 'let, allow, permit', 'object', {
    rest: /\b(use|stage|launch|operate|fly|stop|refuel|land|store|station)\b/,
    atHome: true,
    passive: false,
  }),
  sense('access', 'play', 'to of', { rest: /\bhost to\b.*\b(bases?|troops|soldiers|forces|fleet|missiles|bombers)\b/ }),
  sense('access', 'serve, act, function, double', 'for of', {
    rest: /\bas (?:a|the|its|an) (?:\w+ ){0,2}(?:base|staging (?:post|ground|area)|hub|launch ?pad|springboard|conduit|transit (?:point|route)|supply route|corridor|rear base|aircraft carrier)\b/,
    passive: false,
  }),
  sense('access', 'evict, expel, eject, turf out, throw out, kick out, bar', 'patient patient-owner', {
    rest: /\bfrom\b.*\b(base|bases|airbase|airfield|port|ports|airspace|facility)\b/,
    actor: ['agent', 'context'],
    negated: true,
    confidence: 0.5,
  }),
];

/** Senses asked last, of help and of conduct. */
export const SENSES: readonly Frame[] = [
  ...OF_HELP,
  sense('combat', 'fly, carry out, conduct, launch, mount, make', 'for of alongside context', {
    object: new RegExp(`\\b${FORCE_WORK}\\b`),
    rest: /\b(in support of|on behalf of|for|in defen[cs]e of|in aid of)\b/,
    passive: false,
  }),
  ...SENSES_OF_CONDUCT,
];
