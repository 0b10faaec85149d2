import { isDeepStrictEqual } from "node:util";
import { judge } from "../../src/commands/judge";
import { lock } from "../../src/commands/lock";
import { merge, type MergeResult } from "../../src/commands/merge";
import { owed } from "../../src/commands/owed";
import { report } from "../../src/commands/report";
import { status } from "../../src/commands/status";
import { templates } from "../../src/commands/templates";
import { codeOf, Stopped } from "../../src/excel/errors";
import { excelWorkbook, type ExcelWorkbook } from "../../src/excel/workbook";
import { anchored } from "../../src/report/continuity/anchors";
import { judgementsIn } from "../../src/report/continuity/judgements";
import { readMemory } from "../../src/report/continuity/memory";
import { statusTable } from "../../src/report/continuity/statusTable";
import { a1 } from "../../src/sheet/address";
import { HEADERS, TEMPLATE_TAG } from "../../src/submissions/templateWords";
import { cellKey, keyColumn, keyRow, usedArea, type Book, type Sheet, type Value } from "../../src/sheet/book";
import { openHost, type OpenHost } from "../../workbench/host";
import { contents, fileOf } from "../excel/kit";
import { NOW, table } from "./story";

/**
 * One thing that happens, with the numbers that it chooses by: a year is a list of these, so that any of them can be
 * left out.
 */
export interface Step {
  does: Doing;
  choice: [number, number, number];
}

/**
 * What the year is like: nothing fails; Excel fails; each writing is taken back, and Excel fails then; several people
 * write at once, and somebody types between two requests.
 */
export type Mode = "calm" | "faults" | "undo" | "together";

export interface Outcome {
  /** Texts that the user wrote and did not delete. */
  written: number;
  found: number;
  /** The first text that stands nowhere, with the step after which it did not; or what else must not happen. */
  lost: string | null;
}

/** Numbers from 0 to 1, the same for the same seed. Park and Miller, "minimal standard". */
function numbers(seed: number): () => number {
  let state = (seed * 7919 + 17) % 2_147_483_647;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  for (let i = 0; i < 5; i++) next();
  return next;
}

const SOURCE = (): Sheet =>
  table("Mål", [
    ["Område", "Nr", "Mål", "Indikator", "Målvärde 2024", "Utfall 2023", "Utfall 2024", "Ansvarig nämnd"],
    ["Skola", "1", "Trygga barn", "Trygga elever", "minst 90 %", "88 %", "91 %", "Skolnämnden"],
    ["Skola", "2", "Alla klarar skolan", "Behöriga elever", "minst 85 %", "80 %", "70 %", "Skolnämnden"],
    ["Skola", "2", "Alla klarar skolan", "Frånvaro i dagar", "högst 30", 35, 32, "Skolnämnden"],
    ["Omsorg", "3", "Nöjda äldre", "Nöjda brukare", "minst 90 %", "86 %", "88 %", "Omsorgsnämnden"],
  ]);

/** Words that look like parts of an own sheet. */
const LIKE_OWN = [
  "Kvarlämnat",
  "Nyckel · 2024",
  "Måltavlan · status",
  "forts.",
  "Vad",
  "Text",
  "Kommentar",
  "Samlad",
  "mål:1",
  "egen cell",
];
/** Members that fail for as long as a command lasts. */
const MEMBERS = [
  "merge",
  "unmerge",
  "formulas",
  "numberFormat",
  "add",
  "setRowProperties",
  "setColumnProperties",
  "clearAll",
  "setPrintArea",
  "getXml",
  "setXml",
];
const CODES = ["GeneralException", "RequestAborted", "AccessDenied", "InvalidArgument", "ServiceNotAvailable"];
const PERIODS = ["2024", "delår 2024", "2025", "2024"];
/** Goals that a judgement is set on in the pane. */
const GOALS = ["mål:1", "mål:2", "mål:3"];

