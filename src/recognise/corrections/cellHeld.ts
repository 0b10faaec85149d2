import { grouped } from "../../domain/grouped";
import { cellsOfNode, nodesOf, type Plan, type PlanNode } from "../../domain/plan";
import { digitsIn, isDashAlone } from "../../domain/shapes";
import type { BesideKind } from "../../domain/statedMap";
import { textKey } from "../../interpret/text/text";
import { a1, cellRef, parseRef } from "../../sheet/address";
import { rowsParted, type GivenCell, type Place } from "../labelled/given";
import { isMeasure, namesNode, isValue, MEANINGS, tellsAny } from "../labels/classes";
import { holdersOf, type Holder } from "./statedPlaces";

/** Why a stated cell is not read so, in words that follow its address; and what to do in a map, and in the pane. */
interface WhyNot {
  why: string;
  inMap: string;
  inPane: string;
}

/** A stated cell that the plan does not have so, and what it says. */
export interface CellFault extends WhyNot {
  cell: string;
  words: string;
}

/** The first cell of a sheet that is stated and that the plan does not have so. Null: all hold. */
export function cellFault(sheet: string, given: readonly GivenCell[], plan: Plan): CellFault | null {
  const readOf = cellReader(sheet, given, plan);
  for (const one of given) {
    if (!one.isStated) continue;
    const read = readOf(one);
    const fault = CELL_FAULTS.map((faultOf) => faultOf(one, read)).find((found) => found !== null);
    if (fault) return { cell: cellRef(sheet, one.row, one.column), words: one.words ?? "", ...fault };
  }
  return null;
}

/** What the plan has of a stated cell of a sheet. */
function cellReader(sheet: string, given: readonly GivenCell[], plan: Plan): (one: GivenCell) => CellRead {
  const nodes = nodesOf(plan);
  const valued = new Set(nodes.flatMap((node) => cellsOfNode(node)));
  const holders = holdersOf(nodes);
  const at = grouped(nodes, ({ cell }) => cell);
  const refOf = (one: Place): string => cellRef(sheet, one.row, one.column);
  const placing = placingOf(nodes, given, refOf);
  const heldColumns = columnsOf(sheet, valued);
  const parted = rowsParted(given);
  // A measure that another sheet has too is one: it stands where it stands first.
  const titled = grouped(nodes, ({ title }) => textKey(title));
  // A value beside no title in a column whose other values are read is reported as one, and is none of what is stated; so is
  // one beside several measures in a cell, which does not say of which it is. A dash says that there is no value.
  const isReported = ({ row, column, under, isByColumn, words = "" }: GivenCell): boolean =>
    (isByColumn === true && heldColumns.has(column)) || (!under && parted.has(row)) || isDashAlone(words.trim());
  return (one) => {
    const cell = refOf(one);
    const named = at.get(cell) ?? [];
    const over = (one.under && at.get(refOf(one.under))) ?? [];
    return {
      isTold: one.as === undefined || isReported(one) || tellsOf(nodes, one, cell, over[0]?.cell),
      ...{ named, here: [...named, ...(titled.get(textKey(one.text ?? one.words ?? "")) ?? [])] },
      ...{ isValued: valued.has(cell) || isReported(one), isOneOfSeveral: areSeveral(one, over) },
      given: isReported(one) ? null : givenAs(one, holders.get(cell) ?? [], over[0]?.cell),
      ...placing(one, named),
    };
  };
}

/** Whether the plan has of a cell what is stated of a title beside it; of owners and units it has the words alone. */
function tellsOf(
  nodes: readonly PlanNode[],
  { as, text, words = "" }: GivenCell,
  cell: string,
  over: string | undefined,
): boolean {
  const said = textKey(text ?? words);
  const has = (node: PlanNode): boolean => {
    if (as === "comment") return node.comments.some((one) => one.cell === cell);
    if (as === "owner") return node.owners.some((owner) => said.includes(textKey(owner)));
    if (node.kind !== "indicator") return false;
    if (as === "unit") return textKey(node.unit ?? "") === said;
    return as === "baseline" ? node.baseline?.cell === cell : node.comparisons.some((one) => one.cell === cell);
  };
  return nodes.some((node) => (over === undefined || node.cell === over) && has(node));
}

/** Whether a value is of a cell with several measures, and it is not stated of which. */
const areSeveral = ({ nth }: GivenCell, over: readonly PlanNode[]): boolean =>
  nth === undefined && over.filter(({ kind }) => kind === "indicator").length > 1;

/** What a value is read as, of which title, or of which period, where one of these is not as it is stated. */
interface ReadOtherwise {
  as?: string;
  of?: string;
  period?: string;
  /** The text that the value is read of, where the stated part has other figures. */
  text?: string;
}

