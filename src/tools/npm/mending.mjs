// What a secretariat does when it was otherwise than it had written: each by clicking, and each held against what the
// interface says afterwards.
import { Person } from "./person.mjs";
import { address, complain, withBrowser } from "./pages.mjs";

const name = `Mended ${Date.now()}`;
const slug = (person) => new URL(person.page.url()).pathname.split("/").at(-1);

await withBrowser(async (browser) => {
  const officer = await Person.of(browser, "en", "sco-secretariat");
  try {
    await officer.signsIn();
    const meeting = await theMeeting(officer);
    const statement = await theDraft(officer);
    await theAdoption(officer, statement);
    await theAssignments(officer, statement);
    await anotherStatement(officer, meeting);
    console.log("mended");
  } catch (error) {
    complain(`what is mended, at ${officer.page.url()}`, error.stack);
  }
  await officer.leave();
});

async function read(person, path) {
  return (await person.page.request.get(`${address}/api${path}`)).json();
}

/** A form within what a summary unfolds. */
function within(person, summary) {
  return person.page.locator("details", { has: person.page.locator("summary", { hasText: summary }) }).last();
}

async function theMeeting(officer) {
  await officer.follows("Meetings and statements");
  await officer.unfolds("New meeting");
  await officer.writes("Title", "en", name);
  await officer.fills("Begins on", "2026-10-02");
  await officer.fills("Ends on", "2026-10-04");
  await officer.ticks("Illustrative: made up, to show how it would look");
  await officer.presses("Create the meeting");
  const meeting = slug(officer);

  await officer.unfolds("Change it");
  await officer.writes("Where", "en", "Bishkek");
  await officer.field("Host").selectOption("kgz");
  await officer.field("Mode").selectOption("HYBRID");
  await officer.presses("Save");
  const changed = await read(officer, `/meetings/${meeting}`);
  await officer.expects(
    changed.city.texts.en === "Bishkek" && changed.host === "kgz" && changed.mode === "HYBRID" && changed.endsOn === "2026-10-04",
    `the meeting is ${JSON.stringify(changed)}`);

  await officer.unfolds("Record who took part");
  const record = within(officer, "Record who took part");
  await record.getByLabel("Party").selectOption("mng");
  await record.locator("[name=capacity]").selectOption("observer");
  await officer.writes("The office of who led it", "en", "Chief Justice");
  await officer.presses("Record it");
  const [participant] = (await read(officer, `/meetings/${meeting}/participations`)).items;
  await officer.expects(participant.capacity === "observer" && participant.headTitle.texts.en === "Chief Justice", "who took part is not recorded");
  await officer.page.locator("tr", { hasText: "Observer" }).getByRole("button").click();
  await officer.page.locator("section[aria-labelledby=participants-head] p.soft").waitFor();
  await officer.expects((await read(officer, `/meetings/${meeting}/participations`)).items.length === 0, "who took part cannot be removed");
  return meeting;
}

async function theDraft(officer) {
  await officer.writes("Title", "en", `Statement ${name}`);
  await officer.presses("Create the statement");
  const statement = slug(officer);

  await officer.unfolds("Change title, kind or source");
  await within(officer, "Change title, kind or source").getByLabel("Kind").selectOption("declaration");
  await officer.presses("Save");
  for (const number of ["1", "2"]) {
    await officer.unfolds("New paragraph");
    await officer.fills("Number, as it is printed", number);
    await officer.writes("Text", "en", `The courts exchange what they have learnt, part ${number}.`, within(officer, "New paragraph"));
    await officer.presses("Add the paragraph");
  }
  const second = officer.page.locator("#p2");
  await second.locator("summary", { hasText: "Change this paragraph" }).click();
  await officer.presses("Delete it", second);
  await officer.expects((await officer.page.locator("#p2").count()) === 0, "the second paragraph is still there");
  const first = officer.page.locator("#p1");
  await first.locator("summary", { hasText: "Change this paragraph" }).click();
  await officer.writes("Text", "en", "The courts exchange what they have learned.", first);
  await officer.presses("Save", first);

  await first.locator("summary", { hasText: "Draw a commitment" }).click();
  await officer.writes("Title", "en", "Exchange", first);
  await first.locator("select[name=themes]").selectOption("ai-assistance");
  await first.locator("summary", { hasText: "Further themes" }).click();
  await first.getByRole("checkbox", { name: "Judicial co-operation" }).check();
  await officer.presses("Draw it", first);
  const [drawn] = (await read(officer, `/commitments?statement=${statement}`)).items;
  const themes = JSON.stringify(drawn.themes);
  await officer.expects(drawn.themes.length === 2 && drawn.themes[0] === "ai-assistance", `its themes are ${themes}`);

  const change = within(officer, "Change: Exchange");
  await change.locator("summary", { hasText: "Change: Exchange" }).click();
  await officer.writes("Title", "en", "Exchange every year", change);
  await officer.presses("Save", change);
  const renamed = await read(officer, `/commitments/${drawn.slug}`);
  await officer.expects(renamed.title.texts.en === "Exchange every year", "the proposal has its old title");
  await officer.expects(JSON.stringify(renamed.themes) === themes, `its themes have become ${JSON.stringify(renamed.themes)}`);
  const changed = await read(officer, `/statements/${statement}`);
  await officer.expects(changed.kind === "declaration", `its kind is ${changed.kind}`);
  return statement;
}

