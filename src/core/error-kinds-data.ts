/** Errors of published data files: what a file is, what is wrong in it, how it is fetched. See `ERROR_KINDS`. */
export const DATA_ERROR_KINDS = {
  'file-empty': {
    exit: 1,
    what: 'The file is empty.',
    remedy: 'Download a fresh copy; "casus versions" gives the publisher\'s address.',
  },
  'file-is-html': {
    exit: 1,
    what: 'The file is a web page, not a table. Failed downloads are often saved like this.',
    remedy: 'Download it again in a browser, and check that it opens as a table.',
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
    what: 'Casus knows this table but does not read it: {why}.',
    remedy: '"casus versions" lists the tables that it reads.',
  },
  'table-part': {
    exit: 1,
    what: '{table} is not whole: {why}. Nothing was stored.',
    remedy:
      'Import the whole table ("casus versions" has its address). With --part Casus keeps it as a part; what is not in it then counts as not known, never as 0.',
  },
  'decimals-mixed': {
    exit: 1,
    what: '"{value}" uses a different decimal sign from the numbers before it.',
    remedy: 'Use either decimal points or decimal commas in one file: get a fresh copy, or save it again.',
  },
  'csv-broken': {
    exit: 1,
    what: 'Cannot read the table here: {why}.',
    remedy: 'Correct the quotes in that line, or download a fresh copy.',
  },
  'column-missing': {
    exit: 1,
    what: 'The file looks like {table} but lacks {missing}.',
    remedy: 'Check that the file is complete, as published. Columns may be in any order but must keep their names.',
  },
  'column-twice': {
    exit: 1,
    what: 'The header has this column twice.',
    remedy: 'Remove one of the two, or download a fresh copy.',
  },
  'version-wrong': {
    exit: 1,
    what: 'The file has version "{found}"; this reader needs {expected}.',
    remedy: '"casus versions" lists the versions that Casus reads.',
  },
  'row-length': {
    exit: 1,
    what: 'The row has {found} values and the header has {expected}.',
    remedy: 'The file may be cut off or edited. Download a fresh copy.',
  },
  'value-missing': {
    exit: 1,
    what: 'The value is missing; every row must have one.',
    remedy: 'Download a fresh copy from the publisher, or correct the row.',
  },
  'value-not-integer': {
    exit: 1,
    what: '"{value}" is not a whole number.',
    remedy: 'Download a fresh copy from the publisher, or correct the row.',
  },
  'value-not-number': {
    exit: 1,
    what: '"{value}" is not a number.',
    remedy: 'Download a fresh copy from the publisher, or correct the row.',
  },
  'value-not-allowed': {
    exit: 1,
    what: '{value} is not one of the values of this column ({allowed}).',
    remedy: 'Download a fresh copy from the publisher, or correct the row.',
  },
  'state-code-unknown': {
    exit: 1,
    what: '{value} is not a Correlates of War state code.',
    remedy:
      'Check that the column holds COW codes, not Gleditsch-Ward or ISO codes; "casus doctor --state CODE" looks one up.',
  },
  'row-duplicate': {
    exit: 1,
    what: 'The row has the same key, {key}, as line {first}.',
    remedy: 'Remove one of the two rows, or download a fresh copy from the publisher.',
  },
  'table-not-recognised': {
    exit: 1,
    what: 'The columns do not match any dataset that Casus reads.',
    remedy: '"casus versions" lists the datasets and where to get them.',
  },
  'folder-without-datasets': {
    exit: 1,
    what: 'None of the {count} files in {path} is a dataset that Casus reads.',
    remedy: '"casus versions" lists the datasets and where to get them.',
  },
  'dataset-unknown': {
    exit: 1,
    what: '"{name}" is neither a dataset that Casus reads nor a file or folder.',
    remedy: 'Give one of these datasets, or the path of a file or folder: {known}.',
  },
  'dataset-other': {
    exit: 1,
    what: 'The file is {found}, not {asked}.',
    remedy: 'Run "casus import {foundId} FILE", or leave the dataset\'s name out.',
  },
  'table-given-twice': {
    exit: 1,
    what: 'Two files contain {table}, with different data: {first} and {second}.',
    remedy: 'Import only the one you mean. Casus keeps one copy of each version.',
  },
  'export-name-unclear': {
    exit: 1,
    what: 'The name {file} does not say which format the table should have.',
    remedy:
      'Use a name that ends in .csv or .parquet, or add --format csv or --format parquet. R reads both; Stata and spreadsheets read CSV.',
  },
  'state-elsewhere': {
    exit: 1,
    what: '"{text}" is in {list}, but not in the Correlates of War list of states.',
    remedy: 'Casus counts only states of that list. If you mean the state that it belonged to, name that one.',
  },
  'download-refused': {
    exit: 1,
    what: '{address} gave no file: {why}.',
    remedy:
      'Open the publisher\'s page in a browser ("casus versions" has it), download the file there, and import it.',
  },
  'download-broken': {
    exit: 1,
    what: 'The download of {address} broke off: {why}.',
    remedy: 'Run the command again. It continues with what is in {path}, if the server allows that.',
  },
  'download-too-large': {
    exit: 1,
    what: '{address} has {bytes} bytes or more; Casus fetches at most {limit}.',
    remedy: 'Check the address, or download the file in a browser.',
  },
  'download-not-the-table': {
    exit: 1,
    what: 'What came from {address} is not {asked}: {why}',
    remedy: "Casus kept it as {path}. Open the publisher's page in a browser, and download the table there.",
  },
  'download-no-address': {
    exit: 1,
    what: 'Casus knows no direct address for {name}. Its publisher offers it on this page: {page}.',
    remedy:
      'Open the page and download the file, or give its address with --from: "casus fetch {name} --from ADDRESS --yes".',
  },
} as const;
