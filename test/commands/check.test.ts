import { assessed } from "../report/plan";
import { unreadCells } from "../../src/report/unreadCells";
import type { Problem, ProblemCode } from "../../src/domain/problem";
import { auditBook } from "../../src/commands/check";
import type { Command, Workbook } from "../../src/commands/command";
import { correct } from "../../src/commands/correct";
import { lock } from "../../src/commands/lock";
import { report } from "../../src/commands/report";
import { status } from "../../src/commands/status";
import { presetNamed } from "../../src/domain/presets";
import { styrmodellSheet } from "../../src/report/styrmodell";
import { propose } from "../../src/commands/propose";
import { standard } from "../../src/domain/presets/standard";
import type { Styrmodell } from "../../src/domain/styrmodell";
import { CHECKS, type Check, type CheckCode } from "../../src/report/checkCodes";
import { readSubmissionLog, SUBMISSION_LOG_NAME, submissionLogSheet, type LogRow } from "../../src/submissions/log";
import { SEAT_NAMES } from "../../src/submissions/seats";
import { readDecided } from "../../src/report/decided";
import { statusTable } from "../../src/report/continuity/statusTable";
import { setCell, setFormula, type Book, type Sheet } from "../../src/sheet/book";
import { book, sheet } from "../recognise/kit";
import { dear } from "../whole";

const NOW = new Date(2025, 1, 11, 14, 5);

const GOALS = `
  Område | Mål         | Indikator     | Målvärde   | Utfall 2024 | Ansvarig | God ekonomisk hushållning
  Skola  | Trygga barn | Trygga elever | minst 90 % | 91 %        | BUN      | verksamhet
  Omsorg | Nöjda äldre | Nöjda brukare | minst 90 % | 88 %        | SN       | nej
`;

/** The same where nothing is said of god ekonomisk hushållning. */
const UNMARKED = GOALS.replace("God ekonomisk hushållning", "Anteckning")
  .replace("verksamhet", "")
  .replace("nej", "")
  .replace("BUN", "Kommunstyrelsen");

/** A workbook in memory that commands read and write. */
class Desk {
  readonly book: Book;
  constructor(table: string = GOALS) {
    this.book = book(sheet("Mål", table), styrmodellSheet(standard));
  }
  private readonly workbook: Workbook = {
    read: () => Promise.resolve(this.book),
    write: (sheets, memory) => {
      const tags = new Set(sheets.map(({ tag }) => tag));
      this.book.sheets = [...this.book.sheets.filter(({ tag }) => tag === undefined || !tags.has(tag)), ...sheets];
      this.book.memory = memory;
      return Promise.resolve();
    },
  } as Workbook;
  async run<Input, Result>(command: Command<Input, Result>, input: Input): Promise<Result> {
    const done = await command.perform(input, { workbook: this.workbook, now: NOW, progress: () => undefined });
    if (!done.ok) throw new Error(done.reason);
    return done.value;
  }
  /** By the workbook's own styrmodell once it has one, before that by the standard. */
  /** By the workbook's own styrmodell, or another in its place. */
  status = (styrmodell?: Styrmodell) => {
    if (styrmodell) this.book.sheets = this.book.sheets.filter(({ tag }) => tag !== "styrmodell");
    return this.run(status, { styrmodell });
  };
  lock = (decided = "2023-11-27") => this.run(lock, { decided, paragraph: "§ 112", from: "2024-01-01" });
  report = () => this.run(report, { kind: "arsredovisning" as const, into: "sheets" as const });
  check = async () => (await this.run(auditBook, {})).checks;
  named = (name: string): Sheet => this.book.sheets.find((one) => one.name === name)!;
  set(name: string, row: number, column: number, value: string | number | null): void {
    setCell(this.named(name), row, column, value, this.named(name).formats[row]?.[column]);
  }
  say(name: string, key: string, header: string, text: string): void {
    const { row, key: keys, headers } = statusTable(this.named(name))!;
    this.set(
      name,
      this.named(name).values.findIndex((cells, at) => at > row && cells?.[keys] === key),
      headers.indexOf(header),
      text,
    );
  }
}

/** The log of submissions with a value that BUN has proposed for the table. */
function proposed(stated: Partial<LogRow> = {}): Sheet {
  const row = {
    ...{ stamp: "2025-02-01 09:00", committee: "BUN", period: "2024", decision: "Förslag", title: "Trygga elever" },
    ...{ field: "utfall", source: "Mall!E5", cell: "Mål!E2", before: "90 %", after: "91 %" },
    ...stated,
  };
  const log = submissionLogSheet(undefined, [row], SUBMISSION_LOG_NAME);
  const { place } = readSubmissionLog(log)!.rows[0]!;
  setCell(log, place.row, place.column, "2025-02-01 09:05");
  return log;
}

const LATE = `
  Mål        | Aktivitet   | Status    | Slutdatum
  Ren luft   | Laddplatser | Avslutad  | 2024-05-01
  Ren luft   | Bilpool     | Pågående  | 2024-09-30
  Rent vatten | Våtmark    | Pågående  | 2025-09-30
`;

