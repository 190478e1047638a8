export * from '../../src/testing/cut.js';
