/** What can be measured of how a page looks: what reaches beyond its edge, what lies over something else, what paper would show. */
import type {Page} from 'playwright-core';

/** Visible text with the lines it takes, for what follows. In the page, because a line has no handle outside. */
const inPage = `(() => {
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (node.data.trim() === '' || element.closest('.visually-hidden, [class*="skipToContent"], noscript, script, style, option')) continue;
    if (!element.checkVisibility({opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true})) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const {left, right, top, bottom} of range.getClientRects())
      if (right - left > 1) lines.push({node, element, left, right, top: top + (bottom - top) * 0.25, bottom: bottom - (bottom - top) * 0.25});
  }
  return lines;
})()`;

/** The room between lines, letters, words and paragraphs that a page must bear (WCAG 2.2, 1.4.12). Returns how to take it back. */
export async function spaceOut(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets = [sheet];
  });
  return () =>
    page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
}

/** Every text of the page, one word longer than any page is wide; as many letters as a title may have. */
export async function makeEveryWordLong(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
      if (node.data.trim().length > 2 && !node.parentElement?.closest('.visually-hidden, script, style, noscript'))
        node.data = 'Unverschiebbarkeitsnachweis'.repeat(5).slice(0, 120);
  });
}

/** What reaches beyond the right edge of the page, unless it stands in something that scrolls by itself. */
export async function beyondTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const {right, width: own} = element.getBoundingClientRect();
        return own > 0 && right > width + 1 && !element.parentElement?.closest('.table-scroll, .visually-hidden');
      })
      .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}: ${element.textContent?.slice(0, 40)}`)
      .slice(-5);
  });
}

/** Tables that would be cut by the edge of their page, or whose letters are too small to read (7 pt). */
export async function widerThanPaper(page: Page): Promise<string[]> {
  return page.locator('main table').evaluateAll((tables) =>
    tables
      .filter((table) => {
        const letters = [...table.querySelectorAll('th, td')].map((cell) => Number.parseFloat(getComputedStyle(cell).fontSize));
        const room = table.parentElement?.getBoundingClientRect().right ?? 0;
        return table.getBoundingClientRect().right > room + 1 || Math.min(...letters) < (7 * 96) / 72;
      })
      .map((table) => `${table.className}: ${table.textContent?.slice(0, 40)}`),
  );
}

/** Words that lie over other words, or are cut off by what holds them. */
export async function coveredOrCut(page: Page): Promise<string[]> {
  return page.evaluate((collect) => {
    type Line = {node: Text; element: Element; left: number; right: number; top: number; bottom: number};
    // biome-ignore lint/security/noGlobalEval: the same collection serves several questions.
    const lines = (window.eval(collect) as Line[]).sort((one, other) => one.top - other.top);
    const found: string[] = [];
    for (const [index, line] of lines.entries()) {
      for (let next = index + 1; next < lines.length && (lines[next] as Line).top < line.bottom; next += 1) {
        const other = lines[next] as Line;
        if (other.node !== line.node && Math.min(other.right, line.right) - Math.max(other.left, line.left) > 1)
          found.push(`“${line.node.data.slice(0, 30)}” and “${other.node.data.slice(0, 30)}” overlap`);
      }
      // A label that is there for the ear alone.
      if (line.element.closest('.search--large > .button') && getComputedStyle(line.element).clipPath !== 'none') continue;
      for (let holder: Element | null = line.element; holder; holder = holder.parentElement) {
        const {overflowX, overflowY, display} = getComputedStyle(holder);
        if (display === 'inline' || holder === document.body || holder === document.documentElement) continue;
        const box = holder.getBoundingClientRect();
        const cutX = /hidden|clip/.test(overflowX) && (line.right > box.right + 1 || line.left < box.left - 1);
        const cutY = /hidden|clip/.test(overflowY) && (line.bottom > box.bottom + 1 || line.top < box.top - 1);
        if (cutX || cutY) found.push(`“${line.node.data.slice(0, 40)}” is cut off`);
      }
    }
    return [...new Set(found)];
  }, inPage);
}

/** Text that could not be read on white paper without any background: its contrast (WCAG 2.2) is under 4.5. */
export async function faintOnPaper(page: Page): Promise<string[]> {
  return page.evaluate((collect) => {
    // biome-ignore lint/security/noGlobalEval: the same collection serves several questions.
    const lines = window.eval(collect) as {node: Text; element: Element}[];
    const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    const contrast = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => linear(Number(part) / 255));
      return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
    };
    const faint = lines.flatMap(({node, element}) => {
      const {color, fill} = getComputedStyle(element);
      const ratio = contrast(element.closest('svg') ? fill : color);
      return ratio < 4.5 ? [`“${node.data.slice(0, 40)}” ${ratio.toFixed(1)}`] : [];
    });
    return [...new Set(faint)];
  }, inPage);
}
