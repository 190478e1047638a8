// The floor that a check of indexes is measured against: reads the same files and computes their SHA-1, nothing else.
import { createHash } from 'node:crypto';
import { createReadStream, readdirSync } from 'node:fs';
import path from 'node:path';

const hash = createHash('sha1');
for (const entry of readdirSync(process.argv[2], { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const stream = createReadStream(path.join(entry.parentPath, entry.name), { highWaterMark: 1 << 20 });
  for await (const chunk of stream) hash.update(chunk);
}
process.stdout.write(`${hash.digest('hex')}\n`);