/** What is done in a workbook, and the finding that it gives: its code, its cell, and words of its sentence. */
const FINDINGS: [
  what: string,
  done: (desk: Desk) => Promise<void>,
  code: keyof typeof CHECKS,
  cell: string | undefined,
  words: RegExp,
  table?: string,
][] = [
  [
    "a status sheet of version 0.1.0 whose tag another program has dropped",
    async (desk) => void desk.book.sheets.push(sheet("Skola", "Skola | Helår 2024 | Måltavlan · status:skola")),
    "äldre-blad",
    "Skola!A1",
    /^Bladet ”Skola” ser ut att vara skrivet av Måltavlan 0\.1\.0 .* skrivs aldrig över\./,
  ],
  ["no status sheets", async (desk) => void (await desk.lock()), "inga-statusblad", undefined, /Skriv statusbladen\.$/],
  [
    "an outcome far from its own series",
    async () => undefined,
    "utfall-avviker",
    "Mål!G2",
    /^Utfallet 80 % för ”Sjukfrånvaro” ligger långt från seriens andra värden: 2,9 % \(2022\), 2,4 % \(2023\)\./,
    `
  Område | Mål       | Indikator    | Målvärde  | Utfall 2022 | Utfall 2023 | Utfall 2024
  Skola  | Friska    | Sjukfrånvaro | högst 5 % | 2,9 %       | 2,4 %       | 80 %
  Skola  | Alla mår bra | Nöjda elever | minst 80 % | 81 % | 79 % | 83 %
`,
  ],
  [
    "a grade on last year's value",
    async () => undefined,
    "värde-av-annan-period",
    "Mål!E3",
    /^”Nöjda elever” är bedömd för helår 2024 på ett värde som avser helår 2023: 79 %\./,
    `
  Område | Mål          | Indikator    | Målvärde   | Utfall 2023 | Utfall 2024
  Skola  | Friska       | Sjukfrånvaro | högst 5 %  | 2,4 %       | 3 %
  Skola  | Alla mår bra | Nöjda elever | minst 80 % | 79 %        |
`,
  ],
  [
    "the year's value is lacking beside August's, and few others have theirs",
    async () => undefined,
    "helårsvärde-saknas",
    "Mål!F2",
    /^”Andel trygga elever” saknar utfall för helår 2025 och bedöms på januari–augusti 2025: 88\./,
    `
  Mål       | Indikator             | Målvärde 2025 | Utfall 2024 | Utfall jan–aug 2025 | Utfall 2025
  Bra skola | Andel trygga elever   | Minst 85 %    | 87          | 88                  |
            | Sjukfrånvaro, %       | Högst 6       | 5,8         | 5,9                 | 5,7
            | Frånvaro elever, %    | Högst 6       | 5,8         | 5,9                 |
  Grönt     | Antal gröna stråk     | Minst 4       | 3           | 3                   |
            | Andel gröna lån       | Minst 40 %    | 33          | 35                  |
            | Antal röda listor     | Högst 2       | 3           | 3                   |
`,
  ],
  [
    "words without a reason in the place of the year's value",
    async () => undefined,
    "utfall-saknas",
    "Mål!F3",
    /^”Nöjda elever” saknar utfall för helår 2024 \(”n\/a”\); det senaste avser helår 2023: 79 %\./,
    `
  Område | Mål          | Indikator    | Målvärde   | Utfall 2023 | Utfall 2024
  Skola  | Friska       | Sjukfrånvaro | högst 5 %  | 2,4 %       | 3 %
  Skola  | Alla mår bra | Nöjda elever | minst 80 % | 79 %        | n/a
`,
  ],
  [
    "a printed grade of the year on a value of August",
    async () => undefined,
    "helår-utan-helårsvärde",
    "Mål!G3",
    /^”Nöjda elever” är bedömd för helår 2024, men det senaste värdet avser augusti 2024: 79 %\./,
    `
  Område | Mål          | Indikator    | Målvärde   | Utfall aug 2024 | Utfall 2024 | Bedömning 2024
  Skola  | Friska       | Sjukfrånvaro | högst 5 %  | 2,4 %           | 3 %         | Uppnås
  Skola  | Alla mår bra | Nöjda elever | minst 80 % | 79 %            |             | Uppnås delvis
`,
  ],
  [
    "a value that a nämnd has only proposed",
    async (desk) => void desk.book.sheets.push(proposed()),
    "inte-beslutat-värde",
    "Mål!E2",
    /^Värdet 91 % för ”Trygga elever” är nämndens förslag och inte beslutat\./,
  ],
  [
    "a grade that a nämnd has only proposed, in its open cell",
    async (desk) => {
      await desk.status();
      desk.say("Skola", "mål:trygga barn", "Nämndens", "Uppnås");
      const grade = { title: "Trygga barn", field: "bedömning", cell: SEAT_NAMES.grade, before: "", after: "Uppnås" };
      desk.book.sheets.push(proposed(grade));
    },
    "inte-beslutad-bedömning",
    "Skola!J11",
    /^Bedömningen Uppnås av ”Trygga barn” är ett förslag från BUN och inte beslutad\./,
  ],
  ["no decided plan", async (desk) => void (await desk.status()), "plan-inte-låst", undefined, /kan inte prövas/],
  [
    "an outcome changed after they were written",
    async (desk) => (await desk.status(), desk.set("Mål", 2, 4, "95 %")),
    "inaktuellt-underlag",
    "Mål!A1",
    /”Mål” har ändrats sedan statusbladen skrevs 2025-02-11 14:05/,
  ],
  [
    "a source sheet added",
    async (desk) => (await desk.status(), void desk.book.sheets.push(sheet("Mer", "Anteckning | x"))),
    "inaktuellt-underlag",
    "Mer!A1",
    /”Mer” har tillkommit/,
  ],
  [
    "the user's rule of judgement changed",
    async (desk) => {
      await desk.status();
      const { values } = desk.named("Styrmodell");
      const row = values.findIndex((cells) =>
        cells?.some((value) => typeof value === "string" && value.startsWith("måluppfyllnad ≥ 90")),
      );
      desk.set(
        "Styrmodell",
        row,
        values[row]!.findIndex((value) => typeof value === "string" && value.startsWith("måluppfyllnad")),
        "måluppfyllnad ≥ 80 %",
      );
    },
    "inaktuell-styrmodell",
    "Översikt!A1",
    /Styrmodellen har ändrats/,
  ],
  [
    "a comment written on a status sheet",
    async (desk) => (await desk.status(), desk.say("Skola", "mål:trygga barn", "Kommentar", "Ny")),
    "inaktuella-bedömningar",
    "Översikt!A1",
    /kommentarer har ändrats/,
  ],
  [
    "an outcome changed after a report was written",
    async (desk) => (await desk.report(), desk.set("Mål", 2, 4, "95 %")),
    "inaktuell-rapport",
    "'God ekonomisk hushållning'!A1",
    /skrevs 2025-02-11 14:05, och underlaget/,
  ],
  [
    "outcomes of another year",
    async (desk) => (await desk.status(), desk.set("Mål", 0, 4, "Utfall 2025")),
    "annan-period",
    "Översikt!A1",
    /gäller 2024, men arbetsboken har värden för 2025/,
  ],
  [
    "an area that is gone",
    async (desk) => (await desk.status(), desk.set("Mål", 2, 0, "Äldre")),
    "område-saknas",
    "Omsorg!A1",
    /”Omsorg” hör till ett område/,
  ],
  [
    "something left over",
    async (desk) => (await desk.status(), desk.set("Skola", 3, 30, "lapp"), void (await desk.status())),
    "kvarlämnat",
    "Skola!A1",
    /en rad under Kvarlämnat/,
  ],
  [
    "two sheets with one key",
    async (desk) => (await desk.status(), void desk.book.sheets.push({ ...desk.named("Skola"), name: "Skola 2" })),
    "dubbla-blad",
    "Skola!A1",
    /”Skola” och ”Skola 2”/,
  ],
  [
    "a writing that was broken off",
    async (desk) => (await desk.status(), void (desk.book.unfinished = ["Skola"])),
    "blad-skrivs",
    "Skola!A1",
    /blev inte färdigt/,
  ],
  [
    "a page that Excel would not set up",
    async (desk) => (await desk.status(), void (desk.book.lacking = [{ sheet: "Skola", looks: ["page"] }])),
    "utseende-saknas",
    "Skola!A1",
    /sidinställningen/,
  ],
  [
    "a decided goal that is gone",
    async (desk) => (await desk.lock(), void desk.named("Mål").values.splice(2, 1)),
    "mål-saknas",
    "'Beslutad plan'!A1",
    /”Nöjda äldre” är beslutat \(KF 2023-11-27 § 112\) men finns inte/,
  ],
  [
    "a numbered goal that is reworded",
    async (desk) => (await desk.lock(), desk.set("Mål", 1, 2, "Trygga barn och unga")),
    "mål-omformulerat",
    "Mål!C2",
    /är beslutat som ”Trygga barn”/,
    "Område | Nr | Mål | Indikator | Målvärde | Utfall 2024\nSkola | 1 | Trygga barn | Trygga elever | minst 90 % | 91 %\nSkola | 2 | Nöjda barn | Nöjda elever | minst 90 % | 91 %",
  ],
  [
    "a target that is lowered",
    async (desk) => (await desk.lock(), desk.set("Mål", 2, 3, "minst 80 %")),
    "målvärde-ändrat",
    "Mål!D3",
    /”minst 80 %” men beslutat som ”minst 90 %”/,
  ],
  [
    "a goal that nobody has decided",
    async (desk) => (await desk.lock(), desk.set("Mål", 2, 1, "Glada äldre")),
    "mål-inte-beslutat",
    "Mål!B3",
    /”Glada äldre” finns inte/,
  ],
  [
    "the plan's headers gone",
    async (desk) => (await desk.lock(), void desk.named("Beslutad plan").values.splice(3, 1)),
    "plan-oläslig",
    "'Beslutad plan'!A1",
    /kan inte prövas/,
  ],
  [
    "an outcome against a target that cannot be judged by number",
    async () => undefined,
    "utfall-utan-bedömning",
    "Mål!E2",
    /har ett utfall men ingen bedömning/,
    GOALS.replace("minst 90 % | 91 %", "god trygghet i hela skolan | 91 %"),
  ],
  [
    "a grade that the user set below the best, without a word",
    async (desk) => (await desk.status(), desk.say("Omsorg", "mål:nöjda äldre", "Samlad", "◐ Uppnås delvis")),
    "bedömning-utan-motivering",
    expect.stringMatching(/^Omsorg!/) as unknown as string,
    /^Bedömningen av ”Nöjda äldre” \(◐ Uppnås delvis\) saknar motivering\./,
  ],
  [
    "a grade that the user set and that differs, without a comment",
    async (desk) => (await desk.status(), desk.say("Skola", "mål:trygga barn", "Samlad", "○ Uppnås inte")),
    "avvikelse-utan-kommentar",
    expect.stringMatching(/^Skola!/) as unknown as string,
    /^”Trygga barn”: [A-Z]+[0-9]+ säger ”Uppnås inte”, men det som står under målet ger ”Uppnås”, och ingen kommentar säger varför\./,
  ],
  [
    "the best grade of a goal over one that is not reached",
    async () => undefined,
    "avvikelse-utan-kommentar",
    "Mål!B2",
    /^”Trygg kommun”: B2 säger ”Uppnås”, men D3 säger ”Uppnås inte” om ”Rent vatten”, och ingen kommentar säger varför\./,
    `
      KF-mål       | Samlad bedömning 2024 | Nämndmål    | Nämndens bedömning 2024 | Kommentar
      Trygg kommun | Uppnås                | Trygg skola | Uppnås                  |
                   |                       | Rent vatten | Uppnås inte             |
    `,
  ],
  [
    "a printed grade that says the contrary of its figures",
    async () => undefined,
    "bedömning-mot-utfallet",
    "Mål!F2",
    /^”Trygga elever”: F2 säger ”Uppnås”, men värdet når inte målet \(88\s% mot minst 90\s%\)\./,
    "Område | Mål | Indikator | Målvärde | Utfall 2024 | Bedömning\nSkola | Trygga barn | Trygga elever | minst 90 % | 88 % | Uppnås\nSkola | Nöjda barn | Nöjda elever | minst 90 % | 91 % | Uppnås",
  ],
  [
    "an activity that is not done when its day is past",
    async (desk) => void desk.book.sheets.push(sheet("Aktiviteter", LATE)),
    "aktivitet-över-tiden",
    "Aktiviteter!C3",
    /^”Bilpool” skulle vara klar 2024-09-30 men är ”Pågående”\./,
  ],
  [
    "a step that is barred at helår",
    async (desk) => {
      const model = presetNamed("standard")!;
      const scales = model.scales.map((scale) => ({
        ...scale,
        steps: scale.steps.map((step, index) => (index === 1 ? { ...step, barredAtYearEnd: true } : step)),
      }));
      await desk.status({ ...model, name: "egen", scales });
      desk.say("Omsorg", "mål:nöjda äldre", "Samlad", "◐ Uppnås delvis");
    },
    "steg-vid-helår",
    expect.stringMatching(/^Omsorg!/) as unknown as string,
    /”Nöjda äldre” har bedömningen ◐ Uppnås delvis, som inte får användas vid helår/,
  ],
  [
    "a sum that is typed over",
    async (desk) => {
      await desk.status();
      const row = desk.named("Översikt").values.findIndex((cells) => cells?.[0] === "Alla");
      desk.set("Översikt", row, 2, 7);
    },
    "summa-stämmer-inte",
    expect.stringMatching(/^Översikt!/) as unknown as string,
    /Summan på bladet ”Översikt” stämmer inte: där står 7, delarna är tillsammans 1\./,
  ],
  [
    "a sum of a report that is typed over",
    async (desk) => {
      await desk.report();
      const row = desk.named("Antal per bedömning").values.findIndex((cells) => cells?.[0] === "Alla");
      desk.set("Antal per bedömning", row, 1, 9);
    },
    "summa-stämmer-inte",
    expect.stringMatching(/^'Antal per bedömning'!B/) as unknown as string,
    /där står 9, delarna är tillsammans 1\./,
  ],
  [
    "a wrong sum of the user's own",
    async (desk) => void desk.book.sheets.push(sheet("Antal", "Nämnd | Antal mål\nBUN | 12\nSN | 9\nSumma | 22")),
    "summa-stämmer-inte",
    "Antal!B4",
    /”Antal” stämmer inte: där står 22, delarna är tillsammans 21\./,
  ],
  [
    "a balanskravsutredning whose rows give something else",
    async (desk) =>
      void desk.book.sheets.push(
        sheet(
          "Balanskrav",
          " | 2024\nÅrets resultat | 24\nSamtliga realisationsvinster | -4\nBalanskravsresultat | 25",
        ),
      ),
    "balanskrav-stämmer-inte",
    "Balanskrav!B4",
    /summa är 25, men raderna ger 20\./,
  ],
  [
    "a grade that no scale has",
    async () => undefined,
    "okänd-bedömning",
    "Mål!F2",
    /Bedömningen ”Nästan helt framme” finns inte i någon känd skala\. Den räknas därför inte; i stället visas ”Uppnås”\./,
    "Område | Mål | Indikator | Målvärde | Utfall 2024 | Bedömning\nSkola | Trygga barn | Trygga elever | minst 90 % | 91 % | Nästan helt framme\nSkola | Nöjda barn | Nöjda elever | minst 90 % | 91 % | Uppnås\nSkola | Mätta barn | Mätta elever | minst 90 % | 91 % | Uppnås",
  ],
  [
    "words of the workbook's own, of which nothing is decided: one question, and nothing to mend",
    async (desk) => void desk.book.sheets.pop(),
    "ord-utan-plats",
    "Mål!F2",
    /^Orden ”I hamn”, ”Rullar på” och ”Uppnås” står inte på någon vald skala än\. Säg i Så bedömer vi vad som menas\.$/,
    "Område | Mål | Indikator | Målvärde | Utfall 2024 | Bedömning\nSkola | Trygga barn | Trygga elever | minst 90 % | 91 % | I hamn\nSkola | Nöjda barn | Nöjda elever | minst 90 % | 91 % | Rullar på\nSkola | Mätta barn | Mätta elever | minst 90 % | 91 % | Uppnås\nSkola | Pigga barn | Pigga elever | minst 90 % | 91 % | I hamn",
  ],
  [
    "goals that nobody has said to belong to the year's test",
    async () => undefined,
    "geh-inte-angivet",
    "Mål!B2",
    /inte angivet om 2 mål hör till god ekonomisk hushållning, till exempel ”Trygga barn”/,
    UNMARKED,
  ],
  [
    "an outcome that is not read, beside a printed grade",
    async () => undefined,
    "cell-ej-läst",
    "Mål!E2",
    /^”> 70 %” är en gräns, inget utfall\. Skriv det uppmätta värdet\.$/,
    `
  Mål         | Indikator     | Målvärde   | Bedömning 2024 | Utfall 2024
  Trygga barn | Trygga elever | minst 90 % | Uppnås         | > 70 %
  Nöjda äldre | Nöjda brukare | minst 90 % | Uppnås         | 92 %
`,
  ],
  [
    "many of a kind on a sheet, in one line",
    async () => undefined,
    "celler-ej-lästa",
    "Mål!D2",
    /^4 celler är inte säkert lästa: Mål!D2:D5\. Den första: ”> 70 %” är en gräns, inget utfall\. Skriv det uppmätta värdet\. Samma sak gäller de andra\.$/,
    `
  Mål         | Indikator     | Målvärde   | Utfall 2024 | Bedömning 2024
  Trygga barn | Trygga elever | minst 90 % | > 70 %      | Uppnås
  Nöjda äldre | Nöjda brukare | minst 90 % | > 80 %      | Uppnås
  Ren luft    | Friska träd   | minst 90 % | > 85 %      | Uppnås
  Rent vatten | Friska sjöar  | minst 90 % | > 60 %      | Uppnås
  Trygga gator | Lysande lyktor | minst 90 % | 92 %      | Uppnås
`,
  ],
  [
    "a goal without anything that measures it",
    async () => undefined,
    "mål-kan-inte-mätas",
    "Mål!B3",
    /”Nöjda äldre” har varken indikatorer/,
    GOALS.replace("Nöjda brukare | minst 90 % | 88 %", " | | "),
  ],
  [
    "yellow as the default",
    async () => undefined,
    "mittensteg-som-standard",
    "Mål!B3",
    /5 av 6 mål har bedömningen ”◐ Uppnås delvis”/,
    [
      "Område | Mål | Indikator | Målvärde | Utfall 2024",
      ...[1, 2, 3, 4, 5, 6].map(
        (n) => `Skola | Mål nummer ${n} | Indikator ${n} | minst 90 % | ${n === 1 ? 95 : 88} %`,
      ),
    ].join("\n"),
  ],
  [
    "an answer about the side",
    async (desk) => {
      await desk.run(correct, {
        kind: "direction",
        directions: [{ indicator: "Kostnadstäckning", direction: "higher" }],
      });
    },
    "vilar-på-svar",
    "Mål!D2",
    /^En bedömning vilar på ditt svar \(2025-02-11\): Högre är bättre för ”Kostnadstäckning” \(Mål!D2\)\./,
    `
      Område | Mål        | Indikator        | Målvärde   | Utfall 2024
      Skola  | God ekonomi | Kostnadstäckning | 2,0        | 2,5
      Omsorg | Nöjda äldre | Nöjda brukare    | minst 90 % | 91 %
    `,
  ],
  [
    "a custom function",
    async (desk) => setFormula(desk.named("Mål"), 1, 8, "=MAL.BEDÖM(D2,E2)", "Uppnås"),
    "MAL-formel",
    "Mål!I2",
    /en formel med MAL/,
  ],
];

