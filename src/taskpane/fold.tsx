import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";

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
  /** What the button says; its name to a screen reader. */
  label: ReactNode;
  className?: string;
  open: boolean;
  toggle(open: boolean): void;
  /** Shown below the heading whether it is open or not. */
  summary?: ReactNode;
  children: ReactNode;
}

/**
 * A heading that shows and hides what belongs to it. What has never been shown is not drawn; what has been shown stays
 * in the page, so that nothing half-written in it is lost. Without Fluent's motion: a panel of ten thousand rows would
 * be measured for it.
 */
export function Fold({ level, label, className, open, toggle, summary, children }: FoldProps) {
  const styles = useStyles();
  const drawn = useRef(false);
  drawn.current ||= open;
  return (
    <Accordion collapsible openItems={open ? ["it"] : []} onToggle={(_, { openItems }) => toggle(openItems.length > 0)}>
      <AccordionItem value="it">
        <AccordionHeader
          as={`h${level}`}
          size="small"
          className={mergeClasses(styles.heading, className)}
          button={{ className: styles.button }}
        >
          <span className={styles.words}>{label}</span>
        </AccordionHeader>
        {summary}
        {drawn.current && (
          <AccordionPanel className={styles.panel} collapseMotion={null} hidden={!open}>
            {children}
          </AccordionPanel>
        )}
      </AccordionItem>
    </Accordion>
  );
}
