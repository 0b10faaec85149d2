import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { HTMLAttributes, ReactNode } from "react";

/** A pane of ordinary width whose text is twice as large: what stands beside or further in gives way to the words. */
export const NARROW = "@media (max-width: 240px)";

/** How text is set in the pane: headings, body, and secondary text. */
export const useText = makeStyles({
  title: { ...typographyStyles.subtitle1, margin: `0 0 ${tokens.spacingVerticalS}` },
  section: { ...typographyStyles.subtitle2, margin: 0 },
  heading: { ...typographyStyles.body1Strong, margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}` },
  strong: { ...typographyStyles.body1Strong, margin: 0 },
  plain: { ...typographyStyles.body1, margin: 0 },
  body: { ...typographyStyles.body1, margin: `0 0 ${tokens.spacingVerticalM}` },
  muted: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: 0 },
  /** For screen readers alone. */
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  caption: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  /** In addition to one of these: with the line breaks of its author. */
  written: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});

export type Voice = Exclude<keyof ReturnType<typeof useText>, "written">;

interface TextProps extends HTMLAttributes<HTMLElement> {
  as?: "p" | "span" | "div" | "dt" | "dd" | "h1" | "h3";
  voice: Voice;
  /** Keeps the line breaks of its author. */
  written?: boolean;
}

/** Text in one of the pane's styles. */
export function Text({ as: Tag = "p", voice, written = false, className, ...rest }: TextProps) {
  const text = useText();
  return <Tag className={mergeClasses(text[voice], written && text.written, className)} {...rest} />;
}

/** A paragraph of each line. */
export const Lines = ({ lines, voice }: { lines: string[]; voice: Voice }) =>
  lines.map((line) => (
    <Text key={line} voice={voice}>
      {line}
    </Text>
  ));

/** How parts lie beside and below each other. */
export const useLayout = makeStyles({
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, margin: `${tokens.spacingVerticalS} 0` },
  /** Fields and buttons below each other. */
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  start: { alignSelf: "flex-start" },
  /** One thing at the beginning of a line and one at its end. */
  ends: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    minWidth: 0,
  },
  field: { margin: `${tokens.spacingVerticalS} 0` },
  /** What belongs to the heading above it. */
  inside: {
    marginTop: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalL,
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { paddingLeft: tokens.spacingHorizontalS },
  },
  /** A list that is seen a part at a time. */
  box: { maxHeight: "40vh", overflowY: "auto", paddingRight: tokens.spacingHorizontalXS },
});

/** Buttons beside each other. */
export const Ways = ({ children }: { children: ReactNode }) => <div className={useLayout().ways}>{children}</div>;
