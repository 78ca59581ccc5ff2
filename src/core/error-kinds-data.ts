/** Errors of published data files: what a file is, what is wrong in it, how it is fetched. See `ERROR_KINDS`. */
export const DATA_ERROR_KINDS = {
  'file-empty': {
    exit: 1,
    what: 'The file is empty.',
    remedy: 'Get a fresh copy from its publisher; "casus versions" gives the address.',
  },
  'file-is-html': {
    exit: 1,
    what: 'The file is a web page, not a table; a download that failed is often saved like this.',
    remedy: 'Download it again in a browser and check that it opens as a table.',
  },
  'file-is-binary': {
    exit: 1,
    what: 'The file is not text: it has a zero byte at position {offset}.',
    remedy: 'Casus reads CSV. Unpack an archive, or export a spreadsheet or statistics file as CSV.',
  },
  'file-other-form': {
    exit: 1,
    what: 'The file is {what}, which Casus does not read.',
    remedy: 'Convert it: {how}.',
  },
  'archive-broken': {
    exit: 1,
    what: 'The archive cannot be read: {why}.',
    remedy: 'Get a fresh copy from its publisher, or unpack it yourself and import what was in it.',
  },
  'archive-without-tables': {
    exit: 1,
    what: 'None of the {count} files in it is a table that Casus reads: {names}.',
    remedy: '"casus versions" lists the datasets with their publishers\' addresses.',
  },
  'spreadsheet-broken': {
    exit: 1,
    what: 'The spreadsheet cannot be read: {why}.',
    remedy: 'Open it in a spreadsheet program, save the sheet as CSV (UTF-8), and import that.',
  },
  'table-set-aside': {
    exit: 1,
    what: 'Casus knows this table and does not read it: {why}.',
    remedy: '"casus versions" lists the tables that it reads.',
  },
  'table-part': {
    exit: 1,
    what: '{table} is not whole: {why}. Nothing was stored.',
    remedy:
      'Import the whole table ("casus versions" has its address). With --part it is kept as a part: what is not in it then counts as not known, and never as 0.',
  },
  'decimals-mixed': {
    exit: 1,
    what: '"{value}" has another decimal sign than the numbers before it.',
    remedy: 'A file has decimal points or decimal commas; get a fresh copy, or save it again with one of them.',
  },
  'csv-broken': {
    exit: 1,
    what: 'The table cannot be read here: {why}.',
    remedy: 'Correct the quotes in that line, or get a fresh copy from its publisher.',
  },
  'column-missing': {
    exit: 1,
    what: 'The file looks like {table} but lacks {missing}.',
    remedy: 'Check that it is the complete file as published; columns may stand in any order but keep their names.',
  },
  'column-twice': {
    exit: 1,
    what: 'The header names this column twice.',
    remedy: 'Remove one of the two, or get a fresh copy from its publisher.',
  },
  'version-wrong': {
    exit: 1,
    what: 'The file has version "{found}", and this reader is for {expected}.',
    remedy: '"casus versions" lists the versions that Casus reads.',
  },
  'row-length': {
    exit: 1,
    what: 'The row has {found} values and the header has {expected}.',
    remedy: 'The file may have been cut off or edited; get a fresh copy from its publisher.',
  },
  'value-missing': {
    exit: 1,
    what: 'There is no value where every row must have one.',
    remedy: 'Get a fresh copy from the publisher, or correct the row.',
  },
  'value-not-integer': {
    exit: 1,
    what: '"{value}" is not a whole number.',
    remedy: 'Get a fresh copy from the publisher, or correct the row.',
  },
  'value-not-number': {
    exit: 1,
    what: '"{value}" is not a number.',
    remedy: 'Get a fresh copy from the publisher, or correct the row.',
  },
  'value-not-allowed': {
    exit: 1,
    what: '{value} is not one of the values of this column ({allowed}).',
    remedy: 'Get a fresh copy from the publisher, or correct the row.',
  },
  'state-code-unknown': {
    exit: 1,
    what: '{value} is not a Correlates of War state code.',
    remedy:
      'Check that the column holds COW codes, not Gleditsch-Ward or ISO codes; "casus doctor --state CODE" looks one up.',
  },
  'row-duplicate': {
    exit: 1,
    what: 'The row repeats the key {key} of line {first}.',
    remedy: 'Each key may stand once; remove one of the two rows or get a fresh copy from the publisher.',
  },
  'table-not-recognised': {
    exit: 1,
    what: 'The columns fit no dataset that Casus reads.',
    remedy: '"casus versions" lists the datasets with their publishers\' addresses.',
  },
  'folder-without-datasets': {
    exit: 1,
    what: 'None of the {count} files in {path} is a dataset that Casus reads.',
    remedy: '"casus versions" lists the datasets with their publishers\' addresses.',
  },
  'dataset-unknown': {
    exit: 1,
    what: '"{name}" is neither a dataset that Casus reads nor a file or folder.',
    remedy: 'Datasets: {known}. Or give the path of a file or a folder.',
  },
  'dataset-other': {
    exit: 1,
    what: 'The file is {found}, not {asked}.',
    remedy: 'Import it as "casus import {foundId} FILE", or without a dataset\'s name.',
  },
  'table-given-twice': {
    exit: 1,
    what: 'Two files hold {table} with different data: {first} and {second}.',
    remedy: 'Import the one you mean; each version of a table is kept once.',
  },
  'export-name-unclear': {
    exit: 1,
    what: 'The name {file} does not say in which form the table is to be written.',
    remedy:
      'Let it end in .csv or .parquet, or add --format csv or --format parquet. R, Stata and spreadsheets read both or the first.',
  },
  'state-elsewhere': {
    exit: 1,
    what: '"{text}" is in {list}, and not in the Correlates of War list of states.',
    remedy: 'Casus counts the states of that list; name the state that it belonged to, if one is meant.',
  },
} as const;
