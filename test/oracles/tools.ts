import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const answers = (command: string, ...args: string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: "ignore", timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
};

/** Another program that reads workbooks, used to check ours and never a part of the product; false where it is not installed. */
export const libreOffice = answers("soffice", "--version");
export const python = ["/usr/bin/python3", "python3"].find((command) => answers(command, "-c", "import openpyxl")) ?? false;

const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** Lets LibreOffice open a file, recalculate every formula, and write it in another format into the folder. */
export function convert(file: string, format: "xlsx" | "pdf", folder: string): void {
  const profile = join(folder, "profile");
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(join(profile, "user", "registrymodifications.xcu"), RECALCULATE);
  execFileSync("soffice", ["--headless", `-env:UserInstallation=file://${profile}`, "--convert-to", format, "--outdir", folder, file], { stdio: "ignore", timeout: 120_000 });
}
