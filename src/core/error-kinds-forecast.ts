/** The part of the registry that the forecast and its register need. */
export const FORECAST_ERROR_KINDS = {
  'register-broken': {
    exit: 1,
    what: 'The register is broken: {why}. The first byte that does not hold: {byte}.',
    remedy: 'Compare the file with a copy of it; nothing was appended.',
  },
  'register-refused': {
    exit: 1,
    what: 'The register does not take this: {why} ({what}).',
    remedy: 'Run "casus register list" to see what it holds.',
  },
  'register-busy': {
    exit: 1,
    what: 'Other programs kept appending to the register in {path}; {tries} tries in a row found it changed.',
    remedy: 'Run the command again.',
  },
  'register-head-unknown': {
    exit: 1,
    what: 'The hash {hash} is not in the register in {path}: lines were taken out or replaced since it was printed.',
    remedy: 'Compare the files with a copy from the time of that hash.',
  },
  'question-unknown': {
    exit: 1,
    what: 'The register has no question {id}.',
    remedy: 'Run "casus register list" to see its questions.',
  },
  'forecast-missing': {
    exit: 1,
    what: 'There is no forecast for {what}: {why}.',
    remedy: 'Run "casus forecast" without the option to see which governments there are.',
  },
} as const;
