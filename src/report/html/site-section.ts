import { listed } from '../../words/words.js';
import type { Overview } from '../overview.js';
import { lacksOf, stackCount, totalOf } from '../overview-parts.js';
import type { Report } from '../report.js';
import { group, plural } from '../totals.js';
import { escapeHtml, shown } from './escape.js';

/** UTF-16 units of a name, and names of each kind that a tag lacks. */
const LONGEST_NAME = 100;
const MAX_NAMES = 3;

/** What a reader of the sites alone sees first. */
export function overviewHeader({ tool, overviews = [] }: Report): string {
  return `<header class="top">
<p class="brand"><a href="${escapeHtml(tool.informationUri)}" rel="noreferrer">${escapeHtml(tool.name)}</a> ${escapeHtml(tool.version)}</p>
<h1>${overviews.length === 1 ? 'What the site holds' : `What ${plural(overviews.length, 'site')} hold`}</h1>
</header>`;
}

/** The title of the window. */
export function overviewTitle({ tool }: Report): string {
  return escapeHtml(`Overview - ${tool.name}`);
}

/** A site in words, with its totals as a plain table: all that there is without JavaScript; with it, the charts that replace the table. */
export function siteSection(site: Overview, number: number): string {
  const id = `site-${number}`;
  return `<section class="site" id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">The site <code>${short(site.cache)}</code></h2>
<p class="checked">${heldText(site)}</p>
<details id="${id}-static"><summary>Totals of each tag</summary>
${totalsTable(site)}
</details>
</section>`;
}

/** A site that is too large to be drawn, or one too many. */
export function siteLeftOut(site: Overview): string {
  return `<section class="site">
<h2>The site <code>${short(site.cache)}</code></h2>
<p class="checked">${heldText(site)} It is not drawn here: the page would be too large. <code>cache-lint overview --format json</code> has its numbers.</p>
</section>`;
}

function heldText({ tags, names }: Overview): string {
  const stacks = names.stacks.filter((stack) => stack !== 'root').length;
  const held = [
    plural(totalOf(tags, 'specs'), 'spec'),
    plural(totalOf(tags, 'pages'), 'page'),
    plural(names.packages.length, 'package'),
    plural(stacks, 'stack'),
    plural(tags.length, 'tag'),
  ];
  return `${listed(held, 'and')}.`;
}

function totalsTable(site: Overview): string {
  const lacks = new Map(site.falls.map((fall) => [fall.newer, lacksOf(fall, site, MAX_NAMES, short)]));
  const rows = site.tags.map((tag, i) => {
    const { pages, unread, specs, packages } = tag;
    const counts = [pages, unread, specs, packages.length, stackCount(tag, site)].map(
      (count) => `<td>${group(count)}</td>`,
    );
    return `<tr><th scope="row">${short(tag.tag)}</th>${counts.join('')}<td>${listed(lacks.get(i) ?? [], 'and')}</td></tr>`;
  });
  const head = ['Tag', 'Pages', 'Unread', 'Specs', 'Packages', 'Stacks', 'Lacks of the dated tag before'];
  return `<div class="numbers"><table>
<thead><tr>${head.map((title) => `<th scope="col">${title}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>`;
}

function short(text: string): string {
  return escapeHtml(shown(text, LONGEST_NAME));
}
