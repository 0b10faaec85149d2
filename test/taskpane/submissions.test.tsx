/** @jest-environment ./test/taskpane/page.js */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { newSheet, setCell, valueAt, type Sheet, type Value } from "../../src/sheet/book";
import { readSubmissionLog, SUBMISSION_LOG_TAG } from "../../src/submissions/log";
import { excelHost } from "../../src/taskpane/excelHost";
import { openSession } from "../../src/taskpane/session/session";
import { openHost } from "../../workbench/host";
import { fileOf } from "../excel/kit";
import { cellFor } from "../submissions/mess";
import { FIELD_COLUMN, town } from "../submissions/town";
import { after, broken, choose, fileField, fold, NOW, press, section, show, textOf } from "./kit";
import { dear, inWhole } from "../whole";

const { rows } = town();
const WAIT = "Väntetid till särskilt boende (dagar)";
const rowOf = (title: string): number => rows.find((one) => one.title === title)!.row;

/** office.js answers in later turns; the pane shows when it is done. */
const until = (words: RegExp): Promise<HTMLElement> => screen.findByText(words, { selector: "[role=status]" });

/** The pane over the collecting table and more sheets, read, with the step unfolded. */
async function collecting(...more: Sheet[]) {
  const host = await openHost({ file: fileOf([town().sheet, ...more]), now: NOW });
  show(excelHost(host.Excel, openSession()));
  await press("Läs av arbetsboken");
  await until(/Arbetsboken är läst/);
  await fold("Inlämningar");
  const step = section("Inlämningar");
  return {
    host,
    step,
    template: (committee: string): Sheet =>
      host.book.sheets.find(({ tag }) => tag === `mall:${committee.toLowerCase()}`)!,
    outcome: (title: string): Value => valueAt(host.book.sheets[0]!, rowOf(title), FIELD_COLUMN.outcome),
    tick: (name: string | RegExp): Promise<void> => act(async () => screen.getByRole("checkbox", { name }).click()),
  };
}

/** A chosen file; jsdom's own cannot be read. */
const handed = (name: string, bytes: Uint8Array) => ({ name, arrayBuffer: async () => Uint8Array.from(bytes).buffer });

const table = (name: string, cells: Value[][]): Sheet => {
  const sheet = newSheet(name);
  cells.forEach((row, r) => row.forEach((value, c) => setCell(sheet, r, c, value)));
  return sheet;
};

dear(
  "templates are made, filled in, compared, one row is refused, the others written with their log, and taken back",
  async () => {
    const { host, step, template, outcome, tick } = await collecting();
    await press("Skapa mallar");
    await until(/^6 mallar är skrivna: Mall Socialnämnden, /);
    const mine = template("Socialnämnden");
    setCell(mine, ...cellFor(mine, WAIT, "outcome"), 33);
    setCell(mine, ...cellFor(mine, "Antal familjer i öppen förskola", "outcome"), "ca 250");
    setCell(mine, ...cellFor(mine, "Andel nöjda brukare i hemtjänsten (%)", "outcome"), 0.785);

    await press("Läs in inlämningar");
    await until(/^Inlämningarna är lästa: 3 värden som inte står i tabellen\. Inget är infört\.$/);
    expect(textOf(within(step).getByRole("region", { name: "Inlämnat för 2024" }))).toContain("förslag, 3 nya");
    expect(textOf(step)).toContain("1 av 6 nämnder har lämnat in.");
    const social = within(step).getByRole("group", { name: "Socialnämnden" });
    expect(
      within(social)
        .getAllByRole("checkbox")
        .map((one) => [
          document.querySelector(`label[for="${one.id}"]`)!.textContent,
          (one as HTMLInputElement).checked,
        ]),
    ).toEqual([
      ["Andel nöjda brukare i hemtjänsten (%), utfall", true],
      [`${WAIT}, utfall`, true],
      ["Antal familjer i öppen förskola, utfall", false],
    ]);
    expect(textOf(social)).toContain("I cellen står mer än ett tal: ”ca 250”.");
    expect(textOf(social)).toMatch(/Saknas .*Andel ärenden som öppnas inom en vecka \(%\): utfall/);
    expect(within(step).getByRole("region", { name: "Valda värden (2)" })).toBeTruthy();
    expect(outcome(WAIT)).toBeNull();
    expect(await broken()).toEqual([]);

    await tick("Andel nöjda brukare i hemtjänsten (%), utfall");
    await press("För in 1 värde");
    await until(/^1 värde är infört i tabellen\. Loggen säger varifrån\.$/);
    expect([outcome(WAIT), outcome("Andel nöjda brukare i hemtjänsten (%)")]).toEqual([33, null]);
    const log = (): string[][] =>
      readSubmissionLog(host.book.sheets.find(({ tag }) => tag === SUBMISSION_LOG_TAG))!.rows.map(
        ({ title, after, done }) => [title, after, done === "" ? "inte i tabellen" : "infört"],
      );
    expect(log()).toEqual([[WAIT, "33 dagar", "infört"]]);
    expect(textOf(within(step).getByRole("group", { name: "Infört nu" }))).toContain(
      `Socialnämnden, ${WAIT}, utfall: ”33 dagar”`,
    );

    await press("Ångra");
    await until(/^Ångrat: /);
    expect([outcome(WAIT), log()]).toEqual([null, [[WAIT, "33 dagar", "inte i tabellen"]]]);
  },
);

