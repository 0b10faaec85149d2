import { openHost, type Fault } from "../../workbench/host";
import { codeOf, inExcel, loaded, messageOf } from "./excel";
import { dear } from "../whole";

describe("what is too much", () => {
  it("a request above 5 MB fails, and does nothing", async () => {
    await inExcel(async (context, sheet, host) => {
      sheet.getRange("A1:A1000").values = Array.from({ length: 1000 }, () => ["x".repeat(6000)]);
      expect(await codeOf(() => context.sync())).toBe("RequestPayloadSizeLimitExceeded");
      expect(host.book.sheets[0]!.values).toEqual([]);
    });
  });

  dear("the limit counts bytes, not characters", async () => {
    const code = (letter: string) =>
      codeOf(() =>
        inExcel(async (context, sheet) => {
          sheet.getRange("A1:A100").values = Array.from({ length: 100 }, () => [letter.repeat(30_000)]);
          await context.sync();
        }),
      );
    expect([await code("a"), await code("å")]).toEqual(["done", "RequestPayloadSizeLimitExceeded"]);
  });

  it("an answer above 5 MB fails", async () => {
    await inExcel(async (context, sheet) => {
      sheet.getRange("A1").values = [["x".repeat(20_000)]];
      sheet.getRange("A2:A300").copyFrom("A1");
      await context.sync();
      expect(await codeOf(() => loaded(context, sheet.getRange("A1:A300"), "values"))).toBe(
        "ResponsePayloadSizeLimitExceeded",
      );
    });
  });

  it("more than five million cells cannot be read, however empty", async () => {
    await inExcel(async (context, sheet) => {
      expect(await codeOf(() => loaded(context, sheet.getRange("A1:J500001"), "values"))).toBe("RangeExceedsLimit");
    });
  });

  it("a cell's text and a formula have their lengths", async () => {
    await inExcel(async (context, sheet) => {
      const write = (text: string) => {
        sheet.getRange("A1").values = [[text]];
        return codeOf(() => context.sync());
      };
      expect(await write("x".repeat(32_767))).toBe("done");
      expect(await write("x".repeat(32_768))).toBe("InvalidArgument");
      expect(await write(`=${"1+".repeat(4_096)}1`)).toBe("FormulaLengthExceedsLimit");
      expect(await write(`="${"x".repeat(255)}"`)).toBe("done");
      expect(await write(`="${"x".repeat(256)}"`)).toBe("InvalidArgument");
    });
  });

  it("an address of more than 8192 characters is refused", async () => {
    await inExcel(async (context, sheet) => {
      sheet.getRanges(Array.from({ length: 2000 }, (_, i) => `A${i + 1}`).join(",")).load("address");
      expect(await codeOf(() => context.sync())).toBe("InvalidArgument");
    });
  });
});

describe("failures that are ordered", () => {
  /** Three requests, each of which writes one cell. */
  async function threeWrites(faults: Fault[]): Promise<{ codes: string[]; cells: unknown[]; actions: number }> {
    const host = await openHost({ faults });
    const codes = await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad1");
      const codes: string[] = [];
      for (const cell of ["A1", "A2", "A3"]) {
        sheet.getRange(cell).values = [[cell]];
        codes.push(await codeOf(() => context.sync()));
      }
      return codes;
    });
    return { codes, cells: (host.book.sheets[0]!.values as unknown[][]).flat(), actions: host.requests.actions };
  }

  it("a whole request, before it takes effect, with any code", async () => {
    const { codes, cells } = await threeWrites([{ request: 2, code: "InvalidOperationInCellEditMode" }]);
    expect(codes).toEqual(["done", "InvalidOperationInCellEditMode", "done"]);
    expect(cells).toEqual(["A1", "A3"]);
  });

  dear("each action of a run can fail, and what it would have done is not done", async () => {
    const { actions } = await threeWrites([]);
    for (let action = 1; action <= actions; action++) {
      const { codes, cells } = await threeWrites([{ action, code: "AccessDenied", message: "Nej" }]);
      expect(codes.filter((code) => code === "AccessDenied")).toHaveLength(1);
      expect(cells.length).toBeLessThanOrEqual(3);
    }
  });

  it("more can be ordered while the host is open, and the message comes along", async () => {
    await inExcel(async (context, sheet, host) => {
      host.faults.push({ request: host.requests.count + 1, code: "ActivityLimitReached", message: "Försök senare" });
      sheet.load("name");
      expect(await messageOf(() => context.sync())).toContain(
        "error code ActivityLimitReached and the following error message: Försök senare",
      );
      await context.sync();
    });
  });

  it("a closed host answers with an error instead of leaving a sync waiting", async () => {
    const host = await openHost();
    host.close();
    expect(
      await codeOf(() =>
        host.Excel.run(async (context) => context.workbook.worksheets.load("items/name") && context.sync()),
      ),
    ).toBe("GeneralException");
  });
});
