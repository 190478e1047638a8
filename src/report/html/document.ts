import { escapeHtml } from './escape.js';

/** A page for browsers that needs nothing else. */
export interface HtmlDocument {
  readonly tool: { readonly name: string; readonly version: string };
  /** HTML. */
  readonly title: string;
  /** What may run and be shown beside plain HTML, as directives of a policy (https://www.w3.org/TR/CSP3/): nothing is loaded. */
  readonly sources: string;
  readonly style: string;
  /** HTML; ends in a line break. */
  readonly body: string;
}

/** The whole file. */
export function htmlDocument({ tool, title, sources, style, body }: HtmlDocument): string {
  const policy = `default-src 'none'; ${sources}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${escapeHtml(`${tool.name} ${tool.version}`)}">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${body}</body>
</html>
`;
}
