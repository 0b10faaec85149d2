import {
  Button,
  FluentProvider,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { ArrowUndoRegular, DismissRegular } from "@fluentui/react-icons";
import { Fragment, type ReactNode, useEffect, useId, useRef } from "react";
import { SheetLink } from "./cellLink";
import { Act } from "./controls";
import { Text, useLayout } from "./look";
import { usePane } from "./pane";
import { undoesWords, WAITS } from "./sentence";
import type { Busy, Doing, Notice } from "./state";
import { DARK, LIGHT } from "./themes";
import { numberWords } from "./words";

const UNMARKED = ":focus-visible:not([data-fui-focus-visible])";

const useStyles = makeStyles({
  frame: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    hyphens: "auto",
    overflowWrap: "break-word",
    // Fluent's fields keep the width of their longest option; the pane may be narrower.
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& .fui-Checkbox": { maxWidth: "100%" },
    "& .fui-Checkbox__label": { minWidth: 0, overflowWrap: "anywhere" },
    "& .fui-Select, & .fui-Input, & .fui-SearchBox, & .fui-Textarea, & input": { minWidth: 0 },
    // Fluent learns of the keyboard from keys pressed in the pane: the first part that they reach from outside has no ring of its.
    [`& button${UNMARKED}, & a${UNMARKED}, & [role=button]${UNMARKED}`]: {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    },
  },
  // The browser's own parts, such as the arrow of a list, follow.
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  header: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  working: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
  },
  // Fluent's bar grows over a third of a second also for those who have asked for less motion.
  progress: { "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0.01ms" } },
  /** Words and a button on one line. */
  line: { alignItems: "center", minHeight: "32px" },
  bar: {
    borderRadius: tokens.borderRadiusNone,
    borderLeftStyle: "none",
    borderRightStyle: "none",
    borderBottomStyle: "none",
  },
  words: { ...typographyStyles.body1, maxHeight: "30vh", overflowY: "auto" },
  none: { display: "none" },
});

/**
 * The outermost element of the pane, as high as the window: Excel's light or dark theme, Swedish, long words
 * hyphenated.
 */
export function Frame({ dark, children }: { dark: boolean; children: ReactNode }) {
  const styles = useStyles();
  const look = mergeClasses(styles.frame, dark ? styles.dark : styles.light);
  return (
    <FluentProvider theme={dark ? DARK : LIGHT} lang="sv" className={look}>
      {children}
    </FluentProvider>
  );
}

/** The name of the add-in, and *Ångra* for as long as something can be taken back, with what that is. */
export function Header({ undoes }: { undoes: Doing | undefined }) {
  const styles = useStyles();
  const layout = useLayout();
  const { undo } = usePane();
  const id = useId();
  return (
    <header className={mergeClasses(layout.ends, styles.line, styles.header)}>
      <Text as="h1" voice="strong">
        Måltavlan
      </Text>
      {undoes !== undefined && (
        <span className={mergeClasses(layout.ends, styles.line)}>
          <Text as="span" id={id} voice="caption">
            {undoesWords(undoes)}
          </Text>
          <Act
            size="small"
            appearance="subtle"
            icon={<ArrowUndoRegular />}
            aria-describedby={id}
            onClick={() => void undo()}
          >
            Ångra
          </Act>
        </span>
      )}
    </header>
  );
}

/**
 * How far a command has come, with the words of its step, and a way to stop it until it writes. Before the first step
 * is done the bar only moves.
 */
export function Working({ busy }: { busy: Busy }) {
  const { words, share, stop: stopping } = busy;
  const styles = useStyles();
  const layout = useLayout();
  const { stop } = usePane();
  return (
    <div className={styles.working}>
      <ProgressBar aria-label={words} value={share > 0 ? share : undefined} bar={{ className: styles.progress }} />
      <div className={mergeClasses(layout.ends, styles.line)}>
        <Text as="span" voice="caption">
          {busy.waits ? WAITS : `${words} …`}
        </Text>
        {stopping !== "late" && (
          <Button size="small" appearance="subtle" disabledFocusable={stopping === "asked"} onClick={stop}>
            {stopping === "asked" ? "Avbryter" : "Avbryt"}
          </Button>
        )}
      </div>
    </div>
  );
}

/** How many sheets a notice names. */
const NAMED = 6;

/** How long the notice of a success stands, in milliseconds; as long again while it is pointed at or has the focus. */
const FADES = 10_000;

/** What a command did, each sheet a press away; or why it did nothing, with *Försök igen* where that may help. */
export function NoticeBar({ notice, close }: { notice: Notice; close(): void }) {
  const { intent, text, sheets, also, again: mayTry } = notice;
  const styles = useStyles();
  const { again } = usePane();
  const bar = useRef<HTMLDivElement>(null);
  const fades = intent === "success" && also === undefined;
  useEffect(() => {
    if (!fades) return;
    const fading = setInterval(() => {
      if (!bar.current?.matches(":hover, :focus-within")) close();
    }, FADES);
    return () => clearInterval(fading);
  }, [notice]);
  return (
    <MessageBar ref={bar} intent={intent} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.words}>
        {text}
        {sheets.length > 0 && ": "}
        {sheets.slice(0, NAMED).map((name, i) => (
          <Fragment key={name}>
            {i === 0 ? "" : i === sheets.length - 1 ? " och " : ", "}
            <SheetLink name={name} />
          </Fragment>
        ))}
        {sheets.length > NAMED && ` och ${numberWords(sheets.length - NAMED)} till`}
        {sheets.length > 0 && "."}
        {also && ` ${also}`}
      </MessageBarBody>
      <MessageBarActions
        className={mayTry ? undefined : styles.none}
        containerAction={
          <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label="Stäng" onClick={close} />
        }
      >
        {mayTry && (
          <Act size="small" onClick={again}>
            Försök igen
          </Act>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
