import { makeStyles, tokens } from "@fluentui/react-components";

/** How parts lie beside and below each other. */
export const useLayout = makeStyles({
  /** Buttons beside each other. */
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, margin: `${tokens.spacingVerticalS} 0` },
  /** Fields and buttons below each other. */
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  start: { alignSelf: "flex-start" },
  /** What begins a line, and what ends it. */
  ends: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  field: { margin: `${tokens.spacingVerticalS} 0` },
  /** What belongs to the heading above it. */
  inside: {
    marginTop: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalL,
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  /** As its author broke its lines. */
  said: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  /** A list that is seen a part at a time. */
  box: { maxHeight: "40vh", overflowY: "auto", paddingRight: tokens.spacingHorizontalXS },
});
