import { openZip } from "../../src/files/zip";
import { owed } from "../../src/commands/owed";
import { parcel, templateFiles, templates } from "../../src/commands/templates";
import { newBook, setCell, setFormula, valueAt, type Sheet } from "../../src/sheet/book";
import { OWED_TAG } from "../../src/submissions/owedSheet";
import { excelWorkbook } from "../../src/excel/workbook";
import { openHost, type Fault } from "../../workbench/host";
import { fileOf, NOW, some, someActions } from "../excel/kit";
import { cellFor } from "../submissions/mess";
import { town } from "../submissions/town";
import { around } from "./workbook";
import { dear } from "../whole";

const editing = { spills: async () => [], edit: async () => Promise.reject(new Error("The table is not touched.")) };

/** The collecting table with Kulturnämndens template filled in but for one indicator. */
async function desk() {
  const made = around({ ...newBook(), sheets: [town().sheet] });
  const surroundings = { ...made.surroundings, workbook: { ...made.surroundings.workbook, ...editing } };
  await templates.perform({}, surroundings);
  const mine = made.book().sheets.find(({ tag }) => tag === "mall:kulturnämnden")!;
  for (const { title, committee, kind } of town().rows)
    if (committee === "Kulturnämnden")
      if (kind === "goal") setCell(mine, ...cellFor(mine, title, "grade"), "Uppnås");
      else if (title !== "Besök per invånare") setCell(mine, ...cellFor(mine, title, "outcome"), 41);
  return { ...made, surroundings, state: (): Sheet => made.book().sheets.find(({ tag }) => tag === OWED_TAG)! };
}

const rowOf = (sheet: Sheet, committee: string): number => sheet.values.findIndex((cells) => cells?.[0] === committee);

dear("each nämnd has a row with what it owes, and the one that has handed in has less", async () => {
  const { surroundings, state, book } = await desk();
  const before = structuredClone(book().sheets[0]!.values);
  expect(await owed.perform({}, surroundings)).toMatchObject({ ok: true, value: { sheet: "Inlämningar, läget" } });
  const sheet = state();
  expect(sheet.values[rowOf(sheet, "Kulturnämnden")]!.slice(1, 6)).toEqual([
    "ja",
    "förslag",
    5,
    1,
    "Besök per invånare: utfall\nnämndens beslut",
  ]);
  expect(sheet.values[rowOf(sheet, "Miljönämnden")]!.slice(1, 5)).toEqual(["nej", null, 0, 6]);
  expect(sheet.values.flatMap((cells) => cells?.[0] ?? []).slice(3)).toHaveLength(6);
  expect(book().sheets[0]!.values).toEqual(before);
});

test("written again it keeps the user's notes by nämnd, and leaves whatever else the user has written", async () => {
  const { surroundings, state } = await desk();
  await owed.perform({}, surroundings);
  const first = state();
  const culture = rowOf(first, "Kulturnämnden");
  setCell(first, culture, 6, "Ringt Anna 3/2");
  setCell(first, culture, 1, "på väg");
  setCell(first, 30, 2, "egen rad");
  setCell(first, 0, 8, "vid sidan av");
  const gone = rowOf(first, "Miljönämnden");
  setCell(first, gone, 0, "Miljönämnden (fd)");
  setCell(first, gone, 6, "utan nämnd");
  expect(await owed.perform({}, surroundings)).toMatchObject({
    ok: true,
    value: { custody: "6 av 6 egna celler finns kvar: 1 på sin plats, 5 under Kvarlämnat." },
  });
  expect(await owed.perform({}, surroundings)).toMatchObject({
    ok: true,
    value: { custody: "6 av 6 egna celler finns kvar: 1 på sin plats, 5 under Kvarlämnat." },
  });
  const again = state();
  expect(valueAt(again, rowOf(again, "Kulturnämnden"), 6)).toBe("Ringt Anna 3/2");
  expect(valueAt(again, rowOf(again, "Kulturnämnden"), 1)).toBe("ja");
  expect(rowOf(again, "Miljönämnden")).toBeGreaterThan(0);
  const left = again.values.slice(rowOf(again, "Vad") + 1).map((cells) => cells?.slice(5, 7));
  const name = "'Inlämningar, läget'";
  expect(left).toEqual(
    expect.arrayContaining([
      ["på väg", `${name}!B${culture + 1}`],
      ["egen rad", `${name}!C31`],
      ["vid sidan av", `${name}!I1`],
      ["Miljönämnden (fd)", `${name}!A${gone + 1}`],
      ["utan nämnd", `${name}!G${gone + 1}`],
    ]),
  );
  expect(left).toHaveLength(5);
});

