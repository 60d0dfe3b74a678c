// Opens Swagger UI as a person does, and executes the operations that are named. Ends with 1 and says why if one does not
// answer 200, or if the page complains.
//   node swagger-ui.mjs http://localhost:8080 '{"operation": "listMembers", "fill": {"on": "2025-04-23"}}' ...
// Between them somebody may authorize with a token, '{"authorize": "pacta_..."}', or sign in,
// '{"signIn": {"name": "admin", "password": "..."}}'. Another status than 200 is expected where a call says so.
import { launch } from "./browser.mjs";

const [address, ...calls] = process.argv.slice(2);
const browser = await launch();
const complaints = [];
try {
  const page = await browser.newPage();
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(`${address}/swagger-ui`);
  for (const call of calls.map((text) => JSON.parse(text))) {
    if (call.authorize) {
      await page.locator(".auth-wrapper .authorize").click();
      const scheme = page.locator(".auth-container", { hasText: "bearer" }).first();
      await scheme.locator("input").fill(call.authorize);
      await scheme.locator("button.authorize").click();
      await page.locator(".btn-done").first().click();
      continue;
    }
    if (call.signIn) {
      await page.goto(`${address}/sign-in`);
      await page.locator("input[name=name]").fill(call.signIn.name);
      await page.locator("input[name=password]").fill(call.signIn.password);
      await page.locator("form.sign-in button").click();
      await page.locator("meta[name=csrf-token]").waitFor({ state: "attached" });
      await page.screenshot({ path: "signed-in.png" });
      await page.goto(`${address}/swagger-ui`);
      continue;
    }
    const block = page.locator(`.opblock[id$="-${call.operation}"]`);
    await block.locator(".opblock-summary-control").click();
    for (const [name, value] of Object.entries(call.fill ?? {})) {
      const row = block.locator(`tr[data-param-name="${name}"]`);
      const list = row.locator("select[multiple]");
      if (await list.count()) {
        await list.selectOption(value);
      } else if (await row.locator("select").count()) {
        await row.locator("select").selectOption(value);
      } else {
        if (!(await row.locator("input").count())) {
          await row.getByRole("button", { name: /add/i }).click();
        }
        await row.locator("input").first().fill(value);
      }
    }
    await block.getByRole("button", { name: "Execute" }).click();
    const answer = block.locator(".live-responses-table .response");
    await answer.waitFor();
    const status = (await answer.locator(".response-col_status").innerText()).trim();
    const body = await answer.locator(".highlight-code, .microlight").first().innerText();
    console.log(`${call.operation} ${status} ${body.length}`);
    if (!status.startsWith(call.status ?? "200")) {
      complaints.push(`${call.operation} answered ${status}: ${body}`);
    }
    await block.locator(".opblock-summary-control").click();
  }
  await page.screenshot({ path: "swagger-ui.png" });
} finally {
  await browser.close();
}
if (complaints.length > 0) {
  console.log(complaints.join("\n"));
  process.exitCode = 1;
}