inWhole(
  "a template that was pasted over is brought back alone, with the values in place and the rest under Kvarlämnat",
  async () => {
    const { step, template } = await collecting();
    expect(within(step).queryByRole("button", { name: "Återställ mallen" })).toBeNull();
    await press("Skapa mallar");
    await until(/mallar är skrivna/);
    const [mine, other] = [template("Kulturnämnden"), template("Socialnämnden")];
    [
      ["Kulturnämnden 2024"],
      [],
      ["Indikator", "Vårt mål", "Resultat 2024"],
      ["Besök per invånare", "minst 7", 6.3],
    ].forEach((cells, r) =>
      [...cells, ...Array<null>(8)].slice(0, 9).forEach((value, c) => setCell(mine, r, c, value ?? null)),
    );
    setCell(other, 0, 0, "rörd");
    await choose("Mall i arbetsboken", "Mall Kulturnämnden");
    await press("Återställ mallen");
    await until(
      /^(\d+) av \1 egna celler finns kvar: [^.]+\. Mallen är återställd med det ifyllda på plats, \d+ saker utan plats under Kvarlämnat längst ned: Mall Kulturnämnden\.$/,
    );
    expect(
      valueAt(template("Kulturnämnden"), ...cellFor(template("Kulturnämnden"), "Besök per invånare", "outcome")),
    ).toBe(6.3);
    expect(template("Kulturnämnden").values.flatMap((cells) => cells ?? [])).toEqual(
      expect.arrayContaining(["Kvarlämnat", "minst 7", "Vårt mål", "Resultat 2024", "Kulturnämnden 2024"]),
    );
    expect(valueAt(template("Socialnämnden"), 0, 0)).toBe("rörd");
    expect(await broken()).toEqual([]);
  },
);

inWhole(
  "a sheet with a nämnd's own table is ticked: it is compared with the plan, is no longer part of it, and the tick stays with the workbook",
  async () => {
    const own = table("Från miljö", [
      ["Miljönämnden, 2024"],
      [],
      ["Indikator", "Resultat 2024"],
      ["Dygn med höga halter av partiklar", 12],
      ["Andel resor med cykel (%)", "18 %"],
    ]);
    const { host, tick } = await collecting(own);
    await fold("Blad med nämndernas egna tabeller");
    await tick("Från miljö");
    await press("Läs in inlämningar");
    await until(/^Inlämningarna är lästa: 2 värden/);
    const found = within(section("Inlämningar")).getByRole("group", { name: "Miljönämnden" });
    expect(
      within(found)
        .getAllByRole("checkbox")
        .map((one) => document.querySelector(`label[for="${one.id}"]`)!.textContent),
    ).toEqual(["Dygn med höga halter av partiklar, utfall", "Andel resor med cykel (%), utfall"]);
    await fold("Läs av");
    expect(textOf(section(/^Tabeller/))).not.toContain("Från miljö");

    document.body.replaceChildren();
    show(excelHost(host.Excel, openSession()));
    await press("Läs av arbetsboken");
    await until(/Arbetsboken är läst/);
    await fold("Inlämningar");
    expect(screen.getByText("Blad med nämndernas egna tabeller (1)")).toBeTruthy();
    await fold(/^Blad med nämndernas/);
    await tick("Mål 2024");
    await press("Läs in inlämningar");
    await until(/^Inga mål hittades att samla in för/);
  },
);

