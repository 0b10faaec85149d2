import type { Scale } from "../../domain/scale";
import { readGrade } from "../../interpret/grade";
import { textKey } from "../../interpret/text";
import { formulaAt, type Sheet } from "../../sheet/book";
import { formatKey } from "../../sheet/format";
import type { Column } from "../column";
import { cellText, filled, formatOf, isBlank, type Grid } from "../grid";
import { labelAt } from "../layout/label";
import { readHeader } from "../lexicon";
import { legendOf } from "../legend";
import type { RowKind } from "./kind";
import { headsAreNumbered, NUMBERED, pushedIn } from "./outline";
import { groupOfRow } from "../roles/qualifier";
import { isYear } from "../layout/header";
import type { Region } from "../layout/tableRegion";
import { signalAt } from "../signal";
import { isDocumentTitle, titleParts } from "./title";

const DERIVED =
  /^(?:summa|s:a|totalt?|i alt|totalsumma|delsumma|(?:antal|andel|samtliga) (?:mål|indikatorer|nyckeltal|mått|uppnådda|uppfyllda|nådda|gröna|gula|röda|delvis (?:uppnådda|uppfyllda)|(?:ej|inte|icke) (?:uppnådda|uppfyllda)))(?:\P{L}|$)/iu;
/** A sum is named in a few words: "Totalt antal väntande till första besök" is a measure. */
const isWorded = (text: string): boolean => /^total/iu.test(text) && text.split(/\s+/u).length > 4;
/** The mean of the rows, of a few words: "Medelvärde elever åk 5 som …" is a measure. */
const MEAN = /^(?:genomsnitt|medel(?:värde)?|snitt)(?:\P{L}+\p{L}+){0,2}\P{L}*$/iu;
const ENDS_AS_TOTAL = /(?:total|totalt|summa)$/iu;
const TOTAL_OF = /^(.{2,120}?)[\s,:–-]+(?:totalt?|summa)$/iu;
const COMMENT =
  /^(?:kommentar(?:er)?|analys|motivering|förklaring till utfallet|åtgärder|orsak(?:er)?|slutsats(?:er)?|fortsatt arbete):\s*\S/iu;
const NOTE =
  /^(?:applied filters|tillämpade filter|filter:|totalt antal rader|utskriven|(?:[a-zåäö]+: )?\d+ av \d+ (?:mål|indikator|nyckeltal|mått|uppdrag)\p{L}*(?: .{0,40})?$|sida \d+(?: ?(?:\(|av).*)?$|\*|†|[¹²³⁴⁵]|\d\)|(?:senast|sidan|sist) (?:uppdatera|ändra|oppdater)|källa|källor|anm\b|anm\.|not\b|not:|noter|obs|förklaring|teckenförklaring|fotnot|kommentar:|definition)/iu;

/** Sentences that tell of the rows above, and of nothing that is to be. */
const EXPLAINS = /^(?!.*\s(?:ska|skall|skal|shall|will)\s).{60,}\.$/su;

/** A line drawn with characters. */
export const RULE = /^[-–—_=*.·]{3,}$/u;

/** A longer text is about the goal, and no verdict alone. */
const LONGEST_VERDICT = 40;

/** Columns whose cells make a row more than a heading. */
const SAYS = new Set([
  "target",
  "outcome",
  "forecast",
  "grade",
  "baseline",
  "trend",
  "unit",
  "comparison",
  "owner",
  "period",
  "weight",
]);

/** What may stand on a heading that is a goal. */
const ABOUT_GOALS = new Set(["grade", "owner", "trend"]);

