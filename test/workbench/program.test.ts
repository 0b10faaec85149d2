import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { maltavlan, type Ran } from "./kit";
import { inWhole, sampled } from "../whole";

const folder = mkdtempSync(join(tmpdir(), "maltavlan-program-"));
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * Starts the program in a process of its own, as `npm run -s maltavlan --` does. `leave`: the reading end closes after
 * the first piece of output.
 */
function program(args: string[], input = "", leave = false): Promise<Ran> {
  const child = spawn(process.execPath, ["--import", "tsx", "workbench/cli.ts", ...args]);
  const ran = { out: "", err: "" };
  for (const [stream, name] of [
    [child.stdout, "out"],
    [child.stderr, "err"],
  ] as const)
    stream.setEncoding("utf8").on("data", (text: string) => void (ran[name] += text));
  if (leave) child.stdout.once("data", () => child.stdout.destroy());
  child.stdin.end(input);
  return new Promise((resolve) => child.once("close", (code) => resolve({ code: code ?? -1, ...ran })));
}

sampled<[string, string[], string, number]>(3, [
  ["what is done ends with 0", ["grade", "-"], '{"target":"minst 80 %","outcome":"79,6 %"}\n', 0],
  ["a bad line among good ones ends with 1", ["interpret"], 'minst 80 %\n{"indikator":1}\n', 1],
  ["what it cannot be asked ends with 2", ["bedöm"], "", 2],
])("%s, and says in a process of its own what it says in this one", async (_, args, input, code) => {
  const ran = await program(args, input);
  expect(ran).toEqual(await maltavlan(args, input));
  expect(ran.code).toBe(code);
});

inWhole("a workbook is written with the same bytes in a process of its own", async () => {
  const write = (path: string): string[] => [
    "status",
    "samples/exempelkommun.xlsx",
    "--now",
    "2025-02-11T14:05",
    "-o",
    path,
  ];
  const [one, other] = [join(folder, "ett.xlsx"), join(folder, "två.xlsx")];
  expect(await program(write(one))).toMatchObject({ code: 0, err: "" });
  expect(await maltavlan(write(other))).toMatchObject({ code: 0, err: "" });
  expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
});

inWhole("a reader who has seen enough is no fault", async () => {
  expect(await program(["interpret"], "minst 80 %\n".repeat(5000), true)).toMatchObject({ code: 0, err: "" });
});
