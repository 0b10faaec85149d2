import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Fold } from "./fold";
import type { View } from "./session/view";

const useStyles = makeStyles({
  step: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    ":first-of-type": { borderTopStyle: "none", paddingTop: 0 },
  },
  inside: { padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}` },
  help: { ...typographyStyles.caption1, margin: `${tokens.spacingVerticalS} 0 0`, textAlign: "right" },
});

/** The steps of the flow, in order. */
export type StepName = "read" | "question" | "judge" | "status" | "submissions" | "report" | "check" | "styrmodell";

/** What is drawn inside a step. */
export interface StepBody {
  view: View;
  /** Whether it is seen: a step that has been closed stays as it is, with what is half-written in it. */
  open: boolean;
}

interface StepProps {
  name: StepName;
  title: string;
  /** Where this step stands, in a few words. */
  state: string;
  open: boolean;
  toggle(open: boolean): void;
  children: ReactNode;
}

/** A step of the flow: its title and where it stands, and what belongs to it when it is open. */
export function Step({ name, title, state, open, toggle, children }: StepProps) {
  const styles = useStyles();
  return (
    <section className={styles.step} aria-label={title}>
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
