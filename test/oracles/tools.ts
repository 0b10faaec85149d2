import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { whole } from "../whole";

const answers = (command: string, ...args: string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: "ignore", timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
};

/**
 * Another program that reads workbooks, used to check the product and never a part of it; false where it is not
 * installed, and outside the whole run.
 */
export const libreOffice = whole && answers("soffice", "--version");
export const python =
  (whole && ["/usr/bin/python3", "python3"].find((command) => answers(command, "-c", "import openpyxl"))) || false;

const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/**
 * LibreOffice sets up a profile of its own at its first start, which takes longer than a conversion: the tests of a
 * file share one.
 */
const profile = join(tmpdir(), `maltavlan-libreoffice-${process.pid}`);
afterAll(() => rmSync(profile, { recursive: true, force: true }));

/**
 * Lets LibreOffice open files, recalculate every formula, and write them in another format into the folder; all of them
 * in one start.
 */
export function convert(files: string | string[], format: "xlsx" | "pdf" | "docx", folder: string): void {
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(profile, "user"), { recursive: true });
  if (!existsSync(join(profile, "user", "registrymodifications.xcu")))
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), RECALCULATE);
  execFileSync(
    "soffice",
    [
      "--headless",
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      "--convert-to",
      format,
      "--outdir",
      folder,
      ...[files].flat(),
    ],
    { stdio: "ignore", timeout: 500_000 },
  );
}
