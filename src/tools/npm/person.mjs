// Somebody at the pages, who reads labels and clicks, in their language.
import { readFileSync } from "node:fs";
import { address, passwords, say } from "./pages.mjs";

const LOCALES = { en: "en-GB", ru: "ru-RU", "zh-Hans": "zh-CN" };
const labels = JSON.parse(readFileSync(new URL("../../src/main/resources/languages/labels.json", import.meta.url)));

export class Person {
  /** @param at the origin at which they find the service */
  static async of(browser, language, account, at = address) {
    const context = await browser.newContext({ locale: LOCALES[language], viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
    context.setDefaultTimeout(8_000);
    const person = new Person();
    const page = await context.newPage();
    // They are sure of what they do.
    page.on("dialog", (dialog) => (dialog.type() === "confirm" ? dialog.accept() : dialog.dismiss()));
    return Object.assign(person, { context, language, account, at, page });
  }

  leave() {
    return this.context.close();
  }

  say(template, ...values) {
    return say(this.language, template, ...values);
  }

  label(kind, name) {
    return labels[kind][name][this.language];
  }

  async opens(path) {
    await this.page.goto(this.at + path);
    const spoken = await this.page.locator("html").getAttribute("lang");
    await this.expects(spoken === this.language, `the page is in ${spoken}`);
  }

  async signsIn() {
    await this.opens("/");
    await this.follows("Sign in");
    await this.fills("Account", this.account);
    await this.fills("Password", passwords[this.account]);
    await this.presses("Sign in");
    await this.page.waitForURL(/\/work(\?|$)/);
  }

  async follows(template) {
    await this.page.getByRole("link", { name: this.say(template), exact: true }).first().click();
  }

  /** Presses a button, and waits for the page that comes of it; unless this one says that something is wrong. */
  async presses(template, place = this.page) {
    await this.page.evaluate(() => (globalThis.before = true));
    await place.getByRole("button", { name: this.say(template), exact: true }).first().click();
    await this.page.waitForFunction(
      () => document.querySelector(".fault") || (!globalThis.before && document.readyState === "complete"),
    );
    const faults = await this.page.locator(".fault").allInnerTexts();
    await this.expects(faults.length === 0, `the page says: ${faults.join(" ")}`);
  }

  async unfolds(template) {
    const summary = this.page.locator("summary", { hasText: this.say(template) }).first();
    if (!(await summary.locator("xpath=..").evaluate((details) => details.open))) {
      await summary.click();
    }
  }

  /** A field that can be seen, by its label. */
  field(template, place = this.page) {
    return place.getByLabel(this.say(template)).filter({ visible: true }).first();
  }

  async fills(template, value, place) {
    await this.field(template, place).fill(value);
  }

  async ticks(template) {
    await this.field(template).check();
  }

  async chooses(template, index) {
    await this.field(template).selectOption({ index });
  }

  /** Writes a text in one of its languages. */
  async writes(template, language, text, place = this.page) {
    const group = place.getByRole("group", { name: this.say(template), exact: true }).filter({ visible: true }).first();
    const field = group.locator(`:is(input, textarea)[lang="${language}"]`);
    await group.waitFor();
    if (!(await field.isVisible())) {
      await group.locator("summary").click();
    }
    await field.fill(text);
  }

  /** Marks words of a paragraph with the mouse. */
  async marks(words, language) {
    const ends = await this.page.locator(`[data-quoted="${language}"]`).first().evaluate((quoted, text) => {
      const node = quoted.firstChild;
      const at = node.data.indexOf(text);
      const box = (from, to) => {
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, to);
        return range.getBoundingClientRect();
      };
      quoted.scrollIntoView({ block: "center" });
      const [first, last] = [box(at, at + 1), box(at + text.length - 1, at + text.length)];
      return [
        [first.left + 1, first.top + first.height / 2],
        [last.right - 1, last.top + last.height / 2],
      ];
    }, words);
    await this.page.mouse.move(...ends[0]);
    await this.page.mouse.down();
    await this.page.mouse.move(...ends[1], { steps: 5 });
    await this.page.mouse.up();
  }

  reads(selector) {
    return this.page.locator(selector).first().innerText();
  }

  async sees(selector) {
    await this.page.locator(selector).first().waitFor();
  }

  async goesBackTo(heading) {
    for (let steps = 0; steps < 3 && (await this.reads("h1")) !== heading; steps++) {
      await this.page.goBack();
    }
    await this.expects((await this.reads("h1")) === heading, "Back does not lead back");
  }

  async expects(is, what) {
    if (!is) {
      throw new Error(what);
    }
  }
}
