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
import { identityOf } from "../../workbench/cli/disk";
import { besideOthers, save as saveOf, type Output } from "../../workbench/cli/writer";

const folder = mkdtempSync(join(tmpdir(), "maltavlan-disk-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

/** The files here are texts, and no output of the add-in's: `--over` says that they may be replaced. */
const save = (files: Output[]): void => saveOf(files, { inputs: [] }, { over: true });

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
    const { save } = await import(${JSON.stringify(resolve("workbench/cli/writer.ts"))});
    save([{ path: ${JSON.stringify(book)}, content: "halvvägs" }], { inputs: [] }, { over: true });`;
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
    ["Excel", "bok.xlsx", "~$bok.xlsx"],
    ["LibreOffice", "bok.xlsx", ".~lock.bok.xlsx#"],
    ["Word", "rapport.docx", "~$pport.docx"],
    ["Word, a short name", "rapp.docx", "~$rapp.docx"],
    ["Word, a name of seven letters", "rapport.docx", "~$apport.docx"],
    ["Word, a template", "rapportmall.dotx", "~$pportmall.dotx"],
    ["LibreOffice, a document", "rapport.docx", ".~lock.rapport.docx#"],
  ])("open in %s", (program, name, lock) => {
    const { folder: own, names } = folderWith(`öppen i ${program}`);
    const book = join(own, name);
    writeFileSync(book, "före");
    const before = [...new Set(["bok.xlsx", name, lock])].sort();
    writeFileSync(join(own, lock), "");
    expect(() => save([{ path: book, content: "efter" }])).toThrow(
      `${book}: filen är öppen i ett annat program. Stäng den och försök igen; är den inte öppen, ta bort ${lock}.`,
    );
    expect([names(), readFileSync(book, "utf8")]).toEqual([before, "före"]);
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
      if (new TextDecoder().decode(content as Uint8Array) !== "fyller disken") return write(path, content, options);
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

it("the lock of a workbook whose name ends alike holds nothing back", () => {
  const { folder: own, book } = folderWith("grannens lås");
  writeFileSync(join(own, "~$k.xlsx"), "");
  save([{ path: book, content: "efter" }]);
  expect(readFileSync(book, "utf8")).toBe("efter");
});

it("a link to a file that is open elsewhere is held back by a lock beside the file", () => {
  const { folder: own, book } = folderWith("länkad och öppen");
  writeFileSync(join(own, "~$bok.xlsx"), "");
  symlinkSync(book, at("till öppen.xlsx"));
  expect(() => save([{ path: at("till öppen.xlsx"), content: "efter" }])).toThrow(/öppen i ett annat program/);
});

it("a file that somebody writes while the command runs is not replaced", () => {
  const { book, names } = folderWith("samtidigt");
  const write = fs.writeFileSync;
  const slow = jest.spyOn(fs, "writeFileSync").mockImplementation((path, content, options) => {
    write(path, content, options);
    write(book, "hennes, just nu");
  });
  expect(() => save([{ path: book, content: "efter" }])).toThrow(`${book}: filen ändrades medan kommandot kördes.`);
  slow.mockRestore();
  expect([names(), readFileSync(book, "utf8")]).toEqual([["bok.xlsx"], "hennes, just nu"]);
});

it("a file that the disk does not give back as it was written does not take its place", () => {
  const { book, names } = folderWith("dålig disk");
  const write = fs.writeFileSync;
  const bad = jest.spyOn(fs, "writeFileSync").mockImplementation((path, _, options) => write(path, "eft\0r", options));
  expect(() => save([{ path: book, content: "efter" }])).toThrow(
    /gick inte att läsa tillbaka .*så filen är som den var/,
  );
  bad.mockRestore();
  expect([names(), readFileSync(book, "utf8")]).toEqual([["bok.xlsx"], "före"]);
});

it("a name beside those that are there has the first free number, whatever stands under it", () => {
  const { folder: own, book } = folderWith("nummer");
  expect(besideOthers(join(own, "ny.xlsx"))).toBe(join(own, "ny.xlsx"));
  mkdirSync(join(own, "bok (2).xlsx"));
  symlinkSync("borta.xlsx", join(own, "bok (3).xlsx"));
  expect(besideOthers(book)).toBe(join(own, "bok (4).xlsx"));
});

describe("on a disk that takes no notice of case", () => {
  /** Every name in the folder leads to the file whose name differs from it in case only. */
  function folding(own: string): void {
    const there = (path: fs.PathLike): string => {
      const wanted = String(path).normalize("NFC").toLowerCase();
      const found = readdirSync(own).find((name) => join(own, name).normalize("NFC").toLowerCase() === wanted);
      return found === undefined ? String(path) : join(own, found);
    };
    const { statSync: stat, lstatSync: look, realpathSync: real } = fs;
    jest
      .spyOn(fs, "statSync")
      .mockImplementation(((path: fs.PathLike, options: never) => stat(there(path), options)) as never);
    jest
      .spyOn(fs, "lstatSync")
      .mockImplementation(((path: fs.PathLike, options: never) => look(there(path), options)) as never);
    const native = real.native;
    jest.spyOn(fs.realpathSync, "native").mockImplementation(((path: fs.PathLike) => native(there(path))) as never);
  }
  afterEach(() => jest.restoreAllMocks());

  const outcome = (outputs: Output[], inputs: string[]): string => {
    const read = inputs.map((path) => ({ path, bytes: readFileSync(path), place: identityOf(path)! }));
    try {
      saveOf(outputs, { inputs: read }, { over: true });
      return "written";
    } catch (error) {
      return (error as Error).message;
    }
  };

  it("an input is known under its name in other letters", () => {
    const { folder: own, book } = folderWith("VERSALER");
    folding(own);
    expect(outcome([{ path: join(own, "BOK.XLSX"), content: "efter" }], [book])).toMatch(/är en av dem som läses/);
  });

  it("a run may write into its workbook under such a name: it is the workbook", () => {
    const { folder: own, book } = folderWith("VERSALER i namnet");
    folding(own);
    expect(outcome([{ path: join(own, "BOK.XLSX"), content: "efter", of: book }], [book])).toBe("written");
  });

  it("two outputs that differ in case are one", () => {
    const { folder: own, book } = folderWith("två namn");
    const files = ["Ut.html", "ut.html"].map((name) => ({ path: join(own, name), content: "x" }));
    expect(outcome(files, [book])).toMatch(/Ut\.html och .*ut\.html är samma fil\./);
  });
});

it("a workbook that somebody has saved since it was read is not replaced by what was made of the old one", () => {
  const { book } = folderWith("sparad under tiden");
  const inputs = [{ path: book, bytes: readFileSync(book), place: identityOf(book)! }];
  writeFileSync(book, "hennes, sparat efteråt");
  expect(() => saveOf([{ path: book, content: "efter", of: book }], { inputs })).toThrow(
    `${book}: filen har ändrats sedan den lästes. Kör kommandot igen.`,
  );
  expect(readFileSync(book, "utf8")).toBe("hennes, sparat efteråt");
});
