import { sendShown } from "./batch";
import { withoutFirst } from "../domain/shapes";
import { TAG_PROPERTY } from "../sheet/ownSheets";
import type { LookName } from "../sheet/looks";
import { codeOf, Stopped } from "./errors";
import { groupSteps, LOOK_GROUPS } from "./lookGroups";
import { keeper, memoryNow } from "./memoryPart";
import { readWorkbook } from "./reader";
import { beginSteps, cellSteps, endSteps } from "./sheetWriter";
import type { Target } from "./target";
import { TRIAL_LOOKS } from "./trialLooks";
import { TRIAL_NAME, trialSheet } from "./trialSheet";
import { typedAt } from "./writing";

/**
 * The result of a step: as it should be, with a difference in what was read back, or refused with an error code of
 * Excel's.
 */
export interface TrialStep {
  name: string;
  outcome: "går" | "avviker" | "vägras";
  /** The value read back instead, or the error code. */
  said?: string;
  milliseconds: number;
  /** The part of a sheet's looks that the step is about. */
  look?: LookName;
}

/** What this Excel can do, to be sent and to be remembered. */
export interface Trial {
  version: 1;
  /** Platform, version and languages, as Excel states them. */
  excel: Record<string, string>;
  steps: TrialStep[];
}

/** Where a trial is made, and the sheet that it writes. */
interface Bench {
  context: Excel.RequestContext;
  target: Target;
}

interface Trying {
  name: string;
  look?: LookName;
  /** Performs the trial and returns what was read back differently from what was written; null when nothing was. */
  run(bench: Bench): Promise<string | null>;
}

const NOT_EMPTY = "Provet skriver i arbetsboken. Öppna en ny, tom arbetsbok, öppna Måltavlan där och kör provet i den.";

const differs = (was: unknown, is: unknown): string | null =>
  String(is) === String(was) ? null : `skrev ${String(was)}, läste ${String(is)}`;

async function contentsBack({ context, target }: Bench): Promise<string | null> {
  const { sheet, excel } = target;
  const cells = excel().getRangeByIndexes(0, 0, 10, 2);
  cells.load("formulas,values");
  await context.sync();
  const { formulas, values } = cells;
  const faults = formulas.flatMap((line: unknown[], row) =>
    line.map((is, at) => {
      const wanted = typedAt(sheet, row, at);
      return differs(typeof wanted === "string" ? withoutFirst(wanted, "'") : wanted, is);
    }),
  );
  return faults.find((fault) => fault !== null) ?? differs(6, values[4]?.[1]);
}

async function memoryBack({ context }: Bench): Promise<string | null> {
  const text = JSON.stringify({ prov: "åäö <&>" });
  for (const before of ["{}", text])
    await sendShown(context, keeper(context.workbook, await memoryNow(context))(before));
  const standing = await memoryNow(context);
  const fault = differs(text, standing.text);
  await sendShown(context, keeper(context.workbook, standing)(undefined));
  return fault ?? differs(undefined, (await memoryNow(context)).text);
}

async function dateBack({ context }: Bench): Promise<string | null> {
  const day = context.workbook.functions.date(2024, 1, 1);
  day.load("value");
  await context.sync();
  return day.value === 45_292 || day.value === 43_830 ? null : `1 januari 2024 är ${day.value}`;
}