inWhole("a file of another period needs a choice, and all of it is chosen at once", async () => {
  const file = table("Uppföljning", [
    ["Kulturnämnden, 2023"],
    [],
    ["Indikator", "Resultat 2023"],
    ["Besök per invånare", 5.9],
    ["Antal elever i kulturskolan", 871],
  ]);
  const { step, outcome } = await collecting();
  await after(
    () =>
      void fireEvent.change(fileField(step), {
        target: { files: [handed("kultur.xlsx", fileOf([file]))] },
      }),
  );
  await press("Läs in inlämningar");
  await until(/^Inlämningarna är lästa: 2 värden/);
  expect(textOf(within(step).getByRole("region", { name: "Inlämnat för 2024" }))).toContain(
    "Inlämningen gäller 2023, inte 2024.",
  );
  expect(within(step).queryByRole("region", { name: /^Valda värden/ })).toBeNull();
  await press("Markera alla från Kulturnämnden, kultur.xlsx");
  await press("För in 2 värden");
  await until(/^2 värden är införda/);
  expect([outcome("Besök per invånare"), outcome("Antal elever i kulturskolan")]).toEqual([5.9, 871]);
});

inWhole("what is in no template is reported, and so is what cannot be read", async () => {
  const { sheet } = town();
  setCell(sheet, rowOf("Luften är frisk"), 3, "Alla nämnder");
  const host = await openHost({ file: fileOf([sheet]), now: NOW });
  show(excelHost(host.Excel, openSession()));
  await press("Läs av arbetsboken");
  await until(/Arbetsboken är läst/);
  await fold("Inlämningar");
  const step = section("Inlämningar");
  expect(textOf(step)).toContain(
    "”Alla nämnder” är ingen enskild nämnd och får ingen mall för 1 mål eller indikator: 9 Luften är frisk",
  );
  await after(
    () =>
      void fireEvent.change(fileField(step), {
        target: { files: [handed("brev.txt", new TextEncoder().encode("hej"))] },
      }),
  );
  await press("Läs in inlämningar");
  await until(/^Inlämningarna är lästa: 0 värden/);
  await fold("Går inte att läsa (1)");
  expect(textOf(within(step).getByRole("region", { name: "Går inte att läsa (1)" }))).toMatch(
    /brev\.txt: Filen är inte en Excel-arbetsbok/,
  );
  expect(textOf(step)).toContain("Inga inlämningar hittades, varken i arbetsboken eller bland filerna.");
});

/** Every nämnd's template filled in, one value of Socialnämndens in words that need a choice. */
async function filled() {
  const opened = await collecting();
  await press("Skapa mallar");
  await until(/mallar är skrivna/);
  for (const { title, committee, before } of rows)
    if (before !== undefined)
      setCell(
        opened.template(committee),
        ...cellFor(opened.template(committee), title, "outcome"),
        title.includes("%") ? before / 100 : before,
      );
  setCell(
    opened.template("Socialnämnden"),
    ...cellFor(opened.template("Socialnämnden"), WAIT, "outcome"),
    "ca 40 dagar",
  );
  await press("Läs in inlämningar");
  await until(/^Inlämningarna är lästa: \d+ värden/);
  return opened;
}

inWhole("choices of several nämnder stand together by kind, and all of a kind are marked at once", async () => {
  const { step, template } = await filled();
  expect(within(step).queryByText(/^Behöver ett val/)).toBeNull();
  const theirs = template("Kulturnämnden");
  const { title } = rows.find(({ committee, before }) => committee === "Kulturnämnden" && before !== undefined)!;
  setCell(theirs, ...cellFor(theirs, title, "outcome"), "ca 40");
  await press("Läs in inlämningar");
  await until(/^Inlämningarna är lästa: \d+ värden/);
  const kinds = section("Behöver ett val (2)");
  await fold("Utfall att kontrollera (2)");
  expect(textOf(kinds)).toContain("Socialnämnden");
  expect(textOf(kinds)).toContain("Kulturnämnden");
  const ticks = (): boolean[] =>
    within(kinds)
      .getAllByRole("checkbox")
      .map((tick) => (tick as HTMLInputElement).checked);
  expect(ticks()).toEqual([false, false]);
  expect(await broken()).toEqual([]);
  await press("Markera alla under Utfall att kontrollera", kinds);
  expect(ticks()).toEqual([true, true]);
});

