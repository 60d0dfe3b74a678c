// The journeys of those for whom this is made, as they click through it, each in each language: a newcomer, a secretariat, a
// focal point and a reviewer, a dashboard. Labels are looked up where the pages have them from.
import { mkdir } from "node:fs/promises";
import { Person } from "./person.mjs";
import { address, complain, languages, withBrowser } from "./pages.mjs";

const folder = new URL("../screenshots/", import.meta.url);
const OTHER = { en: "ru", ru: "zh-Hans", "zh-Hans": "en" };
const PROMISES = {
  en: ["exchange court practice on cybercrime once a year", "train their judges in the use of digital evidence", "publish a joint guide for courts"],
  ru: ["ежегодно обмениваться судебной практикой", "обучать судей работе с цифровыми доказательствами", "издать общее руководство для судов"],
  "zh-Hans": ["每年交流网络犯罪审判实践", "培训法官使用电子证据", "为法院发布共同指南"],
};
const today = new Date().toISOString().slice(0, 10);
const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

await mkdir(folder, { recursive: true });
await withBrowser(async (browser) => {
  for (const language of languages) {
    for (const journey of [newcomer, secretariat, reporting]) {
      const people = [];
      const who = async (account) => {
        people.push(await Person.of(browser, language, account));
        return people.at(-1);
      };
      try {
        await journey(who, language);
        console.log(`${journey.name} in ${language}`);
      } catch (error) {
        const last = people.at(-1);
        complain(`the journey of ${journey.name} in ${language}, at ${last?.page.url()}`, error.stack);
        await last?.page.screenshot({ path: new URL(`broken-${journey.name}-${language}.png`, folder).pathname, fullPage: true });
      }
      await Promise.all(people.map((person) => person.leave()));
    }
  }
});

/** Sees how it stands, and follows a number to a sentence of an adopted text. */
async function newcomer(who) {
  const newcomer = await who();
  await newcomer.opens("/");
  const all = await newcomer.reads("h1");
  await newcomer.follows("Filter");
  await newcomer.page.locator(".filters a[href*='party=kaz']").click();
  await newcomer.expects((await newcomer.reads("h1")) !== all, "one party stands as all do");
  await newcomer.goesBackTo(all);

  await newcomer.follows("Matrix");
  const cell = newcomer.page.locator("td.cell a[href^='/assignments?']").first();
  const of = Number((await cell.innerText()).match(/\/\s*(\d+)/)[1]);
  await cell.click();
  const listed = await newcomer.page.locator("main table tbody tr").count();
  await newcomer.expects(listed === of, `the cell says ${of}, and ${listed} are listed`);
  await newcomer.page.locator("main table a[href^='/commitments/']").first().click();
  await newcomer.sees("mark, blockquote");
  await newcomer.sees(".story time");
  await newcomer.page.locator("a[href^='/statements/']").first().click();
  await newcomer.sees(".paragraph blockquote");
  await newcomer.follows("Data");
  await newcomer.sees("a[href*='format=csv']");
}

/** Keeps the next meeting: its statement in two languages, three commitments out of it, whom they bind, and by when. */
async function secretariat(who, language) {
  const officer = await who("sco-secretariat");
  const name = `${language} ${Date.now()}`;
  const words = PROMISES[language];
  const other = PROMISES[OTHER[language]];

  await officer.signsIn();
  await officer.follows("Meetings and statements");
  await officer.unfolds("New meeting");
  await officer.writes("Title", language, `Illustrative meeting ${name}`);
  await officer.fills("Begins on", "2026-11-02");
  await officer.fills("Ends on", "2026-11-04");
  await officer.ticks("Illustrative: made up, to show how it would look");
  await officer.presses("Create the meeting");
  await officer.writes("Title", language, `Illustrative statement ${name}`);
  await officer.presses("Create the statement");

  await officer.fills("Number, as it is printed", "1");
  await officer.writes("Text", language, `${words.join("; ")}.`);
  await officer.writes("Text", OTHER[language], `${other.join("; ")}.`);
  await officer.presses("Add the paragraph");
  await officer.expects((await officer.page.locator("[data-quoted]").count()) === 2, "the paragraph is not there in two languages");

  for (const promise of words) {
    await officer.marks(promise, language);
    await officer.unfolds("Draw a commitment out of this paragraph");
    const taken = await officer.field("The words").inputValue();
    await officer.expects(taken === promise, `marked '${promise}', and '${taken}' is taken`);
    await officer.writes("Title", language, promise);
    await officer.chooses("Theme", 1);
    await officer.presses("Draw it");
    await officer.sees(`#commitments th:has-text("${promise}")`);
  }

  await officer.fills("Adopted on", "2026-11-04");
  await officer.presses("Record the adoption");
  for (const promise of words) {
    await officer.page.locator("#confirm").getByRole("checkbox", { name: promise }).check();
  }
  await officer.presses("Confirm and assign");
  const confirmed = officer.page.locator("#confirm tbody tr", { hasText: officer.label("CommitmentStatus", "CONFIRMED") });
  await officer.expects((await confirmed.count()) === 3, "three are not confirmed");
  const bound = (await confirmed.locator("td.n").allInnerTexts()).map(Number);
  await officer.expects(bound.every((count) => count > 5 && count === bound[0]), `they bind ${bound} parties`);

  await officer.unfolds("Set a due date");
  const due = officer.page.locator("form:has(input[name=dueOn])").filter({ has: officer.page.locator("fieldset input[name=slug]") });
  for (const promise of words) {
    await due.getByRole("checkbox", { name: promise }).check();
  }
  await due.getByLabel(officer.say("Due on")).fill("2027-10-31");
  await officer.presses("Save", due);
  await officer.expects((await officer.page.locator("#confirm time[datetime='2027-10-31']").count()) === 3, "the due dates are not there");

  await officer.fills("First due on", "2026-12-15");
  await officer.presses("Ask for reports");
  await officer.sees("#schedule li");

  // What everybody sees of it now.
  const visitor = await who();
  await visitor.opens(new URL(officer.page.url()).pathname.replace("/work", ""));
  await visitor.expects((await visitor.page.locator("main table a[href*='/commitments/']").count()) >= 3, "three commitments are not to be seen");
}

