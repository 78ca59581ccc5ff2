/** What can be wrong with a database. */
export const STORE_ERROR_KINDS = {
  'database-locked': {
    exit: 1,
    what: 'The database {path} is in use by {who}.',
    remedy:
      'Wait until it has finished or stop it{how}, then run the command again; or work on another file with --db.',
  },
  'database-unreadable': {
    exit: 1,
    what: '{path} is not a database that Casus can open: {why}.',
    remedy: 'Give the right file with --db, or move it away and import the datasets again.',
  },
  'database-foreign': {
    exit: 1,
    what: '{path} is the database of another program: it has {found} and nothing of Casus.',
    remedy: 'Nothing was written. Give a file of its own with --db; Casus makes it.',
  },
  'database-incomplete': {
    exit: 1,
    what: '{path} is not whole: {why}.',
    remedy: 'Nothing was written. Move it away and import the datasets again.',
  },
  'database-newer': {
    exit: 1,
    what: '{path} was written with layout {found}, and this version of Casus reads layout {expected}.',
    remedy: 'Use the version of Casus that wrote it, or import the datasets again into another file with --db.',
  },
} as const;
