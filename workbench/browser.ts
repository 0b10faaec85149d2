import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

/** A browser of Chromium's kind on this machine. */
export interface Browser {
  /** Its program. */
  path: string;
  /** The environment that it is started in. */
  env: Record<string, string | undefined>;
}

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome"];

/** Where Chrome and Edge put themselves outside the path, below each of the folders. */
const INSTALLED: Partial<Record<NodeJS.Platform, { folders: (string | undefined)[]; programs: string[] }>> = {
  darwin: {
    folders: ["/Applications"],
    programs: [
      "Google Chrome.app/Contents/MacOS/Google Chrome",
      "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      "Chromium.app/Contents/MacOS/Chromium",
    ],
  },
  win32: {
    folders: [process.env["ProgramFiles"], process.env["ProgramFiles(x86)"], process.env["LOCALAPPDATA"]],
    programs: ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"],
  },
};

/**
 * A browser for tests and pictures: `CHROMIUM` in the environment; else an installed one; else, on Linux, the one from
 * npm; null without any.
 */
export function findBrowser(): Browser | null {
  const text = process.env["CHROMIUM"];
  const path = text ? (existsSync(text) ? text : undefined) : installed();
  if (path !== undefined) return { path, env: process.env };
  return text || process.platform !== "linux" ? null : packaged();
}

function installed(): string | undefined {
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const { folders, programs } = INSTALLED[process.platform] ?? { folders: [], programs: [] };
  return [
    ...onPath,
    ...folders.flatMap((folder) => (folder ? programs.map((program) => join(folder, program)) : [])),
  ].find((file) => existsSync(file));
}

/**
 * Unpacks @sparticuz/chromium and prints where, and the environment that it has made for itself. It is made to believe
 * that it runs as a cloud function, and then brings its own libraries.
 */
const UNPACK = `const { default: chromium } = await import(process.argv[1]);
const path = await chromium.executablePath();
const { LD_LIBRARY_PATH } = process.env;
process.stdout.write(JSON.stringify({ path, env: { LD_LIBRARY_PATH } }));`;

/**
 * Its own list of fonts names other folders than the one that it is unpacked in, and without any font it falls at the
 * first field to write in.
 */
const fontList = (folder: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`;

function packaged(): Browser | null {
  const folder = join(tmpdir(), `maltavlan-chromium-${userInfo().uid}`);
  try {
    const { resolve } = createRequire(join(process.cwd(), "package.json"));
    const file = resolve("@sparticuz/chromium");
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const env = { ...process.env, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x", TMPDIR: folder };
    const answer = execFileSync(process.execPath, ["--input-type=module", "-e", UNPACK, file], {
      env,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 120_000,
    });
    const made = JSON.parse(answer) as Browser;
    const fonts = join(folder, "fontconfig");
    mkdirSync(fonts, { recursive: true });
    writeFileSync(join(fonts, "fonts.conf"), fontList(folder));
    return { path: made.path, env: { ...process.env, ...made.env, FONTCONFIG_PATH: fonts } };
  } catch {
    return null;
  }
}

/** Takes a picture of a local page, so many pixels wide and high, at twice the resolution by default. */
export function screenshot(
  browser: Browser,
  page: string,
  picture: string,
  width: number,
  height: number,
  scale = 2,
): void {
  const profile = mkdtempSync(join(tmpdir(), "maltavlan-browser-"));
  try {
    const flags = [
      ...[
        "--headless",
        "--no-sandbox",
        "--no-zygote",
        "--disable-gpu",
        "--disable-background-networking",
        "--hide-scrollbars",
      ],
      ...[`--user-data-dir=${profile}`, `--force-device-scale-factor=${scale}`, `--window-size=${width},${height}`],
    ];
    execFileSync(browser.path, [...flags, `--screenshot=${picture}`, pathToFileURL(page).href], {
      env: browser.env,
      stdio: "ignore",
      timeout: 60_000,
    });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