async function theAdoption(officer, statement) {
  const adoption = officer.page.locator("#adoption");
  await officer.expects((await adoption.getByLabel("Adopted on").inputValue()) === "2026-10-04", "the last day of the meeting is not proposed");
  await adoption.getByRole("checkbox", { name: "India" }).uncheck();
  await officer.presses("Record the adoption");
  const signed = (await read(officer, `/statements/${statement}/signatories?limit=100`)).items.map((one) => one.party);
  await officer.expects(signed.length > 5 && !signed.includes("ind"), `it is adopted by ${signed}`);

  await officer.unfolds("Record a reservation");
  const reserve = within(officer, "Record a reservation");
  await reserve.getByRole("checkbox", { name: "Kazakhstan" }).check();
  await officer.writes("Reservation", "en", "As far as its law allows.", reserve);
  await officer.presses("Save the reservation", reserve);
  const reserved = await read(officer, `/statements/${statement}/signatories/kaz`);
  await officer.expects(reserved.reservation.texts.en === "As far as its law allows.", "the reservation is not recorded");

  const first = officer.page.locator("#p1");
  await first.locator("summary", { hasText: "Correct this paragraph" }).click();
  await officer.writes("Text", "en", "The courts will exchange what they have learned.", first);
  await first.getByLabel("Why it is corrected").fill("A word was left out.");
  await officer.presses("Record the correction", first);
  const corrected = await read(officer, `/statements/${statement}/paragraphs/1`);
  await officer.expects(corrected.text.texts.en.includes("will exchange"), "the paragraph is as it was");
}

async function theAssignments(officer, statement) {
  await officer.page.locator("#confirm").getByRole("checkbox", { name: "Exchange every year" }).check();
  await officer.presses("Confirm and assign");
  const [{ slug: commitment }] = (await read(officer, `/commitments?statement=${statement}`)).items;
  const bound = within(officer, "Whom it binds");
  await bound.locator("summary").click();
  const [due, applies] = await bound.locator("form").all();
  await due.getByRole("checkbox", { name: "Kazakhstan" }).check();
  await due.getByLabel("Due on").fill("2027-12-31");
  await officer.presses("Save the due date", due);
  await bound.locator("summary").click();
  await applies.getByRole("checkbox", { name: "Belarus" }).check();
  await applies.getByLabel("Why it does not").fill("Its courts do so already.");
  await officer.presses("Save whether it applies", applies);
  const [kazakhstan, belarus, china] = await Promise.all(["kaz", "blr", "chn"].map((party) => read(officer, `/assignments/${commitment}:${party}`)));
  await officer.expects(kazakhstan.dueOn === "2027-12-31" && !china.dueOn, `they are due ${kazakhstan.dueOn} and ${china.dueOn}`);
  await officer.expects(belarus.applicable === false && china.applicable, "it applies to others than it should");
}

async function anotherStatement(officer, meeting) {
  await officer.opens(`/work/meetings/${meeting}`);
  await officer.unfolds("New statement");
  await officer.writes("Title", "en", `Annex ${name}`, within(officer, "New statement"));
  await officer.presses("Create the statement");
  await officer.expects(slug(officer) === `${meeting}-statement-2`, `it is called ${slug(officer)}`);
  await officer.follows("Find");
  await officer.page.getByRole("searchbox").fill(`Annex ${name.slice(0, -2)}`);
  await officer.page.getByRole("search").getByRole("button").click();
  await officer.page.getByRole("navigation", { name: "What to find" }).getByRole("link", { name: "Statements" }).click();
  await officer.sees(`th a[href^="/statements/${meeting}-statement-2"]`);
}
