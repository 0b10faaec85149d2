import { inTime } from "../assess/periods";
import { fileName, isDay } from "../domain/shapes";
import { CANCELLED } from "../domain/cancelled";
import type { Indicator } from "../domain/plan";
import { periodText } from "../interpret/time/period";
import { textKey } from "../interpret/text/text";
import { leftOfMissing } from "../report/continuity/account";
import { answerYear, auditAnswersIn } from "../report/revision/questions";
import { anchored } from "../report/continuity/anchors";
import { fingerprint, wasWritten } from "../report/continuity/fingerprint";
import { custodyOf, type Custody } from "../report/continuity/custody";
import type { Leftover } from "../report/continuity/leftover";
import { readMemory, writeMemory, type Memory } from "../report/continuity/memory";
import { sheetName } from "../report/names";
import { parseRef } from "../sheet/address";
import { formatAt, type Book, type Sheet } from "../sheet/book";
import { withoutInWords, type CommitteePlan } from "../submissions/committees";
import { templateContents } from "../submissions/templateContents";
import { indexOf } from "../submissions/matching";
import { calendar, mailTexts } from "../submissions/invitation";
import { readSheet } from "../submissions/reading";
import { templateSheet, type Filled } from "../submissions/template";
import { TEMPLATE_TAG } from "../submissions/templateWords";
import { assessIn } from "./assessed";
import { auditQuestionsOf } from "./check";
import { wallClock } from "./clock";
import { collecting, type Collecting, type CollectingInput } from "./collecting";
import type { Command, Outcome } from "./command";
import { writeKeeping } from "./custody";
import { earlierComments } from "./earlierComments";

export interface TemplatesInput extends CollectingInput {
  /** Names of nämnder; absent: all that own something. */
  committees?: string[];
  /** "2025-01-20": when the templates are to be returned. */
  returnBy?: string;
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
  /** Goals that no template has, with the reason: sentences. */
  without: string[];
  /** What became of the user's cells in the existing templates, in one line; absent where there were none. */
  custody?: string;
}

interface Made {
  sheet: Sheet;
  template: Template;
  /** The existing sheet in the workbook. */
  standing?: Sheet;
  /** The same with nothing filled in. */
  plain: () => Sheet;
  /** The same with more under "Kvarlämnat". */
  withMore: (left: Leftover[]) => Made;
}

const NO_OWNERS =
  "Det står inte vilken nämnd som ansvarar för målen. Lägg till en kolumn med rubriken Ansvarig och skriv en nämnd på varje rad, eller ge den kolumnen rollen ansvarig under Läs av.";

/** Why the requested templates cannot be made; null when they can. */
function refusalOf(
  book: Book,
  { committees }: Collecting,
  { committees: wanted, returnBy }: TemplatesInput,
): string | null {
  if (committees.byName.size === 0) return NO_OWNERS;
  if (returnBy !== undefined && !isDay(returnBy))
    return `”${returnBy}” är ingen dag. Skriv den dag mallen ska vara tillbaka som 2025-01-20.`;
  const unknown = wanted?.find((name) => !committees.byName.has(textKey(name)));
  if (unknown !== undefined)
    return `Nämnden ”${unknown}” ansvarar inte för något mål. De som gör det är ${[...committees.byName.values()].map(({ committee }) => committee).join(", ")}.`;
  for (const key of committees.byName.keys()) {
    const [first, second] = standingFor(book, key);
    if (first && second && isWanted(key, wanted))
      return `Bladen ”${first.name}” och ”${second.name}” är samma mall. Ta bort det ena.`;
  }
  return null;
}

/** `key`: of a nämnd's name; `wanted`: names, or all. */
const isWanted = (key: string, wanted: string[] | undefined): boolean =>
  wanted === undefined || wanted.some((name) => textKey(name) === key);

const standingFor = (book: Book, key: string): Sheet[] => book.sheets.filter(({ tag }) => tag === TEMPLATE_TAG + key);

/** The number format of an indicator's latest outcome in the table. */
function formatIn(book: Book): (indicator: Indicator) => string | undefined {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
  return ({ outcomes }) => {
    const own = outcomes.filter(({ value, source }) => value !== null && source === undefined);
    const ref = parseRef(inTime(own).at(-1)?.cell ?? "");
    const sheet = ref && sheets.get(ref.sheet);
    return sheet ? formatAt(sheet, ref.area.top, ref.area.left)?.numberFormat : undefined;
  };
}

/**
 * All requested templates. `keep`: carry the contents of existing templates over to the new ones; otherwise they are
 * empty.
 */
