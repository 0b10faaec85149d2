import { andList } from "../../domain/listed";
import { type GehAssessment, judgeHousekeeping } from "../../assess/geh";
import { isDeed, isExplained } from "../../assess/basis";
import type { AssessedGoal, AssessedIndicator, AssessedPlan, Assessment } from "../../domain/assessment";
import { BASES, BASIS_WORDS, basisText, olderUnder, type Basis } from "../../domain/basis";
import type { PlanNode } from "../../domain/plan";
import type { Proof } from "../../domain/proof";
import { capital } from "../../interpret/text/text";
import { parseRef } from "../../sheet/address";
import { type Block, type Content, type ReportDocument, type TableRowWords, words } from "../../sheet/document";
import { countSentence } from "../countSentence";
import { distinctGoals, distinctIndicators } from "../counted";
import { printable, targetText } from "../figure";
import { nounOfMeasures } from "../measuresAlone";
import { nameOf } from "../nodeName";
import { periodTitle } from "../periodTitle";
import { averages } from "../revision/averages";
import type { JudgedBy } from "../revision/beside";
import type { AuditQuestion } from "../revision/questions";
import { AUDIT_RULES } from "../revision/rules";
import { SAY } from "../sentences";
import { balanceResultOf } from "./balance";
import { changeBlocks } from "./closing";
import { gradeContent, type ReportInput, worded } from "./content";
import { methodBlocks } from "./method";

/** What the appendix has that other reports do not. */
export interface AuditPart {
  questions: AuditQuestion[];
  /** What was read, and by what: names with their short hashes, in order. */
  prints: { what: string; print: string }[];
  /** Who has judged the grade in a cell, as its table says. */
  judgedBy: (cell: string) => JudgedBy;
}

const body = (text: string, look: "lead" | "body" | "note" = "body"): Block => ({ kind: "text", look, text });
const section = (text: string, id: string, blocks: Block[]): Block[] =>
  blocks.length === 0 ? [] : [{ kind: "heading", level: 2, text, id }, ...blocks];

const isGraded = ({ basis }: { basis?: Basis }): boolean => basis !== undefined;

/** What is done or not, as the table says without a reason: nobody has judged whether it is reached. */
const isStatus = (one: AssessedGoal | AssessedIndicator, period: string): boolean =>
  one.basis === "judged" && "committee" in one && isDeed(one) && !isExplained(one.node, period);

const STATUS = { label: "redovisad status", meaning: "Gjort, pågående eller inte, så som tabellen säger" };

/** The classes of evidence with what each means, and how many goals and measures have it; a status without a reason is apart. */
function basisTable(plan: AssessedPlan, goals: AssessedGoal[], measures: AssessedIndicator[]): Block {
  const { styrmodell, period } = plan;
  const statuses = goals.filter((one) => isStatus(one, period));
  const judged = goals.filter((one) => !statuses.includes(one));
  const count = (ones: { basis?: Basis }[], basis: Basis): Content =>
    words(String(ones.filter((one) => one.basis === basis).length));
  const row = (id: string, label: string, meaning: string, counts: [Content, Content]): TableRowWords => ({
    kind: "row",
    id,
    cells: [words(capital(label), "bold"), words(capital(meaning)), ...counts],
  });
  return {
    kind: "table",
    name: "Vad bedömningarna vilar på",
    columns: [
      { ...worded("Vilar på"), name: "basis" },
      { ...worded("Betydelse"), name: "meaning" },
      { ...worded("Mål", "right"), name: "goals" },
      { ...worded(capital(nounOfMeasures(plan).many), "right"), name: "measures" },
    ],
    rows: [
      // What none rests on has no row.
      ...BASES.filter((basis) => [...judged, ...measures].some((one) => one.basis === basis)).map((basis) =>
        row(basis, BASIS_WORDS[basis].label, basisText(basis, "meaning", styrmodell, olderUnder(styrmodell)), [
          count(judged, basis),
          count(measures, basis),
        ]),
      ),
      ...(statuses.length > 0
        ? [row("status", STATUS.label, STATUS.meaning, [words(String(statuses.length)), words("0")])]
        : []),
    ],
  };
}

