const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'s", "'re", "'m"]);
const HAVE = new Set(['have', 'has', 'had', 'having', "'ve", "'d"]);
const MODAL = new Set([
  'will',
  'would',
  'can',
  'could',
  'may',
  'might',
  'shall',
  'should',
  'must',
  "'ll",
  'wo',
  'ca',
  'cannot',
  'ought',
]);
const DO = new Set(['do', 'does', 'did']);

export const isBe = (word: string): boolean => BE.has(word);
export const isHave = (word: string): boolean => HAVE.has(word);
export const isModal = (word: string): boolean => MODAL.has(word);
export const isDo = (word: string): boolean => DO.has(word);
const ALL = new Set([...BE, ...HAVE, ...MODAL, ...DO]);

export const isAuxWord = (word: string): boolean => ALL.has(word);
