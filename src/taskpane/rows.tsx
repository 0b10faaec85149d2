import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type ReactNode, useEffect, useRef, useState } from "react";
import { CellLink } from "./cellLink";
import { Text } from "./look";
import { numberWords } from "./words";

/** How many rows are drawn or left out together. A list of at most two such blocks is drawn whole. */
const BLOCK = 40;
/** The assumed height of a row before its block has been drawn, in pixels. */
const ROW_HEIGHT = 64;
/** How far outside the visible part a block is drawn. */
const MARGIN = "600px";

const useStyles = makeStyles({
  row: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  last: { borderBottomStyle: "none" },
});

interface RowsProps<T> {
  items: readonly T[];
  /** Stays the same for the same item. */
  keyOf?(item: T, index: number): string | number;
  row(item: T): ReactNode;
}

/** A list with a line below each row. Of a long one only what is near the part that is seen is drawn. */
export function Rows<T>({ items, keyOf = (_, i) => i, row }: RowsProps<T>) {
  const styles = useStyles();
  const drawn = (from: number, to: number): ReactNode =>
    items.slice(from, to).map((item, i) => (
      <div
        key={keyOf(item, from + i)}
        role="listitem"
        aria-setsize={items.length}
        aria-posinset={from + i + 1}
        className={from + i === items.length - 1 ? `${styles.row} ${styles.last}` : styles.row}
      >
        {row(item)}
      </div>
    ));
  const blocks = items.length <= 2 * BLOCK ? 0 : Math.ceil(items.length / BLOCK);
  return (
    <div role="list">
      {blocks === 0
        ? drawn(0, items.length)
        : Array.from({ length: blocks }, (_, i) => (
            <Block
              key={i}
              rows={Math.min(BLOCK, items.length - i * BLOCK)}
              first={i === 0}
              draw={() => drawn(i * BLOCK, (i + 1) * BLOCK)}
            />
          ))}
    </div>
  );
}

/**
 * Rows that are drawn while they are near what is seen, and keep their height when they are not. A block that holds the
 * focus stays.
 */
function Block({ rows, first, draw }: { rows: number; first: boolean; draw(): ReactNode }) {
  const block = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(first);
  const [height, setHeight] = useState(rows * ROW_HEIGHT);
  useEffect(() => {
    const element = block.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const seen = entries.at(-1)?.isIntersecting ?? false;
        if (!seen && element.contains(element.ownerDocument.activeElement)) return;
        if (!seen) setHeight((before) => element.offsetHeight || before);
        setNear(seen);
      },
      { root: element.closest("[data-scrolls]"), rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={block} role="none" style={near ? undefined : { height: `${height}px` }}>
      {near && draw()}
    </div>
  );
}

interface SentencesProps {
  /** `cell`: of the workbook, what it is about; `also`: others that it is about; `head`: on a line above it, with the cell; `way`: what can be done about it. */
  items: { message: string; cell?: string | undefined; also?: string[]; head?: string; way?: ReactNode }[];
}

/** How many of the other cells of a sentence are named. */
const NAMED = 8;

const OtherCells = ({ cells }: { cells: string[] }) => (
  <Text voice="muted">
    Också{" "}
    {cells.slice(0, NAMED).map((cell, i) => (
      <Fragment key={cell}>
        {i > 0 && ", "}
        <CellLink cell={cell} />
      </Fragment>
    ))}
    {cells.length > NAMED && ` och ${numberWords(cells.length - NAMED)} till`}.
  </Text>
);

/** Sentences, each with the cell that it is about, if there is one. */
export const Sentences = ({ items }: SentencesProps) => (
  <Rows
    items={items}
    row={({ head, message, cell, also = [], way }) => (
      <>
        {head && (
          <Text voice="caption">
            {head} {cell && <CellLink cell={cell} />}
          </Text>
        )}
        <Text voice="muted" written>
          {!head && cell && <CellLink cell={cell} />}
          {!head && cell ? ` ${message}` : message}
        </Text>
        {also.length > 0 && <OtherCells cells={also} />}
        {way}
      </>
    )}
  />
);