/** The conclusion with how each group stands, what is the auditors' to state, and averages of several years. */
function conclusionBlocks({ assessed, isGroupLeftOut }: ReportInput, judged: GehAssessment): Block[] {
  const hasGoals = judged.financial.goals.length + judged.operational.goals.length > 0;
  const means = averages(assessed).map(({ measure, text, years }) =>
    SAY.yearsAverage(nameOf(measure.node), years, text),
  );
  return [
    body(judged.sentence, "lead"),
    ...(hasGoals ? [body([judged.reason, SAY.compatible()].join(" "))] : []),
    ...(means.length > 0 ? [body(means.join(" "))] : []),
    ...[isGroupLeftOut ? SAY.groupNotEvaluated() : undefined, judged.unmarked].flatMap((text) =>
      text ? [body(text, "note")] : [],
    ),
  ];
}

/** Cells one after the other: of the same sheet as the one before without its name, "Mål!B7, C7". */
function cellsInWords(cells: readonly string[]): string[] {
  return cells.map((cell, index) => {
    const sheet = sheetNamed(cell);
    const isSame = index > 0 && sheetNamed(cells[index - 1] ?? "") === sheet;
    return isSame ? cell.slice(sheet.length) : cell;
  });
}

/** The name of the sheet as a cell's address has it, with the mark after it: "Mål!". */
const sheetNamed = (cell: string): string => cell.slice(0, cell.lastIndexOf("!") + 1);

/**
 * What establishes a measure's grade, once each: its outcome, forecast and target, other cells with what stands there,
 * answers with their day, what the document says but for the names of the sheets that the cells are on.
 */
function proofWords(proof: readonly Proof[], { node, target }: AssessedIndicator): string {
  const kinds = new Map([
    ...node.outcomes.map(({ cell }): [string, string] => [cell, "utfall"]),
    ...node.forecasts.map(({ cell }): [string, string] => [cell, "prognos"]),
    ...node.comparisons.map(({ cell }): [string, string] => [cell, "jämförelse"]),
    ...(target ? [[target.cell, "målvärde"] as [string, string]] : []),
  ]);
  const told = proof.filter(
    (one, index) => proof.findIndex(({ cell, text }) => cell === one.cell && text === one.text) === index,
  );
  const cells = told.flatMap(({ by, cell }) => (by !== "answer" && cell ? [cell] : []));
  const places = cellsInWords(cells);
  const sheets = new Set(cells.map((cell) => parseRef(cell)?.sheet));
  return told
    .flatMap(({ by, cell, text, when }) => {
      if (by === "answer" && text) return [`svar: ${text}${when ? ` (${when.slice(0, DAY)})` : ""}`];
      if (cell) {
        const place = places[cells.indexOf(cell)] ?? cell;
        return [[kinds.get(cell), text && `”${printable(text)}”`, "i", place].filter(Boolean).join(" ")];
      }
      return by === "document" && text && !sheets.has(text) ? [`dokumentet: ”${text}”`] : [];
    })
    .join("; ");
}
const DAY = "2025-02-11".length;

/** What the proof of a grade is told from. */
interface ProofSources {
  period: string;
  motives: Readonly<Record<string, readonly string[]>>;
  judgedBy: (cell: string) => JudgedBy;
}

/** A printed grade with its cell: under which header it stands, and who has given it, where the table says so. */
function printedWords({ cell = "", who }: Assessment, node: PlanNode, { judgedBy }: ProofSources): string {
  const said = judgedBy(cell);
  const name = said.who ?? who;
  return [
    "underlagets bedömning",
    ...(said.under ? [`under ”${said.under}”`] : []),
    `i ${cell || node.cell}`,
    ...(name ? [`av ${name}`] : []),
  ].join(" ");
}

/** What a grade rests on: of a judgement by whom, where the table says so. */
function basisLabel(one: AssessedGoal | AssessedIndicator, { judgedBy, period }: ProofSources): string {
  const { basis = "none", printed } = one;
  if (isStatus(one, period)) return STATUS.label;
  const who = basis === "judged" && (judgedBy(printed?.cell ?? "").who ?? printed?.who);
  return who ? `bedömd av ${who}, med motivering` : BASIS_WORDS[basis].label;
}

/** Whether the table says that something cannot be judged, and nothing else judges it. */
const saysUnjudged = ({ printed, published }: Pick<AssessedGoal, "printed" | "published">): boolean =>
  printed?.grade.kind === "state" && published.kind === "state";

/** Whether a goal or a measure has a row: it is graded, or said not to be. */
const isShown = (one: AssessedGoal | AssessedIndicator): boolean => isGraded(one) || saysUnjudged(one);