/** What is done about a finding: as its own words say. */
const MENDED: Record<CheckCode, (desk: Desk) => unknown> = {
  "blad-skrivs": (desk) => (desk.book.unfinished = []),
  "utseende-saknas": (desk) => (desk.book.lacking = []),
  "dubbla-blad": (desk) => desk.book.sheets.pop(),
  "äldre-blad": (desk) => desk.book.sheets.pop(),
  "inga-statusblad": (desk) => desk.status(),
  "inaktuellt-underlag": (desk) => desk.status(),
  "inaktuell-styrmodell": (desk) => desk.status(),
  "inaktuella-bedömningar": (desk) => desk.status(),
  "inaktuell-rapport": (desk) => desk.report(),
  "annan-period": (desk) => desk.status(),
  "område-saknas": (desk) => (desk.book.sheets = desk.book.sheets.filter(({ name }) => name !== "Omsorg")),
  kvarlämnat: (desk) => {
    const { values } = desk.named("Skola");
    values.splice(values.findIndex((cells) => cells?.includes("Kvarlämnat")));
  },
  "plan-inte-låst": (desk) => desk.lock(),
  "plan-oläslig": (desk) => {
    desk.book.sheets = desk.book.sheets.filter(({ name }) => name !== "Beslutad plan");
    return desk.lock();
  },
  "mål-saknas": (desk) => desk.lock("2024-06-17"),
  "mål-omformulerat": (desk) => desk.lock("2024-06-17"),
  "målvärde-ändrat": (desk) => desk.set("Mål", 2, 3, "minst 90 %"),
  "mål-inte-beslutat": (desk) => desk.lock("2024-06-17"),
  "utfall-saknas": (desk) => desk.set("Mål", 2, 5, "81 %"),
  "helårsvärde-saknas": (desk) => [88, 5.7, 5.9, 4, 41, 2].forEach((value, at) => desk.set("Mål", 1 + at, 5, value)),
  "utfall-utan-bedömning": (desk) => desk.set("Mål", 1, 3, "minst 90 %"),
  "bedömning-utan-motivering": (desk) => desk.say("Omsorg", "mål:nöjda äldre", "Kommentar", "Enkäten är ny."),
  "avvikelse-utan-kommentar": (desk) =>
    desk.book.sheets.some(({ name }) => name === "Skola")
      ? desk.say("Skola", "mål:trygga barn", "Kommentar", "Enkäten är ny.")
      : desk.set("Mål", 1, 1, "Uppnås inte"),
  "bedömning-mot-utfallet": (desk) => desk.set("Mål", 1, 5, "Uppnås inte"),
  "aktivitet-över-tiden": (desk) => desk.set("Aktiviteter", 2, 2, "Avslutad"),
  "steg-vid-helår": (desk) => desk.say("Omsorg", "mål:nöjda äldre", "Samlad", "● Uppnås"),
  "summa-stämmer-inte": (desk) => {
    const name = ["Antal", "Antal per bedömning", "Översikt"].find((one) =>
      desk.book.sheets.some((other) => other.name === one),
    )!;
    const { values } = desk.named(name);
    const row = values.findIndex((cells) => ["Summa", "Alla", "Alla mål"].includes(String(cells?.[0])));
    desk.set(name, row, name === "Översikt" ? 2 : 1, name === "Antal" ? 21 : 1);
  },
  "balanskrav-stämmer-inte": (desk) => desk.set("Balanskrav", 3, 1, 20),
  "vilar-på-svar": (desk) => desk.set("Mål", 1, 3, "minst 2,0"),
  "utfall-avviker": (desk) => desk.set("Mål", 1, 6, "2,7 %"),
  "värde-av-annan-period": (desk) => desk.set("Mål", 2, 5, "81 %"),
  "helår-utan-helårsvärde": (desk) => desk.set("Mål", 2, 5, "78 %"),
  "inte-beslutat-värde": (desk) => void desk.book.sheets.pop(),
  "inte-beslutad-bedömning": (desk) => desk.say("Skola", "mål:trygga barn", "Nämndens", "Uppnås inte"),
  "okänd-bedömning": (desk) => desk.set("Mål", 1, 5, "Uppnås"),
  "ord-utan-plats": (desk) => desk.run(propose, { accept: "all" }),
  "mål-kan-inte-mätas": (desk) =>
    ["Nöjda brukare", "minst 90 %", "88 %"].forEach((text, at) => desk.set("Mål", 2, 2 + at, text)),
  "cell-ej-läst": (desk) => desk.set("Mål", 1, 4, "91 %"),
  "celler-ej-lästa": (desk) => desk.set("Mål", 1, 3, "91 %"),
  "geh-inte-angivet": (desk) =>
    ["God ekonomisk hushållning", "verksamhet", "nej"].forEach((text, row) => desk.set("Mål", row, 6, text)),
  "mittensteg-som-standard": (desk) => desk.set("Mål", 2, 4, "95 %"),
  "MAL-formel": (desk) => desk.named("Mål").formulas.clear(),
};

