import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join, sep } from "node:path";
import type { BuildOptions, Metafile } from "esbuild";
import { openSession } from "../../src/taskpane/session/session";
import { openBook } from "./openBook";

/** The samples that can be pressed on the first page; the first is the one of the picture. */
const SAMPLES = ["exempelkommun", "motala", "stratsys"];

/** The scripts of the page, its frame and its worker: what they share is in files of its own. */
const ENTRIES = ["workbench/site/site.ts", "workbench/site/pane.ts", "workbench/site/worker.ts"];

/** Where the add-in's files lie in the folder. */
const ADDIN = "tillagg";

const digest = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("hex").slice(0, 8);

/** The files in a folder, by their path from it with forward slashes. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split(sep).join("/"))
    .sort();

/**
 * Makes the static folder: the page, and where an address is given the add-in's files below it, with a manifest for
 * that address. The page asks for nothing but its own files, by paths relative to itself, so it works at any address.
 * @param root the project's folder
 * @param folder emptied first
 * @param base the https address that the folder will have, with a slash at its end
 */
export async function makeSite(root: string, folder: string, base?: string): Promise<string[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "samples"), { recursive: true });
  const own = join(root, "workbench/site");
  for (const name of SAMPLES) cpSync(join(root, `samples/${name}.xlsx`), join(folder, `samples/${name}.xlsx`));
  cpSync(join(root, "assets/icon.svg"), join(folder, "icon.svg"));
  // The pane's help, and the picture in it.
  cpSync(join(root, "src/taskpane/support.html"), join(folder, "support.html"));
  cpSync(join(root, "assets/icon-32.png"), join(folder, "assets/icon-32.png"));

  const put = (stem: string, ending: string, text: string): string => {
    const name = `${stem}.${digest(text)}.${ending}`;
    writeFileSync(join(folder, name), text);
    return name;
  };
  const styles = (name: string, ...paths: string[]): string =>
    put(name, "css", paths.map((path) => readFileSync(join(root, "workbench", path), "utf8")).join("\n"));
  const sample = put("picture", "json", JSON.stringify(await pictureOf(root)));
  const { outputs, packages } = await scripts(root, folder);
  writeFileSync(join(folder, "licences.txt"), licencesOf(root, packages));

  const filled = (name: string, names: Record<string, string>): string =>
    Object.entries(names).reduce(
      (text, [word, file]) => text.replaceAll(`%${word}%`, file),
      readFileSync(join(own, name), "utf8"),
    );
  const pane = put(
    "pane",
    "html",
    filled("pane.html", { STYLE: styles("pane", "site/pane.css"), PANE: outputs["pane"]! }),
  );
  const page = filled("index.html", {
    ...{
      STYLE: styles("site", "site/site.css", "page/grid.css"),
      SITE: outputs["site"]!,
      WORKER: outputs["worker"]!,
      PANE: pane,
      SAMPLE: sample,
    },
  });
  const withAddin = /<!--addin-->([^]*?)<!--\/addin-->/g;
  writeFileSync(join(folder, "index.html"), page.replace(withAddin, base === undefined ? "" : "$1"));

  await serviceWorker(root, folder);
  if (base !== undefined) addin(root, join(folder, ADDIN), `${base}${ADDIN}/`);
  return filesIn(folder);
}

const common: BuildOptions = {
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022", "safari16.4"],
  jsx: "automatic",
  charset: "utf8",
  legalComments: "none",
  logLevel: "error",
  define: { "process.env.NODE_ENV": '"production"' },
};

/** Bundles the scripts; the name of each entry's file, and the folders of the packages that are in them. */
async function scripts(
  root: string,
  folder: string,
): Promise<{ outputs: Record<string, string>; packages: Set<string> }> {
  const { build } = await import("esbuild");
  const { metafile } = await build({
    ...common,
    absWorkingDir: root,
    entryPoints: ENTRIES,
    outdir: folder,
    splitting: true,
    metafile: true,
    entryNames: "[name].[hash]",
    chunkNames: "part.[hash]",
  });
  return { outputs: entriesOf(metafile), packages: packagesOf(metafile) };
}

function entriesOf({ outputs }: Metafile): Record<string, string> {
  const names: Record<string, string> = {};
  for (const [file, { entryPoint }] of Object.entries(outputs))
    if (entryPoint !== undefined && ENTRIES.includes(entryPoint)) names[basename(entryPoint, ".ts")] = basename(file);
  return names;
}

const packagesOf = ({ inputs }: Metafile): Set<string> =>
  new Set(Object.keys(inputs).flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []));

/** The licence text of each package that has code in the page, as their licences ask for. */
function licencesOf(root: string, packages: Set<string>): string {
  const own = readFileSync(join(root, "LICENSE"), "utf8").trim();
  const texts = [...packages].sort().map((path) => {
    const folder = join(root, path);
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      name: string;
      version: string;
      license: string;
    };
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    return `${name} ${version} (${license})\n\n${file === undefined ? "No licence file in the package." : readFileSync(join(folder, file), "utf8").trim()}\n`;
  });
  return [`Måltavlan (MIT)\n\n${own}\n`, ...texts].join("\n\n");
}

/** The måltavla of the first sample, drawn as the page draws everybody's. */
async function pictureOf(root: string): Promise<{ html: string; width: number }> {
  const now = new Date("2026-01-01T12:00:00Z");
  const { workbook } = openBook(new Uint8Array(readFileSync(join(root, `samples/${SAMPLES[0]!}.xlsx`))), now);
  const made = await openSession().perform({ do: "proof", of: "status" }, { workbook, now, progress: () => undefined });
  const board = made.ok ? made.value.view.proof?.sheets[0] : undefined;
  if (!board) throw new Error(made.ok ? "The first sample has no måltavla." : made.reason);
  return { html: board.html, width: board.width };
}

/** The script that keeps the page's files in the browser: it is told which they are. */
async function serviceWorker(root: string, folder: string): Promise<void> {
  const { build } = await import("esbuild");
  const files = filesIn(folder);
  const version = digest(files.map((path) => `${path} ${digest(readFileSync(join(folder, path)))}`).join("\n"));
  await build({
    ...common,
    absWorkingDir: root,
    entryPoints: ["workbench/site/serviceWorker.ts"],
    outfile: join(folder, "sw.js"),
    format: "iife",
    define: { SITE_FILES: JSON.stringify(files), SITE_VERSION: JSON.stringify(version) },
  });
}

/** The add-in as `npm run build` makes it, for the address that it will have. */
function addin(root: string, folder: string, address: string): void {
  execFileSync(
    process.execPath,
    ["node_modules/webpack/bin/webpack.js", "--mode", "production", "--output-path", folder],
    { cwd: root, env: { ...process.env, BASE_URL: address }, stdio: ["ignore", "ignore", "inherit"] },
  );
}
