// The keys alone: on every screen, Tab leads from the top to the way past the navigation, then to everything that can be
// used, where it can be seen, and out again at the end.
import { complain, each, inLanguage, screens, widths, windowOf, withBrowser } from "./pages.mjs";

await withBrowser(async (browser) => {
  const found = await screens(browser);
  await each(found, async ({ account, path, name }) => {
    const context = await windowOf(browser, account, { viewport: { width: widths.desk, height: 800 }, reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.goto(inLanguage(path, "en"));
    await skip(page, name);
    await page.goto(inLanguage(path, "en"));
    await goThrough(page, name);
    if (path === "/matrix") {
      await arrows(page, name);
    }
    await context.close();
  });
  console.log(`${found.length} screens`);
});

async function skip(page, name) {
  await page.keyboard.press("Tab");
  const link = page.locator(":focus");
  if ((await link.getAttribute("href")) !== "#main") {
    // What is framed has no navigation to get past.
    if (await page.locator("nav").count()) {
      complain(name, `the first Tab leads to ${await link.evaluate((element) => element.outerHTML.slice(0, 80))}`);
    }
    return;
  }
  if (!(await link.evaluate((element) => element.getBoundingClientRect().left >= 0))) {
    complain(name, "the way past the navigation is not seen when it has the focus");
  }
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  if (!(await page.evaluate(() => document.activeElement === document.body || document.activeElement.closest("main, footer")))) {
    complain(name, "the way past the navigation does not lead past it");
  }
}

/** In the matrix, arrows lead from cell to cell, and Enter to what is behind one. */
async function arrows(page, name) {
  const place = () =>
    page.evaluate(() => {
      const cell = document.activeElement.closest("td, th");
      return cell ? [cell.parentElement.rowIndex, cell.cellIndex] : [];
    });
  await page.locator(".matrix tbody td a").first().focus();
  const [row, column] = await place();
  for (const [key, down, right] of [
    ["ArrowRight", 0, 1],
    ["ArrowDown", 1, 1],
    ["ArrowLeft", 1, 0],
    ["ArrowUp", 0, 0],
  ]) {
    await page.keyboard.press(key);
    const at = await place();
    if (at[0] !== row + down || at[1] !== column + right) {
      complain(name, `${key} leads to ${at}, not to ${[row + down, column + right]}`);
    }
  }
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/assignments\?/);
}

async function goThrough(page, name) {
  const all = await page.evaluate(() => {
    const usable = "a[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [tabindex], [contenteditable]";
    globalThis.left = new Set(
      [...document.querySelectorAll(usable)].filter(
        (element) => element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true }),
      ),
    );
    return globalThis.left.size;
  });
  // A date has several fields.
  let tries = 4 * all + 20;
  for (let at = "top"; at !== "end" && tries > 0; tries--) {
    await page.keyboard.press("Tab");
    at = await page.evaluate(visit);
    if (at.startsWith("hidden")) {
      complain(name, at);
    }
  }
  const left = await page.evaluate(() => [...globalThis.left].map((element) => element.outerHTML.slice(0, 90)));
  if (left.length > 0) {
    complain(name, `${tries > 0 ? "Tab never comes to" : "Tab does not get past something, and never comes to"} ${left[0]}`);
  }
}

/** What the focus is on: the end, once all has been seen; and whether it shows there. */
function visit() {
  const element = document.activeElement;
  if (element === document.body || element === document.documentElement) {
    return globalThis.left.size === 0 || globalThis.begun ? "end" : "top";
  }
  globalThis.begun = true;
  // Of several to choose from, one has the focus for all.
  globalThis.left.forEach((other) => (other === element || (other.type === "radio" && other.name === element.name)) && globalThis.left.delete(other));
  if (globalThis.seen === element) {
    return "same";
  }
  globalThis.seen = element;
  const what = element.outerHTML.slice(0, 90);
  // Around it, around the cell that it is in, or around what is drawn in it.
  const outlined = [element, element.closest("td")].some((one) => {
    const { outlineStyle, outlineWidth } = one ? getComputedStyle(one) : { outlineStyle: "none" };
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  });
  const drawn = [...element.querySelectorAll("rect, circle")].some((shape) => {
    const { stroke, strokeWidth } = getComputedStyle(shape);
    return stroke !== "none" && parseFloat(strokeWidth) >= 2;
  });
  if (!element.matches(":focus-visible") || !(outlined || drawn)) {
    return `hidden: nothing shows the focus on ${what}`;
  }
  const [box] = element.getClientRects();
  const [x, y] = [box.left + Math.min(box.width, 40) / 2, box.top + Math.min(box.height, 40) / 2];
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) {
    return `hidden: the focus is outside of what is seen, on ${what}`;
  }
  const top = document.elementFromPoint(x, y);
  if (!element.contains(top) && !top?.contains(element)) {
    return `hidden: something covers ${what}`;
  }
  return "seen";
}
