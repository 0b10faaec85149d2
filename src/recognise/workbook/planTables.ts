import type { RecognisedTable } from "../../domain/plan";
import { parsePeriod } from "../../interpret/time/period";
import type { Column } from "../column";
import { plannedYear } from "../../interpret/header/title";
import { headingsOf, periodAround, yearsAround } from "../headings";
import type { Region } from "../layout/tableRegion";

/** The title, else the sheet's name, that says that a table is a plan, a budget or a proposal for a year. */
export function planOf(region: Region): Pick<RecognisedTable, "plan"> {
  for (const text of [...headingsOf(region), region.grid.sheet.name]) {
    const year = plannedYear(text);
    if (year !== undefined) return { plan: { text, year } };
  }
  return {};
}

/** The whole years that the titles of a table, or its sheet's name, say that it follows up: those of a plan are none. */
export function titledYearsOf(region: Region): Pick<RecognisedTable, "titledYears"> {
  const years = planOf(region).plan === undefined ? yearsAround(region) : [];
  return years.length > 0 ? { titledYears: years } : {};
}

/** The year of a period that is a whole year; undefined: a part of one, a school year, several, or none. */
export function wholeYear(period = ""): number | undefined {
  const read = parsePeriod(period);
  return read?.kind === "year" ? read.year : undefined;
}

/**
 * The year that a table's titles or its sheet's name say, where its only outcomes are headed with an earlier one and nothing
 * in it is of that year: header and title do not agree (`period` of the proof), whether they are of one year or of several. A
 * target, a forecast or a grade of the later year has one beside it. A year far ahead ("Åtaganden 2030") is what is aimed at by.
 */
export function saidYearOf(region: Region, columns: readonly Column[]): Pick<RecognisedTable, "saidYear"> {
  const year = wholeYear(periodAround(region));
  const outcomes = columns.filter(({ role, evidence }) => role === "outcome" && evidence.seen > 0);
  const headed = outcomes.map(({ reading }) => wholeYear(reading.period));
  const isEarlier = year !== undefined && headed.length > 0 && headed.every((own) => own !== undefined && own < year);
  const isHorizon = headed.every((own = 0) => own + FAR < (year ?? 0));
  const isNamed = columns.some(
    ({ role, reading }) => role === "period" || (role !== "outcome" && reading.period?.includes(String(year))),
  );
  return isEarlier && !isHorizon && !isNamed ? { saidYear: year } : {};
}

/** No report is of a year so much later than its latest outcomes. */
const FAR = 2;
