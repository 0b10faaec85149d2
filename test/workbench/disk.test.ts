import { spawnSync } from "node:child_process";
import fs, {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
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

/** A folder of its own with a workbook in it. */
function folderWith(name: string): { folder: string; book: string; names: () => string[] } {
  const own = at(name);
  mkdirSync(own);
  writeFileSync(join(own, "bok.xlsx"), "före");
  return { folder: own, book: join(own, "bok.xlsx"), names: () => readdirSync(own).sort() };
}

describe("a run that is killed before the file takes its place", () => {
  const { folder: own, book, names } = folderWith("dödad");
  const KILLED = `
    import fs, { } from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    fs.renameSync = () => process.kill(process.pid, "SIGKILL");
    syncBuiltinESMExports();
    const { save } = await import(${JSON.stringify(resolve("workbench/cli/disk.ts"))});
    save([{ path: ${JSON.stringify(book)}, content: "halvvägs" }]);`;
  let left: string[] = [];
  beforeAll(() => {
    const run = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", KILLED]);
    expect(run.signal).toBe("SIGKILL");
    left = names().filter((name) => name !== "bok.xlsx");
  });

  it("leaves the old file as it was, and its own beside it", () => {
    expect(readFileSync(book, "utf8")).toBe("före");
    expect(left).toEqual([expect.stringMatching(/^\.maltavlan-\w+\.tmp$/)]);
  });

  it("has left nothing when the next run is done some minutes later; what another run writes just now is left alone", () => {
    const hour = Date.now() / 1000 - 3600;
    utimesSync(join(own, left[0]!), hour, hour);
    writeFileSync(join(own, ".maltavlan-0123456789ab.tmp"), "av en annan");
    writeFileSync(join(own, ".maltavlan-anteckningar.tmp"), "av henne");
    utimesSync(join(own, ".maltavlan-anteckningar.tmp"), hour, hour);
    save([{ path: book, content: "efter" }]);
    expect(names()).toEqual([".maltavlan-0123456789ab.tmp", ".maltavlan-anteckningar.tmp", "bok.xlsx"]);
    expect(readFileSync(book, "utf8")).toBe("efter");
  });
});

describe("a file that must not be replaced stays as it is, and nothing is left beside it", () => {
  it.each([
    ["Excel", "~$bok.xlsx"],
    ["LibreOffice", ".~lock.bok.xlsx#"],
  ])("open in %s", (program, lock) => {
    const { folder: own, book, names } = folderWith(`öppen i ${program}`);
    writeFileSync(join(own, lock), "");
    expect(() => save([{ path: book, content: "efter" }])).toThrow(
      `${book}: filen är öppen i ett annat program. Stäng den och försök igen; är den inte öppen, ta bort ${lock}.`,
    );
    expect([names(), readFileSync(book, "utf8")]).toEqual([["bok.xlsx", lock].sort(), "före"]);
    save([{ path: join(own, "ny.xlsx"), content: "ny" }]);
    expect(readFileSync(join(own, "ny.xlsx"), "utf8")).toBe("ny");
  });

  it("protected against writing", () => {
    const { book, names } = folderWith("skyddad");
    chmodSync(book, 0o444);
    expect(() => save([{ path: book, content: "efter" }])).toThrow(/filen är skrivskyddad\. Ta bort skrivskyddet/);
    expect([names(), readFileSync(book, "utf8")]).toEqual([["bok.xlsx"], "före"]);
  });

  it.each([
    ["ENOSPC", "disken är full."],
    ["EDQUOT", "utrymmet på platsen är fullt."],
    ["EROFS", "platsen är skrivskyddad. Välj en annan plats."],
    ["EIO", "filen gick inte att skriva."],
  ])("the disk answers %s halfway through the second of two files", (error, sentence) => {
    const { folder: own, book, names } = folderWith(error);
    const write = fs.writeFileSync;
    const failing = jest.spyOn(fs, "writeFileSync").mockImplementation((path, content, options) => {
      if (content !== "fyller disken") return write(path, content, options);
      write(path, "fyller", options);
      throw Object.assign(new Error(), { code: error });
    });
    const files = [
      { path: book, content: "efter" },
      { path: join(own, "två.xlsx"), content: "fyller disken" },
    ];
    expect(() => save(files)).toThrow(`${join(own, "två.xlsx")}: ${sentence}`);
    failing.mockRestore();
    expect([names(), readFileSync(book, "utf8")]).toEqual([["bok.xlsx"], "före"]);
  });

  it("that another program opens in the last moment is named, with those that have been written", () => {
    const { folder: own, book, names } = folderWith("sista stund");
    const rename = fs.renameSync;
    const failing = jest.spyOn(fs, "renameSync").mockImplementation((from, to) => {
      if (to === book) throw Object.assign(new Error(), { code: "EBUSY" });
      rename(from, to);
    });
    const first = join(own, "ett.xlsx");
    const files = [
      { path: first, content: "ett" },
      { path: book, content: "efter" },
    ];
    expect(() => save(files)).toThrow(
      `${book}: filen är öppen i ett annat program. Stäng den och försök igen. Redan skrivet: ${first}.`,
    );
    failing.mockRestore();
    expect([names(), readFileSync(book, "utf8")]).toEqual([["bok.xlsx", "ett.xlsx"], "före"]);
  });
});

it("a file that is replaced may be read by whom it might before", () => {
  const { book } = folderWith("rättigheter");
  chmodSync(book, 0o640);
  save([{ path: book, content: "efter" }]);
  expect(statSync(book).mode & 0o777).toBe(0o640);
});
