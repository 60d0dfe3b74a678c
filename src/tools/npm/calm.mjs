// Nothing disturbs: no script and no rule of the browser complains, nothing is fetched from elsewhere, nothing moves once it
// is there, nothing sticks out, and no line is too long to be read.
import { address } from "./pages.mjs";

// In letters; those of Chinese are twice as wide.
const LINE = 100;
// Of the layout shift that browsers count, of which 0.1 is said to be little.
const NOTICED = 0.005;

/** Complains while a page is there. */
export async function watch(page, status, complain) {
  page.on("console", (message) => {
    // Of a page that says what has failed, the browser says that it has.
    if (message.type() === "error" && !(status !== 200 && message.text().includes(`status of ${status}`))) {
      complain(`the console says: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => complain(`a script failed: ${error}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${address}/`)) {
      complain(`asked elsewhere: ${request.url()}`);
    }
  });
  await page.addInitScript(() => {
    globalThis.moves = [];
    const watcher = new PerformanceObserver((list) => globalThis.moves.push(...list.getEntries()));
    watcher.observe({ type: "layout-shift", buffered: true });
  });
}

/** What has moved on a page since it was opened, by more than the eye notices. */
export function moved(page) {
  return page.evaluate(async (noticed) => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const what = (node) => (node?.tagName ? `${node.tagName.toLowerCase()}.${node.className}` : node?.nodeName);
    const sum = globalThis.moves.reduce((all, move) => all + move.value, 0);
    const movers = new Set(globalThis.moves.flatMap((move) => move.sources.map(({ node }) => what(node))));
    return sum > noticed ? [`moves by ${sum.toFixed(3)}: ${[...movers].slice(0, 5).join(", ")}`] : [];
  }, NOTICED);
}

/** What sticks out of a page, and the lines that are too long. */
export function shape(page) {
  return page.evaluate((limit) => {
    const what = (element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`;
    const found = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) {
      const out = [...document.body.querySelectorAll("*")].filter(
        (element) => element.getBoundingClientRect().right > clientWidth + 1 && !element.closest(".scroll, pre, .sr"),
      );
      found.push(`sticks out by ${scrollWidth - clientWidth} px: ${out.slice(-3).map(what).join(", ")}`);
    }
    for (const block of document.querySelectorAll("p, li, dd, blockquote, figcaption, caption")) {
      const text = block.innerText.replace(/\s+/g, " ").trim();
      const letters = text.length + (text.match(/[\u3000-\uffef]/g) ?? []).length;
      if (letters > limit && block.checkVisibility() && !block.querySelector("p, li, dd, pre") && !block.closest(".sr, footer")) {
        const range = document.createRange();
        range.selectNodeContents(block);
        const lines = new Set([...range.getClientRects()].map((line) => Math.round(line.top / 8))).size;
        if (letters / lines > limit * 1.1) {
          found.push(`lines of ${Math.round(letters / lines)} letters: ${what(block)}: ${text.slice(0, 60)}`);
        }
      }
    }
    return found;
  }, LINE);
}