test.each([
  ["Björkvika kommun", true],
  ["Region Mälarvik", true],
  ["Kommunalförbundet Räddningstjänsten Mitt", true],
  ["Björkvika Bostäder AB", false],
  ["Regional avfallsplan", false],
  ["Björkvika kommun, Socialnämnden", false],
])(
  "which goals belong to god ekonomisk hushållning, and whether they are as decided: %s is asked: %s",
  async (whose, isAsked) => {
    const desk = new Desk(UNMARKED.replace("Kommunstyrelsen", "SN"));
    desk.book.sheets = desk.book.sheets.filter(({ tag }) => tag === undefined);
    desk.named("Mål").values.unshift([whose], []);
    const codes = (await desk.check()).map(({ code }) => code);
    expect(["geh-inte-angivet", "plan-inte-låst"].map((code) => codes.includes(code as CheckCode))).toEqual([
      isAsked,
      isAsked,
    ]);
  },
);

test("what is not read is told once: not beside what its measure lacks", async () => {
  const desk = new Desk(GOALS.replace("91 %", "> 70 %"));
  const told = (await desk.check()).filter(({ message }) => message.includes("> 70 %"));
  expect(told.map(({ code, cell }) => `${code} ${cell}`)).toEqual(["cell-ej-läst Mål!E2"]);
  const bare = new Desk(GOALS.replace("Trygga elever | minst 90 % | 91 % ", "Antal möten   | 90         | 91   "));
  const sides = (await bare.check()).filter(({ lacks }) => lacks === "osäker-riktning");
  expect(sides.map(({ code }) => code)).toEqual(["utfall-utan-bedömning"]);
});

