import { afterAll } from 'vitest';
import { removeTempFolders } from './temp-folder.js';

/** Vitest runs this for each file of tests; a module that they share it runs once, so none can ask for it itself. */
afterAll(removeTempFolders, 300_000);
