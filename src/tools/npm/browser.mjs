// Chromium as it is installed here: PACTA_BROWSER, or the one on the PATH.
import { existsSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { chromium } from "playwright-core";

/** @param options of this Chromium, beside those that it always has */
export function launch(...options) {
  const name = process.env.PACTA_BROWSER ?? "chromium";
  const places = isAbsolute(name) ? [name] : process.env.PATH.split(delimiter).map((folder) => join(folder, name));
  return chromium.launch({
    executablePath: places.find(existsSync),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...options,
    ],
  });
}
