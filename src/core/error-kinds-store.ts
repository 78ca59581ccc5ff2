/** What can be wrong with a database. */
export const STORE_ERROR_KINDS = {
  'database-locked': {
    exit: 1,
    what: 'The database {path} is in use by {who}.',
    remedy: 'Wait until it has finished, or stop it{how}. Then run the command again. Or use another file with --db.',
  },
  'database-unreadable': {
    exit: 1,
    what: '{path} is not a database that Casus can open: {why}.',
    remedy: 'Choose the right file with --db, or move this one away and import the datasets again.',
  },
  'database-foreign': {
    exit: 1,
    what: '{path} is a database of another program: it contains {found} and nothing of Casus.',
    remedy: 'Nothing was written. Choose another file with --db; Casus creates it.',
  },
  'database-incomplete': {
    exit: 1,
    what: '{path} is incomplete: {why}.',
    remedy: 'Nothing was written. Move it away and import the datasets again.',
  },
  'database-newer': {
    exit: 1,
    what: '{path} was written with layout {found}, and this version of Casus reads layout {expected}.',
    remedy: 'Use the version of Casus that wrote it, or import the datasets into another file with --db.',
  },
} as const;