/** Whether a sheet has a text in a cell, a formula or a comment. */
const standsOn = ({ values, notes, formulas }: Sheet, text: string): boolean =>
  values.some((row) => row?.some((value) => typeof value === "string" && value.includes(text))) ||
  [...notes.values(), ...formulas.values()].some((one) => one.includes(text));

/** A workbook in a year's use. */
class Year {
  /** Texts of the user's, with the sheet that each was last seen on. */
  readonly texts = new Map<string, string>();
  private count = 0;
  private last: ExcelWorkbook | undefined;
  /** What *Ångra* of the last command makes of the texts, where it is the user's own wish. */
  private unwished: (() => void) | undefined;
  /** Cells of the source that the command just run may have changed: those that submissions were written in. */
  private accepted = new Set<string>();
  /** The same of the command that *Ångra* would take back. */
  private undoable = new Set<string>();
  private period = "2024";
  private host!: OpenHost;

  static async open(): Promise<Year> {
    const year = new Year();
    year.host = await openHost({ file: fileOf([SOURCE()]), now: NOW });
    return year;
  }

  book(): Book {
    return this.host.book;
  }

  private own(): Sheet[] {
    return this.host.book.sheets.filter(({ tag }) => tag !== undefined);
  }

  private text(): string {
    return `text ${++this.count} av henne`;
  }

  private pick<T>(list: readonly T[], choice: number): T | undefined {
    return list[Math.min(list.length - 1, Math.floor(choice * list.length))];
  }

