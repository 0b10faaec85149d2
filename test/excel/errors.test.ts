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

  describe("a writing that fails says whether anything is written", () => {
    const BEFORE = /^Bladet eller arbetsboken är skyddad.* Inget är skrivet\.$/;
    const MIDST = /^Bladet eller arbetsboken är skyddad.* Bladen är inte färdiga: skriv dem igen, så blir de hela\./;
    it.each<[string, Fault | "next request", RegExp]>([
      ["when the own sheets are read again", "next request", BEFORE],
      ["at the first thing that is written", { member: "CustomXmlPartCollection.add" }, BEFORE],
      ["in the cells", { member: "Range.formulas=" }, MIDST],
    ])("%s", async (_, fault, words) => {
      const host = await openHost({});
      const sheet = { ...newSheet("Status"), tag: "status" };
      setCell(sheet, 0, 0, "Status");
      const workbook = excelWorkbook(host.Excel);
      await workbook.read();
      const at = fault === "next request" ? { request: host.requests.count + 1 } : fault;
      host.faults.push({ ...at, code: "AccessDenied" });
      const error: unknown = await workbook.write([sheet], "{}").catch((one: unknown) => one);
      expect(explain(error)).toMatch(words);
    });
  });
});
