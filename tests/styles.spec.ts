import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pagesOfEveryKind } from './pages.ts';
import { expect, test } from './site.ts';

const sheetsFolder = join(import.meta.dirname, '../src/styles');

/** The list that `index.css` opens with. */
async function readLayers(): Promise<string[]> {
  const text = await readFile(join(sheetsFolder, 'index.css'), 'utf8');
  const [, names = ''] = /^@layer ([^;]+);/m.exec(text) ?? [];
  return names.split(/,\s*/);
}

for (const path of pagesOfEveryKind) {
  test(`layers on /${path} come in the order of index.css, and no rule lies outside`, async ({
    page,
  }) => {
    await page.goto(path);
    const sheets = await page.evaluate(() =>
      [...document.styleSheets].map(({ href, cssRules }) => ({
        name: href?.replace(/^.*\/|\..*$/g, '') ?? 'inline',
        layers: [...cssRules].flatMap((rule) => {
          if (rule instanceof CSSLayerStatementRule) return [...rule.nameList];
          return rule instanceof CSSLayerBlockRule ? [rule.name] : [];
        }),
        outside: [...cssRules].flatMap((rule) =>
          rule instanceof CSSStyleRule || rule instanceof CSSMediaRule ? [rule.cssText] : [],
        ),
      })),
    );
    expect([...new Set(sheets.flatMap(({ layers }) => layers))]).toEqual(await readLayers());
    expect(sheets.flatMap(({ outside }) => outside)).toEqual([]);
    const hasFormula = (await page.locator('.katex').count()) > 0;
    expect(sheets.map(({ name }) => name)).toEqual(hasFormula ? ['index', 'katex'] : ['index']);
  });
}

/** What a later layer says against an earlier one: each fails when the two are swapped. */
const samples = [
  ['map/', '.page-head .lead', 'margin-top', '18px'],
  ['map/', '#legend', 'font-size', '14.625px'],
  ['map/', '.map-search input', 'font-size', '16.875px'],
  ['glossary/', '.page-head .lead', 'margin-top', '18px'],
  ['glossary/', '.glossary dt', 'font-weight', '650'],
  ['topics/quantization/', 'main .label', 'margin-bottom', '13.5px'],
  ['topics/quantization/', '.paper-list h3', 'font-weight', '550'],
  ['papers/layer-normalization/', '.abstract .label', 'font-size', '14.625px'],
  ['papers/fast-certified-robust-training-with-short-warmup/', '.katex', 'font-size', '22.68px'],
] as const;

for (const [path, selector, property, value] of samples) {
  test(`${property} of ${selector} on /${path} is ${value}`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    await expect(page.locator(selector).first()).toHaveCSS(property, value);
  });
}

for (const width of [390, 1440]) {
  test(`the map’s labels are readable at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('map/');
    const sizes = await page.locator('.map-labels text').evaluateAll((labels) =>
      labels.map((label) => {
        const scale = label instanceof SVGTextElement ? (label.getScreenCTM()?.a ?? 0) : 0;
        return scale * Number.parseFloat(getComputedStyle(label).fontSize);
      }),
    );
    expect(Math.min(...sizes)).toBeGreaterThan(14);
    expect(Math.max(...sizes)).toBeLessThan(20);
  });
}

test('the card of a point on a scrolled map lies beside it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('map/');
  const points = page.locator('.map a[data-id]');
  await page.locator('.map-sheet').evaluate((sheet) => {
    sheet.scrollLeft = sheet.scrollWidth;
  });
  for (const point of await points.all()) {
    await point.focus();
    const card = await page.locator('#map-card').evaluate((shown) => shown.getBoundingClientRect());
    expect(card.left).toBeGreaterThanOrEqual(0);
    expect(card.right).toBeLessThanOrEqual(390);
  }
});