  /**
   * Types into a cell, over its contents: a text of the user's that was there counts as deleted by the user. Nothing in a
   * merged area, whose cells nobody can reach. What is ordered to fail is the add-in's requests, not this.
   */
  private async type(sheet: Sheet, row: number, column: number, value: Value, key?: string): Promise<void> {
    const isMerged = sheet.merges.some(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
    if (isMerged) return;
    const before = `${sheet.formulas.get(cellKey(row, column)) ?? ""} ${String(sheet.values[row]?.[column] ?? "")}`;
    const ordered = this.host.faults.splice(0);
    await this.host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet.name).getRangeByIndexes(row, column, 1, 1).formulas = [[value]];
      await context.sync();
    });
    this.host.faults.push(...ordered);
    for (const text of this.texts.keys()) if (before.includes(text)) this.texts.delete(text);
    if (key !== undefined) this.texts.set(key, sheet.name);
  }

  /** A status sheet with its table. */
  private page(choice: number): { sheet: Sheet; table: NonNullable<ReturnType<typeof statusTable>> } | undefined {
    const pages = anchored(this.host.book).sheets.flatMap((sheet) => {
      const found = sheet.tag?.startsWith("status:") ? statusTable(sheet) : null;
      const live = this.host.book.sheets.find(({ name }) => name === sheet.name);
      return found && live ? [{ sheet: live, table: found }] : [];
    });
    return this.pick(pages, choice);
  }

  /** Writes in an open cell: a judgement or a comment. */
  private async open(header: string, [a, b]: Step["choice"]): Promise<void> {
    const page = this.page(a);
    if (!page) return;
    const { sheet, table: found } = page;
    const column = found.headers.indexOf(header);
    const rows = sheet.values.flatMap((cells, row) =>
      row > found.row && row < found.end && cells?.[found.key] && sheet.formats[row]?.[column]?.locked === false
        ? [row]
        : [],
    );
    const row = this.pick(rows, b);
    if (row === undefined || column < 0) return;
    const text = this.text();
    await this.type(sheet, row, column, text, text);
  }

  /** Writes into a blank cell beside, between or below the contents. */
  private async blank([a, b, c]: Step["choice"], value: Value, key?: string): Promise<void> {
    const sheet = this.pick(this.own(), a);
    if (!sheet) return;
    const used = usedArea(sheet) ?? { bottom: 5, right: 5 };
    const row = Math.floor(b * (used.bottom + 4));
    const column = Math.floor(c * (used.right + 4));
    const free = (sheet.values[row]?.[column] ?? null) === null && !sheet.formulas.has(cellKey(row, column));
    if (free) await this.type(sheet, row, column, value, key);
  }

  /** On a sheet, or in the memory: a judgement of the pane's, or what a writing that was broken off is mended by. */
  private isFound(text: string): boolean {
    const { sheets, memory = "" } = this.host.book;
    return sheets.some((sheet) => standsOn(sheet, text)) || memory.includes(text);
  }

  /** Judges a goal in the pane, by a comment; the one that was kept for the same seat is the user's to replace. */
  private async judgeInPane([a, b]: Step["choice"]): Promise<void> {
    const goal = this.pick(GOALS, a) ?? "";
    const by = b < 0.5 ? ("overall" as const) : ("committee" as const);
    const text = this.text();
    const { period } = this;
    const before = new Map(this.texts);
    const seat = judgementsIn(readMemory(this.host.book.memory).memory).find(
      (one) => one.goal === goal && one.by === by && one.period === period && one.who === undefined,
    );
    await this.run((workbook) =>
      judge.perform([{ goal, period, by, comment: text }], { workbook, now: NOW, progress: () => undefined }),
    );
    if (!this.isFound(text)) return;
    this.texts.set(text, "");
    const replaced = seat?.comment;
    if (replaced !== undefined && !this.isFound(replaced)) this.texts.delete(replaced);
    this.unwished = () => {
      this.texts.delete(text);
      if (replaced !== undefined && before.has(replaced)) this.texts.set(replaced, "");
    };
  }

  /** Changes the workbook as Excel does for the user, in cells that the add-in has no part in. */
  private api(work: (sheets: Excel.WorksheetCollection) => void): Promise<void> {
    return this.host.Excel.run(async (context) => {
      work(context.workbook.worksheets);
      await context.sync();
    });
  }

  /** Two rows of a table change places, with their looks and formulas. */
  private swap(sheet: Sheet, a: number, b: number): void {
    for (const grid of [sheet.values, sheet.formats] as unknown[][]) [grid[a], grid[b]] = [grid[b], grid[a]];
    const moved = [...sheet.formulas].filter(([key]) => keyRow(key) === a || keyRow(key) === b);
    for (const [key] of moved) sheet.formulas.delete(key);
    for (const [key, formula] of moved) {
      const [from, to] = keyRow(key) === a ? [a, b] : [b, a];
      sheet.formulas.set(
        cellKey(to, keyColumn(key)),
        formula.replace(new RegExp(`(?<=[A-Z])${from + 1}(?!\\d)`, "g"), String(to + 1)),
      );
    }
  }

  private sort([a, b, c]: Step["choice"]): void {
    const page = this.page(a);
    if (!page) return;
    const rows = page.sheet.values.flatMap((cells, row) =>
      row > page.table.row && row < page.table.end && cells?.[page.table.key] ? [row] : [],
    );
    const [one, other] = [this.pick(rows, b), this.pick(rows, c)];
    if (one !== undefined && other !== undefined && one !== other) this.swap(page.sheet, one, other);
  }

  private source(column: number, [a, b]: Step["choice"], values: Value[]): void {
    const sheet = this.host.book.sheets[0];
    const row = sheet?.values[1 + Math.floor(a * 4)];
    const value = this.pick(values, b);
    if (row && value !== undefined) row[column] = value;
  }

  /** The command's sentence; also when it was refused or failed in the ordered way. */
  private async run(
    work: (workbook: ExcelWorkbook) => Promise<{ ok: boolean; reason?: string }>,
    options = {},
  ): Promise<void> {
    const workbook = excelWorkbook(this.host.Excel, options);
    try {
      const done = await work(workbook);
      if (done.ok) [this.last, this.undoable, this.unwished] = [workbook, this.accepted, undefined];
    } catch (error) {
      if (!(error instanceof Stopped) && codeOf(error) === "") throw error;
    }
  }

  private status(period = this.period, options = {}): Promise<void> {
    return this.run(
      (workbook) => status.perform({ period }, { workbook, now: NOW, progress: () => undefined, ...options }),
      options,
    );
  }

  /** Cells of the source that a submission may go to: outcomes of the table's rows. */
  private static readonly OUTCOMES = new Set(["G2", "G3", "G4", "G5", "F2", "F3", "F4", "F5"]);

  private async handIn(options = {}): Promise<void> {
    this.accepted = Year.OUTCOMES;
    await this.run(async (workbook) => {
      const done = await merge.perform({ accept: "all" }, { workbook, now: NOW, progress: () => undefined });
      if (done.ok) this.accepted = cellsOf(done.value);
      return done;
    }, options);
  }

  private owe(): Promise<void> {
    return this.run((workbook) => owed.perform({}, { workbook, now: NOW, progress: () => undefined }));
  }

  private templates(): Promise<void> {
    return this.run((workbook) =>
      templates.perform({ period: this.period }, { workbook, now: NOW, progress: () => undefined }),
    );
  }

  /** Writes in a nämnd's template, as the nämnd does. */
  private async fill(header: string, [a, b]: Step["choice"], value: Value, key?: string): Promise<void> {
    const sheet = this.pick(
      this.own().filter(({ tag }) => tag?.startsWith(TEMPLATE_TAG)),
      a,
    );
    const top = sheet?.values.findIndex((cells) => cells?.includes(HEADERS.key)) ?? -1;
    const headers = sheet?.values[top] ?? [];
    const [keys, column] = [HEADERS.key, header].map((word) =>
      headers.findIndex((cell) => typeof cell === "string" && cell.startsWith(word)),
    );
    if (!sheet || keys === undefined || keys < 0 || column === undefined || column < 0) return;
    const rows = sheet.values.flatMap((cells, row) => (row > top && cells?.[keys] ? [row] : []));
    const row = this.pick(rows, b);
    if (row !== undefined) await this.type(sheet, row, column, value, key);
  }

  /** A template with a value and a comment of the nämnd's in it; made where there is none. */
  private async filled(choice: Step["choice"]): Promise<void> {
    if (!this.own().some(({ tag }) => tag?.startsWith(TEMPLATE_TAG))) await this.templates();
    await this.doings.fillTemplate(choice);
    await this.doings.commentTemplate(choice);
  }

  private async takeBack(): Promise<void> {
    const undo = this.last?.undo();
    if (!this.last || !undo) return;
    this.accepted = this.undoable;
    const taken = await this.last.restore(undo).catch((error: unknown) => {
      if (!(error instanceof Stopped)) throw error;
      return undefined;
    });
    if (!taken) return;
    this.last = undefined;
    this.unwished?.();
    this.unwished = undefined;
    for (const cell of taken.left) if (!cell.includes("!")) throw new Error(`Ångra named ${cell}`);
  }

  /** *Ångra* that may fail in the ordered way, or by what stands in the way. */
  private takeBackFailing(...faults: OpenHost["faults"]): Promise<void> {
    this.host.faults.push(...faults);
    return this.takeBack()
      .catch((error: unknown) => {
        if (codeOf(error) === "") throw error;
      })
      .finally(() => (this.host.faults.length = 0));
  }

  private async failing(fault: OpenHost["faults"][number], work: () => Promise<void>): Promise<void> {
    this.host.faults.push(fault);
    await work();
    this.host.faults.length = 0;
  }

  readonly doings = {
    judge: (choice: Step["choice"]) => this.open(choice[2] < 0.5 ? "Samlad" : "Nämndens", choice),
    comment: (choice: Step["choice"]) => this.open("Kommentar", choice),
    note: (choice: Step["choice"]) => {
      const text = this.text();
      return this.blank(choice, text, text);
    },
    likeOwn: (choice: Step["choice"]) => this.blank(choice, this.pick(LIKE_OWN, (choice[0] * 7) % 1) ?? ""),
    likeOwnInPlace: async ([a, b, c]: Step["choice"]) => {
      const before = this.count;
      await this.open("Kommentar", [a, b, c]);
      if (this.count === before) return;
      const text = `text ${this.count} av henne`;
      const page = this.own().find(({ values }) => values.some((row) => row?.includes(text)));
      const row = page?.values.findIndex((cells) => cells?.includes(text)) ?? -1;
      if (page && row >= 0)
        await this.type(page, row, page.values[row]?.indexOf(text) ?? 0, this.pick(LIKE_OWN, c) ?? "");
    },
    formula: (choice: Step["choice"]) => {
      const number = 1_000_000 + ++this.count;
      return this.blank(choice, `=1+${number}`, `=1+${number}`);
    },
    brokenFormula: (choice: Step["choice"]) => {
      const number = 1_000_000 + ++this.count;
      return this.blank(choice, `=#REF!+${number}`, `+${number}`);
    },
    colour: async ([a, b]: Step["choice"]) => {
      const sheet = this.pick(this.own(), a);
      if (sheet)
        await this.api(
          (sheets) => (sheets.getItem(sheet.name).getRange(a1(Math.floor(b * 20), 1)).format.fill.color = "#FFEE00"),
        );
    },
    sort: async (choice: Step["choice"]) => this.sort(choice),
    filter: async ([a, b]: Step["choice"]) => {
      const page = this.page(a);
      page?.sheet.rows.set(page.table.row + 1 + Math.floor(b * 3), { hidden: true });
    },
    insertRow: async ([a, b]: Step["choice"]) => {
      const sheet = this.pick(this.own(), a);
      const row = 1 + Math.floor(b * 25);
      if (sheet) await this.api((sheets) => void sheets.getItem(sheet.name).getRange(`${row}:${row}`).insert("Down"));
    },
    insertColumn: async ([a, b]: Step["choice"]) => {
      const sheet = this.pick(this.own(), a);
      const column = String.fromCharCode(66 + Math.floor(b * 8));
      if (sheet)
        await this.api((sheets) => void sheets.getItem(sheet.name).getRange(`${column}:${column}`).insert("Right"));
    },
    rename: async ([a]: Step["choice"]) => {
      const sheet = this.pick(this.own(), a);
      if (sheet) await this.api((sheets) => (sheets.getItem(sheet.name).name = `Blad ${++this.count}`));
    },
    copy: async ([a]: Step["choice"]) => {
      const sheet = this.pick(this.own(), a);
      if (!sheet) return;
      const { tag: _, ...copy } = structuredClone({ ...sheet, charts: [] });
      this.host.book.sheets.push({ ...copy, name: `Kopia ${++this.count}` });
    },
    move: async ([a]: Step["choice"]) => {
      const [source, ...rest] = this.host.book.sheets;
      const at = Math.floor(a * rest.length);
      if (source) this.host.book.sheets.splice(0, Infinity, source, ...rest.slice(at), ...rest.slice(0, at));
    },
    protect: async ([a]: Step["choice"]) => {
      const sheet = this.pick(this.own(), a);
      if (!sheet) return;
      sheet.protected = true;
      await this.status();
      sheet.protected = false;
    },
    empty: async ([a, b]: Step["choice"]) => {
      const sheet = this.pick(this.own(), a);
      const rows = sheet?.values.flatMap((cells, row) =>
        (cells ?? []).flatMap((value, column) => (value === null ? [] : [[row, column]])),
      );
      const [row, column] = this.pick(rows ?? [], b) ?? [];
      if (sheet && row !== undefined && column !== undefined) await this.type(sheet, row, column, "");
    },
    deleteSheet: async ([a]: Step["choice"]) => {
      const sheet = this.pick(this.own(), a);
      if (!sheet) return;
      for (const text of this.texts.keys()) if (standsOn(sheet, text)) this.texts.delete(text);
      await this.api((sheets) => sheets.getItem(sheet.name).delete());
    },
    excelComment: async ([a, b]: Step["choice"]) => {
      const page = this.page(a);
      if (!page) return;
      const text = this.text();
      const cell = a1(page.table.row + 1 + Math.floor(b * 3), 1);
      await this.host.Excel.run(async (context) => {
        context.workbook.comments.add(`'${page.sheet.name}'!${cell}`, text);
        await context.sync();
        this.texts.set(text, page.sheet.name);
      }).catch(() => undefined);
    },
    reword: async (choice: Step["choice"]) =>
      this.source(2, choice, ["Trygga barn och unga", "Nöjda äldre", "Alla klarar skolan", "Nytt mål"]),
    renumber: async (choice: Step["choice"]) => this.source(1, choice, ["1", "2", "3", "4", ""]),
    moveArea: async (choice: Step["choice"]) => this.source(0, choice, ["Skola", "Omsorg", "Miljö"]),
    outcome: async (choice: Step["choice"]) => this.source(6, choice, ["95 %", "12 %", null, "saknas"]),
    moveSource: async ([a, b]: Step["choice"]) => {
      const sheet = this.host.book.sheets[0];
      if (sheet) this.swap(sheet, 1 + Math.floor(a * 4), 1 + Math.floor(b * 4));
    },
    styrmodell: async ([a, b]: Step["choice"]) => {
      const sheet = this.own().find(({ tag }) => tag === "styrmodell");
      const text = this.text();
      if (sheet) await this.type(sheet, Math.floor(a * 30), 25 + Math.floor(b * 3), text, text);
    },
    period: ([a]: Step["choice"]) => this.status((this.period = this.pick(PERIODS, a) ?? "2024")),
    write: () => this.status(),
    undo: () => this.takeBack(),
    lock: () =>
      this.run((workbook) =>
        lock.perform(
          { decided: "2023-11-27", paragraph: "112", from: "2024-01-01" },
          {
            workbook,
            now: NOW,
            progress: () => undefined,
          },
        ),
      ),
    report: () =>
      this.run((workbook) =>
        report.perform(
          { kind: "arsredovisning", into: "sheets", period: this.period },
          { workbook, now: NOW, progress: () => undefined },
        ),
      ),
    cancel: ([a]: Step["choice"]) => {
      let asked = 0;
      return this.status(this.period, { cancelled: () => ++asked > a * 6 });
    },
    templates: () => this.templates(),
    fillTemplate: (choice: Step["choice"]) => this.fill("Utfall 2", choice, 60 + Math.round(choice[2] * 40)),
    commentTemplate: (choice: Step["choice"]) => {
      const text = this.text();
      return this.fill(HEADERS.comment, choice, text, text);
    },
    handIn: async (choice: Step["choice"]) => {
      await this.filled(choice);
      await this.handIn();
    },
    owe: () => this.owe(),
    collectingFails: ([a, b, c]: Step["choice"]) =>
      this.failing(
        { action: this.host.requests.actions + 1 + Math.floor(a * 400), code: this.pick(CODES, b) ?? "" },
        async () => {
          await this.filled([b, a, c]);
          await (c < 0.5 ? this.handIn() : c < 0.75 ? this.owe() : this.templates());
        },
      ),
    requestFails: ([a, b]: Step["choice"]) =>
      this.failing({ request: this.host.requests.count + 1 + Math.floor(a * 6), code: this.pick(CODES, b) ?? "" }, () =>
        this.status(),
      ),
    actionFails: ([a, b]: Step["choice"]) =>
      this.failing(
        { action: this.host.requests.actions + 1 + Math.floor(a * 900), code: this.pick(CODES, b) ?? "" },
        () => this.status(),
      ),
    memberFails: ([a, b]: Step["choice"]) =>
      this.failing({ member: this.pick(MEMBERS, a), code: this.pick(CODES, b) ?? "" }, async () => {
        await this.status();
        await this.status();
      }),
    judgeInPane: (choice: Step["choice"]) => this.judgeInPane(choice),
    commandFails: ([a, b, c]: Step["choice"]) =>
      this.failing(
        c < 0.5
          ? { action: this.host.requests.actions + 1 + Math.floor(a * 400), code: this.pick(CODES, b) ?? "" }
          : { request: this.host.requests.count + 1 + Math.floor(a * 6), code: this.pick(CODES, b) ?? "" },
        async () => {
          await this.pick([this.doings.report, this.doings.lock, this.doings.judgeInPane], (c * 2) % 1)?.([a, b, c]);
        },
      ),
    undoFails: ([a, b]: Step["choice"]) =>
      this.takeBackFailing({
        action: this.host.requests.actions + 1 + Math.floor(a * 60),
        code: this.pick(CODES, b) ?? "",
      }),
    undoFailsAtRequest: ([a, b]: Step["choice"]) =>
      this.takeBackFailing({
        request: this.host.requests.count + 1 + Math.floor(a * 6),
        code: this.pick(CODES, b) ?? "",
      }),
    undoFailsAtMember: ([a, b]: Step["choice"]) =>
      this.takeBackFailing({ member: this.pick(MEMBERS, a) ?? "", code: this.pick(CODES, b) ?? "" }),
    undoOfProtected: async ([a]: Step["choice"]) => {
      const sheet = this.pick(this.host.book.sheets, a);
      if (!sheet) return;
      sheet.protected = true;
      await this.takeBackFailing();
      sheet.protected = false;
    },
    undoOfJudged: async ([a, b, c]: Step["choice"]) => {
      await this.judgeInPane([a, b, c]);
      await this.doings.outcome([b, c, a]);
      await this.status();
      await (c < 0.5 ? this.doings.undoOfProtected([b, c, a]) : this.doings.undoFails([b, c, a]));
    },
    typesInUndo: async ([a, b, c]: Step["choice"]) => {
      await this.doings.undoFails([a, b, c]);
      await this.open("Kommentar", [b, c, a]);
      await this.takeBack();
    },
    together: async () => {
      await Promise.all([this.status(), this.status()]);
    },
    failsThenTogether: async ([a, b]: Step["choice"]) => {
      await this.doings.actionFails([a, b, 0]);
      await Promise.all([this.status(), this.status()]);
    },
    typesMeanwhile: async ([a, b, c]: Step["choice"]) => {
      let shares = 0;
      const [at, text] = [1 + Math.floor(c * 8), this.text()];
      const progress = (share: number): void => {
        // The moment between the second reading's answer and the request that follows at once is nobody's to close.
        if (++shares !== at || share === READ_AGAIN) return;
        const page = this.page(a);
        const column = page?.table.headers.indexOf("Kommentar") ?? -1;
        const rows = page?.sheet.formats.flatMap((formats, row) =>
          row > page.table.row && row < page.table.end && formats?.[column]?.locked === false ? [row] : [],
        );
        const row = this.pick(rows ?? [], b);
        if (!page || row === undefined || (page.sheet.values[row]?.[column] ?? null) !== null) return;
        (page.sheet.values[row] ??= [])[column] = text;
        this.texts.set(text, page.sheet.name);
      };
      await this.status(this.period, { progress });
    },
  };

  /** What is wrong with the workbook now: a text that is nowhere, or a source sheet that the add-in has changed. */
  lost(): string | null {
    for (const text of this.texts.keys()) if (!this.isFound(text)) return text;
    return null;
  }

  /** Performs a step and returns what is lost after it. */
  async step({ does, choice }: Step): Promise<string | null> {
    const source = (): Sheet => this.host.book.sheets[0] as Sheet;
    const before = structuredClone(source());
    this.accepted = new Set();
    await this.doings[does](choice);
    const after = withCells(source(), before, this.accepted);
    if (!CHANGES_SOURCE.has(does) && !isDeepStrictEqual(contents(after, false), contents(before, false)))
      return "the source sheet was changed";
    return this.lost();
  }
}

