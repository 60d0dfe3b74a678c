// Every screen in every language, from a phone to a wall, by day and by night: what axe finds, what disturbs, what paper would
// have; and each is drawn for people to look at, in target/screenshots.
import { mkdir, rm } from "node:fs/promises";
import { violations } from "./axe.mjs";
import { moved, shape, watch } from "./calm.mjs";
import { complain, eachScreen, inLanguage, languages, widths, withBrowser } from "./pages.mjs";
import { onPaper } from "./paper.mjs";

const FIRST_PAGE_KB = 150;
const folder = new URL("../screenshots/", import.meta.url);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });

await withBrowser((browser) =>
  eachScreen(browser, { reducedMotion: "reduce", colorScheme: "light" }, async (page, { path, name, account }, language) => {
    // Each is drawn in full in one language, some in this and some in that, so that there are not too many to look at.
    const drawnInFull = name.length % languages.length === languages.indexOf(language);
    const status = path === "/nowhere" ? 404 : path.endsWith("yesterday") ? 400 : 200;
    const size = await sizeOf(page);
    await watch(page, status, (what) => complain(`${name} ${language}`, what));
    for (const [device, width] of Object.entries(widths)) {
      const where = `${name} ${language} ${device}`;
      const all = (list) => list.forEach((what) => complain(where, what));
      await page.setViewportSize({ width, height: { phone: 740, desk: 900, wall: 1440 }[device] });
      if (device !== "wall") {
        const answer = await page.goto(inLanguage(path, language));
        if (answer.status() !== status) {
          complain(where, `answered ${answer.status()}`);
        }
        // A page that by chance arrives in two parts is drawn in two steps, on a busy machine more often than not; what
        // moves each time is the page's own doing.
        let found = await moved(page);
        for (let again = 0; found.length > 0 && again < 4; again++) {
          await page.reload();
          found = await moved(page);
        }
        all(found);
      }
      if (path === "/" && device === "phone" && size() > FIRST_PAGE_KB * 1024) {
        complain(where, `is ${Math.round(size() / 1024)} KB large`);
      }
      all(await shape(page));
      if (device !== "wall") {
        all(await violations(page, device === "desk" ? ["light", "dark"] : ["light"]));
      }
      if (device === "desk" && language === "en") {
        all(await onPaper(page));
      }
      for (const colorScheme of ["light", "dark"]) {
        if (drawnInFull || (device === "desk" && colorScheme === "light")) {
          await page.emulateMedia({ colorScheme });
          const file = new URL(`${name}-${language}-${device}-${colorScheme}.png`, folder);
          await draw(page, { path: file.pathname, fullPage: device !== "wall" });
        }
      }
      await page.emulateMedia({ colorScheme: "light" });
    }
  }),
);

/** Chromium at times waits for a frame that does not come; asked again, it draws. */
async function draw(page, picture) {
  try {
    await page.screenshot({ ...picture, timeout: 15_000 });
  } catch (error) {
    if (error.name !== "TimeoutError") {
      throw error;
    }
    await page.bringToFront();
    await page.screenshot(picture);
  }
}

/** How many bytes have come for a page, compressed as they were. */
async function sizeOf(page) {
  let bytes = 0;
  const transport = await page.context().newCDPSession(page);
  await transport.send("Network.enable");
  await transport.send("Network.setCacheDisabled", { cacheDisabled: true });
  transport.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  return () => bytes;
}
