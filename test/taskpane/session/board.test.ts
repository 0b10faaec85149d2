import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openSession, type Done, type Session, type Task } from "../../../src/taskpane/session/session";
import { sampled } from "../../whole";
import { openBook, type OpenBook } from "../../../workbench/site/openBook";

const SAMPLES = join(__dirname, "../../../samples");
const now = new Date("2026-01-01T12:00:00Z");

async function done(session: Session, { workbook }: OpenBook, task: Task): Promise<Done> {
  const outcome = await session.perform(task, { workbook, now, progress: () => undefined });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

const opened = (name: string): OpenBook => openBook(new Uint8Array(readFileSync(join(SAMPLES, name))), now);

describe("a reading that draws the måltavla", () => {
  sampled(
    4,
    readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx")),
  )("draws the one that will be written, of %s", async (name) => {
    const [session, book] = [openSession(), opened(name)];
    const { board, view } = await done(session, book, { do: "read", draws: "board" });
    const { view: after } = await done(session, book, { do: "proof", of: "status" });
    expect(after.proof!.sheets.length).toBeGreaterThan(1);
    expect(board).toEqual(after.proof!.sheets[0]);
    expect({ ...after, proof: undefined }).toEqual({ ...view, proof: undefined });
  });

  it("draws none where there is no table, and none over sheets that were written before", async () => {
    const session = openSession();
    const empty = opened("stratsys.xlsx");
    for (const { values } of empty.host.book.sheets) values.length = 0;
    expect(await done(session, empty, { do: "read", draws: "board" })).not.toHaveProperty("board");
    const book = opened("exempelkommun.xlsx");
    await done(session, book, { do: "write" });
    expect(await done(session, book, { do: "read", draws: "board" })).not.toHaveProperty("board");
    expect((await done(session, book, { do: "proof", of: "status" })).view.proof!.sheets[0]!.standing).toBe(true);
  });
});