/** A report with evidence is returned, mended and accepted; figures and feeds follow, and the earlier figure stays. */
async function reporting(who, language) {
  const visitor = await who();
  const reviewer = await who("sco-reviewer");
  const focal = await who("kaz-focal-point");

  await focal.signsIn();
  await focal.expects((await focal.page.getByRole("link", { name: focal.say("Write the report") }).count()) >= 2, "two are not due");
  await focal.page.getByRole("link", { name: focal.say("Write the report") }).first().click();
  const assignment = new URL(focal.page.url()).searchParams.get("assignment");
  await focal.expects(assignment?.endsWith(":kaz"), `the report is on ${assignment}`);
  // Something else than is accepted already, so that it can be seen.
  const last = await focal.reads("section[aria-labelledby=before-head]");
  const claim = ["LIMITED", "SUBSTANTIAL", "COMPLETE"].find((status) => !last.includes(focal.label("Status", status)));
  await focal.page.getByRole("radio", { name: focal.label("Status", claim) }).check();
  await focal.fills("It has stood so since", today);
  await focal.writes("What was done", language, PROMISES[language][0]);
  await focal.ticks("Illustrative: made up, to show how it would look");
  await focal.presses("Save the draft");
  const report = new URL(focal.page.url()).pathname;
  await focal.unfolds("Add something on the web");
  const proof = focal.page.locator("form[data-send$='/evidence']");
  await focal.writes("What it is", language, PROMISES[language][1], proof);
  await proof.getByLabel(focal.say("Address"), { exact: true }).fill("https://example.org/programme");
  await focal.presses("Add", proof);
  await focal.sees("a[href='https://example.org/programme']");
  await focal.presses("Submit");
  await focal.sees(`tr:has(a[href^='${report}']):has-text("${focal.label("ProgressReportState", "SUBMITTED")}")`);

  // Of another state nothing is theirs to write.
  const refused = await focal.page.goto(`${address}/work/reports/new?assignment=${assignment.replace(":kaz", ":kgz")}`);
  await focal.expects([403, 404].includes(refused.status()), `a report on another state is answered ${refused.status()}`);

  await reviewer.signsIn();
  await reviewer.page.locator(`a[href^='${report}']`).click();
  await reviewer.sees("a[href='https://example.org/programme']");
  await reviewer.fills("Why it is returned", PROMISES[language][2]);
  await reviewer.presses("Return");

  await focal.follows("Desk");
  await focal.sees(`tr:has(a[href^='${report}']):has-text("${PROMISES[language][2]}")`);
  await focal.page.locator(`a[href^='${report}']`).first().click();
  await focal.sees(`.notice:has-text("${PROMISES[language][2]}")`);
  await focal.writes("What was done", language, PROMISES[language].join("; "));
  await focal.presses("Submit");

  const before = await figures(visitor);
  await reviewer.follows("Desk");
  await reviewer.page.locator(`a[href^='${report}']`).click();
  await reviewer.presses("Accept");

  const after = await figures(visitor, before.tag);
  await visitor.expects(before.again === 304, `a dashboard that has seen it all is answered ${before.again}`);
  await visitor.expects(after.changed === 200, `a dashboard is answered ${after.changed} after a change`);
  await visitor.expects(after.now !== before.now, "the matrix is as it was");
  await visitor.expects(after.then === before.then, "the matrix of yesterday has changed");
  await visitor.opens(`/commitments/${assignment.split(":")[0]}`);
  await visitor.sees(`.story :text("${PROMISES[language].join("; ")}")`);
  await visitor.sees(".story a[href='https://example.org/programme']");
}

/** The matrix of a party now and as of yesterday, and what a dashboard gets that polls. */
async function figures(visitor, seen) {
  await visitor.opens("/matrix?party=kaz");
  const now = await visitor.reads(".matrix tbody");
  await visitor.opens("/");
  await visitor.fills("as of", yesterday);
  await visitor.presses("Show");
  await visitor.follows("Matrix");
  const then = await visitor.reads(".matrix tbody");
  const poll = (tag) => visitor.page.request.get(`${address}/api/scoreboard?groupBy=theme,party`, { headers: tag ? { "If-None-Match": tag } : {} });
  const changed = await poll(seen);
  const { etag } = changed.headers();
  return { now, then, tag: etag, changed: changed.status(), again: (await poll(etag)).status() };
}
