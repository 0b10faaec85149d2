import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** How text is set in the pane: headings, body, what is said in a lower voice. */
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
});
