import { boot, isSupported } from "../../src/excel/boot";
import { openHost } from "../../workbench/host";

describe("starting in Excel", () => {
  it.each(["1.14", "1.15"])("ExcelApi %s is enough", async (cap) => {
    const { Office } = await openHost({ cap });
    expect(await boot(Office)).toEqual({ ok: true });
    expect(isSupported(Office, "ExcelApi", "1.14")).toBe(true);
    expect(isSupported(Office, "ExcelApi", "1.21")).toBe(false);
  });

  it.each(["1.7", "1.13"])("ExcelApi %s is too old, and the sentence says what is needed", async (cap) => {
    const { Office } = await openHost({ cap });
    expect(await boot(Office)).toEqual({
      ok: false,
      reason: expect.stringMatching(/för gammal.*Office 2021/) as string,
    });
  });

  it("is not for Word", async () => {
    const { Office } = await openHost();
    const word = {
      ...Office,
      onReady: () => Promise.resolve({ host: "Word", platform: "OfficeOnline" }),
    } as unknown as typeof Office;
    expect(await boot(word)).toEqual({ ok: false, reason: expect.stringContaining("Excel") as string });
  });
});
