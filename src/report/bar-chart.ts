/** One bar of a chart: what is counted, and how often. */
export interface Bar {
  readonly label: string;
  readonly count: number;
}

/** Fewer are seen at a glance in the table beside the chart. */
const MIN_BARS = 3;
const MIN_COUNT = 10;
const MAX_BARS = 12;

/** What a label may be: letters, digits and signs that mean nothing to Mermaid between double quotes. */
const SAFE_LABEL = /^[a-z0-9][\w.-]{0,39}$/i;
const OTHERS = 'others';

/** Pixels: of one bar, of one among many and its label, and of the axis above the bars. */
const BAR_HEIGHT = 22;
const THIN_BAR_HEIGHT = 13;
const SMALL_FONT = 10;
const AXIS_HEIGHT = 70;
/** Seen on light and on dark. */
const COLOR = '#218bff';

/**
 * A chart of horizontal bars, the longest first, as a fenced block of Mermaid, which GitHub and GitLab draw
 * (https://mermaid.js.org/syntax/xyChart.html). Untrusted labels that could be read as anything else are counted as `others`,
 * and so are the shortest where there are more than twelve. Absent where there are fewer than three bars, or fewer
 * than ten are counted.
 */
export function barChart(given: readonly Bar[]): string | undefined {
  const bars = fold(given);
  return bars.length < MIN_BARS || sum(bars) < MIN_COUNT ? undefined : drawBars(bars, 'findings');
}

/**
 * A chart of all the bars, in their order; of labels that are safe. `what` is what they count. Where there are many of them they are thin,
 * with small labels.
 */
export function drawBars(bars: readonly Bar[], what: string): string {
  const isThin = bars.length > MAX_BARS;
  return [
    '```mermaid',
    '---',
    'config:',
    '  xyChart:',
    `    height: ${AXIS_HEIGHT + (isThin ? THIN_BAR_HEIGHT : BAR_HEIGHT) * bars.length}`,
    ...(isThin ? ['    xAxis:', `      labelFontSize: ${SMALL_FONT}`] : []),
    '  themeVariables:',
    '    xyChart:',
    '      backgroundColor: "transparent"',
    `      plotColorPalette: "${COLOR}"`,
    '---',
    'xychart-beta horizontal',
    `  x-axis [${bars.map(({ label }) => `"${label}"`).join(', ')}]`,
    `  y-axis "${what}" 0 --> ${Math.max(1, ...bars.map(({ count }) => count))}`,
    `  bar [${bars.map(({ count }) => count).join(', ')}]`,
    '```',
  ].join('\n');
}

/** The bars to draw; `others` come last. */
function fold(given: readonly Bar[]): Bar[] {
  const safe = given.filter(({ label }) => SAFE_LABEL.test(label) && label !== OTHERS);
  const allFit = safe.length === given.length && given.length <= MAX_BARS;
  const shown = safe.sort((a, b) => b.count - a.count).slice(0, allFit ? MAX_BARS : MAX_BARS - 1);
  const rest = sum(given) - sum(shown);
  return rest === 0 ? shown : [...shown, { label: OTHERS, count: rest }];
}

function sum(bars: readonly Bar[]): number {
  return bars.reduce((total, { count }) => total + count, 0);
}