/** Of a judgement by a person, or that nothing can be judged: who is responsible for it where nothing says who has given it, and where its reason stands. */
function judgedWords(
  { basis, node, printed, published }: AssessedGoal | AssessedIndicator,
  nodes: PlanNode[],
  { period, motives, judgedBy }: ProofSources,
): string[] {
  const isUnjudged = saysUnjudged({ printed, published });
  if (basis !== "judged" && !isUnjudged) return [];
  const cells = nodes.flatMap(({ id, comments }) => [
    ...comments.filter((one) => isExplained({ comments: [one] }, period)).map(({ cell }) => cell),
    ...(motives[id] ?? []),
  ]);
  const isNamed = printed?.who ?? judgedBy(printed?.cell ?? "").who;
  const who = printed && !isNamed && node.owners.length > 0 ? [`ansvarig: ${andList(node.owners)}`] : [];
  if (isUnjudged && cells.length === 0) return [...who, "utan skäl i arbetsboken"];
  return [...who, ...(cells.length > 0 ? [`motivering i ${andList(cellsInWords([...new Set(cells)]))}`] : [])];
}

/** A printed grade that is published is proved by its own cell, and by the values beside it. */
function measureProof(measure: AssessedIndicator, told: ProofSources): string {
  const { verdict, printed, published, outcome, target } = measure;
  if (verdict.proof && verdict.met !== null) {
    const own = printed && printed.grade === published ? printedWords(printed, measure.node, told) : "";
    return [own, proofWords(verdict.proof, measure)].filter(Boolean).join("; ");
  }
  return [
    printed ? printedWords(printed, measure.node, told) : "",
    outcome ? `utfall ”${printable(outcome.text)}” i ${outcome.cell}` : "",
    target ? `målvärde ”${targetText(measure)}” i ${target.cell}` : "",
    ...judgedWords(measure, [measure.node], told),
  ]
    .filter(Boolean)
    .join("; ");
}

const JUDGES: Record<Exclude<Assessment["by"], "printed">, string> = {
  overall: "samlad bedömning",
  committee: "nämndens bedömning",
  computed: "beräknad av det som står under",
};

function goalProof(goal: AssessedGoal, told: ProofSources): string {
  const { node, overall, committee, printed, computed, published, indicators } = goal;
  const judges = [...(overall ? [overall] : []), ...committee, ...(printed ? [printed] : [])];
  const all = published === computed?.grade ? [computed, ...judges] : judges;
  const motives = [node, ...indicators.map((one) => one.node)];
  const words = (one: Assessment): string =>
    one.by === "printed"
      ? printedWords(one, node, told)
      : [JUDGES[one.by], one.who && `(${one.who})`, one.by !== "computed" && `i ${one.cell ?? node.cell}`]
          .filter(Boolean)
          .join(" ");
  return [...new Set([...all.map(words), ...judgedWords(goal, motives, told)])].join("; ");
}

/** Each published grade with what it rests on, and what is said not to be judged with why, and the cells that establish it. */
function gradeTable(goals: AssessedGoal[], measures: AssessedIndicator[], called: string, told: ProofSources): Block[] {
  const measured = new Map(measures.map((one) => [one.node.id, one]));
  const rowOf = (one: AssessedGoal | AssessedIndicator, title: Content, proof: string): TableRowWords => ({
    kind: "row",
    id: one.node.id,
    cells: [
      title,
      gradeContent(one.published, "committee" in one),
      words(one.basis ? basisLabel(one, told) : "–"),
      words(proof),
    ],
  });
  const ofMeasure = (one: AssessedIndicator, sign: string): TableRowWords => {
    measured.delete(one.node.id);
    return rowOf(one, words(sign + nameOf(one.node), undefined, one.node.cell), measureProof(one, told));
  };
  const rows = goals.flatMap((goal) => {
    const below = goal.indicators
      .filter((one) => isShown(one) && measured.has(one.node.id))
      .map((one) => ofMeasure(one, "– "));
    return isShown(goal) || below.length > 0
      ? [
          rowOf(goal, words(nameOf(goal.node), "bold", goal.node.cell), isShown(goal) ? goalProof(goal, told) : ""),
          ...below,
        ]
      : [];
  });
  const alone = [...measured.values()].filter(isShown).map((one) => ofMeasure(one, ""));
  const all = [...rows, ...alone];
  return all.length === 0
    ? [body("Ingen bedömning är redovisad.")]
    : [
        {
          kind: "table",
          name: "Bedömningar och det som styrker dem",
          headed: true,
          columns: [
            { ...worded(`Mål och ${called}`), name: "title" },
            { ...worded("Bedömning"), name: "grade" },
            { ...worded("Vilar på"), name: "basis" },
            { ...worded("Styrks av"), name: "proof" },
          ],
          rows: all,
        },
      ];
}

