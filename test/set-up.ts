import fc from 'fast-check';

/** Property tests draw the same examples on every run; `npm run check:full` draws others. */
fc.configureGlobal({ seed: Number(process.env['CASUS_SEED'] ?? 20_261_123) });
