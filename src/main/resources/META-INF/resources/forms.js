// Forms that write by the interface: the same rules, rights and records as for any other client of it, and no second way.
//
// A form says with data-send what it sends where ("POST /api/meetings"), with data-tag what of the thing was seen (it becomes
// If-Match), and with data-next where to go afterwards, with the field of the answer that data-onward names put to it. A
// button can say with data-then what is sent after that ({…} is a field of the answer), and with data-to where to go then.
// With data-first, another form is sent before, if something was typed there. Names of its fields are the
// paths of the values in the body, with dots between. With data-each, it sends once for each box of that name that is
// ticked, "{}" standing for the box's value, and the box's own data-tag is what was seen. Fields with data-list that have
// one name are one list: of what is chosen and of the boxes that are ticked, in their order.
//
// What is wrong is said beside the field that it is about. What was typed stays as it is, whatever the answer.

const words = Object.fromEntries(
  [...document.querySelectorAll("#form-words [data-word]")].map((word) => [word.dataset.word, word.textContent]));
let token = document.querySelector('meta[name="csrf-token"]')?.content;
const lang = document.documentElement.lang;
const keys = new WeakMap();
/** Which of the last parts of an address is a step that is taken of what the rest of it names. */
const STEP = /\/(submission|acceptance|return|revocation|confirmation|adoption|withdrawal|revisions)$/;
/** Where it is kept when something was done, until the page that comes next says so; later it would be about something else. */
const DONE = "pacta.done";
const NEXT_MS = 10_000;

/** The fields of a form that are part of what it says. */
const fields = (form) => [...form.elements].filter((field) => field.name && !field.disabled && field.name !== form.dataset.each);

/** Numbers in a path are places in a list. */
function put(body, path, value) {
  let place = body;
  path.slice(0, -1).forEach((part, i) => {
    place = place[part] ??= /^\d+$/.test(path[i + 1]) ? [] : {};
  });
  place[path.at(-1)] = value;
}

/** Whether a field goes along: some only do with another one. */
const counts = (form, field) => !field.dataset.with || form.elements[field.dataset.with].value.trim() !== "";

/** The value of a field; undefined if it says nothing. */
function value(field, replaces) {
  const nothing = replaces ? null : undefined;
  if (field.type === "radio") return field.checked ? field.value : undefined;
  if (field.type === "checkbox") return field.checked;
  const text = field.value.trim();
  if (text === "") return nothing;
  switch (field.dataset.as) {
    case "number": return Number(text);
    case "instant": return text + "T23:59:59Z";
    default: return text;
  }
}

/** What the fields of a list say together; undefined if they say nothing. */
function listed(form, name, replaces) {
  const said = fields(form).filter((field) => field.name === name && (field.type !== "checkbox" || field.checked))
    .map((field) => field.value).filter((text) => text !== "");
  return said.length > 0 ? [...new Set(said)] : replaces ? [] : undefined;
}

/** A text of several languages, of which only some are written, has the first of these as its original. */
function mendOriginals(form, body) {
  for (const set of form.querySelectorAll("fieldset[data-text]")) {
    const path = set.dataset.text.split(".");
    const name = path.pop();
    const place = path.reduce((above, part) => above?.[part], body);
    const text = place?.[name];
    if (!text) continue;
    const written = Object.entries(text.texts ?? {}).filter(([, words]) => words !== null);
    if (written.length === 0) {
      if (form.dataset.send.startsWith("PATCH")) place[name] = null; else delete place[name];
    } else if (!text.original || !written.some(([tag]) => tag === text.original)) {
      text.original = written[0][0];
    }
  }
}

function bodyOf(form, replaces) {
  const body = {};
  for (const field of fields(form).filter((one) => counts(form, one))) {
    const said = field.dataset.list === undefined ? value(field, replaces) : listed(form, field.name, replaces);
    if (said !== undefined) put(body, field.name.split("."), said);
  }
  mendOriginals(form, body);
  return body;
}

/** What tells a thing that is sent from another one. */
const gist = (content) => content instanceof FormData
  ? JSON.stringify([...content.values()].map((part) => part.name ? [part.name, part.size, part.lastModified] : part))
  : content ?? "";

/** Also where the service has no TLS, as within a house. */
const freshKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** Whoever has signed in again since, in another window, has another token. */
async function tokenNow() {
  token ??= await fetch("/api/me", { headers: { Accept: "application/json" } })
    .then(async (answer) => (answer.ok ? (await answer.json()).csrfToken : undefined));
  return token;
}

