// The forms of the desks when things go otherwise than they should: two editors, a wrong value, a double click, a service
// that is away, a session that is over, a file that is none, no TLS. Nothing that was typed is lost, and each is said in words.
import { Person } from "./person.mjs";
import { address, complain, passwords, withBrowser } from "./pages.mjs";

// As within a house: an address that browsers do not trust as they do that of their own machine.
const WITHOUT_TLS = new URL(address);
WITHOUT_TLS.hostname = "pacta.test";
const NEW = "/work/reports/new?assignment=sco-cj-20-c02:kaz&from=2026-01-01&to=2026-06-30";

const narrative = (person) => person.page.locator("textarea[name='narrative.texts.en']");
const told = (person) => person.page.locator(".fault[role=alert]");
const save = (person) => person.page.getByRole("button", { name: person.say("Save the draft"), exact: true });

await withBrowser(async (browser) => {
  for (const trouble of [twoEditors, wrongValue, doubleClick, serviceAway, sessionOver, failedUpload, withoutTls]) {
    const people = [];
    try {
      await trouble(async (at) => {
        people.push(await Person.of(browser, "en", "kaz-focal-point", at));
        await people.at(-1).signsIn();
        return people.at(-1);
      });
      console.log(trouble.name);
    } catch (error) {
      complain(`${trouble.name}, at ${people.at(-1)?.page.url()}`, error.stack);
    }
    await Promise.all(people.map((person) => person.leave()));
  }
}, `--host-resolver-rules=MAP ${WITHOUT_TLS.hostname} 127.0.0.1`);

async function begins(person, words) {
  await person.opens(NEW);
  await person.page.getByRole("radio", { name: person.label("Status", "LIMITED") }).check();
  await person.ticks("Illustrative: made up, to show how it would look");
  await person.writes("What was done", "en", words);
}

/** Asked by the page itself: only the browser knows every name at which the service is found. */
function saved(person) {
  const path = `/api${new URL(person.page.url()).pathname.replace("/work/reports", "/progress-reports")}`;
  return person.page.evaluate(async (report) => (await fetch(report)).json(), path);
}

async function twoEditors(who) {
  const first = await who();
  const second = await who();
  await begins(first, "As it was.");
  await first.presses("Save the draft");
  await second.opens(new URL(first.page.url()).pathname);
  await narrative(second).fill("As the second has it.");
  await first.writes("What was done", "en", "As the first has it.");
  await first.presses("Save the draft");

  await save(second).click();
  await told(second).waitFor();
  await second.expects((await told(second).innerText()).includes("Somebody else has changed this"), "the second is not told");
  await second.expects((await second.page.locator(".fault", { hasText: "As the first has it." }).count()) === 1, "what the first wrote is not shown");
  await second.expects((await narrative(second).inputValue()) === "As the second has it.", "what the second typed is lost");
  await second.expects((await saved(first)).narrative.texts.en === "As the first has it.", "the first was overwritten unseen");
  await second.presses("Save the draft");
  await second.expects((await saved(second)).narrative.texts.en === "As the second has it.", "the second could not go on");
}

async function wrongValue(who) {
  const person = await who();
  await begins(person, "Typed before.");
  await person.fills("It has stood so since", "2020-01-01");
  await save(person).click();
  await told(person).waitFor();
  const field = person.page.locator("[name=effectiveOn]");
  await person.expects((await field.getAttribute("aria-invalid")) === "true", "the field is not marked");
  const sentences = (await field.getAttribute("aria-describedby")).split(" ").map((id) => `#${id}`);
  const said = (await person.page.locator(sentences.join(", ")).allInnerTexts()).join(" ");
  await person.expects(said.includes("before its period"), `all that is said is: ${said}`);
  await person.expects((await narrative(person).inputValue()) === "Typed before.", "what was typed is lost");
}

async function doubleClick(who) {
  const person = await who();
  const words = `Once ${Date.now()}`;
  await begins(person, words);
  await save(person).dblclick();
  await person.page.waitForURL(/reports\/[0-9a-f-]{36}/);
  const drafts = await (await person.page.request.get(`${address}/api/progress-reports?party=kaz&state=DRAFT&limit=500`)).json();
  const made = drafts.items.filter((report) => report.narrative.texts.en === words).length;
  await person.expects(made === 1, `${made} were made`);
}

async function serviceAway(who) {
  const person = await who();
  await begins(person, "Typed while it was there.");
  await person.context.setOffline(true);
  await save(person).click();
  await told(person).waitFor();
  await person.expects((await told(person).innerText()).includes("cannot be reached"), "it is not said that the service is away");
  await person.context.setOffline(false);
  await person.presses("Save the draft");
  await person.expects((await saved(person)).narrative.texts.en === "Typed while it was there.", "what was typed is lost");
}

async function sessionOver(who) {
  const person = await who();
  await begins(person, "Typed while signed in.");
  await person.context.clearCookies();
  await save(person).click();
  await told(person).waitFor();
  await person.expects((await told(person).innerText()).includes("not signed in any more"), "it is not said that the session is over");
  await person.expects((await narrative(person).inputValue()) === "Typed while signed in.", "what was typed is lost");

  const form = person.page;
  const [other] = await Promise.all([form.waitForEvent("popup"), told(person).getByRole("link").click()]);
  person.page = other;
  await person.fills("Account", person.account);
  await person.fills("Password", passwords[person.account]);
  await person.presses("Sign in");
  person.page = form;
  await person.presses("Save the draft");
  await person.expects((await saved(person)).narrative.texts.en === "Typed while signed in.", "one could not go on");
}

async function failedUpload(who) {
  const person = await who();
  await begins(person, "Backed by a file.");
  await person.presses("Save the draft");
  await person.unfolds("Add a file");
  const proof = person.page.locator("form[data-send$='/evidence/files']");
  const title = proof.getByLabel(person.say("What it is"));
  const attach = (content) => proof.locator("input[type=file]").setInputFiles({ name: "plan.pdf", mimeType: "application/pdf", buffer: Buffer.from(content) });
  await title.fill("The plan");
  await attach("<html><script>alert(1)</script></html>");
  await proof.getByRole("button", { name: person.say("Add"), exact: true }).click();
  await told(person).waitFor();
  await person.expects((await title.inputValue()) === "The plan", "what was typed is lost");

  await attach("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
  await person.presses("Add", proof);
  await person.expects((await person.reads(".proofs")).includes("plan.pdf"), "the file is not there");
  await person.expects((await narrative(person).inputValue()) === "Backed by a file.", "what was typed before is lost");
}

async function withoutTls(who) {
  const person = await who(WITHOUT_TLS.origin);
  await begins(person, "Typed within the house.");
  await person.expects(!(await person.page.evaluate(() => isSecureContext)), "the browser trusts the address");
  await person.presses("Save the draft");
  await person.expects((await saved(person)).narrative.texts.en === "Typed within the house.", "it is not saved");
  await person.opens("/sign-in");
  await person.presses("Sign out");
  await person.expects((await person.context.cookies()).every((cookie) => !cookie.name.includes("session")), "the session is not over");
}
