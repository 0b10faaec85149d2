import type { Role } from "../../../src/domain/plan";
import { cellRef } from "../../../src/sheet/address";
import { setCell, setFormula, type Sheet, type Value } from "../../../src/sheet/book";
import type { Format } from "../../../src/sheet/format";
import { typed } from "../../../samples/draw";
import type { Chance } from "./chance";
import type { Measure } from "./facts";
import type { Layout } from "./truth";
import { COMMENTS, FILLS, HEADERS, MISSING, OTHER_HEADERS, OWNERS, SCALES, SOURCES, SYMBOLS } from "./words";

/** A goal with its measures, in an area; what a table is laid out from. */
export interface Branch {
  area: string;
  goal: string;
  number: string;
  measures: Measure[];
}

type Form = "column" | "blank below" | "merged" | "heading" | "plain heading" | "merged heading" | "none";

/** How one table is laid out. */
export interface Plan {
  goals: Form;
  areas: Form;
  /** The workbook's year. */
  year: number;
  /** Chance that a header is of a wording outside the lexicon. */
  strangeness: number;
  formatted: boolean;
}

interface Slot {
  role: Role;
  header: string;
  period?: string;
  strange: boolean;
  /** Above the header, in a row of its own. */
  group?: string;
}

/** Goal and area are columns beside the rows, or headings over them. */
const inColumn = (form: Form): boolean => form === "column" || form === "blank below" || form === "merged";

/**
 * Writes a table of goals with measures at a place of a sheet, and its values into the truth. Returns the row after its
 * last.
 */
