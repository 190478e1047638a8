import { hash } from 'node:crypto';
import type { IndexRecord } from './record.js';

/**
 * What a record says of its binary, in 16 hexadecimal digits: equal for records that say the same, whoever wrote them and however they are
 * spelled. Two records of one hash that are both proven say the same; this is for those that are not.
 */
export function fingerprintRecord(record: IndexRecord): string {
  const { name, version, platform, os, target, parameters, dependencies } = record;
  const sorted = [...parameters].sort(([a], [b]) => (a < b ? -1 : 1));
  const edges = dependencies.map((edge) => edge.hash).sort();
  return hash('sha1', JSON.stringify([name, version, platform, os, target, sorted, edges]), 'hex').slice(0, 16);
}
