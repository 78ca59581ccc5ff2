/** Terms of art, each explained in a sentence or two for a reader who meets it first. */
export const GLOSSARY = {
  honored: 'The promise bound, and the patron did what it had promised.',
  violated: 'The promise bound, and the patron stayed out, or helped or fought on the other side.',
  'not invoked':
    'The promise was not called on: a condition was not met, it had lapsed, or nobody asked. It does not say how much help came.',
  undetermined: 'The evidence does not decide it under these rules.',
  verdict: 'Whether a legal promise was kept. It does not say how much help came, or how it ended.',
  outcome: 'What became of the ally, whoever helped.',
  owed: 'The promise that the verdict speaks of: the strongest that was called on. In brackets: a political pledge, which binds nobody in law.',
  ladder: 'Kinds of help, from none to fighting side by side. Further right is more.',
  standard: 'A set of rules for verdicts. Scholars differ on some of the rules, so you can switch each one.',
  patron: 'The state whose help was promised, asked for or expected.',
  interval:
    'With so few tests a share is uncertain. The bar shows the range in which the true one plausibly lies (95 %).',
  selected: 'We see only promises that came to a test. One that kept an attacker away was never tested.',
  words: 'Statements of support or blame.',
  nothing: 'No help of any kind is known.',
  diplomacy: 'Mediation, votes and vetoes, talks.',
  sanctuary: 'A refuge for the ally’s leaders or fighters.',
  funds: 'Money, credit, fuel or goods.',
  intelligence: 'Information on the adversary.',
  training: 'Instructors and advisers.',
  arms: 'Weapons, ammunition and other materiel.',
  access: 'Use of territory, bases or airspace.',
  deployment: 'Troops sent; they need not have fought.',
  combat: 'Troops fought on the ally’s side.',
  against: 'Fought the ally, or helped its adversary.',
  capacity: 'Whether the patron was able to help at the time. Casus shows it with a verdict; it never excuses one.',
  'single source': 'Only one independent source is known for this.',
} as const;

export type TermName = keyof typeof GLOSSARY;
