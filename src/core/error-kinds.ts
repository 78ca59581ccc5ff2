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
    remedy: 'Write YYYY, YYYY-MM or YYYY-MM-DD. Leave out the parts you do not know.',
  },
  'file-missing': {
    exit: 1,
    what: 'No file or folder at {path}.',
    remedy: 'Check the path. A relative path starts from the folder in which the command runs.',
  },
  'file-unreadable': {
    exit: 1,
    what: 'Cannot read {path}: {why}.',
    remedy: 'Check that it is a plain file and that you have the right to read it.',
  },
  'file-not-plain': {
    exit: 1,
    what: '{path} is {kind}, not a plain file.',
    remedy: 'Save its content to a file and give the path of that file.',
  },
  'file-not-utf8': {
    exit: 1,
    what: 'The file is not UTF-8 text: the first wrong byte is byte {offset}.',
    remedy: 'Save it as UTF-8, or get a fresh copy from its publisher.',
  },
  'file-too-large': {
    exit: 1,
    what: 'The file has {size} bytes; Casus reads at most {limit}.',
    remedy: 'Check that this is the file you meant.',
  },
  'text-hidden': {
    exit: 1,
    what: 'The text contains an invisible character ({character}): "{value}".',
    remedy: 'Remove it. Control and direction characters can hide or change what a line says.',
  },
  'yaml-invalid': {
    exit: 1,
    what: 'The file is not valid YAML 1.2: {why}.',
    remedy: 'Correct the line. Indent with spaces, and put quotes around text with a colon or a #.',
  },
  'yaml-refused': {
    exit: 1,
    what: 'Casebook files may not use this: {why}.',
    remedy: 'Write it without anchors, aliases, tags or directives, with one document in each file.',
  },
  'field-invalid': {
    exit: 1,
    what: '{field}: {why}.',
    remedy: 'docs/reference/casebook.md lists every field and its values.',
  },
  'field-empty': {
    exit: 1,
    what: '{field} is still empty. What belongs there: {about}.',
    remedy: 'Fill it in. A part that the file can do without may be taken out with its lines.',
  },
  'reference-dangling': {
    exit: 1,
    what: '{field} names {kind} "{value}", which is not in the casebook.',
    remedy: 'Add a file for it, or correct the name.',
  },
  'actor-unknown': {
    exit: 1,
    what: '{field} names "{value}", which is neither a state nor an actor of the casebook. {near}',
    remedy: 'Write a state by name, ISO code or COW code; any other actor needs an entry in actors.yaml.',
  },
  'actor-absent': {
    exit: 1,
    what: '{field} names "{value}", which takes no part in this danger.',
    remedy: 'Add it to the participants, make it the subject, or correct the name.',
  },
  'date-order': {
    exit: 1,
    what: '{field} ({value}) is earlier than {other} ({earlier}).',
    remedy: 'Correct one of the two dates, or leave out the one that is not known.',
  },
  'place-unknown': {
    exit: 1,
    what: 'The gazetteer has no place "{place}". Near: {near}.',
    remedy:
      'Choose a place from cases/theatres/gazetteer.yaml. Leave it out to mean the territory of the state attacked.',
  },
  'attack-on-itself': {
    exit: 1,
    what: '{name} cannot attack itself.',
    remedy: 'Name two different states: casus if china attacks taiwan.',
  },
  'evidence-thin': {
    exit: 1,
    what: '{field} decides a verdict, and its sources have {count} independent origins; it needs two.',
    remedy:
      'Add a source of another origin (an aggregator has no origin; a reprint has the origin of what it reprints), or ' +
      'write "singleSource: true".',
  },
  'evidence-one-sided': {
    exit: 1,
    what: '{field} has status {status} and does not say {missing}.',
    remedy: 'A denied or disputed report needs both sides: fill in reportedBy and deniedBy.',
  },
  'id-mismatch': {
    exit: 1,
    what: 'The id "{value}" differs from the name of its file, {expected}.',
    remedy: 'Rename the file or correct the id. Other files use this name.',
  },
  'link-outside': {
    exit: 1,
    what: '{path} is a link to a place outside the casebook.',
    remedy: 'Put the file itself into the folder.',
  },
  'file-unexpected': {
    exit: 1,
    what: '{path} is not a casebook file.',
    remedy: 'Casebook files end in .yaml. Move other files out of the folder.',
  },
  'file-exists': {
    exit: 1,
    what: '{path} already exists.',
    remedy: 'Choose another name, or edit that file. Nothing was written.',
  },
  'file-unwritable': {
    exit: 1,
    what: 'Cannot write {path}: {why}.',
    remedy: 'Check that the folder exists, that you have the right to write to it, and that the disk has room.',
  },
  'file-changed': {
    exit: 1,
    what: 'Another program changed {path} in the meantime.',
    remedy: 'The file was left as it is. Run the command again.',
  },
  'format-refused': {
    exit: 1,
    what: 'The file was not formatted: {why}.',
    remedy: 'The file was left as it is. Move each comment to its own line, and put quotes around unusual text.',
  },
  'key-duplicate': {
    exit: 1,
    what: 'Duplicate key {key} (first in line {first}).',
    remedy: 'Remove or correct one of the two.',
  },
  'coding-empty': {
    exit: 1,
    what: 'The coding has no tests.',
    remedy: 'A coding is a table with the columns atopid, warid and verdict, and one row for each test.',
  },
  'coding-column-missing': {
    exit: 1,
    what: 'The coding has no column {column}; it has {columns}.',
    remedy: 'Add the column, or correct its name. Every coding needs atopid, warid and verdict.',
  },
  'coding-value-invalid': {
    exit: 1,
    what: '{column} is "{value}", but must be {expected}.',
    remedy: 'Correct the value. If it is not known and the column allows it, leave it empty.',
  },
  'coding-value-missing': {
    exit: 1,
    what: 'No test of the coding has a value in {column}, which {purpose} needs.',
    remedy: 'Add the column {column} to the coding, or ask for a figure that does not need it.',
  },
  ...DATA_ERROR_KINDS,
  'dataset-not-imported': {
    exit: 1,
    what: 'This needs {what}, which {path} does not have yet.',
    remedy: 'Import it first: casus import {hint}',
  },
  'pool-impossible': {
    exit: 1,
    what: 'Nothing to pool under {standard}: {why}.',
    remedy: 'Import alliances and wars first, or choose a standard or fixed effects that leave decided tests.',
  },
  'pool-not-met': {
    exit: 1,
    what: 'The chains have not met after {draws} draws each (worst R-hat {rHat}, fewest effective draws {effective}), so there is no number to give.',
    remedy: 'Ask for more: --draws {more}. Below R-hat 1.01 and from 400 effective draws on they can be relied on.',
  },
  'compare-empty-period': {
    exit: 1,
    what: '{patron} has no case {period}; its last one began {last}.',
    remedy: 'Choose other years, or leave the patron out. "casus ledger" lists its cases.',
  },
  'options-exclude': {
    exit: 1,
    what: '--{option} and --{other} exclude each other.',
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
    remedy: '"casus {command} --help" shows how to call it.',
  },
  'option-unknown': {
    exit: 1,
    what: '"casus {command}" has no option --{option}.',
    remedy: '"casus {command} --help" lists the options.',
  },
  'argument-extra': {
    exit: 1,
    what: '"casus {command}" does not take "{value}".',
    remedy: '"casus {command} --help" shows how to call it.',
  },
  'argument-invalid': {
    exit: 1,
    what: '"{value}" is not {what}.',
    remedy: '"casus {command} --help" shows how to call it.',
  },
  'casebook-broken': {
    exit: 1,
    what: 'The casebook has problems ({count}). The first: {why}.',
    remedy: '"casus casebook check FOLDER" lists them all and says what to do.',
  },
  'ledger-empty': {
    exit: 1,
    what: 'The casebook has no case with {patron} as the patron.',
    remedy: 'Its patrons: {known}.',
  },
  'ledger-empty-since': {
    exit: 1,
    what: 'The casebook has no case with {patron} as the patron from {since} on.',
    remedy: 'Its last case began on {last}. Choose an earlier --since, or leave it out.',
  },
  'delivery-empty': {
    exit: 1,
    what: '{patron} owed nothing to a government that faced an armed conflict between {since} and {until}.',
    remedy: 'Choose more years or --owed any, or leave --patron out to see who owed something.',
  },
  'case-unknown': {
    exit: 1,
    what: 'No case has the name "{id}".',
    remedy: 'Cases: {known}.',
  },
  'command-unknown': {
    exit: 1,
    what: 'Casus has no command "{name}".',
    remedy: '"casus --help" lists the commands.',
  },
  'standard-unknown': {
    exit: 1,
    what: 'No standard or file is called "{name}".',
    remedy: 'Choose one of {known}, or give the path of a YAML or JSON file with a standard.',
  },
  'pages-not-built': {
    exit: 1,
    what: 'The pages are not built, and a dossier needs them.',
    remedy: 'Run "npm run build" in the folder of Casus.',
  },
  'switch-invalid': {
    exit: 1,
    what: '"{written}" is not a switch: {why}.',
    remedy:
      'Write a preset and then what differs: dyad,organFinding=ignored. docs/reference/standards.md lists every switch.',
  },
  'standard-invalid': {
    exit: 1,
    what: 'The standard is not valid: {why}.',
    remedy: 'docs/method/assessment.md describes each switch and its values.',
  },
  'test-unknown': {
    exit: 1,
    what: 'Agreement {atopid} has no test in war {warid}: {why}.',
    remedy: '"casus assess --format csv" lists every pair that has a test.',
  },
  'output-exists-as-folder': {
    exit: 1,
    what: '{path} is a folder, not a file.',
    remedy: 'Give a file name with --out.',
  },
  defect: {
    exit: 2,
    what: 'Something in Casus went wrong: {why}.',
    remedy:
      'This is a defect in Casus. Please report it with the command you ran and the lines above; CASUS_DEBUG=1 shows more.',
  },
  'state-unknown': {
    exit: 1,
    what: '"{text}" is not a state in the Correlates of War list.',
    remedy: 'Write a name, an abbreviation or a number, such as Russia, RUS or 365. {near}',
  },
  'state-ambiguous': {
    exit: 1,
    what: '"{text}" can mean more than one state: {states}.',
    remedy: 'Write the Correlates of War number, or a name that only one of them had.',
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