/**
 * How a value is read otherwise than it is stated; null: it is so. `over`: the title that it is stated of; absent where
 * nothing says, or where that is one with another of the same words.
 */
function givenAs(
  { label, text, underText, period }: GivenCell,
  holders: readonly Holder[],
  over: string | undefined,
): ReadOtherwise | null {
  const [first] = holders;
  if (!isValue(label) || !first) return null;
  const { gives } = MEANINGS[label];
  const so = holders.filter(({ as }) => gives.includes(as));
  if (!gives.every((one) => so.some(({ as }) => as === one)))
    return { as: [...new Set(holders.map(({ as }) => VALUE_WORDS[as]))].join(" och ") };
  const own = so.filter(
    ({ node }) =>
      (over === undefined || node.cell === over) && (underText === undefined || isTitled(node.title, underText)),
  );
  if (own.length === 0) return { of: so[0]!.node.cell };
  if (text !== undefined && !own.some((one) => isReadOf(one.text, text))) return { text: own[0]!.text };
  return period === undefined || own.some((one) => one.period === period)
    ? null
    : { period: own[0]!.period ?? "ingen angiven period" };
}

/** Whether a value is read of a part: it stands there, or all of its figures do. */
const isReadOf = (value: string, part: string): boolean =>
  textKey(part).includes(textKey(value)) || digitsIn(part).join() === digitsIn(value).join();

/** The columns of a sheet in which a cell is among these. */
const columnsOf = (sheet: string, cells: ReadonlySet<string>): ReadonlySet<number> =>
  new Set(
    [...cells].flatMap((cell) => {
      const at = parseRef(cell);
      return at?.sheet === sheet ? [at.area.left] : [];
    }),
  );

/** Whether what a cell is stated to stand under is a title, and whether what it names stands under that. */
function placingOf(
  nodes: readonly PlanNode[],
  given: readonly GivenCell[],
  refOf: (one: Place) => string,
): (one: GivenCell, named: readonly PlanNode[]) => Pick<CellRead, "isUnder" | "isPlaced"> {
  const titles = given.filter(({ label }) => namesNode(label));
  const headings = titles.filter(({ label }) => label !== "measure");
  const cells = new Set(nodes.map(({ cell }) => cell));
  const ofNames = new Set([
    ...nodes.filter(({ kind }) => kind !== "indicator").map(({ cell }) => cell),
    ...headings.map(refOf),
  ]);
  const ofValues = new Set([...cells, ...titles.map(refOf)]);
  const places = new Map(nodes.map(({ id, cell }) => [id, cell]));
  return ({ under, label }, named) => {
    if (!under) return { isUnder: true, isPlaced: true };
    const over = refOf(under);
    // A title that stands in several cells is one, where it stands first.
    const isKnown = namesNode(label) && cells.has(over) && named.length > 0;
    return {
      isUnder: (namesNode(label) ? ofNames : ofValues).has(over),
      isPlaced: !isKnown || named.some(({ parents }) => parents.some((id) => places.get(id) === over)),
    };
  };
}

/** What the plan has of a cell: titles in it, also those of the same words elsewhere, and whether a value. */
interface CellRead {
  named: readonly PlanNode[];
  here: readonly PlanNode[];
  isValued: boolean;
  /** Whether what it is stated to say of a title is told of one. */
  isTold: boolean;
  /** Whether it is a value of a cell with several measures, and it is not stated of which. */
  isOneOfSeveral: boolean;
  /** What its value is of or read as, where that is not as it is stated. */
  given: ReadOtherwise | null;
  /** Whether the cell that it is stated to stand under is a title, and whether it stands under that. */
  isUnder: boolean;
  isPlaced: boolean;
}

