// axe, which knows what makes a page hard to use, and for whom.
import { readFile } from "node:fs/promises";

const axe = await readFile(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const ALL = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
// By night nothing else is other than by day.
const COLOURS = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

/** What axe finds on a page, by day and by night. */
export async function violations(page, colorSchemes) {
  await page.evaluate(axe);
  const found = [];
  for (const colorScheme of colorSchemes) {
    await page.emulateMedia({ colorScheme });
    const rules = colorScheme === "light" ? ALL : COLOURS;
    found.push(...(await page.evaluate(run, rules)).map((what) => `${colorScheme}: ${what}`));
  }
  await page.emulateMedia({ colorScheme: "light" });
  return found;
}

async function run(runOnly) {
  const { passes, violations } = await globalThis.axe.run({ runOnly });
  if (passes.length === 0) {
    throw new Error("axe has looked at nothing");
  }
  return violations.map(({ id, help, nodes }) => {
    const [first] = nodes;
    const where = first.target.join(" ").replace(/:nth-child\(\d+\)/g, "");
    return `${id}: ${help}: ${where}: ${(first.any[0] ?? first.all[0] ?? first.none[0])?.message}`;
  });
}
