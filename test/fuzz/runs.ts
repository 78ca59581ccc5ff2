/** How many inputs each property is tried on. */
export const RUNS = Number(process.env['CASUS_FUZZ_RUNS'] ?? 300);

/** The seed of the inputs; a run that is ended from outside is repeated with the seed it was given. */
export const SEED = Number(process.env['CASUS_FUZZ_SEED'] ?? 1);
