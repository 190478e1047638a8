import { repositoryRoot } from '../files/discover.js';
import type { Finding } from '../finding.js';
import type { Host } from '../host.js';
import { quote } from '../words/words.js';

/**
 * The findings that are about what git has: line ends that the checkout has written are none, and an encoding that it has written is one
 * of the first page alone. Most runs have neither: what asks git is not loaded then.
 */
export async function heedCheckout(findings: readonly Finding[], host: Host): Promise<readonly Finding[]> {
  const withReturns = findings.filter(isOfReturns);
  const undecoded = findings.filter(isOfEncoding);
  if (withReturns.length + undecoded.length === 0) return findings;
  const { convertedFiles, encodedFiles } = await import('../git/checkout.js');
  const root = repositoryRoot(host);
  const files = (some: readonly Finding[]): string[] => some.map(({ file }) => file);
  const converted = withReturns.length === 0 ? NONE : convertedFiles(host, root, files(withReturns));
  const encoded = undecoded.length === 0 ? NO_ENCODING : encodedFiles(host, root, files(undecoded));
  let isTold = false;
  return findings.flatMap((finding) => {
    if (isOfReturns(finding)) return converted.has(finding.file) ? [] : [finding];
    const encoding = isOfEncoding(finding) ? encoded.get(finding.file) : undefined;
    if (encoding === undefined) return [finding];
    if (isTold) return [];
    isTold = true;
    return [tellEncoding(finding, encoding, encoded.size)];
  });
}

const NONE: ReadonlySet<string> = new Set();
const NO_ENCODING: ReadonlyMap<string, string> = new Map();

function isOfReturns({ ruleId, messageId }: Finding): boolean {
  return ruleId === 'file-encoding' && messageId === 'crlf';
}

/** What a file in another encoding than UTF-8 looks like. */
const OF_ENCODING = ['byteOrderMark', 'invalidUtf8', 'nulByte'];

function isOfEncoding({ ruleId, messageId }: Finding): boolean {
  return ruleId === 'file-encoding' && OF_ENCODING.includes(messageId);
}

function tellEncoding({ fix: _, ...finding }: Finding, encoding: string, pages: number): Finding {
  const others = pages === 1 ? '' : pages === 2 ? ', and so is 1 other page' : `, and so are ${pages - 1} other pages`;
  const message = `The file is checked out in ${quote(encoding)}${others}: the attribute working-tree-encoding of git says so. Git has UTF-8, but Jekyll reads what is checked out, and UTF-8 only. Take the attribute away.`;
  return { ...finding, message };
}
