import { defineIndexRule } from '../src/rule.js';
import { quote } from '../src/words/words.js';
import { readFaultText, recordText } from './shared/read-fault.js';

export default defineIndexRule({
  id: 'index-spec-file',
  summary:
    'The manifest of a binary fits its record, and its spec file and tarball are there with the sizes and sums that it says.',
  why: 'Spack finds that out at the end of the download, and then builds the package, or stops: the row of the page was wrong.',
  severity: 'error',
  fixable: false,
  messages: {
    binaryManifest: (d) => `The manifest of ${recordText(d)} cannot be read: ${readFaultText(d.fault)}.`,
    binaryShape: (d) => `In the manifest of ${recordText(d)} ${d.expected} is expected, and ${d.found} stands there.`,
    binaryEntries: (d) =>
      `The manifest of ${recordText(d)} names ${d.found === 0 ? 'no' : d.found} ${d.part}${d.found > 1 ? 's' : ''}: one is right.`,
    binaryBlob: (d) =>
      `The ${d.part} of ${recordText(d)} that its manifest names cannot be read: ${readFaultText(d.fault)}.`,
    binarySize: (d) => `The ${d.part} of ${recordText(d)} has ${d.found} bytes, its manifest says ${d.expected}.`,
    binarySum: (d) =>
      `The ${d.part} of ${recordText(d)} was changed or damaged: its SHA-256 is ${d.found}, its manifest says ${d.expected}.`,
    binaryName: (d) =>
      d.found === ''
        ? `The spec file of ${quote(d.expected)} has no record of it in its "spec.nodes".`
        : `The spec file of ${quote(d.expected)} is one of ${quote(d.found)}.`,
    binaryHash: (d) => `The spec file of ${recordText(d)} does not give its hash.`,
    binaryUnlisted: (d) => `${recordText(d)} has a manifest, but ${d.what} does not have it.`,
  },
  messageSeverity: { binaryUnlisted: 'warning' },
  examples: {
    bad: '# mirror/develop-2025-07-13/hep/v3/manifests/spec/compiler-wrapper/compiler-wrapper-1.0-2bn3cs7zj5qwj3xhelpxl3quv3hqlpd6.spec.manifest.json /data/0/contentLength\n68',
    good: '# mirror/develop-2025-07-13/hep/v3/manifests/spec/compiler-wrapper/compiler-wrapper-1.0-2bn3cs7zj5qwj3xhelpxl3quv3hqlpd6.spec.manifest.json /data/0/contentLength\n67',
  },
});
