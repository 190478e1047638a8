// Loaded into a measured process: writes its peak memory (kB) and its processor time (s) to the file that USAGE_FILE names.
import { readFileSync, writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(process.env.USAGE_FILE, `${peak()} ${(userCPUTime + systemCPUTime) / 1e6}`);
});

/** Linux counts the memory of the process that started this one into `maxRSS` (getrusage(2)), but not into this (proc(5)). */
function peak() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
}