/** The kind of each row from the first below the header to the last. */
export function rowKinds(region: Region, columns: Column[], scales: readonly Scale[]): RowKind[] {
  const { grid, first, last, area } = region;
  const kinds: RowKind[] = [];
  const header = new Map(region.headers.map(({ column, text }) => [column, textKey(text)]));
  const titles = columns.filter(
    ({ role }) => role === "goal" || role === "indicator" || role === "area" || role === "activity",
  );
  const lowest =
    titles.find(({ role }) => role === "indicator") ?? titles.find(({ role }) => role === "activity") ?? titles.at(-1);
  const says = columns.filter(({ role }) => SAYS.has(role));
  const measures = says.some(({ role }) => role === "outcome" || role === "target");
  const dataLook = commonLook(region, lowest, measures ? says.filter(({ role }) => !ABOUT_GOALS.has(role)) : says);
  const headed = beginsWithHeading(region, says, lowest);
  const legend = legendOf(grid, scales).rows;
  const levels = columns.find((column) => column.levels !== undefined)?.levels;
  const numberedHeads =
    titles.length === 1 &&
    headsAreNumbered(
      region,
      titles[0]!.column,
      columns.flatMap(({ role, column }) => (role === "target" || role === "outcome" ? [column] : [])),
    );
  for (let r = first; r <= last; r++) {
    const here = filled(grid, r, area.left, area.right);
    kinds.push(here.length === 0 ? "blank" : legend.has(r) ? "note" : kindOf(r, here));
  }
  labelledTexts(region, kinds);
  explanations(region, kinds);
  sentencesBelow(region, kinds);
  trailingNotes(region, kinds, titles);
  return kinds;

  /** Women's, men's or everybody's figures of the measure above: two such rows together, or one that says "varav". */
  function isGroupRow(row: number): boolean {
    const at = lowest?.column;
    const value = at === undefined || row < first || row > last ? null : grid.sheet.values[row]?.[at];
    if (typeof value !== "string" || value.length > 60 || at === undefined) return false;
    const text = cellText(grid, row, at);
    return (
      groupOfRow(text) !== null &&
      (/varav|därav/iu.test(text) ||
        [row - 1, row + 1].some((other) => other >= first && groupOfRow(cellText(grid, other, at)) !== null))
    );
  }

  function isHeader(row: number): boolean {
    const values = grid.sheet.values[row]!;
    const here = filled(grid, row, area.left, area.right);
    if (here.some((c) => typeof values[c] === "number" && !isYear(values[c]))) return false;
    const same = here.filter((c) => ` ${header.get(c) ?? ""}`.endsWith(` ${textKey(cellText(grid, row, c))}`)).length;
    return same >= 2 && same * 10 >= here.length * 6;
  }

  /** "Trygghet Totalt" under the rows of Trygghet, as a pivot table prints it. */
  function totalsRowsAbove(row: number, [column]: number[], text: string): boolean {
    const of = ENDS_AS_TOTAL.test(text) ? TOTAL_OF.exec(text)?.[1] : undefined;
    if (of === undefined || column === undefined || column === lowest?.column) return false;
    for (let r = row - 1; r >= first; r--)
      if (cellText(grid, r, column) !== "") return cellText(grid, r, column) === of;
    return false;
  }

  /** Whether all that stands beside the first text of a row are figures, as in the sums of a table of counts. */
  function isFiguresBeside(row: number, [, ...beside]: readonly number[]): boolean {
    return beside.every((column) => typeof grid.sheet.values[row]?.[column] === "number");
  }

  /** The next row that is not blank; past the last where there is none. */
  function nextOf(row: number): number {
    let next = row + 1;
    while (next <= last && filled(grid, next, area.left, area.right).length === 0) next++;
    return next;
  }

  /**
   * A heading over a header that comes back, as the first is under one; after a blank row also one over a heading that
   * states its level and stands over such a header.
   */
  function isBeforeHeader(row: number): boolean {
    const next = nextOf(row);
    if (next > last) return false;
    if (isHeader(next)) return true;
    const [only, ...more] = filled(grid, next, area.left, area.right);
    const isApart = filled(grid, row - 1, area.left, area.right).length === 0;
    const below = nextOf(next);
    return (
      isApart &&
      only !== undefined &&
      more.length === 0 &&
      saysItsLevel(cellText(grid, next, only)) &&
      below <= last &&
      isHeader(below)
    );
  }

  /** "Målet är uppfyllt" alone right below a heading judges it. */
  function judgesHeading(here: readonly number[], text: string): boolean {
    return (
      here.length === 1 &&
      kinds.at(-1) === "group" &&
      text.length <= LONGEST_VERDICT &&
      /(?<![a-zåäö])mål/iu.test(text) &&
      readGrade(text, [...scales]) !== null
    );
  }

  /** A label and what it says; the name of a company in a column of owners is a value of it, whatever words it has. */
  function isLabel(row: number): boolean {
    const label = labelAt(grid, row, area.left, area.right);
    const [first] = filled(grid, row, area.left, area.right);
    return (
      label !== null &&
      !(label.role === "owner" && columns.some(({ column, role }) => column === first && role === "owner"))
    );
  }

  function kindOf(row: number, here: number[]): RowKind {
    if (isHeader(row)) return "header";
    if (levels?.has(row)) return "data";
    const text = cellText(grid, row, here[0] ?? area.left);
    if (here.length === 1 && (isDocumentTitle(text) || RULE.test(text) || namesMeasures(text))) return "note";
    if (isLabel(row) || judgesHeading(here, text)) return "label";
    if (here.length === 1 && row > first && isBeforeHeader(row)) return "group";
    if (row > first && here.length <= 2 && COMMENT.test(text)) return "about";
    if (isGroupRow(row)) return "data";
    if (isGroupRow(row + 1) && isGroupRow(row + 2) && titles.some(({ column }) => column === here[0])) return "data";
    if (
      (DERIVED.test(text) && !isWorded(text)) ||
      MEAN.test(text) ||
      totalsRowsAbove(row, here, text) ||
      mostlySums(grid.sheet, row, here)
    )
      return here.length > 1 && (says.length > 0 || isFiguresBeside(row, here)) ? "derived" : "data";
    const bar = grid.merged(row, here[0] ?? area.left);
    if (
      here.length === 1 &&
      bar &&
      titles.some(({ column }) => column > bar.left && column <= bar.right) &&
      !titles.some(({ column }) => column === bar.left)
    )
      return "group";
    const said = says.filter(
      (one) =>
        (here.includes(one.column) && !covers(grid, row, one.column, here[0]!)) || hasFill(grid, row, one, here[0]!),
    );
    if (said.some(({ role }) => !ABOUT_GOALS.has(role))) return "data";
    if (said.length > 0 && measures && (saysItsLevel(text) || (numberedHeads && NUMBERED.test(text)))) return "group";
    if (said.length > 0)
      return measures &&
        dataLook !== null &&
        titles.some(({ column }) => column === here[0]) &&
        lookOf(grid, row, here[0]!) !== dataLook
        ? "group"
        : "data";
    if (says.length === 0)
      return here.length === 1 && titles.length > 1 && here[0] === titles[0]!.column ? "group" : "data";
    if (here.length > 2) return "data";
    const merge = grid.merged(row, here[0]!);
    if (merge && merge.right > merge.left) return "group";
    if (lowest && here.includes(lowest.column) && titles.length > 1 && here.length > 1) return "data";
    if (
      lowest &&
      here.includes(lowest.column) &&
      titles.some(({ column }) => column < lowest.column) &&
      !here.some((c) => c < lowest.column)
    )
      return "data";
    const look = lookOf(grid, row, here[0]!);
    return dataLook !== null && look === dataLook && !headed && !groupWords(cellText(grid, row, here.at(-1)!))
      ? "data"
      : "group";
  }
}

