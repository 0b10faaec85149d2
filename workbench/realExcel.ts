import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { PORT, runExcel, USAGE, type Keys } from "./realExcelSteps";

const windows = process.platform === "win32";
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const asked = (words: readonly string[]): string[] => {
  say(`npx ${words.join(" ")}`);
  return ["--yes", ...words];
};

function keys(): Keys | null {
  const folder = join(homedir(), ".office-addin-dev-certs");
  const [key, cert] = [join(folder, "localhost.key"), join(folder, "localhost.crt")];
  return existsSync(key) && existsSync(cert) ? { key: readFileSync(key), cert: readFileSync(cert) } : null;
}

/** `npm run excel`: on the machine of a developer who has one. */
function main(args: string[]): number {
  if (args.some((word) => word !== "--utan-excel")) {
    process.stderr.write(USAGE);
    return 2;
  }
  const server = runExcel(
    {
      platform: process.platform,
      dist: resolve("dist"),
      port: PORT,
      run: (words) => spawnSync("npx", asked(words), { stdio: "inherit", shell: windows }).status === 0,
      open: (words, ended) =>
        spawn("npx", asked(words), { stdio: "inherit", shell: windows }).on("exit", (code) => ended(code === 0)),
      keys,
      say,
    },
    args.length === 0,
  );
  server?.on("error", () => (process.exitCode = 1));
  return server ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