export function layTable(
  layout: Layout,
  sheet: Sheet,
  at: { row: number; column: number },
  branches: Branch[],
  plan: Plan,
  dice: Chance,
): number {
  const slots = slotsFor(plan, dice);
  const { header: headerRow, next } = writeHeader(layout, sheet, at, slots, dice);
  let row = next;
  const left = at.column;
  const right = left + slots.length - 1;
  const column = (role: Role): number => left + slots.findIndex((slot) => slot.role === role);
  const titleColumn =
    slots.some(({ role }) => role === "number") && column("number") === left && dice.may(0.3) ? left : firstTitle();
  const scale = dice.pick(SCALES);
  const gradeForm = dice.pick(["word", "word", "word", "fill", "word and fill", "symbol", "sentence"] as const);
  const percentAs = dice.pick(["format", "text", "plain"] as const);
  const gap = dice.may(0.15);
  const repeated = dice.may(0.08);
  const owner = new Map<string, string>();
  let area = "";
  layout.traits.push(
    gradeForm,
    percentAs,
    ...(gap ? ["blank rows between goals"] : []),
    ...(repeated ? ["header repeated"] : []),
  );

  branches.forEach((branch, i) => {
    if (i > 0 && gap) row++;
    if (i > 0 && repeated) row = copyHeader(sheet, headerRow, row, left, right);
    if (branch.area !== area) {
      area = branch.area;
      if (!inColumn(plan.areas) && plan.areas !== "none") heading(area, plan.areas, "area");
    }
    const numbered = dice.may(0.5) && !slots.some(({ role }) => role === "number");
    const written = numbered
      ? `${dice.pick([`${branch.number}. `, `Mål ${branch.number}: `])}${branch.goal}`
      : branch.goal;
    if (!inColumn(plan.goals) && plan.goals !== "none") {
      layout.goals.push({
        title: branch.goal,
        cell: ref(row, titleColumn),
        ...(plan.areas !== "none" ? { area } : {}),
      });
      heading(written, plan.goals, "goal");
    } else if (plan.goals !== "none")
      layout.goals.push({
        title: branch.goal,
        cell: ref(row, column("goal")),
        ...(plan.areas !== "none" ? { area } : {}),
      });
    const from = row;
    branch.measures.forEach((measure, n) => line(branch, measure, n, written));
    if (plan.goals === "merged" && row - from > 1)
      sheet.merges.push({ top: from, left: column("goal"), bottom: row - 1, right: column("goal") });
  });
  if (plan.areas === "merged") mergeEqual(column("area"));
  if (dice.may(0.12) && plan.goals !== "none") total();
  return row;

  function firstTitle(): number {
    return left + slots.findIndex(({ role }) => role === "area" || role === "goal" || role === "indicator");
  }

  function ref(r: number, c: number): string {
    return cellRef(sheet.name, r, c);
  }

  function heading(text: string, form: Form, kind: "area" | "goal"): void {
    const look: Format | undefined =
      form === "plain heading"
        ? undefined
        : kind === "area"
          ? { font: { bold: true, size: 13 }, fill: "#44546A" }
          : { font: { bold: true }, fill: "#F2F2F2" };
    setCell(sheet, row, titleColumn, text, look);
    if (form === "merged heading" && right > titleColumn)
      sheet.merges.push({ top: row, left: titleColumn, bottom: row, right });
    row++;
  }

  function line(branch: Branch, measure: Measure, n: number, written: string): void {
    const known: Layout["indicators"][number] = {
      title: measure.title,
      cell: ref(row, column("indicator")),
      outcomes: [],
      ...(plan.goals === "none" ? {} : { goal: branch.goal }),
      ...(plan.areas === "none" ? {} : { area: branch.area }),
    };
    const percent = measure.unit === "%";
    const value = (): number =>
      Number((measure.from + (dice.below(1000) / 1000) * (measure.to - measure.from)).toFixed(measure.decimals));
    slots.forEach(({ role, period }, i) => {
      const c = left + i;
      const put = (content: Value, format?: Format): void => setCell(sheet, row, c, content, format);
      const figure = (text: string): void => {
        const { value: content, format } = typed(text);
        put(content, format ? { numberFormat: format } : undefined);
      };
      if (
        role === "area" &&
        (plan.areas === "column" || sheet.values[row - 1]?.[c] === undefined || (n === 0 && changed(branch, c)))
      )
        put(branch.area);
      else if (role === "goal" && (plan.goals === "column" || n === 0)) put(written);
      else if (role === "number" && n === 0) put(dice.may(0.5) ? branch.number : Number(branch.number));
      else if (role === "indicator") put(measure.title);
      else if (role === "unit") put(measure.unit === "" ? "index" : measure.unit === "antal" ? "antal" : measure.unit);
      else if (role === "owner") {
        if (!owner.has(branch.goal) || dice.may(0.3)) owner.set(branch.goal, dice.pick(OWNERS));
        put(owner.get(branch.goal)!);
      } else if (role === "target" && measure.target !== "") {
        figure(measure.target);
        known.target = ref(row, c);
      } else if (role === "outcome" || role === "baseline" || role === "comparison" || role === "forecast") {
        if (dice.may(0.04)) put(dice.pick(MISSING));
        else {
          const number = value();
          const shown = String(number).replace(".", ",");
          if (percent && percentAs === "format")
            put(Number((number / 100).toPrecision(12)), { numberFormat: measure.decimals ? "0.0%" : "0%" });
          else put(percent && percentAs === "text" ? `${shown} %` : dice.may(0.9) ? number : shown);
          if (role === "outcome") known.outcomes.push({ cell: ref(row, c), period: period ?? "", value: number });
        }
      } else if (role === "trend") put(dice.pick(["↑", "→", "↓"]));
      else if (role === "grade") {
        const step = dice.below(3);
        const look: Format | undefined =
          gradeForm === "fill" || gradeForm === "word and fill" ? { fill: FILLS[step] } : undefined;
        put(
          gradeForm === "fill"
            ? null
            : gradeForm === "symbol"
              ? SYMBOLS[step]!
              : gradeForm === "sentence" && scale[0]!.includes(" ")
                ? `${scale[step]!}.`
                : scale[step]!,
          look,
        );
        known.grade = { cell: ref(row, c), step };
      } else if (role === "comment" && dice.may(0.6)) put(dice.pick(COMMENTS));
      else if (role === "source") put(dice.pick(SOURCES));
      else if (role === "weight") put(1 + dice.below(3));
      else if (role === "sdg") put(`${1 + dice.below(17)}`);
      else if (role === "other") put(dice.pick(["KS 2021/14", "AB", "x", "v. 12"]));
    });
    layout.indicators.push(known);
    row++;
  }

  function changed(branch: Branch, c: number): boolean {
    for (let r = row - 1; r > headerRow; r--) {
      const above = sheet.values[r]?.[c];
      if (typeof above === "string") return above !== branch.area;
    }
    return true;
  }

  function mergeEqual(c: number): void {
    let from = next;
    for (let r = next + 1; r <= row; r++) {
      if (
        r < row &&
        (sheet.values[r]?.[c] ?? null) === null &&
        (sheet.values[r] ?? []).some((cell) => cell !== null && cell !== undefined)
      )
        continue;
      if (r - from > 1) sheet.merges.push({ top: from, left: c, bottom: r - 1, right: c });
      from = r;
    }
  }

  function total(): void {
    setCell(sheet, row, titleColumn, dice.pick(["Summa", "Totalt", "Antal mål", "Andel uppnådda mål"]), {
      font: { bold: true },
    });
    const outcome = slots.findIndex(({ role }) => role === "outcome" || role === "grade");
    if (outcome >= 0) setFormula(sheet, row, left + outcome, `=COUNTA(A${next + 1}:A${row})`, row - next);
    row++;
  }
}