dear(
  "a failure at any request or kind of action leaves the notes on the sheet, there or under Kvarlämnat, and the next run writes it whole",
  async () => {
    const began = async (faults: Fault[]) => {
      const host = await openHost({ file: fileOf([town().sheet]), now: NOW });
      const surroundings = { workbook: excelWorkbook(host.Excel), now: NOW, progress: () => undefined };
      await owed.perform({}, surroundings);
      const sheet = host.book.sheets.find(({ tag }) => tag === OWED_TAG)!;
      setCell(sheet, rowOf(sheet, "Miljönämnden"), 6, "Ringt Anna 3/2");
      setCell(sheet, 30, 2, "egen rad");
      const { count, actions } = host.requests;
      host.faults.push(
        ...faults.map((one) => (one.request === undefined ? one : { ...one, request: count + one.request })),
      );
      return { host, surroundings, before: { count, actions } };
    };
    const kept = ({ book }: Awaited<ReturnType<typeof openHost>>): string[] =>
      ["Ringt Anna 3/2", "egen rad"].filter((text) =>
        book.sheets.some(({ values }) => values.some((row) => row?.includes(text))),
      );
    const clean = await began([]);
    await owed.perform({}, clean.surroundings);
    const [requests, actions] = [
      some(clean.host.requests.count - clean.before.count, 2),
      someActions(clean.host.requests.log.slice(clean.before.actions), 4).map(
        (action) => clean.before.actions + action,
      ),
    ];
    const faults: Fault[] = [
      ...requests.map((request) => ({ request, code: "ServiceNotAvailable" })),
      ...actions.map((action) => ({ action, code: "GeneralException" })),
    ];
    for (const fault of faults) {
      const { host, surroundings } = await began([fault]);
      await owed.perform({}, surroundings).catch(() => undefined);
      expect([fault, kept(host)]).toEqual([fault, ["Ringt Anna 3/2", "egen rad"]]);
      host.faults.length = 0;
      const again = { ...surroundings, workbook: excelWorkbook(host.Excel) };
      expect(await owed.perform({}, again)).toMatchObject({ ok: true });
      expect(kept(host)).toEqual(["Ringt Anna 3/2", "egen rad"]);
    }
    process.stdout.write(`who owes what survived ${faults.length} failures\n`);
  },
);

test("a formula that the user has put in is left as text, never run", async () => {
  const { surroundings, state } = await desk();
  await owed.perform({}, surroundings);
  const sheet = state();
  setFormula(sheet, 20, 4, "=1+1", 2);
  await owed.perform({}, surroundings);
  expect([...state().formulas.values()]).toEqual([]);
  expect(state().values.flat()).toContain("=1+1");
});

dear(
  "what goes out is one file: a template for each nämnd, the mails, and the calendar where there is a day",
  async () => {
    const { surroundings } = await desk();
    const names = async (returnBy?: string): Promise<string[]> => {
      const made = await templateFiles.perform(returnBy ? { returnBy } : {}, surroundings);
      if (!made.ok) throw new Error(made.reason);
      const { name, bytes } = await parcel(made.value, surroundings.now);
      expect(name).toBe("Mallar 2024.zip");
      const opened = openZip(bytes);
      if (!opened.ok) throw new Error(opened.reason);
      return opened.data.entries.map((entry) => entry.name);
    };
    const without = await names();
    expect(without).toHaveLength(7);
    expect(without).toEqual(expect.arrayContaining(["Mall Kulturnämnden 2024.xlsx", "Mejl till nämnderna.txt"]));
    expect(await names("2025-01-20")).toEqual([...without, "Inlämningar.ics"]);
  },
);
