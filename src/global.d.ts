/** The version in package.json, put in by the bundler and by the test runner. */
declare const __CACHE_LINT_VERSION__: string;