test("a row with two values of a year is asked which, and not for the year's", async () => {
  const desk = new Desk(`
  Mål         | Indikator     | Målvärde   | Utfall 2023 | Utfall 2024 | Uppfyllt?
  Trygga barn | Trygga elever | minst 90 % | 91 %        | 93 % (2023) | Delvis
  Nöjda äldre | Nöjda brukare | minst 90 % | 88 %        | 92 %        | Ja
`);
  const found = (await desk.check()).filter(({ message }) => /två värden|helår/.test(message));
  expect(found.map(({ cell, message }) => `${cell}: ${message.split(". ")[0]}`)).toEqual([
    "Mål!E2: Måttet har två värden för samma period (2023), det här (93 % (2023)) och det i Mål!D2 (91 %)",
  ]);
});

/** The findings of a table alone, by code and cell. */
async function foundIn(table: string): Promise<string[]> {
  const left = ["inga-statusblad", "plan-inte-låst", "geh-inte-angivet"];
  return (await new Desk(table).check()).flatMap(({ code, cell }) => (left.includes(code) ? [] : `${code} ${cell}`));
}

const JUDGED = "Nämndmål | Indikator | Målvärde | Utfall 2024 | Nämndens bedömning 2024";

test.each<[what: string, table: string, found: string[]]>([
  ["the best over a met target", `${JUDGED}\nTrygg skola | Behöriga, % | minst 90 % | 91 % | Uppnås`, []],
  [
    "less than the best over a missed one",
    `${JUDGED}\nTrygg skola | Behöriga, % | minst 90 % | 88 % | Uppnås delvis`,
    ["bedömning-utan-motivering Mål!E2"],
  ],
  [
    "an activity that has a status in the row of its figures",
    "Mål | Aktivitet | Förväntat resultat | Utfall 2024 | Status\nTrygg skola | Drop-in på skolorna | 3 skolor | 2 | Pågår",
    ["cell-ej-läst Mål!C2"],
  ],
])("which judgements are asked about: %s", async (_, table, found) => expect(await foundIn(table)).toEqual(found));

