import type { Damage } from '../../support/damage.js';
import { fileDamages } from './file.js';
import { generationDamages } from './generation.js';
import { rowDamages } from './rows.js';
import { shapeDamages } from './shape.js';
import { summaryDamages } from './summary.js';

/** Every kind of damage, in the order of the catalogue. */
export const damages: readonly Damage[] = [
  ...fileDamages,
  ...shapeDamages,
  ...summaryDamages,
  ...rowDamages,
  ...generationDamages,
];
