import fc from 'fast-check';

/**
 * Properties draw the same examples in every run, so that a change fails by what it changes. `SEED=random` looks further: what it finds
 * is mended and becomes an example.
 */
const { SEED } = process.env;
if (SEED !== 'random') fc.configureGlobal({ seed: Number(SEED ?? 20_250_330) });
