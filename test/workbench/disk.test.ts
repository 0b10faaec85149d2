import { lstatSync, mkdtempSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { save } from "../../workbench/cli/disk";

const folder = mkdtempSync(join(tmpdir(), "maltavlan-disk-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

describe("an output that is a link", () => {
  it("is followed: its file is written, and the link stays", () => {
    writeFileSync(at("bok.xlsx"), "före");
    symlinkSync("bok.xlsx", at("länk.xlsx"));
    save([{ path: at("länk.xlsx"), content: "efter" }]);
    expect(readFileSync(at("bok.xlsx"), "utf8")).toBe("efter");
    expect(lstatSync(at("länk.xlsx")).isSymbolicLink()).toBe(true);
    expect(readlinkSync(at("länk.xlsx"))).toBe("bok.xlsx");
  });

  it("is refused in a sentence when it leads nowhere, or round", () => {
    symlinkSync("borta.xlsx", at("död.xlsx"));
    symlinkSync("varv.xlsx", at("varv.xlsx"));
    for (const name of ["död.xlsx", "varv.xlsx"])
      expect(() => save([{ path: at(name), content: "x" }])).toThrow(/en länk till något som inte finns/);
  });

  it("to a folder is refused as the folder is", () => {
    symlinkSync(folder, at("mapp.xlsx"));
    expect(() => save([{ path: at("mapp.xlsx"), content: "x" }])).toThrow(/mapp, ingen fil/);
  });
});

it("a name that is too long is refused in a sentence", () =>
  expect(() => save([{ path: at(`${"å".repeat(300)}.xlsx`), content: "x" }])).toThrow(/namnet är för långt/));
