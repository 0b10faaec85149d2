import { codeOf } from "../../src/excel/errors";
import { codesFor, missing } from "./here";
import { status } from "../../src/commands/status";
import { excelWorkbook } from "../../src/excel/workbook";
import { cellKey } from "../../src/sheet/book";
import { openHost, type Fault } from "../../workbench/host";
import { later } from "./failures";
import { bookOf, expectOneOf, fileOf, NOW, some, someActions, whole } from "./kit";
import { dear } from "../whole";

type Host = Awaited<ReturnType<typeof openHost>>;

type Write = ReturnType<typeof excelWorkbook>["write"];
const run = async (host: Host, watched = (write: Write): Write => write): Promise<void> => {
  const { read, write } = excelWorkbook(host.Excel);
  const done = await status.perform(
    {},
    { workbook: { read, write: watched(write) }, now: NOW, progress: () => undefined },
  );
  if (!done.ok) throw new Error(done.reason);
};
const ownSheets = (host: Host): unknown => host.book.sheets.filter(({ tag }) => tag !== undefined).map(whole);
const tags = async (host: Host): Promise<unknown> =>
  (await excelWorkbook(host.Excel).read()).sheets.map(({ name, tag }) => [name, tag]);

describe("sheets whose tags another program has dropped", () => {
  let file: Uint8Array;
  let clean: Host;
  let made: Parameters<Write>;
  /** The tags as they are read, and the own sheets when nothing fails. */
  let [known, finished]: [unknown, unknown] = [null, null];
  const tried = { request: new Set<number>(), action: new Set<number>() };

  beforeAll(async () => {
    const book = bookOf(await later(() => undefined));
    for (const sheet of book.sheets) delete sheet.tag;
    file = fileOf(book.sheets, book.memory);
    clean = await openHost({ file });
    known = await tags(await openHost({ file }));
    await run(
      clean,
      (write) =>
        (...words) =>
          write(...(made = words)),
    );
    finished = ownSheets(clean);
  });
  afterAll(
    () =>
      void process.stdout.write(
        `status of sheets without tags: failed at ${tried.request.size} of ${clean.requests.count} requests and ${tried.action.size} of ${clean.requests.actions} actions, each mended by the next run\n`,
      ),
  );

  /** The writing of the command, without computing it again: the same workbook gives the same sheets. */
  const write = async (host: Host): Promise<void> => {
    const workbook = excelWorkbook(host.Excel);
    await workbook.read();
    await workbook.write(...made);
  };

  /** After the failure all of them are still known, and the next run makes what it would have made. */
  async function survives(fault: Fault, next: (host: Host) => Promise<void>): Promise<void> {
    const host = await openHost({ file, faults: [fault] });
    const failed = await next(host).then(
      () => null,
      (error: unknown) => error,
    );
    // One failure among the looks is mended at once; where the kind of Excel refuses some anyway, it is reported.
    if (failed !== null) expect(codesFor(fault.code)).toContain(codeOf(failed));
    else if (missing.length === 0) expectOneOf(ownSheets(host), finished);
    host.faults.length = 0;
    expect(await tags(host)).toEqual(known);
    await next(host);
    expectOneOf(ownSheets(host), finished);
    expect(JSON.parse(host.book.memory ?? "{}")).toEqual(JSON.parse(clean.book.memory ?? "{}"));
    for (const kind of ["request", "action"] as const) if (fault[kind] !== undefined) tried[kind].add(fault[kind]);
  }

  it("are known as they are read, and have their tags after the next writing", async () => {
    expect(await tags(await openHost({ file }))).toEqual(clean.book.sheets.map(({ name, tag }) => [name, tag]));
    expect(clean.book.sheets.filter(({ tag }) => tag !== undefined).length).toBeGreaterThan(2);
  });

  it("are read with their comments, as those with tags are", async () => {
    const host = await openHost({ file });
    const own = clean.book.sheets.find(({ tag }) => tag?.startsWith("status:"))!;
    host.book.sheets.find(({ name }) => name === own.name)!.notes.set(cellKey(9, 2), "Vänta på KS");
    const { sheets } = await excelWorkbook(host.Excel).read();
    expect(sheets.flatMap(({ name, notes }) => [...notes].map(([, text]) => [name, text]))).toEqual([
      [own.name, "Vänta på KS"],
    ]);
  });

  it("are not lost when Excel fails at a request, all of them when the whole matrix is run", async () => {
    for (const request of some(clean.requests.count, 3)) await survives({ request, code: "RequestAborted" }, run);
  });

  dear("are not lost when Excel fails at some of its actions, the command run anew", async () => {
    const { actions } = clean.requests;
    for (const share of [0.3, 0.6, 0.99])
      await survives({ action: Math.ceil(actions * share), code: "GeneralException" }, run);
  });

  dear("are not lost when Excel fails at an action, all of them when the whole matrix is run", async () => {
    for (const action of someActions(clean.requests.log, 4))
      await survives({ action, code: "GeneralException" }, write);
  });
});