/** The cells that were written from submissions, without their sheet. */
const cellsOf = ({ diff, written }: MergeResult): Set<string> =>
  new Set(diff.changes.flatMap(({ id, cell }) => (written.includes(id) ? [cell.slice(cell.indexOf("!") + 1)] : [])));

/** A sheet with some cells taken from another. */
function withCells(sheet: Sheet, other: Sheet, cells: ReadonlySet<string>): Sheet {
  const values = sheet.values.map((row, r) =>
    row?.map((value, c) => (cells.has(a1(r, c)) ? (other.values[r]?.[c] ?? null) : value)),
  );
  return { ...sheet, values };
}

const READ_AGAIN = 0.2;
export type Doing = keyof Year["doings"];
const CHANGES_SOURCE = new Set<Doing>(["undoOfJudged", "reword", "renumber", "moveArea", "outcome", "moveSource"]);

/** How often each thing happens, in a year of each kind. */
const CALM: [Doing, number][] = [
  ["judge", 7],
  ["comment", 8],
  ["note", 9],
  ["likeOwn", 3],
  ["likeOwnInPlace", 1],
  ["formula", 1],
  ["brokenFormula", 1],
  ["colour", 1],
  ["sort", 2],
  ["filter", 1],
  ["insertRow", 2],
  ["insertColumn", 1],
  ["rename", 1],
  ["copy", 1],
  ["move", 1],
  ["protect", 1],
  ["empty", 1],
  ["deleteSheet", 1],
  ["excelComment", 1],
  ["reword", 1],
  ["renumber", 1],
  ["moveArea", 1],
  ["outcome", 1],
  ["moveSource", 1],
  ["styrmodell", 1],
  ["period", 2],
  ["write", 5],
  ["undo", 2],
  ["lock", 1],
  ["report", 1],
  ["cancel", 1],
  ["templates", 2],
  ["fillTemplate", 4],
  ["commentTemplate", 3],
  ["handIn", 3],
  ["owe", 2],
  ["judgeInPane", 2],
];
const ALSO: Record<Mode, [Doing, number][]> = {
  calm: [],
  faults: [
    ["requestFails", 4],
    ["actionFails", 6],
    ["memberFails", 3],
    ["undoFails", 2],
    ["collectingFails", 4],
    ["judgeInPane", 3],
    ["commandFails", 3],
  ],
  undo: [
    ["judgeInPane", 8],
    ["write", 8],
    ["undo", 6],
    ["undoFails", 10],
    ["undoFailsAtRequest", 6],
    ["undoFailsAtMember", 4],
    ["undoOfProtected", 3],
    ["undoOfJudged", 6],
    ["typesInUndo", 4],
    ["actionFails", 3],
    ["commandFails", 3],
  ],
  together: [
    ["together", 3],
    ["failsThenTogether", 3],
    ["typesMeanwhile", 6],
  ],
};

