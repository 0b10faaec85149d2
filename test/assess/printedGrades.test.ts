import { assess } from "../../src/assess/assess";
import type { GradeNote } from "../../src/domain/plan";
import { standard } from "../../src/domain/presets/standard";
import { grade, node, recognition } from "./plan";

const SCALE = standard.scales[0]!;
/** The printed grade of a goal of 2021: its label, and its place where the scale's order is known. */
function printed(note: GradeNote): [kind: string, label: string, index: number | undefined] | undefined {
  const plan = assess(recognition({ goals: [node("a", "mål", { grades: [note] })] }), standard);
  const found = plan.areas[0]!.goals[0]!.printed?.grade;
  return found && [found.kind, found.label, found.kind === "step" ? found.index : undefined];
}
const text = (words: string, more: Partial<GradeNote> = {}): GradeNote => ({
  by: "printed",
  text: words,
  cell: "Blad!G1",
  ...more,
});

test.each<[what: string, note: GradeNote, grade: ReturnType<typeof printed>]>([
  ["by its words on the level's scale", text("Uppnås delvis"), ["step", "Uppnås delvis", 1]],
  [
    "by the step that was recognised, whatever it is called there",
    grade("2", SCALE.name, 1),
    ["step", "Uppnås delvis", 1],
  ],
  [
    "by its words, where the step is none of the scale",
    grade("Uppnås inte", SCALE.name, 7),
    ["step", "Uppnås inte", 2],
  ],
  [
    "on the known scale that it was recognised on, whose order is asked about: without a place",
    text("Osäkert om målet kan uppnås", { scale: "Bedömning av delmål" }),
    ["step", "Osäkert om målet kan uppnås", undefined],
  ],
  [
    "as a mark that is asked about, although the level's scale has one like it",
    text("●", { unread: true }),
    ["state", "●", undefined],
  ],
  ["that is foretold is none of the year", text("Målet bedöms uppnås"), ["state", "Målet bedöms uppnås", undefined]],
  [
    "in a sentence that is turned has no step",
    text("Målet nås, dock inte för flickor"),
    ["state", "Målet nås, dock inte för flickor", undefined],
  ],
  ["words of no scale are a state of their own", text("Helt egna ord"), ["state", "Helt egna ord", undefined]],
  ["of the workbook's period, by another name", text("Uppnås", { period: "2021-12" }), ["step", "Uppnås", 0]],
  ["of another period", text("Uppnås", { period: "2020" }), undefined],
])("a printed grade is read %s", (_, note, wanted) => expect(printed(note)).toEqual(wanted));