function templatesOf(book: Book, table: Collecting, input: TemplatesInput, keep: boolean): Outcome<Made[]> {
  const { committees: wanted, returnBy } = input;
  const reason = refusalOf(book, table, input);
  if (reason !== null) return { ok: false, reason };
  const { committees, recognition, period, interim, scaleOf, isGraded, scales } = table;
  const index = indexOf(recognition.plan);
  const formatOf = formatIn(book);
  const { memory } = readMemory(book.memory);
  const remembered = memory.sheets;
  const questions = sentQuestions(book, table, memory);
  const earlier = earlierComments(book, memory, period);
  const taken = keep ? book.sheets.map(({ name }) => name) : [];
  const made = [...committees.byName].flatMap(([key, plan]): Made[] => {
    if (!isWanted(key, wanted)) return [];
    const [standing] = keep ? standingFor(book, key) : [];
    const name = standing ? standing.name : newName(plan.committee, taken);
    taken.push(name);
    const context = {
      organisation: recognition.organisation,
      period,
      periodText: periodText(period),
      interim,
      name,
      scaleOf,
      isGraded,
      formatOf,
      earlier,
      questions,
      ...(returnBy === undefined ? {} : { returnBy }),
    };
    const wasWrittenHere = (): ReturnType<typeof wasWritten> =>
      wasWritten(remembered[TEMPLATE_TAG + key]?.fingerprint ?? fingerprint(templateSheet(plan, context)));
    const filled =
      standing &&
      templateContents(
        standing,
        readSheet(standing, "", { period, scales, index }),
        index,
        idsOf(plan),
        period,
        wasWrittenHere(),
      );
    const madeWith = (kept: Filled | undefined): Made => ({
      sheet: templateSheet(plan, context, kept),
      template: {
        committee: plan.committee,
        sheet: name,
        goals: plan.goals.length,
        indicators: plan.indicators.length,
        left: leftIn(kept),
      },
      ...(standing ? { standing } : {}),
      plain: () => templateSheet(plan, context),
      withMore: (left) => madeWith(kept && { ...kept, left: [...kept.left, ...left] }),
    });
    return [madeWith(filled)];
  });
  return { ok: true, value: made };
}

/** Revisorns frågor that are sent on to who owns the goal, by the goal or indicator that each is about. */
function sentQuestions(book: Book, { period, styrmodell }: Collecting, memory: Memory): ReadonlyMap<string, string> {
  const year = answerYear(period);
  const sent = new Set(auditAnswersIn(memory).flatMap((one) => (one.sent && one.year === year ? [one.id] : [])));
  const graded = sent.size > 0 ? assessIn(book, { styrmodell, period }) : undefined;
  const asked = graded?.ok ? auditQuestionsOf(book, graded.value).filter(({ id }) => sent.has(id)) : [];
  const byNode = new Map<string, string>();
  for (const { nodes, message } of asked)
    for (const node of nodes) byNode.set(node, [byNode.get(node), message].filter(Boolean).join("\n"));
  return byNode;
}

/** "Mall Socialnämnden"; where a sheet is called so, "Mall 2 Socialnämnden" … */
function newName(committee: string, taken: readonly string[]): string {
  for (let n = 1; ; n++) {
    const name = sheetName(undefined, `Mall ${n === 1 ? "" : `${n} `}${committee}`, []);
    if (taken.every((one) => one.toLowerCase() !== name.toLowerCase())) return name;
  }
}

/** The templates with unplaced contents of their predecessors under "Kvarlämnat", and their account. */
function withNothingLost(made: Made[], memory: Memory): { all: Made[]; sheets: Sheet[]; custody: Custody } {
  const plain = new Map(made.map((one) => [one.sheet.tag, one.standing && one.plain()]));
  const accounted = (all: Made[]): { all: Made[]; sheets: Sheet[]; custody: Custody } => {
    const sheets = all.map(({ sheet }) => sheet);
    const standing = all.flatMap((one) => one.standing ?? []);
    return { all, sheets, custody: custodyOf({ standing, memory, likely: (tag) => plain.get(tag) }, sheets) };
  };
  const first = accounted(made);
  const missing = leftOfMissing(first.custody.planned);
  return missing.size === 0
    ? first
    : accounted(made.map((one) => one.withMore(missing.get(one.sheet.tag ?? "") ?? [])));
}

const idsOf = ({ goals, indicators }: CommitteePlan): Set<string> =>
  new Set([...goals, ...indicators].map(({ id }) => id));
const leftIn = (filled: Filled | undefined): number => filled?.left.length ?? 0;

/**
 * Skapa mallar: a sheet per committee in the workbook. An existing one is made again with its contents: *Återställ
 * mallen* does this for one committee.
 */