async function send(form, method, address, tag, content, type) {
  const headers = { Accept: "application/json", "Accept-Language": lang };
  if (await tokenNow()) headers["X-CSRF-Token"] = token;
  if (type) headers["Content-Type"] = type;
  if (tag) headers["If-Match"] = tag;
  // Sent twice, it is done once: until something else is said, the key stays.
  if (method === "POST" && form.dataset.once === undefined) {
    const said = address + gist(content);
    const known = keys.get(form);
    if (known?.said !== said) keys.set(form, { said, key: freshKey() });
    headers["Idempotency-Key"] = keys.get(form).key;
  }
  const answer = await fetch(address, { method, headers, body: content });
  const json = (answer.headers.get("Content-Type") ?? "").includes("json") ? await answer.json() : null;
  if (json?.type === "/problems/csrf-token-required" && headers["X-CSRF-Token"]) {
    token = undefined;
    if (await tokenNow() !== headers["X-CSRF-Token"]) return send(form, method, address, tag, content, type);
  }
  return { ok: answer.ok, status: answer.status, json, tag: answer.headers.get("ETag") };
}

function clear(form) {
  form.querySelectorAll(".fault").forEach((fault) => fault.remove());
  form.querySelectorAll("[aria-invalid]").forEach((field) => {
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
  });
}

/** Says something at the head of the form, and takes those who hear the page there. */
function tell(form, sentences) {
  const note = document.createElement("div");
  note.className = "fault notice";
  note.setAttribute("role", "alert");
  note.tabIndex = -1;
  for (const sentence of sentences) {
    const line = document.createElement("p");
    line.append(sentence);
    note.append(line);
  }
  form.prepend(note);
  note.focus();
  return note;
}

/** The field that a pointer of the problem is about, or one above it. */
function meant(form, pointer) {
  const path = pointer.split("/").slice(1);
  for (; path.length > 0; path.pop()) {
    const name = path.join(".");
    const field = fields(form).find((one) => one.name === name || one.name.startsWith(name + "."));
    if (field) return field;
  }
  return undefined;
}

function tellProblem(form, answer) {
  if (answer.status === 401) {
    token = undefined;
    const way = document.createElement("a");
    way.href = "/sign-in";
    way.target = "_blank";
    way.textContent = words.signIn;
    tell(form, [words.signedOut + " "]).firstChild.append(way);
    return;
  }
  const elsewhere = [answer.json?.detail ?? words.failed];
  for (const error of answer.json?.errors ?? []) {
    const field = error.pointer ? meant(form, error.pointer) : undefined;
    if (!field) {
      elsewhere.push(error.detail);
      continue;
    }
    const fault = document.createElement("p");
    fault.className = "fault";
    fault.id = "fault-" + Math.random().toString(36).slice(2);
    fault.textContent = error.detail;
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", [field.getAttribute("aria-describedby"), fault.id].filter(Boolean).join(" "));
    (field.closest("label, fieldset") ?? field).append(fault);
  }
  tell(form, elsewhere);
}

/** Somebody else was quicker: shows what is there now beside what was typed, and lets the next press win. */
async function tellChanged(form, address) {
  const thing = address.replace(STEP, "");
  const now = await send(form, "GET", thing);
  if (!now.ok) {
    tellProblem(form, now);
    return;
  }
  if (thing !== address) {
    // A step is not taken of what nobody has looked at.
    tell(form, [words.decided + " "]).firstChild.append(reload());
    return;
  }
  for (const field of fields(form)) {
    const there = field.name.split(".").reduce((place, part) => place?.[part], now.json);
    const list = field.dataset.list !== undefined;
    // What is said of a list is said once.
    if (list && form.elements[field.name][0] !== field) continue;
    const mine = list ? String(listed(form, field.name, true)) : field.type === "checkbox" ? String(field.checked) : field.value;
    if (field.type === "radio" || field.type === "hidden" || there === undefined || String(there ?? "") === mine) continue;
    const other = document.createElement("p");
    other.className = "fault";
    other.textContent = words.there + " " + (there ?? "–");
    (field.closest("label") ?? field.parentElement).append(other);
  }
  form.dataset.tag = now.tag ?? "*";
  tell(form, [words.changed + " "]).firstChild.append(reload(words.reload));
}

/** A way to what is there now. */
function reload(said = words.look) {
  const way = document.createElement("a");
  way.href = location.href;
  way.textContent = said;
  return way;
}

function goOn(form, answer, to) {
  form.dataset.done = "";
  const secret = form.dataset.secret && answer.json?.[form.dataset.secret];
  if (secret) {
    const shown = tell(form, [words.once]);
    const code = document.createElement("output");
    code.className = "secret";
    code.textContent = secret;
    shown.append(code);
    return;
  }
  sessionStorage.setItem(DONE, Date.now());
  const onward = form.dataset.onward && answer.json?.[form.dataset.onward];
  const next = to ?? (onward ? form.dataset.next.replace(/(?=\?|$)/, encodeURIComponent(onward)) : form.dataset.next);
  if (next && next !== location.pathname + location.search) {
    location.assign(next);
  } else {
    location.reload();
  }
}