const fromWords = (from: (typeof AUDIT_RULES)[keyof typeof AUDIT_RULES]["from"]): string =>
  typeof from === "number" ? ` (${from} av 27 revisionsrapporter)` : from === "lag" ? " (lag och norm)" : "";

/** The questions of *Kontrollera* with their answers, under what auditors asked. */
function questionBlocks(questions: readonly AuditQuestion[]): Block[] {
  if (questions.length === 0) return [body("Inga frågor.")];
  const rules = [...new Set(questions.map(({ rule }) => rule))];
  const rows = rules.flatMap((rule): TableRowWords[] => [
    { kind: "group", cells: [words(AUDIT_RULES[rule].asked + fromWords(AUDIT_RULES[rule].from), "bold"), null, null] },
    ...questions
      .filter((one) => one.rule === rule)
      .map(({ id, message, cell, also, answer }): TableRowWords => ({
        kind: "row",
        id,
        cells: [
          words(message),
          cell ? words(cellsInWords([cell, ...also]).join(", "), "muted", cell) : null,
          answer
            ? words(
                [answer.text || "Skickad till nämnden.", [answer.who, answer.day].filter(Boolean).join(", ")].join(
                  "\n",
                ),
              )
            : words("Obesvarad", "muted"),
        ],
      })),
  ]);
  return [
    {
      kind: "table",
      name: "Frågor och svar",
      headed: true,
      columns: [
        { ...worded("Fråga"), name: "question" },
        { ...worded("Cell"), name: "cell" },
        { ...worded("Svar"), name: "answer" },
      ],
      rows,
    },
  ];
}

/**
 * Revisionsbilaga: the rules of judgement, each published grade with what it rests on and its cells, the auditor's questions
 * with their answers, what has changed, and fingerprints of what it was made from. Same input, same appendix.
 */
export function auditAppendix(input: ReportInput, { questions, prints, judgedBy }: AuditPart): ReportDocument {
  const { assessed } = input;
  const goals = distinctGoals(assessed).filter(({ unjudged }) => !unjudged);
  const measures = distinctIndicators(assessed).filter(({ withdrawn }) => withdrawn === undefined);
  const told: ProofSources = { period: assessed.period, motives: assessed.motives ?? {}, judgedBy };
  const judged = judgeHousekeeping(assessed, balanceResultOf(input.balance, assessed.period), input.concluded);
  const eyebrow = capital([assessed.organisation, periodTitle(assessed.period)].filter(Boolean).join(" · "));
  const answered = questions.filter(({ answer }) => answer !== undefined && answer.text !== "").length;
  return {
    title: "Revisionsbilaga",
    eyebrow,
    blocks: [
      body(countSentence(assessed), "lead"),
      body(SAY.questionsAnswered(questions.length, answered)),
      ...section("Regler för bedömningen", "regler", [...methodBlocks(input), basisTable(assessed, goals, measures)]),
      ...section("God ekonomisk hushållning", "hushållning", conclusionBlocks(input, judged)),
      ...section(
        "Bedömningar och underlag",
        "bedömningar",
        gradeTable(goals, measures, nounOfMeasures(assessed).one, told),
      ),
      ...section("Revisorns frågor", "frågor", questionBlocks(questions)),
      ...section("Vad som har ändrats", "ändrat", changeBlocks(input)),
      ...section("Fingeravtryck", "fingeravtryck", [
        {
          kind: "table",
          name: "Vad bilagan är gjord av",
          headed: true,
          columns: [
            { ...worded("Vad"), name: "what" },
            { ...worded("Fingeravtryck (SHA-256)"), name: "print" },
          ],
          rows: prints.map(({ what, print }): TableRowWords => ({
            kind: "row",
            id: what,
            cells: [words(what), words(print)],
          })),
        },
        body(
          "Samma arbetsbok, styrmodell och version ger samma fingeravtryck och samma bilaga, tecken för tecken. Bilagan har ingen tid.",
          "note",
        ),
      ]),
    ],
    footer: [assessed.organisation, "Revisionsbilaga", periodTitle(assessed.period)].filter(Boolean).join(" · "),
  };
}
