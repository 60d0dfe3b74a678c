// With letters twice as large, as those set them in their browser who see less, nothing sticks out: in Russian, whose words
// are the longest.
import { shape } from "./calm.mjs";
import { complain, each, inLanguage, screens, widths, windowOf, withBrowser } from "./pages.mjs";

await withBrowser(async (browser) => {
  const found = await screens(browser);
  await each(found, async ({ account, path, name }) => {
    const context = await windowOf(browser, account, { viewport: { width: widths.desk, height: 800 } });
    const page = await context.newPage();
    await page.goto(inLanguage(path, "ru"));
    const letters = await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
    if (letters < 32) {
      complain(name, `has letters of ${letters} px, whatever the browser is told`);
    }
    (await shape(page)).forEach((what) => complain(name, what));
    await context.close();
  });
  console.log(`${found.length} screens`);
}, "--blink-settings=defaultFontSize=32,defaultFixedFontSize=26");