test("a cell that two things are the matter with is told of once, by the first", () => {
  const problem = (code: ProblemCode, cell: string): Problem => ({
    code,
    cell,
    message: `${code}. Gör.`,
    sentence: `${code}.`,
  });
  const problems = [
    problem("flera-värden", "Mål!A5"),
    problem("mål-ej-läst", "Mål!A5"),
    problem("mål-ej-läst", "Mål!A6"),
  ];
  const told = unreadCells({ ...assessed, problems }, [], []);
  expect(told.map(({ cell, lacks }) => [cell, lacks])).toEqual([
    ["Mål!A5", "flera-värden"],
    ["Mål!A6", "mål-ej-läst"],
  ]);
});

test("what is not graded has the remedy of its problem, and nothing after it", async () => {
  const desk = new Desk(GOALS.replace("minst 90 % | 91 %", "minst 90 % | ca 90 %"));
  const told = (await desk.check()).find(({ code }) => code === "utfall-utan-bedömning");
  expect(told?.message).toMatch(/gick inte att läsa som ett värde\. Skriv ett tal[^.]*\.$/);
});

describe.each(FINDINGS)("%s", (_, done, code, cell, words, table = GOALS) => {
  const found = async (desk: Desk): Promise<Check[]> => (await desk.check()).filter((one) => one.code === code);

  test("is found, with its cell and what to do", async () => {
    const desk = new Desk(table);
    await done(desk);
    const [first] = await found(desk);
    expect(first).toMatchObject({ code, severity: CHECKS[code].severity, message: expect.stringMatching(words) });
    // What is not read has the remedy of its problem.
    expect(first!.lacks !== undefined || first!.message.endsWith(CHECKS[code].todo)).toBe(true);
    expect(first!.cell).toEqual(cell);
  });

  test("is found no more when it has been seen to", async () => {
    const desk = new Desk(table);
    await done(desk);
    await MENDED[code](desk);
    expect(await found(desk)).toEqual([]);
  });
});

