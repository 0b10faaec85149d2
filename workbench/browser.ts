import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome"];

/** A browser for pictures: `CHROMIUM` in the environment, else one on the path; null when there is none. */
export function findBrowser(): string | null {
  const said = process.env["CHROMIUM"];
  if (said) return existsSync(said) ? said : null;
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    for (const name of NAMES) if (existsSync(join(folder, name))) return join(folder, name);
  }
  return null;
}

/** Takes a picture of a local page, so many pixels wide and high, at twice the resolution unless said. */
export function screenshot(browser: string, page: string, picture: string, width: number, height: number, scale = 2): void {
  const profile = mkdtempSync(join(tmpdir(), "maltavlan-browser-"));
  try {
    execFileSync(browser, [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars",
      `--user-data-dir=${profile}`, `--force-device-scale-factor=${scale}`, `--window-size=${width},${height}`,
      `--screenshot=${picture}`, `file://${page}`,
    ], { stdio: "ignore" });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
