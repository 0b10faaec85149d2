import { CANCELLED } from "../domain/cancelled";
import type { Indicator } from "../domain/plan";
import { periodText } from "../interpret/period";
import { textKey } from "../interpret/text";
import { anchored } from "../report/continuity/anchors";
import { fingerprint, wasWritten } from "../report/continuity/fingerprint";
import { readMemory, writeMemory } from "../report/continuity/memory";
import { sheetName } from "../report/names";
import { parseRef } from "../sheet/address";
import { formatAt, type Book, type Sheet } from "../sheet/book";
import { withoutInWords, type CommitteePlan } from "../submissions/committees";
import { filledIn } from "../submissions/filled";
import { indexOf } from "../submissions/matching";
import { readSheet } from "../submissions/reading";
import { templateSheet, type Filled } from "../submissions/template";
import { TEMPLATE_TAG } from "../submissions/templateWords";
import { wallClock } from "./clock";
import { collecting, type Collecting, type CollectingInput } from "./collecting";
import type { Command, Outcome } from "./command";

export interface TemplatesInput extends CollectingInput {
  /** Names of nämnder; absent: all that own something. */
  committees?: string[];
}

export interface Template {
  committee: string;
  sheet: string;
  goals: number;
  indicators: number;
  /** Rows that stand under "Kvarlämnat" since they have no place in the template. */
  left: number;
}

export interface TemplatesResult {
  /** Canonical. */
  period: string;
  templates: Template[];
  /** What stands in no template, and why: sentences. */
  without: string[];
}

interface Made {
  sheet: Sheet;
  template: Template;
}

/** Every template that is asked for. `keep`: what stands in a template already is put in place in the new one; else they are empty. */
function templatesOf(book: Book, table: Collecting, wanted: string[] | undefined, keep: boolean): Outcome<Made[]> {
  const { committees, recognition, period, interim, scaleOf, scales } = table;
  if (committees.byName.size === 0)
    return {
      ok: false,
      reason:
        "Det står inte vilken nämnd som ansvarar för målen. Lägg till en kolumn med rubriken Ansvarig och skriv en nämnd på varje rad, eller ge den kolumnen rollen ansvarig under Läs av.",
    };
  const unknown = wanted?.find((name) => !committees.byName.has(textKey(name)));
  if (unknown !== undefined)
    return {
      ok: false,
      reason: `Nämnden ”${unknown}” ansvarar inte för något mål. De som gör det är ${[...committees.byName.values()].map(({ committee }) => committee).join(", ")}.`,
    };
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
  const formatOf = ({ outcomes }: Indicator): string | undefined => {
    const ref = parseRef(
      outcomes.filter(({ value, source }) => value !== null && source === undefined).at(-1)?.cell ?? "",
    );
    const sheet = ref && sheets.get(ref.sheet);
    return sheet ? formatAt(sheet, ref.area.top, ref.area.left)?.numberFormat : undefined;
  };
  const index = indexOf(recognition.plan);
  const remembered = readMemory(book.memory).memory.sheets;
  const taken = keep ? book.sheets.map(({ name }) => name) : [];
  const made: Made[] = [];
  for (const [key, plan] of committees.byName) {
    if (wanted && !wanted.some((name) => textKey(name) === key)) continue;
    const standing = book.sheets.filter(({ tag }) => tag === TEMPLATE_TAG + key);
    if (standing.length > 1)
      return {
        ok: false,
        reason: `Bladen ”${standing[0]!.name}” och ”${standing[1]!.name}” är samma mall. Ta bort det ena.`,
      };
    const name = keep && standing[0] ? standing[0].name : newName(plan.committee, taken);
    taken.push(name);
    const context = {
      organisation: recognition.organisation,
      period,
      periodText: periodText(period),
      interim,
      name,
      scaleOf,
      formatOf,
    };
    const filled =
      keep && standing[0]
        ? filledIn(
            standing[0],
            readSheet(standing[0], "", { period, scales, index }),
            index,
            idsOf(plan),
            period,
            wasWritten(remembered[TEMPLATE_TAG + key]?.fingerprint ?? fingerprint(templateSheet(plan, context))),
          )
        : undefined;
    const sheet = templateSheet(plan, context, filled);
    made.push({
      sheet,
      template: {
        committee: plan.committee,
        sheet: name,
        goals: plan.goals.length,
        indicators: plan.indicators.length,
        left: leftIn(filled),
      },
    });
  }
  return { ok: true, value: made };
}

