import { useEffect, useState, type ComponentType } from "react";
import { Introduction } from "./introduction";
import { QuestionStep } from "./questionStep";
import { JudgeStep } from "./judgeStep";
import { SubmissionsStep } from "./submissionsStep";
import { ReportStep } from "./reportStep";
import { CheckStep } from "./checkStep";
import { StyrmodellStep } from "./styrmodellStep";
import { ReadStep } from "./readStep";
import type { View } from "./session/view";
import { StatusStep, statusState } from "./statusStep";
import { Step, type StepBody, type StepName } from "./step";
import { TrialSection } from "./trialSection";
import { clockWords, counted, numberWords, periodWords } from "./words";

interface StepKind {
  name: StepName;
  title: string;
  /** Where it stands, in a few words; "" where there is nothing to say. */
  state(view: View): string;
  Body: ComponentType<StepBody>;
}

/** The steps of the flow, in order. */
const STEPS: StepKind[] = [
  {
    name: "read",
    title: "Läs av",
    state: ({ at, disagreements }) =>
      both(
        `kl. ${clockWords(at)}`,
        disagreements.length > 0 && counted(disagreements.length, "skillnad", "skillnader"),
      ),
    Body: ReadStep,
  },
  {
    name: "question",
    title: "Tolka",
    state: ({ questions }) => (questions.length === 0 ? "inga frågor" : counted(questions.length, "fråga", "frågor")),
    Body: QuestionStep,
  },
  { name: "judge", title: "Bedöm", state: judgeState, Body: JudgeStep },
  { name: "status", title: "Statusblad", state: statusState, Body: StatusStep },
  {
    name: "submissions",
    title: "Inlämningar",
    state: ({ handedIn }) =>
      !handedIn ? "" : handedIn.open === 0 ? "inga ändringar" : counted(handedIn.open, "ändring", "ändringar"),
    Body: SubmissionsStep,
  },
  { name: "report", title: "Årsredovisning", state: reportState, Body: ReportStep },
  {
    name: "check",
    title: "Kontrollera",
    state: ({ checks }) =>
      !checks
        ? ""
        : checks.length === 0
          ? "inget att se över"
          : counted(checks.length, "sak att se över", "saker att se över"),
    Body: CheckStep,
  },
  {
    name: "styrmodell",
    title: "Styrmodell",
    state: ({ styrmodell }) => styrmodell.title,
    Body: StyrmodellStep,
  },
];

/** Without a goal table there is nothing for the others to work on. */
const ALONE = STEPS.filter(({ name }) => name === "read");

const both = (one: string, other: string | false): string => [one, other].filter(Boolean).join(" · ");

function judgeState({ areas, counts }: View): string {
  const differing = new Set(
    areas.flatMap(({ goals }) => goals.flatMap(({ id, disagreement }) => (disagreement ? [id] : []))),
  ).size;
  return both(
    counts.goals > 0 ? `${numberWords(counts.goals)} mål` : counted(counts.indicators, "indikator", "indikatorer"),
    differing > 0 && `${numberWords(differing)} där bedömningarna skiljer sig`,
  );
}

function reportState({ report, ...view }: View): string {
  const standing = Object.values(report.standing).flat().length;
  return both(periodWords(view), standing > 0 && counted(standing, "blad", "blad"));
}

/** The steps of the flow; `opens` is opened when it is asked for. */
export function Steps({ view, opens }: { view: View; opens: StepName | undefined }) {
  const [open, setOpen] = useState<ReadonlySet<StepName>>(new Set<StepName>(["read", "status"]));
  const proofed = view.proof && (view.proof.of === "status" ? "status" : "report");
  useEffect(() => {
    if (opens) setOpen((before) => new Set(before).add(opens));
  }, [opens]);
  // A proof is shown where it is written from.
  useEffect(() => {
    if (proofed) setOpen((before) => new Set(before).add(proofed));
  }, [proofed]);
  const toggle = (name: StepName, to: boolean): void => {
    const next = new Set(open);
    if (to) next.add(name);
    else next.delete(name);
    setOpen(next);
  };
  return (
    <>
      {view.tables.length > 0 && <Introduction show={(name) => toggle(name, true)} />}
      {(view.tables.length > 0 ? STEPS : ALONE).map(({ name, title, state, Body }) => (
        <Step
          key={name}
          name={name}
          title={title}
          state={state(view)}
          open={open.has(name)}
          toggle={(to) => toggle(name, to)}
        >
          <Body view={view} open={open.has(name)} />
        </Step>
      ))}
      {view.tables.length === 0 && <TrialSection />}
    </>
  );
}
