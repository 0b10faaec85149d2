import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import { useLayout } from "./layout";
import { useText } from "./text";

const useStyles = makeStyles({
  heading: { margin: 0 },
  // Fluent sets the type of a header on its button; here it is the heading's.
  button: { font: "inherit", padding: `${tokens.spacingVerticalXS} 0`, minHeight: "32px" },
  words: { flexGrow: 1, minWidth: 0, hyphens: "inherit" },
  panel: { margin: 0 },
});

interface FoldProps {
  /** Of the heading that the button stands in. */
  level: 2 | 3 | 4;
  /** What the button says; its name to a screen reader, with `end`. */
  label: ReactNode;
  /** At the end of its line, in a lower voice. */
  end?: ReactNode;
  className?: string;
  /** Whether it is open from the start; it keeps its own account then. */
  opens?: boolean;
  /** Kept by the caller. */
  open?: boolean;
  toggle?(open: boolean): void;
  /** Shown below the heading whether it is open or not. */
  summary?: ReactNode;
  children: ReactNode;
}

/**
 * A heading that shows and hides what belongs to it. What has never been shown is not drawn; what has been shown stays
 * in the page, so that nothing half-written in it is lost. Without Fluent's motion: a panel of ten thousand rows would
 * be measured for it.
 */
export function Fold({ level, label, end, className, opens = false, open, toggle, summary, children }: FoldProps) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const [own, setOwn] = useState(opens);
  const shown = open ?? own;
  const drawn = useRef(false);
  drawn.current ||= shown;
  return (
    <Accordion
      collapsible
      openItems={shown ? ["it"] : []}
      onToggle={(_, { openItems }) => (toggle ?? setOwn)(openItems.length > 0)}
    >
      <AccordionItem value="it">
        <AccordionHeader
          as={`h${level}`}
          size="small"
          className={mergeClasses(styles.heading, className)}
          button={{ className: styles.button }}
        >
          <span className={mergeClasses(styles.words, layout.ends)}>
            <span>{label}</span>
            {end !== undefined && <span className={text.caption}>{end}</span>}
          </span>
        </AccordionHeader>
        {summary}
        {drawn.current && (
          <AccordionPanel className={styles.panel} collapseMotion={null} hidden={!shown}>
            {children}
          </AccordionPanel>
        )}
      </AccordionItem>
    </Accordion>
  );
}