/** "Felles indikatorer:" and "Nämndens nyckeltal" say what the rows below are, and name no goal. */
function namesMeasures(text: string): boolean {
  const words = text.replace(/:$/u, "").split(" ");
  return (
    words.length > 1 &&
    words.length <= 4 &&
    titleParts(text).level === undefined &&
    PLURAL_MEASURES.test(words.at(-1) ?? "")
  );
}

const PLURAL_MEASURES = /^(?:indikatorer|nyckeltal|mätetal|styrtal|nøkkeltall|nøgletal|måleindikatorer)$/iu;

/** "Beskrivning" or "Kommentar" in a row by itself heads what is said, below it, of the row above. */
function labelledTexts({ grid, area, first }: Region, kinds: RowKind[]): void {
  const alone = (i: number): string => {
    const here = kinds[i] === "group" || kinds[i] === "data" ? filled(grid, first + i, area.left, area.right) : [];
    return here.length === 1 ? cellText(grid, first + i, here[0]!) : "";
  };
  kinds.forEach((_, i) => {
    const label = alone(i).replace(/:$/u, "");
    if (
      i === 0 ||
      label === "" ||
      label.includes(" ") ||
      (readHeader(label).scores.comment ?? 0) < 0.6 ||
      alone(i + 1) === ""
    )
      return;
    kinds[i] = "header";
    for (let next = i + 1; alone(next) !== "" && (readHeader(alone(next)).scores.comment ?? 0) < 0.6; next++)
      kinds[next] = "about";
  });
}

