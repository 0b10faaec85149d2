import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { DARK, LIGHT } from "./themes";

const useStyles = makeStyles({
  frame: { minHeight: "100vh", boxSizing: "border-box", padding: tokens.spacingHorizontalL, hyphens: "auto", overflowWrap: "break-word" },
});

/** The ground that all of the pane stands on: Excel's light or dark, Swedish, long words divided. */
export function Frame({ dark, children }: { dark: boolean; children: ReactNode }) {
  const styles = useStyles();
  return (
    <FluentProvider theme={dark ? DARK : LIGHT} lang="sv" className={styles.frame}>
      {children}
    </FluentProvider>
  );
}
