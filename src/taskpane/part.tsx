import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { Fold } from "./fold";
import { useText } from "./text";

const useStyles = makeStyles({ folded: { marginTop: tokens.spacingVerticalXS } });

/** A part of a step under its own heading, known by it to a screen reader. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  const text = useText();
  return (
    <section aria-label={title}>
      <h3 className={text.heading}>{title}</h3>
      {children}
    </section>
  );
}

/** A part that is folded until it is asked for. */
export function FoldedPart({ title, children }: { title: string; children: ReactNode }) {
  const text = useText();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <section aria-label={title} className={styles.folded}>
      <Fold level={3} className={text.strong} label={title} open={open} toggle={setOpen}>
        {children}
      </Fold>
    </section>
  );
}