/** Right below a heading a single sentence with its full stop explains it. */
function explanations({ grid, area, first }: Region, kinds: RowKind[]): void {
  kinds.forEach((kind, i) => {
    const here = filled(grid, first + i, area.left, area.right);
    if (kind !== "group" || kinds[i - 1] !== "group" || here.length !== 1 || kinds[i + 1] === undefined) return;
    if (/\S+ \S+ \S+.*\.$/su.test(cellText(grid, first + i, here[0]!))) kinds[i] = "about";
  });
}

/** Longer tables are lists of measures, without sentences between them. */
const MOST_WITH_SENTENCES = 5000;

/** Where headings name their level, a long sentence with its full stop that names none is about the row above. */
function sentencesBelow({ grid, area, first }: Region, kinds: RowKind[]): void {
  if (kinds.length > MOST_WITH_SENTENCES) return;
  const lines = kinds.map((kind, i) => ({ kind, here: filled(grid, first + i, area.left, area.right) }));
  const words = (i: number): string => cellText(grid, first + i, lines[i]!.here[0]!);
  const named = lines.some(({ kind }, i) => (kind === "group" || kind === "data") && saysItsLevel(words(i)));
  if (!named) return;
  lines.forEach(({ kind, here }, i) => {
    if (i === 0 || (kind !== "group" && kind !== "data") || here.length !== 1) return;
    if (/^.{50,}\.$/su.test(words(i)) && !/(?:^|\s)(?:ska|skall)\s/u.test(words(i)) && !saysItsLevel(words(i)))
      kinds[i] = "about";
  });
}

/** "Mål 1.2 …" in a table of measures is a goal, with or without a grade beside. */
const saysItsLevel = (text: string): boolean => {
  const { level } = titleParts(text);
  return level !== undefined && level !== "indikator" && level !== "aktivitet";
};

/**
 * The first row below the header says nothing of its own, and one of the next two does: the table's titles without
 * values are headings.
 */
function beginsWithHeading({ grid, first, last, area }: Region, says: Column[], lowest: Column | undefined): boolean {
  const rows: number[][] = [];
  for (let r = first; r <= last && rows.length < 3; r++) {
    const here = filled(grid, r, area.left, area.right);
    if (here.length > 0) rows.push(here);
  }
  const speaks = (here: number[] | undefined): boolean =>
    here !== undefined && says.some(({ column }) => here.includes(column));
  const heading = (here: number[] | undefined): boolean => here?.length === 1 && !speaks(here);
  const [one, two, three] = rows;
  const measured = heading(two) ? three : two;
  return heading(one) && lowest !== undefined && speaks(measured) && measured!.includes(lowest.column);
}

/** A blank cell filled as a signal, unlike the title of its row: a grade without words. */
function hasFill(grid: Grid, row: number, { column, role }: Column, title: number): boolean {
  if (role !== "grade" || !isBlank(grid.sheet.values[row]?.[column])) return false;
  const fill = signalAt(grid, row, column);
  return fill !== undefined && fill !== formatOf(grid, row, title)?.fill;
}

/** The column's cell is part of a merge that begins elsewhere in the row: it has nothing of its own. */
const covers = (grid: Grid, row: number, column: number, first: number): boolean => {
  const merge = grid.merged(row, column);
  return merge !== undefined && merge.left !== column && merge.left === first;
};

