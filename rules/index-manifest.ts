import { defineIndexRule } from '../src/rule.js';
import { capital, readFaultText } from './shared/read-fault.js';

export default defineIndexRule({
  id: 'index-manifest',
  summary:
    'The manifest of an index has its shape, and the blob that it names is there with the size, the sum and the type that it says.',
  why: 'Spack refuses a blob that does not fit its manifest, and then has no index of the whole stack: nothing can be installed from it.',
  severity: 'error',
  fixable: false,
  messages: {
    unreadableManifest: ({ what, fault }) => `${capital(what)} cannot be read: ${readFaultText(fault)}.`,
    manifestShape: ({ what, expected, found }) => `In ${what} ${expected} is expected, and ${found} stands there.`,
    blobUnreadable: ({ what, fault }) =>
      `The blob with ${what} that its manifest names cannot be read: ${readFaultText(fault)}.`,
    blobSize: ({ what, expected, found }) => `The blob with ${what} has ${found} bytes, its manifest says ${expected}.`,
    blobSum: ({ what, expected, found }) =>
      `The blob with ${what} was changed or damaged: its SHA-256 is ${found}, and ${expected} is expected.`,
    blobCompression: ({ what, expected, found }) =>
      `The blob with ${what} is of compression "${found}", its manifest says "${expected}".`,
    blobDatabase: ({ what, expected, found }) =>
      `The blob with ${what} is a database of version ${found}, its manifest says ${expected}.`,
    sumBeside: ({ what, expected, found }) =>
      `The file with the SHA-256 of ${what} is out of step: it says ${expected}, and the index has ${found}.`,
  },
  messageSeverity: { sumBeside: 'warning' },
  examples: {
    bad: '# mirror/develop-2025-07-13/hep/v3/manifests/index/index.manifest.json /data/0/contentLength\n14112',
    good: '# mirror/develop-2025-07-13/hep/v3/manifests/index/index.manifest.json /data/0/contentLength\n14113',
  },
});
