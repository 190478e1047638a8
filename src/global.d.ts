/** The version in package.json, put in by the bundler and by the test runner. */
declare const __CACHE_LINT_VERSION__: string;

/** The file of other threads as seen from the bundle, put in by the bundler where there is one. */
declare const __CACHE_LINT_WORKER__: string | undefined;
