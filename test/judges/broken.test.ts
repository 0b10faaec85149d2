import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inTurn, whole } from "../whole";
import { maltavlan } from "../workbench/kit";
import { BROKEN } from "./broken";
import { opcFaults } from "./opc";
import { repairs } from "./repairs";
import { sdk, sdkFaults } from "./sdk";

const folder = mkdtempSync(join(tmpdir(), "maltavlan-broken-"));
afterAll(() => rmSync(folder, { recursive: true }));
let sound = new Uint8Array();
beforeAll(async () => {
  const path = join(folder, "status.xlsx");
  await maltavlan(["status", "samples/exempelkommun.xlsx", "-o", path, "--now", "2025-02-11T14:05:00Z"]);
  sound = new Uint8Array(readFileSync(path));
});

const JUDGES = {
  sdk: (bytes: Uint8Array) => sdkFaults(bytes, "xlsx"),
  opc: opcFaults,
  repairs,
};

/** A file that a judge cannot read at all is one that it has something against. */
async function isAgainst(judge: keyof typeof JUDGES, bytes: Uint8Array): Promise<boolean> {
  try {
    return (await JUDGES[judge](bytes)).length > 0;
  } catch {
    return true;
  }
}

/** Microsoft's is a process for each file: the whole run asks it. */
const asked = (["sdk", "opc", "repairs"] as const).filter((judge) => judge !== "sdk" || (whole && sdk !== null));

test("no judge has anything against the sound file", async () => {
  for (const judge of asked) expect([judge, await JUDGES[judge](sound)]).toEqual([judge, []]);
});

test("the README says how many files made wrong are caught", () => {
  expect(readFileSync("README.md", "utf8")).toContain(`each of ${BROKEN.length} files made wrong on purpose`);
});

/** Each fault has a judge that finds it; a sample asks every fifth of those that others than Microsoft's find. */
const tried = whole
  ? BROKEN
  : BROKEN.filter(({ by }) => by.some((judge) => judge !== "sdk")).filter((_, at) => at % 5 === 0);

inTurn(3)(tried)("$name: caught by $by", async ({ by, make }) => {
  const bytes = make(sound);
  expect(Buffer.compare(bytes, sound)).not.toBe(0);
  const judges = by.filter((judge) => asked.includes(judge));
  const against: string[] = [];
  for (const judge of judges) if (await isAgainst(judge, bytes)) against.push(judge);
  expect(against).toEqual(judges);
});
