/** @jest-environment ./test/taskpane/page.js */
import { screen, within } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { explain } from "../../src/excel/errors";
import { selectCell } from "../../src/excel/view";
import { excelWorkbook } from "../../src/excel/workbook";
import { openHost, type OpenHost } from "../../workbench/host";
import { NOW, press, said, section, show, textOf } from "./kit";

/** The pane as the page's script hands it Excel: here the genuine office.js over a workbook in memory. */
async function showIn(sample: string): Promise<OpenHost> {
  const host = await openHost({ file: new Uint8Array(readFileSync(`samples/${sample}.xlsx`)), now: NOW });
  show({ workbook: () => excelWorkbook(host.Excel), select: (cell) => selectCell(host.Excel, cell), now: () => NOW, explain });
  return host;
}

const place = ({ Excel }: OpenHost): Promise<string> =>
  Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address");
    await context.sync();
    return range.address;
  });

/** office.js answers in later turns; the pane says when it is done. */
const until = (words: RegExp): Promise<HTMLElement> => screen.findByText(words, { selector: "[role=status]" });

describe("in Excel, through office.js", () => {
  it("from opening to status sheets: read, look at a cell, write, go to a sheet", async () => {
    const host = await showIn("exempelkommun");
    await press("Läs av arbetsboken");
    await until(/Arbetsboken är läst/);
    expect(within(section(/skiljer sig/)).getAllByRole("listitem")).toHaveLength(3);

    await press("J14 på bladet Måluppföljning 2024, visa i arbetsboken");
    expect(await place(host)).toBe("'Måluppföljning 2024'!J14");

    await press("Skriv statusblad");
    await until(/Statusbladen är skrivna/);
    const names = host.book.sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["Översikt", "1 Barn och unga", "2 Omsorg och försörjning", "3 Hållbart samhälle", "4 Ekonomi och medarbetare"]));

    await press("3 Hållbart samhälle, visa bladet");
    expect(await place(host)).toBe("'3 Hållbart samhälle'!A1");
  });

  it("a cell being edited stops the reading with what to do, and the next try reads", async () => {
    const host = await showIn("exempelkommun");
    host.faults.push({ request: 1, code: "InvalidOperationInCellEditMode" });
    await press("Läs av arbetsboken");
    await until(/En cell redigeras just nu/);
    await press("Läs av arbetsboken");
    await until(/Arbetsboken är läst/);
  });

  it("a sheet that is gone cannot be shown, and the pane says so", async () => {
    const host = await showIn("exempelkommun");
    await press("Läs av arbetsboken");
    await until(/Arbetsboken är läst/);
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Måluppföljning 2024").name = "Mål";
      await context.sync();
    });
    await press(/^J13/);
    await until(/finns inte längre/);
    expect(said()).toBe("Ett blad eller en cell finns inte längre. Läs av arbetsboken igen.");
    await press("Läs av igen");
    await until(/Arbetsboken är läst/);
    expect(textOf(screen.getByRole("region", { name: "Läs av" }))).toContain("Mål A1:K31");
  });
});
