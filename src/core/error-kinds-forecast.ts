/** The part of the registry that the forecast and its register need. */
export const FORECAST_ERROR_KINDS = {
  'register-broken': {
    exit: 1,
    what: 'The register is broken: {why}. The first wrong byte is {byte}.',
    remedy: 'Compare the file with a copy. Nothing was added.',
  },
  'register-refused': {
    exit: 1,
    what: 'The register refuses this: {why} ({what}).',
    remedy: '"casus register list" shows what it contains.',
  },
  'register-busy': {
    exit: 1,
    what: 'Other programs keep writing to the register in {path}: it changed during {tries} tries in a row.',
    remedy: 'Run the command again.',
  },
  'register-head-unknown': {
    exit: 1,
    what: 'The register in {path} does not contain the hash {hash}: lines were removed or replaced since it was printed.',
    remedy: 'Compare the files with a copy from that time.',
  },
  'question-unknown': {
    exit: 1,
    what: 'The register has no question {id}.',
    remedy: 'Run "casus register list" to see its questions.',
  },
  'forecast-missing': {
    exit: 1,
    what: 'No forecast for {what}: {why}.',
    remedy: '"casus forecast" without the option lists all governments.',
  },
} as const;