/** "Mall Socialnämnden"; where a sheet is called so, "Mall 2 Socialnämnden" … */
function newName(committee: string, taken: readonly string[]): string {
  for (let n = 1; ; n++) {
    const name = sheetName(undefined, `Mall ${n === 1 ? "" : `${n} `}${committee}`, []);
    if (taken.every((one) => one.toLowerCase() !== name.toLowerCase())) return name;
  }
}

const idsOf = ({ goals, indicators }: CommitteePlan): Set<string> =>
  new Set([...goals, ...indicators].map(({ id }) => id));
const leftIn = (filled: Filled | undefined): number => filled?.left.length ?? 0;

/** Skapa mallar: a sheet per nämnd in the workbook. One that stands is made again with everything that is written in it: *Återställ mallen* is this for one nämnd. */
export const templates: Command<TemplatesInput, TemplatesResult> = {
  id: "templates",
  label: "Skapa mallar",
  async perform(input, { workbook, now, progress, cancelled = () => false }) {
    progress("Läser arbetsboken", 0);
    const book = anchored(await workbook.read());
    const table = collecting(book, input);
    if (!table.ok) return table;
    progress("Gör mallarna", 0.4);
    const made = templatesOf(book, table.value, input.committees, true);
    if (!made.ok) return made;
    if (cancelled()) return { ok: false, reason: CANCELLED };
    progress("Skriver mallarna", 0.6);
    const { memory } = readMemory(book.memory);
    const stamp = wallClock(now);
    const written = Object.fromEntries(
      made.value.map(({ sheet }) => [sheet.tag!, { fingerprint: fingerprint(sheet), stamp }]),
    );
    await workbook.write(
      made.value.map(({ sheet }) => sheet),
      writeMemory({ ...memory, sheets: { ...memory.sheets, ...written } }),
    );
    progress("Klart", 1);
    return {
      ok: true,
      value: {
        period: table.value.period,
        templates: made.value.map(({ template }) => template),
        without: withoutInWords(table.value.committees),
      },
    };
  },
};

export interface TemplateFile extends Template {
  /** "Mall Socialnämnden delår 2024.xlsx". */
  name: string;
  bytes: Uint8Array;
}

/** Mallar som filer: a workbook per nämnd, to be sent by mail. The workbook itself is not written. */
export const templateFiles: Command<TemplatesInput, TemplatesResult & { files: TemplateFile[] }> = {
  id: "templateFiles",
  label: "Spara mallar som filer",
  async perform(input, { workbook, now, progress }) {
    progress("Läser arbetsboken", 0);
    const book = anchored(await workbook.read());
    const table = collecting(book, input);
    if (!table.ok) return table;
    progress("Gör mallarna", 0.4);
    const made = templatesOf(book, table.value, input.committees, false);
    if (!made.ok) return made;
    const { writeBook } = await import(/* webpackChunkName: "xlsx" */ "../files/xlsx");
    const files: TemplateFile[] = [];
    for (const { sheet, template } of made.value) {
      const written = writeBook(null, { sheets: [sheet], font: book.font }, now);
      if (!written.ok) return written;
      files.push({ ...template, name: fileName(template.committee, table.value.period), bytes: written.bytes });
    }
    progress("Klart", 1);
    return {
      ok: true,
      value: {
        period: table.value.period,
        templates: files.map(({ name: _, bytes: __, ...template }) => template),
        without: withoutInWords(table.value.committees),
        files,
      },
    };
  },
};

/** A name that every file system takes. */
const fileName = (committee: string, period: string): string =>
  `Mall ${committee} ${periodText(period)}.xlsx`.replace(/[\u0000-\u001f<>:"/\\|?*]/g, " ").replace(/\s+/g, " ");