/** What a stated cell is not; null: it is as stated. */
const CELL_FAULTS: readonly ((given: GivenCell, read: CellRead) => WhyNot | null)[] = [
  ({ under }, { isUnder }) =>
    isUnder || !under
      ? null
      : {
          why: `ska höra till ${placeOf(under)}, som inte är någon titel.`,
          inMap: "Ange cellen med målet, området eller måttet.",
          inPane: `Säg först vad ${placeOf(under)} är.`,
        },
  ({ under }, { isUnder, isPlaced }) =>
    isPlaced || !isUnder || !under
      ? null
      : {
          why: `ska höra till ${placeOf(under)}, som inte kan stå över den.`,
          inMap: "Ange en rubrik som inte går runt.",
          inPane: "Säg vilken annan rubrik den hör till.",
        },
  ({ label }, { named: [first] }) =>
    first && !tellsAny(label)
      ? {
          why: `läses som ${WORDS[first.kind]} fast cellen är angiven som något annat.`,
          inMap: "Ange också vad raden är.",
          inPane: "Markera hela raden, och säg vad den är.",
        }
      : null,
  ({ under }, { isValued, isOneOfSeveral }) =>
    isOneOfSeveral && !isValued && under
      ? {
          why: `hör till ${placeOf(under)}, som namnger flera mått.`,
          inMap: "Ange i underText vilket.",
          inPane: "Markera den för sig, och säg vilket av måtten den är för.",
        }
      : null,
  ({ label, under }, { isValued }) =>
    isValue(label) && !isValued && under
      ? {
          why: `är angiven som ${VALUE_WORDS[label]} till ${placeOf(under)}, som inte kan ha det.`,
          inMap: "Ange i under cellen med måttet.",
          inPane: `Säg först att ${placeOf(under)} är ${label === "goalGrade" ? "ett mål" : "ett mått"}.`,
        }
      : null,
  ({ label }, { isValued }) =>
    isValue(label) && !isValued
      ? {
          why: `är angiven som ${VALUE_WORDS[label]}, men hör inte till något mål eller mått.`,
          inMap: "Ange i under vilken titel den hör till.",
          inPane: `Säg först vilken cell som är ${titleOf(label)}.`,
        }
      : null,
  ({ as }, { isTold }) =>
    as === undefined || isTold
      ? null
      : {
          why: `är angiven som ${BESIDE_WORDS[as]}, men hör inte till något ${MEASURES.has(as) ? "mått" : "mål eller mått"} som kan ha det.`,
          inMap: "Ange i under vilken titel den hör till.",
          inPane: `Säg först vilken cell som är ${MEASURES.has(as) ? "måttet" : "målet eller måttet"}.`,
        },
  ({ label }, { given }) =>
    given?.as === undefined
      ? null
      : {
          why: `läses som ${given.as} och kan inte läsas som ${VALUE_WORDS[label]}.`,
          inMap: "Ange något annat i is, eller ta bort cellen ur cells.",
          inPane: `Säg först vilken cell som är ${titleOf(label)}.`,
        },
  ({ under, underText }, { given }) =>
    given?.of === undefined || !under
      ? null
      : {
          why: `läses som ett värde till ${given.of} och kan inte höra till ${underText === undefined ? "" : `”${underText}” i `}${placeOf(under)}.`,
          inMap: `Ange också vad ${placeOf(under)} är, eller ta bort under.`,
          inPane: `Säg först vad ${placeOf(under)} är.`,
        },
  ({ text }, { given }) =>
    given?.text === undefined
      ? null
      : {
          why: `läses ur hela ”${given.text}” och inte ur ”${text}”.`,
          inMap: "Ta bort text, eller skriv den del som är värdet.",
          inPane: "Säg i stället vad hela cellen är.",
        },
  ({ period }, { given }) =>
    given?.period === undefined
      ? null
      : {
          why: `läses som ett värde för ${given.period} och kan inte gälla ${period}.`,
          inMap: "Ta bort period.",
          inPane: "Säg i stället vad hela kolumnen gäller.",
        },
  ({ label }, { here }) =>
    isMeasure(label) && !here.some(({ kind }) => kind === "indicator")
      ? {
          why: "kan inte läsas som ett mått.",
          inMap: "Ange något annat i is, eller ta bort cellen ur cells.",
          inPane: "Säg att den är något annat.",
        }
      : null,
  ({ label, text }, { here }) =>
    text !== undefined && namesNode(label) && !here.some(({ title }) => isTitled(title, text))
      ? {
          why: `kan inte få titeln ”${text}”.`,
          inMap: "Skriv en längre del av cellens text, eller ta bort text.",
          inPane: "Säg i stället vad hela cellen är.",
        }
      : null,
];

const placeOf = ({ row, column }: Place): string => a1(row, column);

/** What a value of a label is of. */
const titleOf = (label: GivenCell["label"]): string => (label === "goalGrade" ? "målet" : "måttet");

const WORDS = { area: "ett område", goal: "ett mål", indicator: "ett mått" } as const;

const BESIDE_WORDS: Record<BesideKind, string> = {
  ...{ baseline: "utgångsvärde", comparison: "någon annans värde" },
  ...{ owner: "ansvarig", comment: "kommentar", unit: "enhet" },
};

/** What only a measure has. */
const MEASURES: ReadonlySet<BesideKind> = new Set<BesideKind>(["baseline", "comparison", "unit"]);

/** What each label of a value is called. */
const VALUE_WORDS: Partial<Record<GivenCell["label"], string>> = {
  ...{ target: "ett målvärde", outcome: "ett utfall", forecast: "en prognos" },
  ...{ grade: "en bedömning av ett mått", goalGrade: "en bedömning av ett mål" },
  targetOutcome: "både målvärde och utfall",
};

const isTitled = (title: string, text: string): boolean =>
  textKey(title).includes(textKey(text)) || textKey(text).includes(textKey(title));
