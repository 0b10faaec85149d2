import { Button, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ComponentType, type ReactNode, useEffect, useRef, useState } from "react";
import { CheckStep } from "./checkStep";
import { DecideStep } from "./decideStep";
import { Fold } from "./fold";
import { JudgeStep } from "./judgeStep";
import { Text, Ways } from "./look";
import { type Opens, type StepBody, type StepName, usePane } from "./pane";
import { QuestionStep } from "./questionStep";
import { ReadStep } from "./readStep";
import { ReportStep } from "./reportStep";
import { reveal } from "./result";
import type { View } from "./session/view";
import type { Doing } from "./state";
import { statusState, StatusStep } from "./statusStep";
import { StyrmodellStep } from "./styrmodellStep";
import { SubmissionsStep } from "./submissionsStep";
import { TrialSection } from "./trialSection";
import { clockWords, counted, numberWords, periodWords } from "./words";

interface StepKind {
  name: StepName;
  title: string;
  /** The step's state, in a few words; "" where there is none to show. */
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
  {
    name: "decide",
    title: "Så bedömer vi",
    state: ({ styrmodell: { undecided, title, decision } }) => (undecided ? "inte valt" : (decision ?? title)),
    Body: DecideStep,
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

/** The step where a command shows what it made; a proof is shown where it is written from. */
const RESULTS: Partial<Record<Doing, StepName>> = { handIn: "submissions", check: "check" };

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

/** The steps of the flow; `opens` is the step to open on request. */
export function Steps({ view, opens }: { view: View; opens: Opens | undefined }) {
  const [open, setOpen] = useState<ReadonlySet<StepName>>(new Set<StepName>(["read", "status"]));
  const { did } = usePane();
  const proofed = view.proof && (view.proof.of === "status" ? "status" : "report");
  const [seen, setSeen] = useState(did);
  // What comes before the step that has just got a result gives way to it.
  if (did !== seen) {
    setSeen(did);
    const step = did && (did.doing === "proof" ? proofed : RESULTS[did.doing]);
    const later = STEPS.slice(STEPS.findIndex(({ name }) => name === step)).map(({ name }) => name);
    if (step) setOpen(new Set(later.filter((name) => name === step || open.has(name))));
  }
  useEffect(() => {
    if (opens) setOpen((before) => new Set(before).add(opens.step));
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
          goes={opens?.goes && opens.step === name ? opens : undefined}
        >
          <Body view={view} open={open.has(name)} />
        </Step>
      ))}
      {view.tables.length === 0 && <TrialSection />}
    </>
  );
}

const useStyles = makeStyles({
  introduction: {
    marginBottom: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  step: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    ":first-of-type": { borderTopStyle: "none", paddingTop: 0 },
  },
  inside: { padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}` },
  help: { ...typographyStyles.caption1, margin: `${tokens.spacingVerticalS} 0 0`, textAlign: "right" },
});

const PARTS: { title: string; words: string; opens: StepName }[] = [
  {
    title: "Skillnaderna först",
    words:
      "Överst står de bedömningar som skiljer sig från talen, och under Tabeller vad varje kolumn lästes som. Tryck på en cell, så visas den i arbetsboken.",
    opens: "read",
  },
  {
    title: "Granska, sedan skriv",
    words: "Granska visar hur statusbladen blir och vad som bör ses över. Inget är skrivet förrän du väljer Skriv.",
    opens: "status",
  },
  {
    title: "Allt går att ångra",
    words: "Ångra överst i panelen tar tillbaka det senaste. Hjälp längst ned i varje del säger mer.",
    opens: "read",
  },
];

/** Three things to know, the first time something has been read; skipped for good by one press. */
function Introduction({ show }: { show(step: StepName): void }) {
  const styles = useStyles();
  const { own } = usePane();
  const [at, setAt] = useState(() => (own.read("introduced").length > 0 ? PARTS.length : 0));
  const part = PARTS[at];
  if (!part) return null;
  const go = (to: number): void => {
    setAt(to);
    const next = PARTS[to];
    if (next) show(next.opens);
    else own.keep("introduced", ["yes"]);
  };
  return (
    <section aria-label="Introduktion" className={styles.introduction}>
      <Text voice="caption">{`${at + 1} av ${PARTS.length}`}</Text>
      <Text voice="strong">{part.title}</Text>
      <Text voice="plain">{part.words}</Text>
      <Ways>
        <Button size="small" onClick={() => go(at + 1)}>
          {at + 1 < PARTS.length ? "Visa nästa" : "Börja"}
        </Button>
        {at + 1 < PARTS.length && (
          <Button size="small" appearance="subtle" onClick={() => go(PARTS.length)}>
            Hoppa över
          </Button>
        )}
      </Ways>
    </section>
  );
}

interface StepProps {
  name: StepName;
  title: string;
  /** The step's state, in a few words. */
  state: string;
  open: boolean;
  toggle(open: boolean): void;
  /** The user goes here, each time anew. */
  goes: Opens | undefined;
  children: ReactNode;
}

/** A step of the flow: its title and state, and its contents when open. */
function Step({ name, title, state, open, toggle, goes, children }: StepProps) {
  const styles = useStyles();
  const step = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!goes || !step.current) return;
    step.current.querySelector("button")?.focus({ preventScroll: true });
    reveal(step.current);
  }, [goes]);
  return (
    <section ref={step} className={styles.step} aria-label={title}>
      <Fold level={2} voice="section" open={open} toggle={toggle} label={title} end={state}>
        <div className={styles.inside}>
          {children}
          <p className={styles.help}>
            <Link href={`support.html#${name}`} target="_blank" aria-label={`Hjälp om ${title}`}>
              Hjälp
            </Link>
          </p>
        </div>
      </Fold>
    </section>
  );
}
