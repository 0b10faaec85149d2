import { explain, EXPLANATIONS, Stopped, tooLarge } from "../../src/excel/errors";
import { excelWorkbook } from "../../src/excel/workbook";
import { newSheet, setCell } from "../../src/sheet/book";
import { openHost, type Fault } from "../../workbench/host";

const coded = (code: string): Error => Object.assign(new Error("The operation failed."), { code });

describe("what Excel refuses is reported in one Swedish sentence", () => {
  it.each([
    ["InvalidOperationInCellEditMode", /cell redigeras.*Esc/],
    ["AccessDenied", /skyddad.*Granska/],
    ["Conflict", /[Nn]ågon annan/],
    ["RequestPayloadSizeLimitExceeded", /för stor/],
    ["ResponsePayloadSizeLimitExceeded", /för stor/],
    ["RangeExceedsLimit", /för stor/],
    ["ItemNotFound", /finns inte längre/],
    ["ApiNotFound", /Uppdatera Excel/],
    ["NotImplemented", /Uppdatera Excel/],
    ["ActivityLimitReached", /Vänta/],
    ["GeneralException", /GeneralException/],
  ])("%s", (code, sentence) => expect(explain(coded(code))).toMatch(sentence));

  it("an unknown error is reported too, and the add-in's own sentence stands as it is", () => {
    expect(explain(new TypeError("x is not a function"))).toMatch(/^Excel kunde inte utföra åtgärden/);
    expect(explain(undefined)).toMatch(/^Excel kunde inte utföra åtgärden/);
    expect(explain(new Stopped("Bladet har ändrats."))).toBe("Bladet har ändrats.");
  });

  it("each sentence says what to do, none twice, no code twice", () => {
    const codes = EXPLANATIONS.flatMap((one) => one.codes);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { sentence } of EXPLANATIONS) expect(sentence).toMatch(/^\p{Lu}.*\. .*\.$/su);
    for (const { sentence } of EXPLANATIONS) expect(sentence).not.toMatch(/!/);
  });

  it("shows what is too much at once from other refusals", () => {
    expect(
      ["RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded", "RangeExceedsLimit", "AccessDenied"].map(
        (code) => tooLarge(coded(code)),
      ),
    ).toEqual([true, true, true, false]);
  });

  it("an error that comes out of office.js keeps its code on the way", async () => {
    const host = await openHost({ faults: [{ request: 1, code: "InvalidOperationInCellEditMode" }] });
    const error: unknown = await excelWorkbook(host.Excel)
      .read()
      .catch((one: unknown) => one);
    expect(explain(error)).toMatch(/^En cell redigeras/);
  });

  describe("a writing that fails says whether anything is written, as it is in the workbook", () => {
    it.each<[string, Fault | "next request"]>([
      ["when the own sheets are read again", "next request"],
      ["at the first thing that is written", { member: "CustomXmlPartCollection.add" }],
      // Some kinds of Excel take back the whole request, others keep what came before the refusal.
      ["in the cells", { member: "Range.formulas=" }],
    ])("%s", async (_, fault) => {
      const host = await openHost({});
      const sheet = { ...newSheet("Status"), tag: "status" };
      setCell(sheet, 0, 0, "Status");
      const workbook = excelWorkbook(host.Excel);
      await workbook.read();
      const at = fault === "next request" ? { request: host.requests.count + 1 } : fault;
      host.faults.push({ ...at, code: "AccessDenied" });
      const error: unknown = await workbook.write([sheet], "{}").catch((one: unknown) => one);
      const isBegun = host.book.sheets.some(({ name }) => name === "Status");
      expect(explain(error)).toMatch(
        isBegun ? / Bladen är inte färdiga: skriv dem igen, så blir de hela\. [^.]*\.$/ : / Inget är skrivet\.$/,
      );
    });
  });
});
