import { AGENTS, COMMENTATORS } from './language/nouns.ts';
import type { Phrase } from './language/phrases.ts';
import type { Token } from './language/tokens.ts';

const HEADS =
  /^(chief|head|commander|minister|director|deputy|chairman|chairwoman|leader|speaker|spokesman|spokeswoman|president)$/;

const OFFICES =
  /^(authorities|government|army|people|forces|officials|leadership|military|navy|republic|kingdom|federation|union|state|ministry|ministries|minister|secretary|department|council|chief|cabinet|office|spokesman|spokeswoman|spokesperson|head|committee|chairman)$/;

function wordsBetween(tokens: readonly Token[], last: number, first: number): string {
  if (first <= last + 1) return '';
  let words = (tokens[last + 1] as Token).low;
  for (let i = last + 2; i < first; i++) words += ` ${(tokens[i] as Token).low}`;
  return words;
}

/** "the president of the Philippines", "the regime in Havana": the state that a phrase after it names. */
export function attach(tokens: readonly Token[], phrases: readonly Phrase[]): void {
  for (let i = 0; i < phrases.length - 1; i++) {
    const phrase = phrases[i] as Phrase;
    const next = phrases[i + 1] as Phrase;
    const between = wordsBetween(tokens, phrase.last, next.first);
    if (
      /^(like|such as|including)$/.test(between) &&
      /^(places|countries|states|nations|allies|partners|clients|patrons|neighbours|neighbors|powers|governments)$/.test(
        phrase.low,
      ) &&
      next.agent?.kind === 'code'
    ) {
      phrase.agent = next.agent;
      continue;
    }
    // "Transnistria, the slice of Moldova": what follows the comma is the same.
    if (
      between === ',' &&
      next.agent === null &&
      next.owner === null &&
      phrase.agent?.kind === 'code' &&
      /^(state|land|org|group|seat)$/.test(phrase.agent.name) &&
      /^(a|an|the)$/.test(tokens[next.first]?.low ?? '') &&
      !/^(and|or)$/.test(tokens[next.last + 1]?.low ?? '') &&
      next.things.size === 0
    ) {
      next.agent = phrase.agent;
    }
    // "Hungary, whose parliament voted": Hungary's.
    if (tokens[next.first]?.low === 'whose' && /^,?$/.test(between) && phrase.agent?.kind === 'code') {
      if (next.agent !== null) next.agent = phrase.agent;
      else next.owner = phrase.agent;
    }
    if (phrase.owner !== null && phrase.owner.kind === 'code') continue;
    if (next.first !== phrase.last + 2) continue;
    if (
      phrase.agent?.kind === 'code' &&
      !(/^(slice|part|region|sliver|strip|enclave)$/.test(phrase.low) && phrase.names.length === 0)
    )
      continue;
    const link = tokens[phrase.last + 1]?.low ?? '';
    const state =
      next.agent?.kind === 'code'
        ? next.agent
        : next.names.at(-1)?.kind === 'demonym'
          ? null
          : next.owner?.kind === 'code' && next.names.at(-1)?.last === next.head
            ? next.owner
            : null;
    if (state === null) {
      // "chief of Sweden's defence staff", "head of Russia's security council".
      if (link === 'of' && next.owner?.kind === 'code' && next.owner.name !== 'place' && HEADS.test(phrase.low))
        phrase.agent = next.owner;
      continue;
    }
    const commentator = phrase.commentator || COMMENTATORS.has(phrase.low);
    const agent = AGENTS.has(phrase.low) || phrase.agent?.kind === 'word';
    if (
      link === 'of' &&
      agent &&
      !commentator &&
      !/^(it|they|he|she|all|some|both|one|none|this|that|each|we|others|most|attack|attacks|strikes|airstrikes|bombs)$/.test(
        phrase.low,
      )
    )
      phrase.agent = state;
    else if (
      link === 'of' &&
      !agent &&
      /^(territory|army|capital|borders?|villages?|cities|city|ports?|bases?|soil|airspace|coast|east|west|north|south|part|parts|region|city|town|waters|most|slice|port|island|islands|province|people|government|regime|sovereignty|defen[cs]e|security|independence|integrity|side|swathes|third|half|quarter|chunks)$/.test(
        phrase.low,
      )
    )
      phrase.owner = state;
    else if (
      link === 'in' &&
      /^(senate|parliament|congress|cabinet|ministry|legislature|assembly|presidency|court|government|regime|authorities|junta|leadership|leaders|rulers|officials|administration|rebels|generals|officers|army|military|ministers|commanders|diplomats|lawmakers)$/.test(
        phrase.low,
      )
    )
      phrase.agent = state;
    else if (
      link === 'from' &&
      (agent || phrase.things.has('troops')) &&
      (phrase.things.has('troops') ||
        /^(officials|warplanes|aircraft|ships|planes|jets|tanks|drones|helicopters|diplomats|engineers|agents|contractors|specialists|lawmakers|politicians)$/.test(
          phrase.low,
        ))
    )
      phrase.agent = state;
    else if (
      link === 'in' &&
      next.names.at(-1)?.kind === 'land' &&
      /^(separatists|rebels|fighters|militants|militias|secessionists|breakaways|leaders)$/.test(phrase.low)
    )
      phrase.agent = state;
    else if (
      (link === 'in' || link === 'on') &&
      !agent &&
      /^(villages?|towns?|bases?|positions?|targets?|ports?|cit(?:y|ies)|sites?|facilities|airfields?|plants?|depots?|border|coast|posts?|outposts?|camps?|partners|allies|infrastructure|hospitals?|airports?|barracks)$/.test(
        phrase.low,
      )
    )
      phrase.owner = state;
  }
  // "the Ministry of Foreign Affairs of the Russian Federation": from the last name back.
  for (let i = phrases.length - 2; i >= 0; i--) {
    const phrase = phrases[i] as Phrase;
    const next = phrases[i + 1] as Phrase;
    if (phrase.agent?.kind !== 'word' || next.agent?.kind !== 'code' || !OFFICES.test(phrase.low)) continue;
    if (next.first === phrase.last + 2 && /^(of|for)$/.test(tokens[phrase.last + 1]?.low ?? ''))
      phrase.agent = next.agent;
  }
}
