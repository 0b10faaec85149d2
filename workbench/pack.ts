import { readFileSync, writeFileSync } from "node:fs";
import type { Console } from "./cli/terminal";
import { packs, seedModels } from "./packs/packs";

/** `npm run pack`; `--seeds` writes the styrmodeller of the seeds' packs again. */
const terminal: Console = {
  input: () => readFileSync(0),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};
const args = process.argv.slice(2);
if (args[0] === "--seeds") for (const [path, model] of seedModels()) writeFileSync(path, model);
else process.exitCode = await packs(args, terminal);
