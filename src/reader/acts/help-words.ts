import { thingsOf } from '../language/nouns.ts';

/** What can be asked for. */
const NAMED_HELP =
  /\b(help|aid|assistance|support|arms|weapons?|missiles?|tanks|jets|aircraft|drones?|troops|soldiers|forces|peacekeepers|reinforcements|ammunition|munitions|air defen[cs]es?|air-defen[cs]e|protection|money|loans?|funds|fuel|food|boats|ships|warships|vessels|intervention|backing|systems|batteries|training|intelligence|air strikes|airstrikes|air cover|air support|equipment|helicopters|guarantees?|rescue|shells|artillery|howitzers|advisers|launchers|rockets|rifles|planes|fighters|radars?|security guarantees|military|defen[cs]e|action|article 5|mercenaries|asylum|refuge|credits?|bailout|oil|gas|grain|wheat|medicines?|vaccines|cash|vehicles|ammunition|interceptors|satellite|mediation|escorts?)\b/;
const ASKED_FOR = ['arms', 'troops', 'training', 'intel', 'sanctuary'] as const;

/** Do words speak of help that can be asked for: by the list above, or by what one of them is? */
export const HELP_NOUN = {
  test: (words: string): boolean =>
    NAMED_HELP.test(words) ||
    words.split(' ').some((word) => {
      const things = thingsOf(word);
      return things.size > 0 && ASKED_FOR.some((thing) => things.has(thing));
    }),
};
export const HELP_VERB =
  /^(send|help|provide|intervene|supply|defend|deploy|give|deliver|protect|rescue|come|support|save|sell|assist|stop|back|act|fight|do|honour|honor|lend|stand|arm|train|share|ship|transfer|grant|step in|enforce|station|keep|bomb|strike|join|fund|finance|release|approve|speed up|accelerate|allow|let|open|bail out|shield|guarantee|mediate|restore|seal|guard|patrol|police|secure|host|close|dispatch|contribute|escort|convene|organise|organize|hold|rearm|resupply|equip|rebuild|evacuate|shelter|take in|airlift|patrol|monitor|lift|drop|bail out|reschedule|forgive|lend|sell|commit|garrison|hold off|drive out|crush|put down|suppress|free|recapture|retake|repair|extend|ratify|veto|reinforce)\b/;