/** The table's columns in order. */
function slotsFor(plan: Plan, dice: Chance): Slot[] {
  const { year } = plan;
  const word = (role: Role, period = year): Slot => {
    const { known, strange } = HEADERS[role]!;
    const isStrange = strange.length > 0 && dice.may(plan.strangeness);
    const template = dice.pick(isStrange ? strange : known);
    const header = template.replace("{p}", String(period)).replace("{q}", String(year - 1));
    const said = role === "sdg" ? undefined : /\d{4}/.exec(header)?.[0];
    return { role, header, strange: isStrange, ...(said ? { period: said } : {}) };
  };
  const years = Array.from({ length: 1 + dice.below(4) }, (_, i) => year - i);
  if (dice.may(0.6)) years.reverse();
  const first = word("outcome");
  const outcomes = years.map((one): Slot => {
    if (years.length === 1) return first;
    const strange = first.strange;
    const template = dice.may(0.9) ? first.header.replace(String(year), "{p}") : "Utfall {p}";
    const header = template.includes("{p}") ? template.replace("{p}", String(one)) : `${template} ${one}`;
    return { role: "outcome", header, strange, period: String(one) };
  });
  const grouped = years.length > 1 && dice.may(0.3);
  if (grouped)
    outcomes.forEach((slot, i) =>
      Object.assign(slot, {
        header: String(years[i]),
        period: String(years[i]),
        group: dice.pick(["Utfall"]),
        strange: false,
      }),
    );
  const titles: Slot[] = [];
  if (dice.may(0.2)) titles.push(word("number"));
  if (inColumn(plan.areas)) titles.push(word("area"));
  if (inColumn(plan.goals)) titles.push(word("goal"));
  if (titles[0]?.role === "number" && titles.length === 1) titles.shift();
  titles.push(word("indicator"));
  const extra: Slot[] = (["owner", "unit", "baseline", "comparison", "source", "weight", "sdg"] as const)
    .filter((role) => dice.may(role === "owner" ? 0.35 : role === "weight" || role === "sdg" ? 0.04 : 0.15))
    .map((role) => word(role));
  if (dice.may(0.06)) extra.push({ role: "other", header: dice.pick(OTHER_HEADERS), strange: false });
  const target = dice.may(0.92) ? [word("target")] : [];
  const forecast = dice.may(0.1) ? [word("forecast")] : [];
  const trend = dice.may(0.25) ? [word("trend")] : [];
  const grade = dice.may(0.75) ? [word("grade")] : [];
  const comment = dice.may(0.5) ? [word("comment")] : [];
  const figures = dice.pick([
    [...target, ...outcomes, ...forecast],
    [...outcomes, ...forecast, ...target],
  ]);
  const early = extra.filter(({ role }) => role === "owner" || role === "unit" || dice.may(0.3));
  const late = extra.filter((slot) => !early.includes(slot));
  const tail = dice.may(0.5) ? [...trend, ...grade, ...comment] : [...grade, ...trend, ...comment];
  return [...titles, ...early, ...figures, ...late, ...tail];
}

const HEADER_LOOK: Format = { font: { bold: true }, fill: "#D9D9D9", wrap: true };

function writeHeader(
  layout: Layout,
  sheet: Sheet,
  at: { row: number; column: number },
  slots: Slot[],
  dice: Chance,
): { header: number; next: number } {
  const grouped = slots.some(({ group }) => group !== undefined);
  const look = dice.may(0.7) ? HEADER_LOOK : undefined;
  const low = dice.may(0.5);
  const merged = dice.may(0.5);
  slots.forEach((slot, i) => {
    const c = at.column + i;
    const year = /^\d{4}$/.test(slot.header) && dice.may(0.7);
    const content = slot.header === "" ? null : year ? Number(slot.header) : slot.header;
    if (!grouped) setCell(sheet, at.row, c, content, look);
    else if (slot.group === undefined) {
      setCell(sheet, at.row + (low ? 1 : 0), c, content, look);
      if (!low && merged) sheet.merges.push({ top: at.row, left: c, bottom: at.row + 1, right: c });
    } else {
      if (slots[i - 1]?.group === undefined) {
        setCell(sheet, at.row, c, slot.group, look);
        const width = slots.filter(({ group }) => group !== undefined).length;
        if (merged || low) sheet.merges.push({ top: at.row, left: c, bottom: at.row, right: c + width - 1 });
      }
      setCell(sheet, at.row + 1, c, content, look);
    }
    layout.columns.push({
      sheet: sheet.name,
      headerRow: at.row,
      column: c,
      header: slot.group ? `${slot.group} ${slot.header}` : slot.header,
      role: slot.role,
      strange: slot.strange,
      ...(slot.period ? { period: slot.period } : {}),
    });
  });
  const header = at.row + (grouped ? 1 : 0);
  if (grouped)
    layout.traits.push("two header rows", low ? "groups above" : "groups beside", ...(merged || low ? ["merged"] : []));
  return { header, next: header + 1 };
}

function copyHeader(sheet: Sheet, from: number, to: number, left: number, right: number): number {
  for (let c = left; c <= right; c++) {
    const merge = sheet.merges.find((area) => area.left === c && area.bottom === from && area.top < from);
    setCell(sheet, to, c, sheet.values[merge ? merge.top : from]?.[c] ?? null, sheet.formats[from]?.[c]);
  }
  return to + 1;
}
