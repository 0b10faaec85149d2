import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Fold } from "./fold";
import { useText } from "./text";

const useStyles = makeStyles({ folded: { marginTop: tokens.spacingVerticalXS } });

interface PartProps {
  title: string;
  children: ReactNode;
}

/** A part of a step under its own heading, known by it to a screen reader. */
export function Part({ title, children }: PartProps) {
  const text = useText();
  return (
    <section aria-label={title}>
      <h3 className={text.heading}>{title}</h3>
      {children}
    </section>
  );
}

/** A part that is folded until it is asked for. */
export function FoldedPart({ title, opens = false, children }: PartProps & { opens?: boolean }) {
  const text = useText();
  const styles = useStyles();
  return (
    <section aria-label={title} className={styles.folded}>
      <Fold level={3} className={text.strong} label={title} opens={opens}>
        {children}
      </Fold>
    </section>
  );
}
