import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Configuration } from "webpack";

/** The sources of the page's bundles: while none has changed, the last build is served. */
const SOURCES = ["src", "workbench", "assets", "manifest.xml", "webpack.config.js", "package-lock.json"];
const OUT = join("out", "page");

/** The pane's production bundle and the page's own. */
export interface Built {
  /** Folder with taskpane.html and what it asks for, as `npm run build` makes it. */
  pane: string;
  /** Folder with page.js. */
  page: string;
}

/** What is built of the sources as they stand; undefined: nothing yet. */
export function built(root: string): Built | undefined {
  const folder = join(root, OUT, keyOf(root));
  return existsSync(folder) ? builtIn(folder) : undefined;
}

const builtIn = (folder: string): Built => ({ pane: join(folder, "pane"), page: join(folder, "page") });

/**
 * Builds what is not built yet, in some seconds; throws what webpack says when it fails. Of several that ask for the
 * same at the same time one builds, and the others wait for it.
 * @param root the project's folder
 */
export async function build(root: string): Promise<Built> {
  const folder = join(root, OUT, keyOf(root));
  const making = `${folder}-making`;
  mkdirSync(join(root, OUT), { recursive: true });
  while (!existsSync(folder)) {
    if (!claimed(making)) await new Promise((waited) => setTimeout(waited, 100));
    else if (!existsSync(folder)) await make(root, making, folder);
    else rmSync(making, { recursive: true, force: true });
  }
  return builtIn(folder);
}

async function make(root: string, making: string, folder: string): Promise<void> {
  const alive = setInterval(() => utimesSync(making, new Date(), new Date()), SILENCE / 10);
  try {
    removeOld(join(root, OUT));
    await bundle([await paneConfig(root, join(making, "pane")), pageConfig(root, join(making, "page"))]);
    renameSync(making, folder);
  } finally {
    clearInterval(alive);
    rmSync(making, { recursive: true, force: true });
  }
}

/**
 * A process that builds a folder renews its mark ten times in this interval; after that long without renewal it counts
 * as dead. Milliseconds.
 */
const SILENCE = 30_000;

/** Makes the folder, unless somebody alive has; then false. */
function claimed(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    if (silence(folder) > SILENCE) rmSync(folder, { recursive: true, force: true });
    return false;
  }
}

/** Milliseconds since a folder was written or marked; none of one that another process has just moved or removed. */
function silence(folder: string): number {
  const seen = statSync(folder, { throwIfNoEntry: false });
  return seen ? Date.now() - seen.mtimeMs : 0;
}

const DAY = 86_400_000;

/** Removes builds older than a day. */
function removeOld(folder: string): void {
  for (const name of readdirSync(folder))
    if (silence(join(folder, name)) > DAY) rmSync(join(folder, name), { recursive: true, force: true });
}

/** Changes with the time or the size of any source. */
function keyOf(root: string): string {
  const hash = createHash("sha256");
  const add = (path: string): void => {
    const file = statSync(path);
    if (file.isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(`${path} ${file.size} ${file.mtimeMs}\n`);
  };
  for (const source of SOURCES) add(join(root, source));
  return hash.digest("hex").slice(0, 16);
}

async function paneConfig(root: string, path: string): Promise<Configuration> {
  const { default: configure } = (await import(/* webpackIgnore: true */ `${resolve(root, "webpack.config.js")}`)) as {
    default: (env: object, options: object) => Promise<Configuration>;
  };
  const config = await configure({}, { mode: "production" });
  return { ...config, output: { ...config.output, path } };
}

const pageConfig = (root: string, path: string): Configuration => ({
  mode: "production",
  context: root,
  entry: { page: resolve(root, "workbench/page/page.ts") },
  output: { path, filename: "[name].js" },
  devtool: false,
  // It is fetched from this machine: making it small takes longer than it saves.
  optimization: { minimize: false },
  performance: { hints: false },
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [{ test: /\.ts$/, loader: "esbuild-loader", options: { target: "es2022" } }] },
});

async function bundle(configs: Configuration[]): Promise<void> {
  // Half a second that only a build needs.
  const { default: webpack } = await import("webpack");
  return new Promise((done, fail) => {
    webpack(configs, (error, stats) => {
      if (error) fail(error);
      else if (stats?.hasErrors()) fail(new Error(stats.toString({ all: false, errors: true })));
      else done();
    });
  });
}