/** A year of so many steps, the same for the same seed. It begins with status sheets, and ends with them. */
export function yearOf(seed: number, mode: Mode, steps = 22): Step[] {
  const next = numbers(seed);
  const weighed = [...CALM, ...ALSO[mode]].flatMap(([does, weight]) => Array.from({ length: weight }, () => does));
  const step = (does: Doing): Step => ({ does, choice: [next(), next(), next()] });
  const some = Array.from({ length: steps }, () => step(weighed[Math.floor(next() * weighed.length)] ?? "write"));
  return [step("write"), ...some, step("write")];
}

/** What must not be, seen in the workbook after a step; null when all is well. */
export type Look = (book: Book, step: Step) => string | null;

/** Lives through a year; `look` is asked after each step too. */
export async function live(steps: Step[], look: Look = () => null): Promise<Outcome> {
  const year = await Year.open();
  for (const [at, step] of steps.entries()) {
    const lost = (await year.step(step)) ?? look(year.book(), step);
    if (lost !== null)
      return {
        written: year.texts.size,
        found: year.texts.size - 1,
        lost: `${lost}, after step ${at + 1} (${step.does})`,
      };
  }
  return { written: year.texts.size, found: year.texts.size, lost: null };
}

/**
 * The fewest of the steps after which something is still lost: parts are left out, then single steps, for as long as
 * that holds.
 */
export async function shrink(steps: Step[], most = 200): Promise<Step[]> {
  let kept = steps;
  let tries = 0;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let from = 0; from < kept.length && tries < most;) {
      const fewer = [...kept.slice(0, from), ...kept.slice(from + size)];
      tries++;
      if ((await live(fewer).catch((error: unknown) => ({ lost: String(error) }))).lost !== null) kept = fewer;
      else from += size;
    }
  return kept;
}
