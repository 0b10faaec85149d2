import { FluentProvider, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { DARK, LIGHT } from "./themes";

const useStyles = makeStyles({
  frame: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    hyphens: "auto",
    overflowWrap: "break-word",
    // Fluent's fields keep the width of their longest option; the pane may be narrower.
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& .fui-Select, & .fui-Input, & .fui-SearchBox, & .fui-Textarea, & input": { minWidth: 0 },
  },
  // The browser's own parts, such as the arrow of a list, follow.
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
});

/**
 * The ground that all of the pane stands on, as high as the window: Excel's light or dark, Swedish, long words divided.
 */
export function Frame({ dark, children }: { dark: boolean; children: ReactNode }) {
  const styles = useStyles();
  return (
    <FluentProvider
      theme={dark ? DARK : LIGHT}
      lang="sv"
      className={mergeClasses(styles.frame, dark ? styles.dark : styles.light)}
    >
      {children}
    </FluentProvider>
  );
}
