import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Text, Ways } from "./look";
import { usePane } from "./pane";
import type { StepName } from "./step";

const useStyles = makeStyles({
  introduction: {
    marginBottom: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
});

const PARTS: { title: string; words: string; opens: StepName }[] = [
  {
    title: "Skillnaderna först",
    words:
      "Överst står de bedömningar som skiljer sig från talen, och under Tabeller vad varje kolumn lästes som. Tryck på en cell, så visas den i arbetsboken.",
    opens: "read",
  },
  {
    title: "Granska, sedan skriv",
    words: "Granska visar hur statusbladen blir och vad som bör ses över. Inget är skrivet förrän du väljer Skriv.",
    opens: "status",
  },
  {
    title: "Allt går att ångra",
    words: "Ångra överst i panelen tar tillbaka det senaste. Hjälp längst ned i varje del säger mer.",
    opens: "read",
  },
];

/** Three things to know, the first time something has been read; skipped for good by one press. */
export function Introduction({ show }: { show(step: StepName): void }) {
  const styles = useStyles();
  const { own } = usePane();
  const [at, setAt] = useState(() => (own.read("introduced").length > 0 ? PARTS.length : 0));
  const part = PARTS[at];
  if (!part) return null;
  const go = (to: number): void => {
    setAt(to);
    const next = PARTS[to];
    if (next) show(next.opens);
    else own.keep("introduced", ["yes"]);
  };
  return (
    <section aria-label="Introduktion" className={styles.introduction}>
      <Text voice="caption">{`${at + 1} av ${PARTS.length}`}</Text>
      <Text voice="strong">{part.title}</Text>
      <Text voice="plain">{part.words}</Text>
      <Ways>
        <Button size="small" onClick={() => go(at + 1)}>
          {at + 1 < PARTS.length ? "Visa nästa" : "Börja"}
        </Button>
        {at + 1 < PARTS.length && (
          <Button size="small" appearance="subtle" onClick={() => go(PARTS.length)}>
            Hoppa över
          </Button>
        )}
      </Ways>
    </section>
  );
}
