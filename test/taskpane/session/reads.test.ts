/** @jest-environment-options {"own": true} */
import type { EditableWorkbook } from "../../../src/commands/command";
import { recognise } from "../../../src/recognise/recognise";
import type { Sheet } from "../../../src/sheet/book";
import { openSession, type Task } from "../../../src/taskpane/session/session";
import { book, sheet } from "../../recognise/kit";

jest.mock("../../../src/recognise/recognise", () => {
  const real = jest.requireActual<typeof import("../../../src/recognise/recognise")>(
    "../../../src/recognise/recognise",
  );
  return { ...real, recognise: jest.fn(real.recognise) };
});

/** A session over a workbook, and how often a task has the workbook fetched from Excel, and read. */
function counted() {
  let now = book(
    sheet(
      "Mål",
      `
Mål|Indikator|Målvärde|Utfall|Bedömning
Trygg skola|Trygga elever, andel|minst 90 %|91 %|Uppnås
Ren stad|Nöjda med städningen, andel|minst 70 %|75 %|Uppnås inte
Förra planen|Klagomål, antal|högst 10|8|Uppnås`,
    ),
  );
  let fetched = 0;
  const session = openSession();
  const workbook: EditableWorkbook = {
    read: async () => {
      fetched++;
      return now;
    },
    write: async (_: Sheet[], memory: string) => void (now = { ...now, memory }),
    spills: async () => [],
    edit: async () => undefined,
  };
  const perform = async (task: Task) => {
    fetched = 0;
    jest.mocked(recognise).mockClear();
    const outcome = await session.perform(task, { workbook, now: new Date(2025, 1, 11), progress: () => undefined });
    if (!outcome.ok) throw new Error(outcome.reason);
    const { view } = outcome.value;
    return { view, counts: { fetched, read: jest.mocked(recognise).mock.calls.length } };
  };
  return { perform, change: (value: string) => void (now.sheets[0]!.values[1]![1] = value) };
}

describe("a press of Peka och rätta", () => {
  const POINTED = ["E2", "D2", "B3", "A2"] as const;
  const LABELS = ["Bedömning av målet", "Gäller 2024", "Tabellen slutar", "Ingen måltabell"];

  test.each(POINTED.map((at, i) => [LABELS[i]!, at]))("%s reads the workbook once", async (label, range) => {
    const { perform } = counted();
    await perform({ do: "read" });
    const { view, counts } = await perform({ do: "point", sheet: "Mål", range });
    // What is selected is told by what was read.
    expect(counts).toEqual({ fetched: 1, read: 0 });
    const { alikePresses, presses, around } = view.pointed!;
    const all = [...(alikePresses ?? presses), ...around.flatMap((one) => one.presses)];
    const press = all.find((one) => one.label.startsWith(label))!;
    if (!("correction" in press)) throw new Error(`${label} corrects nothing`);
    const done = await perform({ do: "correct", correction: press.correction });
    expect(done.counts).toEqual({ fetched: 1, read: 1 });
    const { gone, added } = done.view.changed!;
    expect(gone.length + added.length).toBeGreaterThan(0);
  });

  test("reads it twice where it has been changed since it was shown: as it was, and with what is set", async () => {
    const { perform, change } = counted();
    await perform({ do: "read" });
    const { view } = await perform({ do: "point", sheet: "Mål", range: "E2" });
    const press = view.pointed!.alikePresses!.find(({ label }) => label === "Bedömning av målet")!;
    change("Trygga barn, andel");
    if (!("correction" in press)) throw new Error("corrects nothing");
    const { counts } = await perform({ do: "correct", correction: press.correction });
    expect(counts).toEqual({ fetched: 1, read: 2 });
  });
});
