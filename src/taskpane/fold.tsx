import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Text, useLayout, useText, type Voice } from "./look";
import { reveal, useResult } from "./result";
import type { Doing } from "./state";
import { numberWords } from "./words";

const useStyles = makeStyles({
  heading: { margin: 0 },
  // Fluent sets the type of a header on its button; here it is the heading's.
  button: { font: "inherit", padding: `${tokens.spacingVerticalXS} 0`, minHeight: "32px" },
  words: { flexGrow: 1, minWidth: 0, hyphens: "inherit" },
  // It takes the focus when it has come, and is no control.
  result: { outlineStyle: "none" },
  folded: { marginTop: tokens.spacingVerticalXS },
});

interface FoldProps {
  /** Level of the heading around the button. */
  level: 2 | 3 | 4;
  /** The button's text; its name to a screen reader, with `end`. */
  label: ReactNode;
  /** At the end of its line, in a weaker style. */
  end?: ReactNode;
  /** The style of the heading's text. */
  voice?: Voice;
  /** Whether it is open from the start, or from when it turns true; the part then keeps its own state. */
  opens?: boolean;
  /** Whether it is open, where the caller keeps the state. */
  open?: boolean;
  toggle?(open: boolean): void;
  /** Shown below the heading whether it is open or not. */
  summary?: ReactNode;
  children: ReactNode;
}

/** Brings an item into view when it has been unfolded since it was `pressed`, which the caller sets. */
function useUnfolded(shown: boolean): { item: RefObject<HTMLDivElement | null>; pressed: RefObject<boolean> } {
  const item = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  useLayoutEffect(() => {
    if (shown && pressed.current && item.current) reveal(item.current);
    pressed.current = false;
  }, [shown]);
  return { item, pressed };
}

/**
 * A heading that shows and hides what belongs to it. What has never been shown is not drawn; what has been shown stays
 * in the page, so that nothing half-written in it is lost: Fluent's own panel would be taken out of it, and ten thousand
 * rows be measured for its motion. What a press has unfolded is brought into view.
 */
export function Fold({
  level,
  label,
  end,
  voice = "plain",
  opens = false,
  open,
  toggle,
  summary,
  children,
}: FoldProps) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const [own, setOwn] = useState(opens);
  useEffect(() => {
    if (opens) setOwn(true);
  }, [opens]);
  const shown = open ?? own;
  const drawn = useRef(false);
  drawn.current ||= shown;
  const { item, pressed } = useUnfolded(shown);
  return (
    <Accordion
      collapsible
      openItems={shown ? ["it"] : []}
      onToggle={(_, { openItems }) => {
        pressed.current = true;
        (toggle ?? setOwn)(openItems.length > 0);
      }}
    >
      <AccordionItem ref={item} value="it">
        <AccordionHeader
          as={`h${level}`}
          size="small"
          className={mergeClasses(styles.heading, text[voice])}
          button={{ className: styles.button }}
        >
          <span className={mergeClasses(styles.words, layout.ends)}>
            <span>{label}</span>
            {end !== undefined && (
              <Text as="span" voice="caption">
                {end}
              </Text>
            )}
          </span>
        </AccordionHeader>
        {summary}
        {drawn.current && (
          <div data-folds hidden={!shown}>
            {children}
          </div>
        )}
      </AccordionItem>
    </Accordion>
  );
}

interface PartProps {
  title: string;
  /** How many it holds, behind its title. */
  count?: number | undefined;
  children: ReactNode;
}

const headingOf = ({ title, count = 0 }: PartProps): string => (count > 0 ? `${title} (${numberWords(count)})` : title);

/**
 * A part of a step under its own heading, known by it to a screen reader. `after`: the command that it is the result of,
 * which brings it into view.
 */
export function Part({ after, ...part }: PartProps & { after?: Doing }) {
  const heading = headingOf(part);
  const result = useResult(after);
  const styles = useStyles();
  return (
    <section ref={result} aria-label={heading} {...(after !== undefined && { tabIndex: -1, className: styles.result })}>
      <Text as="h3" voice="heading">
        {heading}
      </Text>
      {part.children}
    </section>
  );
}

/** A part that is folded until opened. `about`: what tells it, to a screen reader, from others of the same title. */
export function FoldedPart({ opens = false, about, ...part }: PartProps & { opens?: boolean; about?: string }) {
  const heading = headingOf(part);
  return (
    <section aria-label={about === undefined ? heading : `${heading}: ${about}`} className={useStyles().folded}>
      <Fold level={3} voice="strong" label={heading} opens={opens}>
        {part.children}
      </Fold>
    </section>
  );
}
