/** @jest-environment ./test/taskpane/page.js */
import { screen, within } from "@testing-library/react";
import { excelHost } from "../../src/taskpane/excelHost";
import { openSession } from "../../src/taskpane/session/session";
import { newSheet, setCell } from "../../src/sheet/book";
import { fileOf } from "../excel/kit";
import { openHost, PERSONALITIES, type HostOptions, type OpenHost } from "../../workbench/host";
import { fold, NOW, press, show } from "./kit";
import { dear } from "../whole";

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
