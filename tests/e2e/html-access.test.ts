import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html, overviewHtml } from '../../src/report/html.js';
import { CHROMIUM, launch, open } from '../support/browser.js';
import { hostileOverview, largeOverview } from '../support/large-overview.js';
import { report, SCENARIOS } from '../support/report-scenarios.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const VIEW = { width: 80, color: false, ci: false };

/** What axe finds in the page as it is now, by WCAG 2 A and AA and good practice: the rule, and the start of each element. */
async function faults(page: Page): Promise<string[]> {
  // The page lets no script of others run; the debugger may. To read axe takes a page as long as to be looked at by it.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    // A name without what is seen is looked for only when it is asked for.
    const rules = { 'label-content-name-mismatch': { enabled: true } };
    const { violations } = await axe.run({ rules });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary.slice(0, 200)}`),
    );
  });
}

describe.skipIf(CHROMIUM === undefined && !process.env['CI'])('the html report for everybody, by axe', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  const scenarios = [...Object.entries(SCENARIOS), ['nothing', report()] as const];

  it('finds what is wrong', async () => {
    const { page } = await open(browser, html(report(), VIEW));
    await page.locator('html').evaluate((element) => element.removeAttribute('lang'));
    expect(await faults(page)).toEqual([expect.stringMatching(/^html-has-lang: <html/)]);
  });

  const LOOKS = [
    { colorScheme: 'light', width: 1280 },
    { colorScheme: 'dark', width: 360 },
  ] as const;

  it.each(LOOKS)(
    'finds nothing: $colorScheme, $width pixels',
    async ({ colorScheme, width }) => {
      const look = { colorScheme, viewport: { width, height: 800 } };
      const found: string[] = [];
      const withDetails: string[] = [];
      for (const [name, given] of scenarios) {
        const { page } = await open(browser, html(given, VIEW), look);
        const note = async (state: string): Promise<void> => {
          for (const fault of await faults(page)) found.push(`${name}, ${state}: ${fault}`);
        };
        await note('opened');
        const row = page.locator('#table .body [aria-rowindex="2"]');
        if ((await row.count()) > 0) {
          withDetails.push(name);
          await row.click();
          await note('details');
        }
        await page.context().close();
      }
      expect(found).toEqual([]);
      expect(withDetails).toEqual(scenarios.flatMap(([name, { findings }]) => (findings.length > 0 ? [name] : [])));
    },
    180_000,
  );

  it.each(LOOKS)(
    'finds nothing in what sites hold: $colorScheme, $width pixels',
    async ({ colorScheme, width }) => {
      const look = { colorScheme, viewport: { width, height: 800 } };
      const large = largeOverview();
      // Rows of a table are alike, and the time of axe grows with their square.
      for (const overview of [large, largeOverview(1, 25), hostileOverview()]) {
        const sites = report({ overviews: [overview] });
        const { page } = await open(browser, overviewHtml(sites, VIEW), look);
        expect(await faults(page)).toEqual([]);
        await page.getByText(/^Choose stacks/).click();
        await page.getByRole('application').first().press('ArrowRight');
        expect(await faults(page)).toEqual([]);
        if (overview !== large) {
          for (const turn of await page.getByRole('button', { name: 'Show as table' }).all()) await turn.click();
          expect(await faults(page)).toEqual([]);
        }
        await page.context().close();
      }
    },
    180_000,
  );
});