/** The steps of the trial: contents first, then each group of looks, last the removal of the sheet. */
const TRYING: Trying[] = [
  {
    name: "Läsa arbetsboken",
    run: async ({ context }) => {
      const { book } = await readWorkbook(context, () => undefined);
      return book.sheets.length > 0 ? null : "inga blad";
    },
  },
  {
    name: "Lägga till ett blad",
    run: async ({ context, target }) => {
      context.workbook.worksheets.add(TRIAL_NAME);
      await sendShown(context, beginSteps(target));
      const added = context.workbook.worksheets.getItemOrNullObject(TRIAL_NAME);
      added.load("name");
      await context.sync();
      return added.isNullObject ? "bladet finns inte" : differs(TRIAL_NAME, added.name);
    },
  },
  {
    name: "Märka bladet som vårt",
    run: async ({ context, target }) => {
      target.excel().customProperties.add(TAG_PROPERTY, "prov");
      await context.sync();
      const tag = target.excel().customProperties.getItemOrNullObject(TAG_PROPERTY);
      tag.load("value");
      await context.sync();
      if (tag.isNullObject) return "märket finns inte";
      const read = tag.value;
      // As a sheet that was never finished loses its tag; it is set again for what is tried next.
      tag.delete();
      const gone = target.excel().customProperties.getItemOrNullObject(TAG_PROPERTY);
      await context.sync();
      if (!gone.isNullObject) return "märket gick inte att ta bort";
      target.excel().customProperties.add(TAG_PROPERTY, "prov");
      await context.sync();
      return differs("prov", read);
    },
  },
  {
    name: "Skriva texter, tal och formler",
    run: async (bench) => {
      await sendShown(bench.context, [...cellSteps(bench.target), ...endSteps(bench.target)]);
      return contentsBack(bench);
    },
  },
  {
    name: "Skriva samma celler igen",
    run: async (bench) => {
      await sendShown(bench.context, [
        ...cellSteps({ ...bench.target, standing: bench.target.sheet }),
        ...endSteps(bench.target),
      ]);
      return contentsBack(bench);
    },
  },
  { name: "Minnet i arbetsboken", run: memoryBack },
  { name: "Datum räknas från", run: dateBack },
  ...LOOK_GROUPS.map(({ name: look, ...group }): Trying => ({
    name: TRIAL_LOOKS[look].name,
    look,
    run: async ({ context, target }) => {
      await sendShown(
        context,
        groupSteps(
          { name: look, ...group },
          look === "cleared" ? { ...target, standing: target.sheet } : target,
          false,
        ),
      );
      return TRIAL_LOOKS[look].read(target, context);
    },
  })),
  {
    name: "Frysa rader, och kolumner, var för sig",
    run: async ({ context, target }) => {
      const { freezePanes } = target.excel();
      freezePanes.freezeRows(2);
      const rows = freezePanes.getLocationOrNullObject();
      rows.load("address");
      freezePanes.freezeColumns(2);
      const columns = freezePanes.getLocationOrNullObject();
      columns.load("address");
      await context.sync();
      return rows.isNullObject || columns.isNullObject ? "inget är fryst" : null;
    },
  },
  {
    name: "Visa en cell",
    run: async ({ context, target }) => {
      target.excel().activate();
      target.excel().getRange("B2").select();
      const marked = context.workbook.getSelectedRange();
      marked.load("address");
      await context.sync();
      return marked.address.replaceAll("$", "").endsWith("!B2") ? null : `markerat är ${marked.address}`;
    },
  },
  {
    name: "Vänta med att rita om",
    run: async ({ context }) => {
      context.application.suspendScreenUpdatingUntilNextSync();
      await context.sync();
      return null;
    },
  },
];

async function tried({ name, look, run }: Trying, bench: Bench, clock: () => number): Promise<TrialStep> {
  const from = clock();
  const step = (outcome: TrialStep["outcome"], text?: string): TrialStep => ({
    name,
    outcome,
    ...(text !== undefined && { said: text }),
    milliseconds: Math.round(clock() - from),
    ...(look && { look }),
  });
  try {
    const fault = await run(bench);
    return fault === null ? step("går") : step("avviker", fault);
  } catch (error) {
    return step("vägras", codeOf(error) || "okänt fel");
  }
}

async function isScratch(context: Excel.RequestContext): Promise<boolean> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true));
  used.forEach((range) => range.load("address"));
  await context.sync();
  return used.every(({ isNullObject }) => isNullObject);
}

/**
 * Tries everything that the add-in does in Excel, step by step in an empty workbook: writes, reads back and takes the
 * time. A refused step does not stop the next. Rejects with `Stopped` in a workbook that is not empty; the added sheet
 * is removed at the end.
 * @param about Excel's platform, version and languages
 * @param clock milliseconds
 */
export async function tryExcel(
  excel: typeof Excel,
  about: Record<string, string>,
  clock: () => number,
  progress: (share: number) => void = () => undefined,
): Promise<Trial> {
  return excel.run({ delayForCellEdit: true }, async (context) => {
    if (!(await isScratch(context))) throw new Stopped(NOT_EMPTY);
    const sheet = trialSheet();
    const target: Target = {
      sheet,
      tag: TRIAL_NAME,
      reach: { bottom: -1, right: -1 },
      charts: [],
      kept: [],
      excel: () => context.workbook.worksheets.getItem(TRIAL_NAME),
    };
    const steps: TrialStep[] = [];
    for (const [i, trying] of TRYING.entries()) {
      steps.push(await tried(trying, { context, target }, clock));
      progress((i + 1) / (TRYING.length + 1));
    }
    const removing: Trying = {
      name: "Ta bort bladet",
      run: async () => {
        context.workbook.worksheets.getItem(TRIAL_NAME).delete();
        await context.sync();
        return null;
      },
    };
    steps.push(await tried(removing, { context, target }, clock));
    return { version: 1, excel: about, steps };
  });
}

/** The groups of looks that did not come back as they were written, which a writing then makes last and apart. */
export const weakLooks = ({ steps }: Trial): LookName[] =>
  steps.flatMap(({ outcome, look }) => (look && look !== "cleared" && outcome !== "går" ? [look] : []));

/** One line per step, for a table: what was tried, and how it went. */
export const trialLines = ({ steps }: Trial): { name: string; text: string }[] =>
  steps.map(({ name, outcome, said: text, milliseconds }) => ({
    name,
    text: `${outcome}${text === undefined ? "" : `: ${text}`} (${milliseconds} ms)`,
  }));
