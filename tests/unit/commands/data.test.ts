import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { onData } from '../../../src/commands/data.js';
import { nodeHost } from '../../../src/node/host.js';
import { DEFAULTS } from '../../../src/options/options.js';
import { tempSite } from '../../support/run-cli.js';

const real = nodeHost({ interrupted: false });
const [PACKAGES, SPECS] = ['package_data.json', 'specs_data.json'];
const cwd = tempSite({
  ...{
    [`both/${PACKAGES}.gz`]: '',
    [`both/${SPECS}`]: '',
    'none/x': '',
    [`one/${PACKAGES}`]: '',
    [`two/${SPECS}`]: '',
  },
  ...{ [`twice/${PACKAGES}`]: '', [`twice/${PACKAGES}.gz`]: '', [`twice/${SPECS}`]: '', [`twice/${SPECS}.gz`]: '' },
});
const dataOf = (paths: readonly string[], folder = '') => {
  const at = path.join(cwd, folder);
  const options = onData({ ...DEFAULTS, paths }, { ...real, cwd: at });
  expect(options.paths).toEqual([]);
  return Object.values(options.data!).map((file) => path.relative(cwd, file));
};
const NEEDS = `data needs a folder, or the two files ${PACKAGES}.gz and ${SPECS}.gz, by these names`;

describe('the data files', () => {
  it.each<[readonly string[], readonly string[]]>([
    [['both'], [`both/${PACKAGES}.gz`, `both/${SPECS}`]],
    [['one'], [`one/${PACKAGES}`, `one/${SPECS}.gz`]],
    [['two'], [`two/${PACKAGES}.gz`, `two/${SPECS}`]],
    [['twice'], [`twice/${PACKAGES}.gz`, `twice/${SPECS}.gz`]],
    [
      [`two/${SPECS}`, `one/${PACKAGES}`],
      [`one/${PACKAGES}`, `two/${SPECS}`],
    ],
    [
      [`none/${PACKAGES}.gz`, `none/${SPECS}.gz`],
      [`none/${PACKAGES}.gz`, `none/${SPECS}.gz`],
    ],
  ])('of %j are %j', (paths, files) => {
    expect(dataOf(paths)).toEqual(files);
  });

  it('are those of the working folder where none is named', () => {
    expect(dataOf([], 'one')).toEqual([`one/${PACKAGES}`, `one/${SPECS}.gz`]);
  });

  it.each<[readonly string[], string]>([
    [[], `no data file in ".": neither ${PACKAGES}.gz nor ${SPECS}.gz`],
    [['none'], `no data file in "none": neither ${PACKAGES}.gz nor ${SPECS}.gz`],
    [['nowhere'], NEEDS],
    [[`one/${PACKAGES}`], NEEDS],
    [[`two/${SPECS}`], NEEDS],
    [['both', 'one'], NEEDS],
    [['both', `two/${SPECS}`], NEEDS],
    [['both', `one/${PACKAGES}`], NEEDS],
    [[`one/${PACKAGES}`, `twice/${PACKAGES}`], NEEDS],
    [[`two/${SPECS}`, `twice/${SPECS}`], NEEDS],
    [[`one/${PACKAGES}`, `two/${SPECS}`, 'none/x'], NEEDS],
    [[`one/${PACKAGES}`, `two/${SPECS}`, `twice/${PACKAGES}`], NEEDS],
    [[`one/${PACKAGES}`, `two/${SPECS}`, `twice/${SPECS}`], NEEDS],
    [[`one/${PACKAGES}`, `two/${SPECS}`, `twice/${PACKAGES}`, `twice/${SPECS}`], NEEDS],
  ])('of %j: %s', (paths, said) => {
    expect(() => dataOf(paths)).toThrow(said);
  });

  it('are no pages', () => {
    expect(() => onData({ ...DEFAULTS, paths: ['both'], pagesOnly: true }, real)).toThrow(
      '--data and --pages-only exclude each other',
    );
  });
});
