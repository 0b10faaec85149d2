import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:https";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { answerWith } from "./built";

const USAGE = `npm run excel [-- --utan-excel]: bygger tillägget, tar fram ett certifikat för localhost, visar bygget på
https://localhost:3000 och öppnar Excel med det. --utan-excel: som det, utan att öppna Excel.
`;
const PORT = 3000;
/** Microsoft's tools, fetched when they are asked for: they are larger than all else here, and need a network. */
const CERTIFICATES = "office-addin-dev-certs@3.0.0";
const DEBUGGING = "office-addin-debugging@7.0.0";
const DIST = resolve("dist");

/** Runs a program of npm's where its words can be read; false when it did not do what was asked. */
function ran(...words: string[]): boolean {
  process.stdout.write(`npx ${words.join(" ")}\n`);
  return spawnSync("npx", ["--yes", ...words], { stdio: "inherit", shell: process.platform === "win32" }).status === 0;
}

function certificate(): { key: Buffer; cert: Buffer } | null {
  const folder = join(homedir(), ".office-addin-dev-certs");
  const [key, cert] = [join(folder, "localhost.key"), join(folder, "localhost.crt")];
  return existsSync(key) && existsSync(cert) ? { key: readFileSync(key), cert: readFileSync(cert) } : null;
}

/** Opens Excel with the add-in, while the server goes on answering. */
function openExcel(): void {
  const words = ["--yes", DEBUGGING, "start", join(DIST, "manifest.xml"), "desktop", "--app", "excel", "--no-debug"];
  const opening = spawn("npx", words, { stdio: "inherit", shell: process.platform === "win32" });
  opening.on("exit", (code) => {
    if (code !== 0)
      process.stdout.write("Excel öppnades inte. Lägg till dist/manifest.xml själv: docs/installera.md.\n");
  });
}

function main(args: string[]): number | undefined {
  if (args.some((word) => word !== "--utan-excel")) {
    process.stderr.write(USAGE);
    return 2;
  }
  if (!ran("webpack", "--mode", "production")) return 1;
  if (!ran("office-addin-manifest", "validate", join(DIST, "manifest.xml")))
    process.stdout.write("Manifestet kunde inte prövas av Microsofts tjänst; det är läst av bygget.\n");
  if (!ran(CERTIFICATES, "install")) return 1;
  const keys = certificate();
  if (!keys) {
    process.stderr.write("Certifikatet för localhost finns inte där office-addin-dev-certs brukar lägga det.\n");
    return 1;
  }
  const server = createServer(keys, answerWith(DIST));
  server.on("error", (error) => {
    process.stderr.write(`Port ${PORT} kunde inte öppnas: ${error.message}\n`);
    process.exitCode = 1;
  });
  server.listen(PORT, "localhost", () => {
    process.stdout.write(`https://localhost:${PORT}/ visar ${DIST}. Ctrl+C avslutar.\n`);
    if (args.length === 0) openExcel();
  });
  return undefined;
}

const code = main(process.argv.slice(2));
if (code !== undefined) process.exitCode = code;
