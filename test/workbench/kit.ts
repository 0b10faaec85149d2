import { maltavlan as run } from "../../workbench/cli/maltavlan";

/** A command's result: exit code, standard output and standard error. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs a command as `npm run -s maltavlan --` does, but in this process, with text on standard input. */
export async function maltavlan(args: string[], input = ""): Promise<Ran> {
  const ran = { out: "", err: "" };
  const code = await run(args, {
    input: () => new TextEncoder().encode(input),
    out: (text) => void (ran.out += text),
    err: (text) => void (ran.err += text),
  });
  return { code, ...ran };
}
