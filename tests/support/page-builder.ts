export * from '../../src/testing/page-builder.js';
