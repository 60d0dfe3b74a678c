// Sends a file to be imported, and shows how far that is until it has ended.

const form = document.getElementById("import");
const place = document.getElementById("job");
const words = Object.fromEntries(
  [...document.querySelectorAll("#import-words [data-word], #form-words [data-word]")].map((word) => [word.dataset.word, word.textContent]));
const headers = { "X-CSRF-Token": document.querySelector('meta[name="csrf-token"]')?.content ?? "", "Accept-Language": document.documentElement.lang };
const types = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ndjson: "application/x-ndjson",
  json: "application/json",
};
const POLL_MILLIS = 700;

const told = place.querySelector("[data-told]");
const bar = place.querySelector("progress");
const cancel = place.querySelector("[data-cancel]");
const faults = place.querySelector("[data-faults]");

function tell(job) {
  bar.value = job.percent;
  const counts = [["rows", job.rowsDone], ["created", job.created], ["updated", job.updated], ["unchanged", job.unchanged], ["failed", job.rowsFailed]];
  told.textContent = words[job.state] + (job.reason ? ": " + job.reason : "") + " · "
    + counts.map(([name, count]) => count.toLocaleString(document.documentElement.lang) + " " + words[name]).join(", ")
    + (job.dryRun && job.state === "DONE" ? ". " + words.dry : "");
}

async function tellFaults(id) {
  const answer = await fetch("/api/jobs/" + id + "/faults?limit=100", { headers });
  if (!answer.ok) return;
  const rows = (await answer.json()).items.map((fault) => {
    const row = document.createElement("tr");
    for (const text of [fault.line, fault.column ?? "", fault.reason]) {
      row.append(Object.assign(document.createElement("td"), { textContent: text }));
    }
    return row;
  });
  faults.tBodies[0].replaceChildren(...rows);
  faults.hidden = rows.length === 0;
}

async function follow(job) {
  place.hidden = false;
  cancel.hidden = false;
  cancel.onclick = () => fetch("/api/jobs/" + job.id + "/cancellation", {
    method: "POST", headers: { ...headers, "Content-Type": "application/json" }, body: "{}" });
  for (;;) {
    tell(job);
    if (["DONE", "FAILED", "CANCELLED"].includes(job.state)) break;
    await new Promise((wake) => setTimeout(wake, POLL_MILLIS));
    const answer = await fetch("/api/jobs/" + job.id, { headers });
    if (answer.ok) job = await answer.json();
  }
  cancel.hidden = true;
  if (job.rowsFailed > 0) await tellFaults(job.id);
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = form.querySelector("button");
  const file = form.elements.file.files[0];
  const type = types[file.name.split(".").pop().toLowerCase()] ?? file.type;
  const address = "/api/imports?noun=" + form.elements.noun.value + "&dryRun=" + form.elements.dryRun.checked;
  button.disabled = true;
  faults.hidden = true;
  try {
    const answer = await fetch(address, { method: "POST", headers: { ...headers, "Content-Type": type }, body: file });
    const said = await answer.json();
    if (answer.ok) {
      await follow(said);
    } else {
      place.hidden = false;
      cancel.hidden = true;
      told.textContent = [said.detail, ...(said.errors ?? []).map((error) => error.detail)].join(" ");
    }
  } catch (gone) {
    place.hidden = false;
    told.textContent = words.away;
  } finally {
    button.disabled = false;
  }
});
