import { type Attributes, setAttributes } from '../dom.js';

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** Makes an element of a picture; lengths are CSS pixels as long as the picture is as wide as it was drawn for. Texts become text nodes. */
export function svg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(NAMESPACE, name);
  setAttributes(element, attributes);
  element.append(...children);
  return element;
}

/** A whole picture. It shrinks and grows with its surroundings, on paper for instance. */
export function picture(width: number, height: number, ...children: readonly Node[]): SVGSVGElement {
  const viewBox = `0 0 ${width} ${height}`;
  return svg('svg', { viewBox, width, height, class: 'picture', 'aria-hidden': 'true' }, ...children);
}

/** A rectangle as a piece of a path: a thousand of them in one path are one element. */
export function rectPath(x: number, y: number, width: number, height: number): string {
  return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
}

/** Points joined by lines, as a piece of a path. */
export function linePath(points: readonly Point[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

export type Point = readonly [x: number, y: number];

/** Tenths of a pixel. */
export function round(length: number): number {
  return Math.round(length * 10) / 10;
}

/** The text, or as much of it as has room, at some seven pixels a letter. */
export function fitted(text: string, width: number): string {
  const most = Math.max(1, Math.floor(width / 7));
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
