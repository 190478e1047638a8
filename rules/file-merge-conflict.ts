import { defineTextRule } from '../src/rule.js';

export default defineTextRule({
  id: 'file-merge-conflict',
  summary: 'The page holds no conflict markers of git.',
  why: 'A merge, rebase or stash that was not finished: Jekyll loses the data of the page, or keeps that of one side only.',
  severity: 'error',
  fixable: false,
  messages: {
    conflictMarker: (d: { marker: string }) =>
      `The line starts with "${d.marker}": a conflict of git is not resolved here. Generate the page anew, or keep one of the sides.`,
  },
  examples: {
    bad: '---\n<<<<<<< HEAD\ntitle: "zlib"\n=======\ntitle: "zlib-ng"\n>>>>>>> update\n---',
    good: '',
  },
});