export const templates: Command<TemplatesInput, TemplatesResult> = {
  id: "templates",
  label: "Skapa mallar",
  async perform(input, around) {
    const { workbook, now, progress, cancelled = () => false } = around;
    progress("Läser arbetsboken", 0);
    const book = anchored(await workbook.read());
    const table = collecting(book, input, around);
    if (!table.ok) return table;
    progress("Gör mallarna", 0.4);
    const made = templatesOf(book, table.value, input, true);
    if (!made.ok) return made;
    if (cancelled()) return { ok: false, reason: CANCELLED };
    progress("Skriver mallarna", 0.6);
    const { memory } = readMemory(book.memory);
    const stamp = wallClock(now);
    const { all, sheets, custody } = withNothingLost(made.value, memory);
    const written = Object.fromEntries(
      sheets.map((sheet) => [sheet.tag ?? "", { fingerprint: fingerprint(sheet), stamp }]),
    );
    const kept = await writeKeeping(
      workbook,
      sheets,
      writeMemory({ ...memory, sheets: { ...memory.sheets, ...written } }),
      custody,
    );
    if (!kept.ok) return kept;
    progress("Klart", 1);
    return {
      ok: true,
      value: {
        period: table.value.period,
        templates: all.map(({ template }) => template),
        without: withoutInWords(table.value.committees),
        ...(kept.value.custody === undefined ? {} : { custody: kept.value.custody }),
      },
    };
  },
};

export interface TemplateFile extends Template {
  /** "Mall Socialnämnden delår 2024.xlsx". */
  name: string;
  bytes: Uint8Array;
}

/** Files that accompany the templates: a mail text per committee, and a calendar file when there is a due date. */
export interface Enclosed {
  name: string;
  text: string;
}

function enclosedWith(
  made: readonly Made[],
  { period, styrmodell: { contact } }: Collecting,
  returnBy: string | undefined,
  stamp: string,
): Enclosed[] {
  const committees = made.map(({ template }) => template.committee);
  const invitation = {
    committees,
    period: periodText(period),
    ...(returnBy === undefined ? {} : { returnBy }),
    ...(contact === undefined ? {} : { contact }),
  };
  return [
    { name: "Mejl till nämnderna.txt", text: mailTexts(invitation) },
    ...(returnBy === undefined
      ? []
      : [{ name: "Inlämningar.ics", text: calendar({ ...invitation, returnBy }, stamp) }]),
  ];
}

/**
 * Mallar som filer: a workbook per nämnd, to be sent by mail, with the mails' texts. The workbook itself is not
 * written.
 */
export const templateFiles: Command<TemplatesInput, TemplatesResult & { files: TemplateFile[]; enclosed: Enclosed[] }> =
  {
    id: "templateFiles",
    label: "Spara mallar som filer",
    async perform(input, around) {
      const { workbook, now, progress } = around;
      progress("Läser arbetsboken", 0);
      const book = anchored(await workbook.read());
      const table = collecting(book, input, around);
      if (!table.ok) return table;
      progress("Gör mallarna", 0.4);
      const made = templatesOf(book, table.value, input, false);
      if (!made.ok) return made;
      const { writeBook } = await import(/* webpackChunkName: "xlsx" */ "../files/xlsx");
      const { marked } = await import(/* webpackChunkName: "mark" */ "../files/outputMark");
      const files: TemplateFile[] = [];
      const taken = new Set<string>();
      const { organisation } = table.value.recognition;
      for (const { sheet, template } of made.value) {
        const name = templateName(template.committee, table.value.period, taken);
        const properties = { title: name.slice(0, -".xlsx".length), author: organisation };
        const written = writeBook(null, { sheets: [sheet], font: book.font, properties }, now);
        if (!written.ok) return written;
        files.push({ ...template, name, bytes: written.bytes });
      }
      progress("Klart", 1);
      return {
        ok: true,
        value: {
          period: table.value.period,
          templates: files.map(({ name: _, bytes: __, ...template }) => template),
          without: withoutInWords(table.value.committees),
          files: marked(files),
          enclosed: enclosedWith(made.value, table.value, input.returnBy, wallClock(now)),
        },
      };
    },
  };

/** All that goes out to the nämnder as one file: the templates, the mails' texts, the calendar. */
export async function parcel(
  { period, files, enclosed }: Pick<TemplatesResult, "period"> & { files: TemplateFile[]; enclosed: Enclosed[] },
  now: Date,
): Promise<{ name: string; bytes: Uint8Array }> {
  const { parcelOf } = await import(/* webpackChunkName: "xlsx" */ "../files/parcel");
  const texts = enclosed.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
  return { name: `Mallar ${periodText(period)}.zip`, bytes: parcelOf([...files, ...texts], now) };
}

/** Characters of a nämnd's name in a file's name: file systems take 255 bytes, of which å, ä and ö are two each. */
const LONGEST_NAME = 90;

/** A file name that every file system accepts and that is not in `taken`, to which it is added. */
function templateName(committee: string, period: string, taken: Set<string>): string {
  const name = fileName(committee).slice(0, LONGEST_NAME).trim();
  for (let n = 1; ; n++) {
    const file = fileName(`Mall ${n === 1 ? "" : `${n} `}${name} ${periodText(period)}.xlsx`);
    if (taken.has(file.toLowerCase())) continue;
    taken.add(file.toLowerCase());
    return file;
  }
}