function mostlySums(sheet: Sheet, row: number, here: number[]): boolean {
  if (sheet.formulas.size === 0) return false;
  const sums = here.filter((c) =>
    /^=\s*(?:SUM|SUBTOTAL|AVERAGE|COUNTA?|COUNTIFS?)\(/i.test(formulaAt(sheet, row, c) ?? ""),
  ).length;
  return sums > 0 && sums * 2 >= here.length - 1;
}

export const lookOf = (grid: Grid, row: number, column: number): string => {
  const { font, fill, border } = formatOf(grid, row, column) ?? {};
  return `${pushedIn(grid, row, column)} ${formatKey({ font: { bold: font?.bold === true, size: font?.size, italic: font?.italic === true, color: font?.color }, fill, border })}`;
};

/** How the title of a row with values looks, when nearly all of them look alike and the book uses looks at all. */
function commonLook(region: Region, title: Column | undefined, says: Column[]): string | null {
  if (!title) return null;
  const looks = new Map<string, number>();
  let rows = 0;
  for (let r = region.first; r <= Math.min(region.last, region.first + 300); r++) {
    const here = filled(region.grid, r, region.area.left, region.area.right);
    if (!here.includes(title.column) || !says.some(({ column }) => here.includes(column))) continue;
    rows++;
    const look = lookOf(region.grid, r, title.column);
    looks.set(look, (looks.get(look) ?? 0) + 1);
  }
  const [look, count] = [...looks].sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
  return rows > 0 && count * 10 >= rows * 7 ? look : null;
}

/** A heading that says it is one, or a sentence about what is to be, in a table whose rows are names of measures. */
const groupWords = (text: string): boolean =>
  /^(?:mål|målområde|område|perspektiv|fokusområde|övergripande mål|kf-mål|nämndmål|resultatmål)\s*(?:\d|:|–|\.)/iu.test(
    text,
  ) ||
  (/(?:^|\s)(?:ska|skall)\s/u.test(text) && !/^(?:andel|antal)/iu.test(text)) ||
  /\bär en\b|\bhar\b.*\bmöjlighet/u.test(text);

/**
 * Where lines of one text each follow a blank row to the end of a table whose rows of data all have more: the first of
 * them, else after the last row.
 */
function footOf({ grid, area, first }: Region, kinds: readonly RowKind[]): number {
  const cells = kinds.map((_, i) => filled(grid, first + i, area.left, area.right).length);
  let foot = kinds.length;
  while (foot > 0 && (cells[foot - 1]! <= 1 || kinds[foot - 1] === "note") && kinds[foot - 1] !== "label") foot--;
  while (foot < kinds.length && cells[foot] === 0) foot++;
  const headed = kinds.slice(0, foot).some((kind, i) => (kind === "group" || kind === "data") && cells[i]! < 2);
  return !headed && foot > 0 && cells[foot - 1] === 0 ? foot : kinds.length;
}

/**
 * Lines of one text at the end, with a note's words or after a blank line and no longer a row's text. A heading there
 * with something beside it has nothing to head, and is a row.
 */
function trailingNotes(region: Region, kinds: RowKind[], titles: readonly Column[]): void {
  const { grid, area, first } = region;
  /** Nearly all other rows of data have more than a text. */
  const isShort = (row: number): boolean => {
    const others = kinds.flatMap((kind, i) =>
      kind === "data" && i !== row ? [filled(grid, first + i, area.left, area.right).length] : [],
    );
    return others.length > 0 && others.filter((cells) => cells > 1).length * 10 >= others.length * 6;
  };
  /** Under a word for what rows name stands a name, and beside it what is said of it. */
  const isTitled = ([first]: readonly number[]): boolean => titles.some(({ column }) => column === first);
  for (let i = kinds.length - 1, foot = footOf(region, kinds); i >= foot; i--)
    if (kinds[i] !== "blank" && kinds[i] !== "about" && kinds[i] !== "label") kinds[i] = "note";
  for (let i = kinds.length - 1; i >= 0; i--) {
    if (kinds[i] === "blank" || (kinds[i] === "note" && i > 0)) continue;
    if (kinds[i] === "about") break;
    const here = filled(grid, first + i, area.left, area.right);
    const text = cellText(grid, first + i, here[0] ?? area.left);
    const isApart = kinds[i - 1] === "blank" || EXPLAINS.test(text);
    if (kinds[i] === "data" && isApart && here.length === 1 && isShort(i)) kinds[i] = "note";
    else if (kinds[i] === "group" && here.length > 1 && !NOTE.test(text) && isTitled(here)) kinds[i] = "data";
    else if (
      here.length <= 2 &&
      (NOTE.test(text) ||
        (kinds[i] === "group" && (kinds[i - 1] === "blank" || text.length > 60)) ||
        kinds[i] === "group")
    )
      kinds[i] = "note";
    else break;
  }
  kinds.forEach((kind, i) => {
    const here = filled(grid, first + i, area.left, area.right);
    if ((kind === "group" || kind === "data") && here.length === 1 && NOTE.test(cellText(grid, first + i, here[0]!)))
      kinds[i] = "note";
  });
}
