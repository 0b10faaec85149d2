/** @jest-environment ./test/taskpane/page.js */
import { screen } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { newSheet, setCell, type Sheet } from "../../src/sheet/book";
import { excelHost } from "../../src/taskpane/excelHost";
import { openSession } from "../../src/taskpane/session/session";
import { openHost, type OpenHost } from "../../workbench/host";
import { missing } from "../excel/here";
import { fileOf } from "../excel/kit";
import { broken, NOW, press, show, textOf } from "./kit";
import { sampled } from "../whole";

const SAMPLE = new Uint8Array(readFileSync("samples/exempelkommun.xlsx"));
const addresses = (): Sheet => {
  const sheet = newSheet("Adresser");
  ["Namn", "Gata", "Ort"].forEach((title, column) => setCell(sheet, 0, column, title));
  return sheet;
};

/** Waits for a sentence in the pane. */
const until = (words: RegExp): Promise<HTMLElement> => screen.findByText(words, { selector: "[role=status]" });

/** The status sheets are written, and then something is made of the workbook before they are written again. */
async function written(then: () => void): Promise<void> {
  await press("Läs av arbetsboken");
  await until(/Arbetsboken är läst/);
  await press(/^Granska .*statusblad/);
  await until(/^Inget är skrivet/);
  await press(/^Skriv .*statusblad/);
  await until(/är skrivna/);
  then();
  await press(/^Granska .*statusblad/);
  await until(/^Inget är skrivet/);
  await press(/^Skriv .*statusblad/);
}

interface State {
  what: string;
  file: Uint8Array;
  comes(host: OpenHost): Promise<void>;
  /** The pane's message, and the one action for it: a visible button, by its name. */
  reported: RegExp;
  button: string;
  /** The same button, pressed when the cause is gone, does this; whether it writes sheets. */
  mended?: { by(host: OpenHost): void; reported: RegExp; writes?: true };
}

const STATES: State[] = [
  {
    what: "an empty workbook",
    file: fileOf([newSheet("Blad1")]),
    comes: () => press("Läs av arbetsboken"),
    reported: /Arbetsboken är tom Öppna arbetsboken med era mål, eller klistra in måltabellen/,
    button: "Läs av igen",
    mended: {
      by: ({ book }) =>
        [
          ["Mål", "Indikator", "Målvärde 2024", "Utfall 2024"],
          ["Trygg skola", "Andel trygga elever", "minst 80 %", "85 %"],
        ].forEach((cells, row) =>
          cells.forEach((value, column) => book.sheets[0] && setCell(book.sheets[0], row, column, value)),
        ),
      reported: /^Arbetsboken är läst/,
    },
  },
  {
    what: "a workbook without a goal table",
    file: fileOf([addresses()]),
    comes: () => press("Läs av arbetsboken"),
    reported: /Ingen måltabell hittades.*tryck på Markera tabellen/,
    button: "Markera tabellen",
  },
  {
    what: "a cell that is being edited",
    file: SAMPLE,
    comes: async ({ faults }) => {
      faults.push({ request: 1, code: "InvalidOperationInCellEditMode" });
      await press("Läs av arbetsboken");
    },
    reported: /En cell redigeras just nu\. Tryck på Retur eller Esc/,
    button: "Försök igen",
    mended: { by: () => undefined, reported: /^Arbetsboken är läst/ },
  },
  {
    what: "an own sheet that somebody has protected",
    file: SAMPLE,
    comes: ({ book }) => written(() => book.sheets.forEach((sheet) => (sheet.protected = true))),
    reported: /är skyddat\. Inget är skrivet\. Ta bort skyddet under Granska och skriv bladen igen\./,
    button: "Försök igen",
    mended: {
      by: ({ book }) => book.sheets.forEach((sheet) => (sheet.protected = false)),
      reported: /Statusbladen för 2024 är skrivna/,
      writes: true,
    },
  },
  {
    what: "a workbook that is open for reading alone",
    file: SAMPLE,
    comes: ({ host }) => written(() => (host.readOnly = true)),
    reported: /Arbetsboken är öppnad skrivskyddad\. Inget är skrivet\. Välj Redigera arbetsbok/,
    button: "Försök igen",
    mended: {
      by: ({ host }) => (host.readOnly = false),
      reported: /Statusbladen för 2024 är skrivna/,
      writes: true,
    },
  },
];

sampled(STATES.length, STATES)(
  "$what: one sentence, one thing to do, and no fault that axe knows",
  async ({ file, comes, reported, button, mended }) => {
    const host = await openHost({ file, now: NOW });
    show(excelHost(host.Excel, openSession()));
    await comes(host);
    await screen.findAllByRole("button", { name: button });
    expect(textOf(document.body)).toMatch(reported);
    expect(screen.getAllByRole("button", { name: button })).toHaveLength(1);
    expect(await broken()).toEqual([]);
    if (!mended) return;
    mended.by(host);
    await press(button);
    await until(mended.reported);
    // Looks that the kind of Excel does not make are reported, with a button of their own.
    expect(screen.queryAllByRole("button", { name: "Försök igen" })).toHaveLength(mended.writes ? missing.length : 0);
  },
);
