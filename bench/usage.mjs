// Loaded into a measured process: writes its peak memory (kB) and its processor time (s) to the file that USAGE_FILE names.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(process.env.USAGE_FILE, `${maxRSS} ${(userCPUTime + systemCPUTime) / 1e6}`);
});
