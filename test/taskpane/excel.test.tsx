/** @jest-environment ./test/taskpane/page.js */
import { screen, within } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { excelHost } from "../../src/taskpane/excelHost";
import { openSession } from "../../src/taskpane/session/session";
import { openHost, type OpenHost } from "../../workbench/host";
import { dear, inWhole } from "../whole";
import { fold, NOW, press, statusText, section, show, textOf } from "./kit";

/** The pane as the page's script hands it Excel: here the genuine office.js over a workbook in memory. */
async function showIn(sample: string): Promise<OpenHost> {
  const host = await openHost({ file: new Uint8Array(readFileSync(`samples/${sample}.xlsx`)), now: NOW });
  show(excelHost(host.Excel, openSession()));
  return host;
}

const place = ({ Excel }: OpenHost): Promise<string> =>
  Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address");
    await context.sync();
    return range.address;
  });

/** office.js answers in later turns; the pane shows when it is done. */
const until = (words: RegExp): Promise<HTMLElement> => screen.findByText(words, { selector: "[role=status]" });

/** Waits for the proof, which Excel is read anew for, before the sheets are written. */
async function writeSheets(): Promise<void> {
  await press(/^Granska .*statusblad/);
  await until(/^Inget är skrivet/);
  await press(/^Skriv .*statusblad/);
}

describe("in Excel, through office.js", () => {
  dear("from opening to status sheets: read, look at a cell, write, go to a sheet", async () => {
    const host = await showIn("exempelkommun");
    await press("Läs av arbetsboken");
    await until(/Arbetsboken är läst/);
    expect(within(section(/^Bedömningar som skiljer sig/)).getAllByRole("listitem")).toHaveLength(3);

    await press("J14 på bladet Måluppföljning 2024, visa i arbetsboken");
    expect(await place(host)).toBe("'Måluppföljning 2024'!J14");

    await writeSheets();
    await until(/Statusbladen för 2024 är skrivna/);
    const names = host.book.sheets.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        "Måltavla",
        "Översikt",
        "1 Barn och unga",
        "2 Omsorg och försörjning",
        "3 Hållbart samhälle",
        "4 Ekonomi och medarbetare",
      ]),
    );

    await press("3 Hållbart samhälle, visa bladet", section("Statusblad"));
    expect(await place(host)).toBe("'3 Hållbart samhälle'!A1");
  });

  inWhole("what was written first is taken back, and written again into the sheets that are left empty", async () => {
    const host = await showIn("exempelkommun");
    await press("Läs av arbetsboken");
    await until(/Arbetsboken är läst/);
    await writeSheets();
    await until(/är skrivna/);
    const cells = (name: string): unknown[] =>
      host.book.sheets
        .find((sheet) => sheet.name === name)!
        .values.flat()
        .filter((value) => value !== null && value !== "");
    const styrmodell = (): unknown => {
      const { values, formulas } = host.book.sheets.find(({ name }) => name === "Styrmodell")!;
      return { headings: values.map((row) => row?.[0] ?? null), formulas: [...formulas.values()] };
    };
    const written = styrmodell();
    await press("Ångra");
    await until(/^Ångrat: /);
    expect(["Översikt", "3 Hållbart samhälle"].flatMap(cells)).toEqual([]);
    // The workbook's own styrmodell was there before.
    expect(styrmodell()).toEqual(written);
    await writeSheets();
    await until(/är skrivna/);
    expect(cells("Översikt")).toContain("Måluppfyllelse 2024");
    expect(styrmodell()).toEqual(written);
  });

  inWhole(
    "a column of MAL.BEDÖM is put beside the source table when the user asks for it, and taken back",
    async () => {
      const host = await showIn("exempelkommun");
      await press("Läs av arbetsboken");
      await until(/Arbetsboken är läst/);
      const formulas = (): string[] =>
        [...host.book.sheets[0]!.formulas.values()].filter((formula) => formula.includes("MAL."));
      await fold("Tabeller");
      await press("Infoga MAL.BEDÖM bredvid tabellen");
      await until(/^MAL\.BEDÖM står i .* och bedömer \d+ rader\.$/);
      expect(formulas()).toHaveLength(1);
      await press("Ångra");
      await until(/^Ångrat: /);
      expect(formulas()).toEqual([]);
    },
  );

  it("a cell being edited stops the reading with what to do, and the next try reads", async () => {
    const host = await showIn("exempelkommun");
    host.faults.push({ request: 1, code: "InvalidOperationInCellEditMode" });
    await press("Läs av arbetsboken");
    await until(/En cell redigeras just nu/);
    await press("Läs av arbetsboken");
    await until(/Arbetsboken är läst/);
  });

  dear(
    "a cell that is edited on holds the reading up: after some seconds the pane says what to do, and then it is read",
    async () => {
      const host = await showIn("exempelkommun");
      const leave = host.editCell();
      await press("Läs av arbetsboken");
      await until(/^Excel har inte svarat än. Redigerar du en cell\? Tryck på Retur eller Esc i den/);
      leave();
      await until(/Arbetsboken är läst/);
    },
  );

  dear("a sheet that is gone cannot be shown, and the pane says so", async () => {
    const host = await showIn("exempelkommun");
    await press("Läs av arbetsboken");
    await until(/Arbetsboken är läst/);
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Måluppföljning 2024").name = "Mål";
      await context.sync();
    });
    await press(/^J13/);
    await until(/finns inte längre/);
    expect(statusText()).toBe("Ett blad eller en cell finns inte längre. Läs av arbetsboken igen.");
    await press("Läs av igen");
    await until(/Arbetsboken är läst/);
    await fold("Tabeller");
    expect(textOf(section("Läs av"))).toContain("Mål A1:L31");
  });
});

describe("in Excel for Mac, which takes no file from a link", () => {
  const mac = () => {
    const opened: string[] = [];
    const createWorkbook = async (base64?: string): Promise<void> => void opened.push(base64 ?? "");
    const host = excelHost({ createWorkbook } as unknown as typeof Excel, openSession(), "Mac");
    return { opened, instead: host.insteadOfSaving! };
  };

  it("a workbook is opened as a new one, byte for byte", async () => {
    const { opened, instead } = mac();
    const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 7) % 256);
    expect(await instead({ name: "Mallar.xlsx", bytes })).toContain("”Mallar.xlsx” är öppnad som en ny arbetsbok");
    expect(opened.map((base64) => Buffer.from(base64, "base64"))).toEqual([Buffer.from(bytes)]);
  });

  it("another file has its way told", async () => {
    const { opened, instead } = mac();
    expect(await instead({ name: "Rapport.docx", bytes: new Uint8Array(3) })).toContain("Skriv rapporten som blad");
    expect(opened).toEqual([]);
  });

  it("in other programs files are saved as before", () => {
    expect(excelHost({} as typeof Excel, openSession(), "PC").insteadOfSaving).toBeUndefined();
  });
});