async function sendEach(form, method, address) {
  const boxes = [...form.elements].filter((box) => box.name === form.dataset.each && box.checked);
  if (boxes.length === 0) {
    tell(form, [words.none]);
    return;
  }
  const content = JSON.stringify(bodyOf(form, method === "PATCH"));
  const type = method === "PATCH" ? "application/merge-patch+json" : "application/json";
  const faults = [];
  for (const box of boxes) {
    const answer = await send(form, method, address.replace("{}", encodeURIComponent(box.value)), box.dataset.tag, content, type);
    if (answer.ok) {
      box.checked = false;
      box.dataset.tag = "";
      box.closest("tr, li")?.classList.add("done");
    } else {
      faults.push([box, answer]);
    }
  }
  if (faults.length === 0) {
    goOn(form, { json: null });
    return;
  }
  tell(form, faults.flatMap(([box, answer]) => [
    (box.dataset.name ?? box.value) + ": " + (answer.json?.detail ?? words.failed),
    ...(answer.json?.errors ?? []).map((error) => error.detail)]));
}

/** Sends what was typed in a form, and stays. */
async function save(form) {
  clear(form);
  const [method, address] = form.dataset.send.split(" ");
  const answer = await send(form, method, address, form.dataset.tag, JSON.stringify(bodyOf(form, true)), "application/merge-patch+json");
  if (answer.ok) {
    form.dataset.tag = answer.tag ?? "*";
    delete form.dataset.typed;
  } else {
    await (answer.status === 412 ? tellChanged(form, address) : tellProblem(form, answer));
  }
  return answer.ok;
}

async function submit(form, pressed) {
  clear(form);
  const [method, address] = form.dataset.send.split(" ");
  const sure = pressed?.dataset.sure ?? form.dataset.sure;
  if (sure && !confirm(sure)) return;
  const first = form.dataset.first && document.querySelector(form.dataset.first);
  if (first && first.dataset.typed !== undefined && !(await save(first))) return;
  form.setAttribute("aria-busy", "true");
  form.querySelectorAll("button").forEach((button) => { button.disabled = true; });
  try {
    if (form.dataset.each) {
      await sendEach(form, method, address);
      return;
    }
    const file = form.dataset.multipart !== undefined;
    const patch = method === "PATCH";
    const content = method === "DELETE" ? undefined : file ? new FormData(form) : JSON.stringify(bodyOf(form, patch));
    const type = method === "DELETE" || file ? undefined : patch ? "application/merge-patch+json" : "application/json";
    const answer = await send(form, method, address, form.dataset.tag, content, type);
    if (!answer.ok) {
      await (answer.status === 412 ? tellChanged(form, address) : tellProblem(form, answer));
      return;
    }
    const then = pressed?.dataset.then;
    if (!then) {
      goOn(form, answer);
      return;
    }
    // The next step is taken of what was just saved.
    form.dataset.tag = answer.tag ?? "*";
    const [nextMethod, nextAddress] = then.replace(/\{(\w+)\}/g, (hole, name) => answer.json?.[name] ?? "").split(" ");
    const further = await send(form, nextMethod, nextAddress, form.dataset.tag, "{}", "application/json");
    if (further.ok) {
      goOn(form, answer, pressed.dataset.to);
    } else {
      if (method === "POST" && answer.json?.id) {
        form.dataset.send = "PATCH " + address + "/" + answer.json.id;
      }
      tellProblem(form, further);
    }
  } catch (gone) {
    if (!(gone instanceof TypeError)) throw gone;
    tell(form, [words.away]);
  } finally {
    form.removeAttribute("aria-busy");
    form.querySelectorAll("button").forEach((button) => { button.disabled = false; });
  }
}

for (const form of document.querySelectorAll("form[data-send]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(form, event.submitter);
  });
  form.addEventListener("input", () => { form.dataset.typed = ""; });
}

// What was done on the page before is said on this one, to those who hear it too.
const doneAt = Number(sessionStorage.getItem(DONE));
sessionStorage.removeItem(DONE);
if (Date.now() - doneAt < NEXT_MS) {
  const note = document.getElementById("done");
  note.textContent = words.done;
  note.hidden = false;
}

// Nobody loses what they have typed by a slip.
addEventListener("beforeunload", (event) => {
  if (document.querySelector('form[data-send][data-typed]:not([data-done])')) event.preventDefault();
});
