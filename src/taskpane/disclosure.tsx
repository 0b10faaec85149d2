import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useId, useRef, type ReactNode } from "react";
import { tokens } from "./tokens";

const useStyles = makeStyles({
  heading: { margin: 0 },
  button: {
    display: "flex",
    width: "100%",
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXS} 0`,
    columnGap: tokens.spacingHorizontalS,
    alignItems: "baseline",
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    overflowWrap: "break-word",
    hyphens: "inherit",
    ":hover": { color: tokens.colorNeutralForeground1Hover, textDecorationLine: "underline" },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    borderRadius: tokens.borderRadiusMedium,
  },
  mark: {
    flexShrink: 0,
    width: "10px",
    height: "10px",
    color: tokens.colorNeutralForeground3,
    transitionProperty: "transform",
    transitionDuration: tokens.durationFast,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
  },
  open: { transform: "rotate(90deg)" },
  words: { flexGrow: 1, minWidth: 0 },
});

interface DisclosureProps {
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

/** A heading that shows and hides what belongs to it. What has not been shown is not drawn; what has been stays, so that nothing half-written in it is lost. */
export function Disclosure({ level, label, className, open, toggle, summary, children }: DisclosureProps) {
  const styles = useStyles();
  const id = useId();
  const drawn = useRef(false);
  drawn.current ||= open;
  const Heading = `h${level}` as const;
  return (
    <>
      <Heading className={mergeClasses(styles.heading, className)}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => toggle(!open)}
        >
          <svg viewBox="0 0 10 10" className={mergeClasses(styles.mark, open && styles.open)} aria-hidden="true">
            <path d="M3 1l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.4" />
          </svg>
          <span className={styles.words}>{label}</span>
        </button>
      </Heading>
      {summary}
      {drawn.current && (
        <div id={id} hidden={!open}>
          {children}
        </div>
      )}
    </>
  );
}