dear("the middle step as default is reported against the period before", async () => {
  const rows = [1, 2, 3, 4, 5, 6].map(
    (n) => `Skola | Mål nummer ${n} | Indikator ${n} | minst 90 % | ${n < 5 ? 95 : 88} %`,
  );
  const desk = new Desk(["Område | Mål | Indikator | Målvärde | Utfall 2024", ...rows].join("\n"));
  await desk.status();
  desk.set("Mål", 0, 4, "Utfall 2025");
  for (const row of [2, 3, 4]) desk.set("Mål", row, 4, 0.88);
  await desk.status();
  const found = (await desk.check()).find(({ code }) => code === "mittensteg-som-standard")!;
  expect(found.message).toMatch(/^5 av 6 mål har bedömningen ”◐ Uppnås delvis”, mot 2 av 6 helår 2024\./);
});

test("every code has a way to be found", () => {
  expect(new Set(FINDINGS.map(([, , code]) => code))).toEqual(new Set(Object.keys(CHECKS)));
});

test("a workbook in order: nothing but what a person ought to know", async () => {
  const desk = new Desk();
  await desk.lock();
  await desk.status();
  await desk.report();
  expect(await desk.check()).toEqual([]);
});

describe("the locked plan", () => {
  const rows = (desk: Desk) =>
    readDecided(desk.named("Beslutad plan"))!.map(({ key, title, owner, decision, from, to, validity, targets }) => [
      key,
      title,
      [...targets].join(),
      owner,
      decision,
      from,
      to,
      validity,
    ]);

  test("holds id, wording, targets, owner, decision and validity", async () => {
    const desk = new Desk();
    expect(await desk.lock()).toEqual({ sheet: "Beslutad plan", added: 4, changed: 0, gone: 0 });
    expect(rows(desk)).toEqual([
      ["mål:trygga barn", "Trygga barn", "", "BUN", "KF 2023-11-27 § 112", "2024-01-01", "", "Gäller"],
      ["mål:nöjda äldre", "Nöjda äldre", "", "SN", "KF 2023-11-27 § 112", "2024-01-01", "", "Gäller"],
      [
        "indikator:trygga elever",
        "Trygga elever",
        ",minst 90 %",
        "BUN",
        "KF 2023-11-27 § 112",
        "2024-01-01",
        "",
        "Gäller",
      ],
      [
        "indikator:nöjda brukare",
        "Nöjda brukare",
        ",minst 90 %",
        "SN",
        "KF 2023-11-27 § 112",
        "2024-01-01",
        "",
        "Gäller",
      ],
    ]);
  });

  test("a revision adds rows: what is changed is replaced, what is gone stays as Utgått, and nothing else moves", async () => {
    const desk = new Desk();
    await desk.lock();
    desk.set("Mål", 1, 3, "minst 92 %");
    desk.named("Mål").values[2] = ["Omsorg", "God mat", "Nöjd med maten", "minst 80 %", "81 %", "SN"];
    const done = await desk.run(lock, { decided: "2024-11-25", paragraph: "98", from: "2025-01-01" });
    expect(done).toEqual({ sheet: "Beslutad plan", added: 2, changed: 1, gone: 2 });
    expect(
      rows(desk).map(([key, , targets, , decision, , to, validity]) => [key, targets, decision, to, validity]),
    ).toEqual([
      ["mål:trygga barn", "", "KF 2023-11-27 § 112", "", "Gäller"],
      ["mål:nöjda äldre", "", "KF 2023-11-27 § 112", "2025-01-01", "Utgått"],
      ["indikator:trygga elever", ",minst 90 %", "KF 2023-11-27 § 112", "2025-01-01", "Ersatt"],
      ["indikator:nöjda brukare", ",minst 90 %", "KF 2023-11-27 § 112", "2025-01-01", "Utgått"],
      ["mål:god mat", "", "KF 2024-11-25 § 98", "", "Gäller"],
      ["indikator:trygga elever", ",minst 92 %", "KF 2024-11-25 § 98", "", "Gäller"],
      ["indikator:nöjd med maten", ",minst 80 %", "KF 2024-11-25 § 98", "", "Gäller"],
    ]);
    const again = await desk.run(lock, { decided: "2024-12-16", paragraph: "§ 120", from: "2025-01-01" });
    expect(again).toEqual({ sheet: "Beslutad plan", added: 0, changed: 0, gone: 0 });
  });

  test("what somebody writes beside the rows stands at the foot of the sheet after the next decision, once", async () => {
    const desk = new Desk();
    await desk.lock();
    const header = desk.named("Beslutad plan").values.findIndex((row) => row?.includes("Nyckel"));
    desk.set("Beslutad plan", header, 20, "Handläggare");
    desk.set("Beslutad plan", header + 1, 20, "Eva");
    desk.set("Beslutad plan", 0, 9, "Ring Anna");
    for (const decided of ["2024-11-25", "2024-12-16"]) {
      await desk.lock(decided);
      const texts = desk.named("Beslutad plan").values.flat();
      for (const words of ["Handläggare", "Eva", "Ring Anna"])
        expect(texts.filter((text) => text === words)).toHaveLength(1);
      expect(rows(desk)).toHaveLength(4);
    }
  });

  test.each([
    [{ decided: "27/11", paragraph: "1", from: "2024-01-01" }, /Dagen för beslutet ”27\/11” är inget datum/],
    [{ decided: "2024-02-30", paragraph: "1", from: "2024-01-01" }, /”2024-02-30” är inget datum/],
    [{ decided: "2023-11-27", paragraph: "tolv", from: "2024-01-01" }, /Paragrafen ”tolv”/],
  ])("%j is refused", async (input, reason) => {
    await expect(new Desk().run(lock, input)).rejects.toThrow(reason);
  });
});
