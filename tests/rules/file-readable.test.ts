import rule from '../../rules/file-readable.js';
import type { Fault } from '../../src/page/fault.js';
import { page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';

const FILE = '_cache/develop-2025-03-30/zlib/specs.md';
const AT = { span: { start: 0, end: 0 }, stops: 'always' } as const;
const unread = (fault: Fault) => ({ file: FILE, fault });
const one = (messageId: string) => [{ messageId, token: '', severity: 'error' as const, path: '' }];

testRule(rule, {
  valid: { 'a file that can be read': page() },
  invalid: {
    'a file that is gone': { input: unread({ code: 'missing', data: {}, ...AT }), findings: one('missing') },
    'a folder': { input: unread({ code: 'notAFile', data: { what: 'a folder' }, ...AT }), findings: one('notAFile') },
    'a pipe': { input: unread({ code: 'notAFile', data: { what: 'a pipe' }, ...AT }), findings: one('notAFile') },
    'a link out of the site': {
      input: unread({ code: 'linkOutside', data: { target: 'passwd' }, ...AT }),
      findings: one('linkOutside'),
    },
    'a link with a long and hostile name': {
      input: unread({ code: 'linkOutside', data: { target: `::error::\u001b[2J${'x'.repeat(100_000)}` }, ...AT }),
      findings: one('linkOutside'),
    },
    'a link to itself': { input: unread({ code: 'linkLoop', data: {}, ...AT }), findings: one('linkLoop') },
    'a file that must not be read': {
      input: unread({ code: 'unreadable', data: { reason: 'permission denied' }, ...AT }),
      findings: one('unreadable'),
    },
    'a pointer of Git LFS': {
      input: {
        file: FILE,
        text: 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n',
      },
      findings: one('lfsPointer'),
    },
    'a pointer of an old Git LFS with an extension': {
      input: {
        file: FILE,
        text: 'version https://hawser.github.com/spec/v1\next-0-foo sha256:4d7a\noid sha256:4d7a2146\nsize 1\n',
      },
      findings: one('lfsPointer'),
    },
    'a pointer of Git LFS with CR LF': {
      input: {
        file: FILE,
        text: 'version https://git-lfs.github.com/spec/v1\r\noid sha256:4d7a2146\r\nsize 12345\r\n',
      },
      findings: one('lfsPointer'),
    },
    'a file over the limit': {
      input: unread({ code: 'tooLarge', data: { bytes: 73_400_320, limit: 67_108_864 }, ...AT }),
      findings: one('tooLarge'),
    },
    'a file one byte over the limit': {
      input: unread({ code: 'tooLarge', data: { bytes: 67_108_865, limit: 67_108_864 }, ...AT }),
      findings: one('tooLarge'),
    },
  },
});