inWhole("nämnder are shown by where they stand, those with a choice to make first", async () => {
  const { step } = await filled();
  const names = (): string[] =>
    within(step)
      .getAllByRole("heading", { level: 4 })
      .map((heading) => textOf(heading).replace(/ \d+ (att föra in|val|saknas).*/, ""));
  expect(names()[0]).toBe("Socialnämnden");
  expect(names()).toHaveLength(6);
  const list = within(step).getByRole("combobox", { name: "Visa" }) as HTMLSelectElement;
  const [choice] = [...list.options].map(({ text }) => text).filter((text) => text.endsWith("behöver ett val"));
  await choose("Visa", choice!, step);
  expect(names()).toContain("Socialnämnden");
  expect(names().length).toBe(Number(choice!.split(" ")[0]));
  await choose("Visa", "0 är klara", step);
  expect(within(step).queryAllByRole("heading", { level: 4 })).toHaveLength(0);
});

inWhole(
  "value after value is taken by one key, what needs a choice first, and all that was taken is put in at once",
  async () => {
    const { step, outcome } = await filled();
    await press(/^Gå igenom \d+ värden i följd$/, step);
    const turn = section("Gå igenom i följd");
    expect(textOf(turn)).toMatch(/^Värde 1 av \d+\..*Väntetid till särskilt boende \(dagar\), utfall Socialnämnden/);
    expect(document.activeElement!.textContent).toBe("Ta med och nästa");
    expect(await broken()).toEqual([]);
    const chosen = (): number => Number(/(\d+) värden? är val/.exec(textOf(turn))![1]);
    const before = chosen();
    await press("Ta med och nästa", turn);
    expect(chosen()).toBe(before + 1);
    expect(document.activeElement!.textContent).toBe("Ta med och nästa");
    await press("Föregående", turn);
    await press("Ta inte med", turn);
    expect(chosen()).toBe(before);
    await press("Tillbaka till nämnderna", turn);
    await press(`För in ${before} värden`, step);
    await until(new RegExp(`^${before} värden är införda`));
    expect(outcome(WAIT)).toBeNull();
    expect(outcome("Besök per invånare")).toBe(5.2);
  },
);

inWhole(
  "who owes what is written on a sheet of its own, which keeps the user's notes, and the table is not touched",
  async () => {
    const { host, step, outcome } = await filled();
    await fold("Påminnelselista", step);
    await press("Skriv läget som blad", step);
    await until(/^Läget är skrivet, och tabellen är inte ändrad: Inlämningar, läget\.$/);
    const sheet = host.book.sheets.find(({ name }) => name === "Inlämningar, läget")!;
    expect(sheet.values[3]!.slice(0, 7)).toEqual([
      "Nämnd",
      "Inlämnat",
      "Status",
      "Inte infört",
      "Saknas",
      "Vad som saknas",
      "Anteckning",
    ]);
    expect(outcome("Besök per invånare")).toBeNull();
    expect(await broken()).toEqual([]);
  },
);

it("templates are fetched as one file, with the day that they are to be back in the calendar", async () => {
  const { step } = await collecting();
  const saved: { name: string; bytes: Uint8Array }[] = [];
  const click = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, bytes: new Uint8Array() });
  });
  const blobs: Blob[] = [];
  URL.createObjectURL = (blob: Blob) => `blob:${blobs.push(blob)}`;
  await after(() =>
    fireEvent.change(within(step).getByLabelText("Tillbaka senast"), { target: { value: "2025-01-20" } }),
  );
  await press("Ladda ner mallar");
  await until(/^6 mallar är hämtade i ”Mallar 2024\.zip”, med texten till mejlen\. Arbetsboken är inte ändrad\.$/);
  expect(saved.map(({ name }) => name)).toEqual(["Mallar 2024.zip"]);
  click.mockRestore();
});
