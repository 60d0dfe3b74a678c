// Without JavaScript: each page that is read shows its figures, can be given a day and a filter, and leads to the reports
// that the figures rest on.
import { complain, inLanguage, languages, screens, withBrowser } from "./pages.mjs";

await withBrowser(async (browser) => {
  const found = await screens(browser);
  for (const language of languages) {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const expect = (is, what) => is || complain(`${page.url()} ${language}`, what);

    // A figure, where there are figures.
    for (const { account, path, name } of found.filter((screen) => !screen.account)) {
      if (/^\/(|matrix|compare|(parties|themes|meetings|statements)\/.*)$/.test(path)) {
        await page.goto(inLanguage(path, language));
        expect((await page.locator("main table a[href^='/assignments?'], main table td.n").count()) > 0, "shows no figure");
      }
    }

    // A day: what stood then is said.
    await page.goto(inLanguage("/", language));
    const today = await page.locator("h1").innerText();
    await page.locator("form input[name=asOf]").fill("2025-12-31");
    await page.locator("form:has(input[name=asOf]) button").last().click();
    expect(new URL(page.url()).searchParams.get("asOf") === "2025-12-31", "the day is not in the address");
    expect(new URL(page.url()).searchParams.get("lang") === language, "the language is lost with the day");
    expect((await page.locator("h1").innerText()) !== today, "says the same of another day");
    const then = await page.locator("h1").innerText();

    // A filter: on the page about a party the figure is about that one, and can be widened again.
    await page.goto(`${inLanguage("/", language)}&party=kaz&asOf=2025-12-31`);
    expect((await page.locator("h1").innerText()) !== then, "says the same of one party as of all");
    await page.locator(".chips a").first().click();
    expect((await page.locator("h1").innerText()) === then, "a filter that is taken away is still there");

    // Down to a report: from the matrix, to the assignments behind a cell, to a commitment, to what was reported.
    await page.goto(inLanguage("/matrix", language));
    const cell = page.locator("td.cell a[href^='/assignments?']").first();
    const count = Number((await cell.innerText()).match(/\/(\d+)/)[1]);
    await cell.click();
    expect((await page.locator("main table tbody tr").count()) === count, `lists not ${count} assignments`);
    await page.locator("main table tbody a[href^='/commitments/']").first().click();
    expect((await page.locator(".story blockquote").count()) > 0, "tells of no report");
    expect((await page.locator("html").getAttribute("lang")) === language, "the language is lost on the way down");
    await context.close();
  }
  console.log(`${languages.length} languages`);
});
