// Opens a page that draws a chart, and says how many bars and parts it has. Ends with 1 if the page complains.
import { launch } from "./browser.mjs";

const browser = await launch();
const complaints = [];
try {
  const page = await browser.newPage();
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(process.argv[2]);
  await page.locator("#chart > div > div").first().waitFor();
  await page.screenshot({ path: "chart.png" });
  const bars = await page.locator("#chart > div").count();
  const parts = await page.locator("#chart > div > div").count();
  console.log(`${bars} bars of ${parts} parts`);
} catch (error) {
  complaints.push(String(error));
} finally {
  await browser.close();
}
if (complaints.length > 0) {
  console.log(complaints.join("\n"));
  process.exitCode = 1;
}
