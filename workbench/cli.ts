import { allOf } from "./cli/disk";
import { maltavlan } from "./cli/maltavlan";

process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
process.exitCode = await maltavlan(process.argv.slice(2), {
  input: () => allOf(0),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
});
