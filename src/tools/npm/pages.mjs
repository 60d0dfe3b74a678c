// The pages in a browser: which there are, whoever looks at them, and how a program that looks at them says what it found.
//   node axe.mjs http://localhost:8080 '{"sco-reviewer": "password", ...}'
// Each of these programs ends with 1, and a line for each thing that is wrong.
import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { launch } from "./browser.mjs";

export const languages = ["en", "ru", "zh-Hans"];
export const widths = { phone: 360, desk: 1280, wall: 2560 };
export const [address, passwords] = [process.argv[2], JSON.parse(process.argv[3] ?? "{}")];

const complaints = new Map();

/** Says that something is wrong; in one line with all places where it is. */
export function complain(where, what) {
  complaints.set(what, (complaints.get(what) ?? new Set()).add(where));
}

/** Runs a program with a browser, and says what it has complained about. */
export async function withBrowser(program, ...options) {
  const browser = await launch(...options);
  try {
    await program(browser);
  } catch (error) {
    complain("program", error.stack);
  } finally {
    await browser.close();
  }
  for (const [what, places] of complaints) {
    console.log(`${what}\n    at ${[...places].slice(0, 6).join(", ")}${places.size > 6 ? ` and ${places.size - 6} more` : ""}`);
  }
  if (complaints.size > 0) {
    process.exitCode = 1;
  }
}

/** The address of a screen in a language. */
export function inLanguage(path, language) {
  const url = new URL(path, address);
  url.searchParams.set("lang", language);
  return String(url);
}

const texts = JSON.parse(readFileSync(new URL("../../src/main/resources/languages/texts.json", import.meta.url)));

/** What a page says in a language for a template of one sentence, without plurals. */
export function say(language, template, ...values) {
  const text = language === "en" ? template : texts[template][language];
  return text.replace(/\{(\d+)\}/g, (whole, number) => values[number] ?? whole).replaceAll("''", "'");
}

const sessions = new Map();

/** Somebody's window: signed in as they would, if there is a name. */
export async function windowOf(browser, account, options) {
  if (account && !sessions.has(account)) {
    sessions.set(account, signedIn(browser, account));
  }
  return browser.newContext({ storageState: account && (await sessions.get(account)), ...options });
}

async function signedIn(browser, account) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}/sign-in`);
  await page.locator("input[name=name]").fill(account);
  await page.locator("input[name=password]").fill(passwords[account]);
  await page.locator("main form button").click();
  await page.locator("meta[name=csrf-token]").waitFor({ state: "attached" });
  const state = await context.storageState();
  await context.close();
  return state;
}

// What is about one of many; one of them is enough to look at.
const NAMED = /^\/((?:work\/)?(?:parties|themes|meetings|statements|commitments|reports|problems))\/(?!new$)[^/]+/;
// Where one begins: at the front, and where others have put a picture into a page of theirs; at the desk, and beside what
// not every meeting has.
const FRONT = ["/", "/embed/overall", "/embed/map", "/embed/matrix", "/embed/timeline", "/embed/trend"];
const DESK = ["/work", "/work/meetings/sco-cj-20", "/sign-in"];
// What is another screen for each.
const OWN = ["/work", "/sign-in"];
// What no link leads to: what is said when something is wrong, when there is nothing, and when all that can be chosen is.
const UNLINKED = [
  "/nowhere",
  "/?asOf=yesterday",
  "/?asOf=0001-01-01",
  "/?track=assessed&party=kaz&theme=cyber&asOf=2026-06-30",
  "/matrix?track=assessed&asOf=2026-06-30",
];
// These have to be among those that are found, or it was not looked far enough.
const EXPECTED = [
  "/",
  "/matrix",
  "/timeline",
  "/compare",
  "/data",
  "/assignments",
  "/overdue",
  "/commitments",
  "/statements",
  "/meetings",
  "/parties/*",
  "/themes/*",
  "/meetings/*",
  "/statements/*",
  "/commitments/*",
  "/problems",
  "/problems/*",
  "/sign-in",
  "/embed/matrix",
  "/work",
  "/work/reports/*",
  "/work/meetings",
  "/work/meetings/*",
  "/work/statements/*",
  "/work/assessments",
  "/work/imports",
  "/work/accounts",
  "/work/audit",
  "/work/account",
];

/**
 * One screen of each kind, as {account, path, name}: found by following the links of the pages from the first one on, as
 * anybody, and then as those who see more.
 */
export async function screens(browser) {
  const kinds = new Set();
  const all = [];
  for (const account of [undefined, ...Object.keys(passwords)]) {
    const context = await windowOf(browser, account);
    const own = await crawl(context, account ? [...DESK] : [...FRONT]);
    await context.close();
    for (const [kind, path] of own) {
      // What anybody sees is looked at as anybody.
      if (!kinds.has(kind) || (account && OWN.includes(kind))) {
        all.push({ account, path, name: named(path, account) });
      }
    }
    own.forEach((_, kind) => kinds.add(kind));
  }
  EXPECTED.filter((kind) => !kinds.has(kind)).forEach((kind) => complain(kind, "no link of a page leads there"));
  return [...all, ...UNLINKED.map((path) => ({ path, name: named(path) }))];
}

async function crawl(context, waiting) {
  const found = new Map();
  while (waiting.length > 0) {
    const url = new URL(waiting.shift(), address);
    const kind = url.pathname.replace(NAMED, "/$1/*");
    if (found.has(kind)) {
      continue;
    }
    const path = kind === url.pathname ? url.pathname + url.search.replace(/knownBy=[^&]*&?/, "") : url.pathname;
    const answer = await context.request.get(address + path, { headers: { Accept: "text/html" } });
    if (!(answer.headers()["content-type"] ?? "").startsWith("text/html") || new URL(answer.url()).pathname !== url.pathname) {
      continue;
    }
    if (answer.status() === 403 && DESK.includes(path)) {
      continue;
    }
    if (!answer.ok()) {
      complain(path, `answered ${answer.status()}`);
    }
    found.set(kind, path);
    for (const [, link] of (await answer.text()).matchAll(/<(?:a|iframe) [^>]*(?:href|src)="(\/[^"#]*)/g)) {
      // Not what programs read, and pictures that are on pages.
      if (!/^\/(api|q|swagger-ui|pictures)\b/.test(link)) {
        waiting.push(link.replaceAll("&amp;", "&"));
      }
    }
  }
  return found;
}

function named(path, account) {
  const name = path.replace(/^\/(?=.)/, "").replace(/[^\w=,.-]+/g, "-").replace(/^-+$/, "overview").slice(0, 60);
  return account ? `${name}-as-${account}` : name;
}

/** Does something with each, a few at a time. */
export async function each(things, work) {
  const waiting = [...things];
  await Promise.all(
    Array.from({ length: Math.min(4, cpus().length) }, async () => {
      while (waiting.length > 0) {
        await work(waiting.shift());
      }
    }),
  );
}

/** Every screen in every language, a few at a time: work(page, screen, language), on a page that has been opened. */
export async function eachScreen(browser, options, work) {
  const found = await screens(browser);
  const windows = new Map();
  for (const account of new Set(found.map((screen) => screen.account))) {
    windows.set(account, await windowOf(browser, account, options));
  }
  const all = found.flatMap((screen) => languages.map((language) => [screen, language]));
  await each(all, async ([screen, language]) => {
    const page = await windows.get(screen.account).newPage();
    try {
      await work(page, screen, language);
    } catch (error) {
      complain(`${screen.name} ${language}`, error.stack);
    }
    await page.close();
  });
  console.log(`${all.length} screens`);
}
