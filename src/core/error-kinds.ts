import { DATA_ERROR_KINDS } from './error-kinds-data.ts';
import { FORECAST_ERROR_KINDS } from './error-kinds-forecast.ts';
import { READER_ERROR_KINDS } from './error-kinds-reader.ts';
import { SERVER_ERROR_KINDS } from './error-kinds-server.ts';
import { STORE_ERROR_KINDS } from './error-kinds-store.ts';

/**
 * The registry of errors. `what` and `remedy` are sentences in which `{name}` stands for a parameter;
 * `exit` is the exit status: 1 the user can fix it, 2 a defect in Casus.
 * `docs/reference/errors.md` is written from this table and a test holds the two together.
 */
export const ERROR_KINDS = {
  'date-impossible': {
    exit: 1,
    what: '"{value}" is not a date: {why}.',
    remedy: 'Write YYYY, YYYY-MM or YYYY-MM-DD, as much as is known.',
  },
  'file-missing': {
    exit: 1,
    what: 'There is no file or folder at {path}.',
    remedy: 'Check the path; a relative path starts from the folder the command runs in.',
  },
  'file-unreadable': {
    exit: 1,
    what: '{path} could not be read: {why}.',
    remedy: 'Check that it is a plain file that you may read.',
  },
  'file-not-plain': {
    exit: 1,
    what: '{path} is {kind}, not a plain file.',
    remedy: 'Write what it gives to a file, and name that.',
  },
  'file-not-utf8': {
    exit: 1,
    what: 'The file has bytes that are not UTF-8 text (first at byte {offset}).',
    remedy: 'Save it as UTF-8, or get a fresh copy from its publisher.',
  },
  'file-too-large': {
    exit: 1,
    what: 'The file has {size} bytes; the largest that is read is {limit}.',
    remedy: 'Check that it is the file you meant.',
  },
  'text-hidden': {
    exit: 1,
    what: 'The text has a character that no reader sees ({character}): "{value}".',
    remedy: 'Remove it: control characters and marks of direction can hide or forge what a line says.',
  },
  'yaml-invalid': {
    exit: 1,
    what: 'The file is not valid YAML 1.2: {why}.',
    remedy: 'Correct the line; indentation is by spaces, and a text with a colon or a # needs quotes.',
  },
  'yaml-refused': {
    exit: 1,
    what: 'The file uses what casebook files may not: {why}.',
    remedy: 'Write it without anchors, aliases, tags or directives, one document a file.',
  },
  'field-invalid': {
    exit: 1,
    what: '{field}: {why}.',
    remedy: 'The fields and their values are described in docs/reference/casebook.md.',
  },
  'reference-dangling': {
    exit: 1,
    what: '{field} names {kind} "{value}", which is not in the casebook.',
    remedy: 'Add a file for it or correct the name.',
  },
  'actor-unknown': {
    exit: 1,
    what: '{field} names "{value}", which is neither a state nor an actor of the casebook. {near}',
    remedy: 'Write a state by name, ISO code or COW code; any other actor needs an entry in actors.yaml.',
  },
  'actor-absent': {
    exit: 1,
    what: '{field} names "{value}", which takes no part in the contingency.',
    remedy: 'Add it to the participants, make it the subject, or correct the name.',
  },
  'date-order': {
    exit: 1,
    what: '{field} ({value}) is earlier than {other} ({earlier}).',
    remedy: 'Correct one of the two dates; leave out what is not known.',
  },
  'place-unknown': {
    exit: 1,
    what: 'The gazetteer has no place "{place}". Near: {near}.',
    remedy: 'Name a place of cases/theatres/gazetteer.yaml, or leave it out for the territory of the one attacked.',
  },
  'attack-on-itself': {
    exit: 1,
    what: 'The attacker and the attacked are the same: {name}.',
    remedy: 'Name two: casus if china attacks taiwan.',
  },
  'evidence-thin': {
    exit: 1,
    what: '{field} decides a verdict, and the origins of its sources number {count}.',
    remedy:
      'Name a second source with another origin (an aggregator has none, and a reprint has that of its original), or ' +
      'write "singleSource: true".',
  },
  'evidence-one-sided': {
    exit: 1,
    what: '{field} has status {status} and does not say {missing}.',
    remedy: 'A denied or disputed report keeps both sides: fill in reportedBy and deniedBy.',
  },
  'id-mismatch': {
    exit: 1,
    what: 'The id "{value}" differs from the name of its file, {expected}.',
    remedy: 'Rename the file or correct the id; other files refer to it by this name.',
  },
  'link-outside': {
    exit: 1,
    what: '{path} is a link that leads out of the casebook.',
    remedy: 'Put the file itself in the folder.',
  },
  'file-unexpected': {
    exit: 1,
    what: '{path} is not a casebook file.',
    remedy: 'Casebook files end in .yaml; move anything else elsewhere.',
  },
  'file-exists': {
    exit: 1,
    what: '{path} is there already.',
    remedy: 'Choose another name or edit that file; nothing was written.',
  },
  'file-unwritable': {
    exit: 1,
    what: '{path} could not be written: {why}.',
    remedy: 'Check that the folder is there, that you may write to it and that the disk has room.',
  },
  'file-changed': {
    exit: 1,
    what: '{path} was changed by someone else meanwhile.',
    remedy: 'It was left as it is; run the command again.',
  },
  'format-refused': {
    exit: 1,
    what: 'The file was not formatted: {why}.',
    remedy: 'It was left as it is. Move comments to lines of their own and write unusual texts in quotes.',
  },
  'key-duplicate': {
    exit: 1,
    what: 'The key {key} stands twice (first in line {first}).',
    remedy: 'Each key may stand once; remove or correct one of the two.',
  },
  'coding-empty': {
    exit: 1,
    what: 'The coding has no tests.',
    remedy: 'A coding is a table with the columns atopid, warid and verdict and a row a test.',
  },
  'coding-column-missing': {
    exit: 1,
    what: 'The coding has no column {column}; it has {columns}.',
    remedy: 'Add the column or correct its name; atopid, warid and verdict are needed in every coding.',
  },
  'coding-value-invalid': {
    exit: 1,
    what: '{column} is "{value}", but must be {expected}.',
    remedy: 'Correct the value; what is not known is left empty where the column allows it.',
  },
  'coding-value-missing': {
    exit: 1,
    what: 'No test of the coding has a value in {column}, which {purpose} needs.',
    remedy: 'Add the column {column} to the coding, or ask for figures that do without it.',
  },
  ...DATA_ERROR_KINDS,
  'dataset-not-imported': {
    exit: 1,
    what: 'This needs {what}, and {path} does not have it.',
    remedy: 'Import it first: casus import {hint}',
  },
  'pool-impossible': {
    exit: 1,
    what: 'There is nothing to pool under {standard}: {why}.',
    remedy: 'Import alliances and wars first, or choose a standard or fixed effects under which tests are decided.',
  },
  'compare-empty-period': {
    exit: 1,
    what: '{patron} has no case {period}; the last that it has began {last}.',
    remedy: 'Ask for other years, or leave the patron out; "casus ledger" has its cases.',
  },
  'options-exclude': {
    exit: 1,
    what: '--{option} and --{other} cannot both be given.',
    remedy: 'Leave one of them out.',
  },
  'option-invalid': {
    exit: 1,
    what: '--{option} cannot be "{value}": {why}.',
    remedy: '"casus {command} --help" lists the options.',
  },
  'argument-missing': {
    exit: 1,
    what: '"casus {command}" needs {what}.',
    remedy: '"casus {command} --help" shows how it is called.',
  },
  'option-unknown': {
    exit: 1,
    what: '"casus {command}" has no option --{option}.',
    remedy: '"casus {command} --help" lists the options.',
  },
  'argument-extra': {
    exit: 1,
    what: '"casus {command}" does not take "{value}".',
    remedy: '"casus {command} --help" shows how it is called.',
  },
  'argument-invalid': {
    exit: 1,
    what: '"{value}" is not {what}.',
    remedy: '"casus {command} --help" shows how it is called.',
  },
  'casebook-broken': {
    exit: 1,
    what: 'The casebook has {count} problems; the first: {why}.',
    remedy: '"casus casebook check" with the folder lists all of them and says what to do.',
  },
  'ledger-empty': {
    exit: 1,
    what: 'The casebook has no case with {patron} as the patron.',
    remedy: 'Patrons it has: {known}.',
  },
  'ledger-empty-since': {
    exit: 1,
    what: 'The casebook has no case with {patron} as the patron from {since} on.',
    remedy: 'Its last one began on {last}: ask for an earlier --since, or leave it out.',
  },
  'delivery-empty': {
    exit: 1,
    what: '{patron} owed nothing to a government that faced an armed conflict between {since} and {until}.',
    remedy: 'Widen the years, ask for --owed any, or leave --patron out to see who owed something.',
  },
  'case-unknown': {
    exit: 1,
    what: 'There is no case "{id}".',
    remedy: 'Cases: {known}.',
  },
  'command-unknown': {
    exit: 1,
    what: 'There is no command "{name}".',
    remedy: '"casus --help" lists the commands.',
  },
  'standard-unknown': {
    exit: 1,
    what: 'There is no standard or file "{name}".',
    remedy: "Presets: {known}. Or give the path of a standard's file (YAML or JSON).",
  },
  'pages-not-built': {
    exit: 1,
    what: 'The pages are not built, and a dossier is drawn with their parts.',
    remedy: 'Run "npm run build" in the folder of Casus.',
  },
  'switch-invalid': {
    exit: 1,
    what: '"{written}" does not switch a rule: {why}.',
    remedy: 'Write a preset and what differs: dyad,organFinding=ignored. docs/reference/standards.md has every switch.',
  },
  'standard-invalid': {
    exit: 1,
    what: 'The standard is not valid: {why}.',
    remedy: 'docs/method/assessment.md describes each switch and its values.',
  },
  'test-unknown': {
    exit: 1,
    what: 'Agreement {atopid} and war {warid} do not meet: {why}.',
    remedy: '"casus assess --format csv" lists every pair that is judged.',
  },
  'output-exists-as-folder': {
    exit: 1,
    what: '{path} is a folder; the result goes into a file.',
    remedy: 'Give a file name with --out.',
  },
  defect: {
    exit: 2,
    what: 'Something in Casus went wrong: {why}.',
    remedy: 'This is a defect. Please report it with the command you ran and the lines above.',
  },
  'state-unknown': {
    exit: 1,
    what: '"{text}" names no state of the Correlates of War list.',
    remedy: 'Write a name, an abbreviation or a number, such as Russia, RUS or 365. {near}',
  },
  'state-ambiguous': {
    exit: 1,
    what: '"{text}" can mean more than one state: {states}.',
    remedy: 'Write the Correlates of War number, or a name that only one of them has had.',
  },
  'gw-code-unknown': {
    exit: 1,
    what: '{value} is not a Gleditsch-Ward state code.',
    remedy: 'Check that the column holds Gleditsch-Ward codes; Serbia is 340 there and 345 in Correlates of War.',
  },
  ...FORECAST_ERROR_KINDS,
  ...STORE_ERROR_KINDS,
  ...SERVER_ERROR_KINDS,
  ...READER_ERROR_KINDS,
} as const satisfies Record<string, { readonly exit: 1 | 2; readonly what: string; readonly remedy: string }>;

/** The code of a kind of error. */
export type ErrorCode = keyof typeof ERROR_KINDS;
