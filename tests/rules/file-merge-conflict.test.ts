import rule from '../../rules/file-merge-conflict.js';
import { page } from '../support/page-builder.js';
import { type InvalidPage, testRule } from '../support/rule-tester.js';

const { file, text } = page();
const LINES = text.split('\n');
const conflict = (marker: string, content: string): InvalidPage => ({
  input: { file, text: content },
  findings: [{ messageId: 'conflictMarker', token: marker, severity: 'error', path: '' }],
});
/** Two sides of the page's last lines, as git leaves them. */
const sides = (base: readonly string[]): string =>
  [
    ...LINES.slice(0, 4),
    '<<<<<<< HEAD',
    LINES[4],
    ...base,
    '=======',
    LINES[4],
    '>>>>>>> update',
    ...LINES.slice(5),
  ].join('\n');
const insert = (line: string, at = 4): string => [...LINES.slice(0, at), line, ...LINES.slice(at)].join('\n');

testRule(rule, {
  valid: {
    'a page as generated': page(),
    'markers inside of a line': {
      file,
      text: text.replace('build_system=makefile', "build_system='<<<<<<< HEAD ======='"),
    },
  },
  invalid: {
    'a conflict as git leaves it': conflict('<<<<<<<', sides([])),
    'a conflict with the base, as diff3 shows it': conflict(
      '<<<<<<<',
      sides(['||||||| merged common ancestors', LINES[4]!]),
    ),
    'a conflict with the base, its commit named': conflict('<<<<<<<', sides(['||||||| 1a2b3c4', LINES[4]!])),
    'a conflict around the opening fence': conflict(
      '<<<<<<<',
      `<<<<<<< ours\n${text}\n=======\n${text}\n>>>>>>> theirs\n`,
    ),
    'a conflict in the body': conflict('<<<<<<<', `${text}\n<<<<<<< ours\n=======\n>>>>>>> theirs\n`),
    'a conflict with CR LF': conflict('<<<<<<<', sides([]).replaceAll('\n', '\r\n')),
    'the start left over': conflict('<<<<<<<', insert('<<<<<<< HEAD')),
    'the start without a name': conflict('<<<<<<<', insert('<<<<<<<')),
    'the base left over': conflict('|||||||', insert('||||||| base')),
    'the base without a name': conflict('|||||||', insert('|||||||')),
    'the middle left over': conflict('=======', insert('=======')),
    'the middle left over, with CR LF': conflict('=======', insert('=======').replaceAll('\n', '\r\n')),
    'the end left over': conflict('>>>>>>>', insert('>>>>>>> feature/x')),
    'the end on the last line': conflict('>>>>>>>', `${text}\n>>>>>>>`),
    'the middle in place of the closing fence': conflict('=======', [...LINES.slice(0, 6), '======='].join('\n')),
  },
});
