import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Question } from "../commands/question";
import { Act } from "./controls";
import { usePane } from "./pane";

const useStyles = makeStyles({
  order: { margin: `${tokens.spacingVerticalS} 0`, paddingLeft: tokens.spacingHorizontalXL },
  label: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  // A small button of Fluent's is 64 pixels wide, twice as much as an arrow needs in a narrow pane.
  arrow: { minWidth: "32px" },
});

const MOVES = [
  { way: "upp", arrow: "↑", past: -1 },
  { way: "ned", arrow: "↓", past: 1 },
];

interface OrderProps {
  order: NonNullable<Question["order"]>;
  /** Orders of scales by name that are put and not kept yet: they outlast that another one is kept, and no keeping of their own. */
  unsaved?: Map<string, readonly string[]>;
}

const haveSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));

/** Words to put in order, best first, and to keep so with the workbook. */
export function OrderOfWords({ order: { name, labels: given }, unsaved }: OrderProps) {
  const styles = useStyles();
  const { perform } = usePane();
  const before = unsaved?.get(name);
  const [labels, setLabels] = useState(before && haveSame(before, given) ? [...before] : given);
  const move = (from: number, to: number): void => {
    const moved = labels.map((label, i) => labels[i === from ? to : i === to ? from : i] ?? label);
    unsaved?.set(name, moved);
    setLabels(moved);
  };
  const keep = (): void => {
    unsaved?.delete(name);
    void perform({ do: "reply", reply: { keep: "scale", scale: { name, labels } } });
  };
  return (
    <>
      <ol className={styles.order}>
        {labels.map((label, i) => (
          <li key={label}>
            <span className={styles.label}>
              <span className={styles.name}>{label}</span>
              {MOVES.map(({ way, arrow, past }) => (
                <Button
                  key={way}
                  size="small"
                  appearance="subtle"
                  className={styles.arrow}
                  disabledFocusable={labels[i + past] === undefined}
                  aria-label={`Flytta ${way} ${label}`}
                  onClick={() => move(i, i + past)}
                >
                  {arrow}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ol>
      <Act onClick={keep}>Spara ordningen</Act>
    </>
  );
}
