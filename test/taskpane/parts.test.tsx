/** @jest-environment ./test/taskpane/page.js */
import { screen, within } from "@testing-library/react";
import { broken, choose, fakeHost, fold, press, sampleBook, section, show, textOf, statusText, NOW } from "./kit";
import { dear } from "../whole";
import { excelHost } from "../../src/taskpane/excelHost";
import { openSession } from "../../src/taskpane/session/session";
import { newSheet, setCell } from "../../src/sheet/book";
import { fileOf } from "../excel/kit";
import { openHost, PERSONALITIES, type HostOptions, type OpenHost } from "../../workbench/host";

const items = (): string[] =>
  within(section(/^Kolada/))
    .getAllByRole("listitem")
    .map((item) => textOf(item).replace(/ Koppla till ett mått ….*/u, ""));
const AVGANGNA = "Avgångna av månadsavlönad personal, andel (%)";

dear(
  "which indicators are linked to a measure of the export and which could be; a link is chosen, used, kept in the workbook and taken away",
  async () => {
    const host = fakeHost(sampleBook("lindesberg-kolada"));
    show(host);
    await press("Läs av arbetsboken");
    await fold("Kolada (5 av 6 kopplade)");
    expect(items()).toHaveLength(6);
    expect(items()[0]).toMatch(
      /^Brukare som är nöjda med sin hemtjänst som helhet, andel \(U21468\) Indikatorer C6 Brukarbedömning hemtjänst äldreomsorg - helhetssyn, andel \(%\) Kolada A\d+$/,
    );
    expect(items().at(-1)).toContain(AVGANGNA);
    expect(await broken()).toEqual([]);

    await choose(`Koppla ${AVGANGNA} till ett mått`, "Avgångna av månadsavlönad personal, kommunen, andel (%)");
    expect(screen.getByRole("region", { name: "Kolada (6 av 6 kopplade)" })).toBeDefined();
    expect(JSON.parse(host.book.memory!)).toMatchObject({
      kolada: { "indikator:avgångna av månadsavlönad personal, andel (%)": "N00206" },
    });

    await press("Ta bort kopplingen");
    expect(screen.getByRole("region", { name: "Kolada (5 av 6 kopplade)" })).toBeDefined();
  },
);

test("a workbook without an export has no such part", async () => {
  show(fakeHost(sampleBook("lindesberg")));
  await press("Läs av arbetsboken");
  expect(screen.queryByRole("region", { name: /^Kolada/ })).toBeNull();
});

test("steps of a process are shown among the goals, and are neither counted nor judged in turn", async () => {
  show(fakeHost(sampleBook("vaggeryd")));
  await press("Läs av arbetsboken");
  expect(statusText()).toContain(" 24 mål,");
  await fold(/^Bedöm/);
  screen.getByRole("button", { name: "Bedöm 24 mål i följd" });
  await fold(/^Målprocess/);
  screen.getByText(/Uppföljning/);
});

async function showIn(options: HostOptions): Promise<OpenHost> {
  const host = await openHost({ now: NOW, ...options });
  Object.assign(globalThis, { Office: host.Office });
  localStorage.clear();
  show(excelHost(host.Excel, openSession()));
  await press("Läs av arbetsboken");
  await screen.findByRole("heading", { name: /^Prova i min Excel/ });
  await fold("Prova i min Excel");
  await press("Kör provet");
  return host;
}

const part = (): HTMLElement => document.body;
const toSend = (): unknown =>
  JSON.parse((within(part()).getByLabelText("Att kopiera och skicka") as HTMLTextAreaElement).value);

test.each(PERSONALITIES)("in $name: each step in words, and a text to send", async (personality) => {
  const host = await showIn({ personality });
  await within(part()).findByText(/steg går i den här Excel/);
  const rows = within(part()).getAllByRole("listitem");
  expect(rows.length).toBeGreaterThanOrEqual(20);
  const page = personality.deviations.some(({ faults = [] }) => faults.length > 0);
  expect(rows.filter((row) => /(avviker|vägras): /.test(row.textContent ?? ""))).toHaveLength(page ? 1 : 0);
  expect(toSend()).toMatchObject({ version: 1, excel: { platform: personality.platform, excelApi: personality.cap } });
  expect(localStorage.getItem("maltavlan.weakLooks")).toBe(JSON.stringify(page ? ["page"] : []));
  expect(host.book.sheets.map(({ name }) => name)).toEqual(["Blad1"]);
});

dear("in a workbook that holds anything nothing is tried, and it is reported why", async () => {
  const sheet = newSheet("Anteckningar");
  setCell(sheet, 2, 1, "Ring Anna");
  const host = await showIn({ file: fileOf([sheet]) });
  await within(part()).findByText(/Öppna en ny, tom arbetsbok/);
  expect(host.book.sheets.some(({ name }) => name === "Måltavlan provar")).toBe(false);
});
