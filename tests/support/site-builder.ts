export * from '../../src/testing/site-builder.js';
