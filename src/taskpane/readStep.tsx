import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Assistant } from "./assistant";
import { toldTogether, type Problem } from "../domain/problem";
import { CellLink, RowHead } from "./cellLink";
import { Act } from "./controls";
import { FoldedPart, Part } from "./fold";
import { Point } from "./point";
import { GradeChip } from "./gradeChip";
import { KoladaLinks } from "./koladaLinks";
import { Text, Ways } from "./look";
import { type StepBody, usePane } from "./pane";
import { Rows, Sentences } from "./rows";
import type { View } from "./session/view";
import { TableList, UnsureColumn } from "./tables";
import { counted, numberWords } from "./words";

const useStyles = makeStyles({
  counts: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
  },
  count: { display: "flex", flexDirection: "column-reverse" },
  number: { ...typographyStyles.subtitle1, margin: 0, fontVariantNumeric: "tabular-nums" },
  grades: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalXS} 0`,
  },
});

/** Läs av: what the workbook was found to hold, the most important first. */
export function ReadStep({ view }: StepBody) {
  const found = view.tables.length > 0;
  return (
    <>
      {found ? <Found {...view} /> : <Nothing {...view} />}
      {!view.blank && <Point view={view} />}
      {!view.blank && <Assistant view={view} />}
      <Ways>
        {!found && !view.blank && <Mark tables={[]} />}
        <Act
          appearance={view.blank && !found ? "primary" : "secondary"}
          size={found ? "small" : "medium"}
          task={{ do: "read" }}
        >
          Läs av igen
        </Act>
      </Ways>
    </>
  );
}

/** *Markera tabellen*: reads the selected range as a table; the primary action when no table was found. */
function Mark({ tables }: Pick<View, "tables">) {
  const { mark } = usePane();
  const only = tables.length === 0;
  return (
    <Act appearance={only ? "primary" : "secondary"} size={only ? "medium" : "small"} onClick={() => void mark(tables)}>
      Markera tabellen
    </Act>
  );
}

function Found({ tables, names, unsure, left, counts, disagreements, compared, problems, coverage, kolada }: View) {
  const told = toldTogether(problems, ({ code }) => code);
  return (
    <>
      <Disagreements disagreements={disagreements} compared={compared} />
      <Counts counts={counts} coverage={coverage} />
      {unsure.length > 0 && (
        <FoldedPart title="Osäkra kolumner" count={unsure.length} opens>
          <Text voice="muted">Kolumnen kan läsas på två sätt. Välj det som stämmer.</Text>
          <Rows
            items={unsure}
            keyOf={({ table, at }) => `${table} ${at}`}
            row={(one) => <UnsureColumn unsure={one} tables={tables} names={names} />}
          />
        </FoldedPart>
      )}
      <FoldedPart title="Tabeller" count={tables.length}>
        <TableList tables={tables} names={names} />
        <Text voice="muted">Saknas en tabell? Markera den i bladet, med sina rubriker.</Text>
        <Mark tables={tables} />
      </FoldedPart>
      {kolada && <KoladaLinks {...kolada} />}
      {told.length > 0 ? (
        <FoldedPart title="Att se över" count={told.length}>
          <Sentences items={told.map((one) => withWay(one, left, tables))} />
        </FoldedPart>
      ) : (
        <Part title="Att se över">
          <Text voice="muted">Inget att se över: alla celler i tabellerna gick att läsa.</Text>
        </Part>
      )}
      <Outside coverage={coverage} />
    </>
  );
}

/** A problem, and beside one that tells of a left sheet the way to take it. */
function withWay(one: Problem, left: View["left"], tables: View["tables"]) {
  const told = left.find(({ cell, code }) => cell === one.cell && code === one.code);
  if (!told) return one;
  const { sheet, range } = told;
  return {
    ...one,
    way: (
      <Ways>
        <Act size="small" task={{ do: "correct", correction: { kind: "mark", sheet, range, tables } }}>
          {`Ta med ”${sheet}”`}
        </Act>
      </Ways>
    ),
  };
}

/** How much was read: areas, goals, indicators, those that there are, and the account of the tables' cells. */
function Counts({ counts: { areas, goals, indicators }, coverage }: Pick<View, "counts" | "coverage">) {
  const styles = useStyles();
  const rows: [number, string][] = [
    [areas, areas === 1 ? "område" : "områden"],
    [goals, "mål"],
    [indicators, indicators === 1 ? "indikator" : "indikatorer"],
  ];
  return (
    <>
      <dl className={styles.counts}>
        {rows
          .filter(([count]) => count > 0)
          .map(([count, what]) => (
            <div key={what} className={styles.count}>
              <Text as="dt" voice="caption">
                {what}
              </Text>
              <dd className={styles.number}>{numberWords(count)}</dd>
            </div>
          ))}
      </dl>
      <Text voice="muted">
        {numberWords(coverage.mapped)} av {counted(coverage.nonEmpty, "cell", "celler")} i tabellerna är lästa
        {coverage.reported > 0 && `, ${numberWords(coverage.reported)} tas upp under Att se över`}.
      </Text>
    </>
  );
}

/** Cells beyond the tables with the words of goals, targets or grades; none gives nothing. */
function Outside({ coverage: { outside } }: Pick<View, "coverage">) {
  const cells = outside.suspicious;
  if (cells.length === 0) return null;
  return (
    <FoldedPart title="Utanför tabellerna" count={cells.length}>
      <Text voice="muted">
        De här cellerna har ord för mål eller bedömning men hör inte till någon tabell som hittades.
      </Text>
      <Rows items={cells} row={(cell) => <CellLink cell={cell} />} />
    </FoldedPart>
  );
}

/** A workbook where no goal table was found: that it is empty, or what a table looks like and where to look. */
function Nothing({ blank, coverage }: View) {
  return (
    <>
      <Part title={blank ? "Arbetsboken är tom" : "Ingen måltabell hittades"}>
        <Text voice="body">
          {blank
            ? "Öppna arbetsboken med era mål, eller klistra in måltabellen på ett blad, och läs av igen."
            : "En måltabell känns igen på sin rubrikrad: Mål eller Indikator, och till exempel Målvärde, Utfall eller Bedömning. Finns tabellen här ändå? Markera den i bladet, med sina rubriker, och tryck på Markera tabellen. Har den inga rubriker: säg vad cellerna är under Peka och rätta."}
        </Text>
      </Part>
      <Outside coverage={coverage} />
    </>
  );
}

/** Where a printed grade and the numbers differ, each with both grades and the reason. */
function Disagreements({ disagreements, compared }: Pick<View, "disagreements" | "compared">) {
  const styles = useStyles();
  if (disagreements.length === 0) {
    return (
      <Part title="Bedömningar och tal">
        <Text voice="muted">
          {compared === 0
            ? "Tabellerna har inga bedömningar som kan jämföras med talen."
            : `${counted(compared, "bedömning kan jämföras med talen och skiljer sig inte", "bedömningar kan jämföras med talen, och ingen skiljer sig")}.`}
        </Text>
      </Part>
    );
  }
  return (
    <Part title="Bedömningar som skiljer sig från talen" count={disagreements.length}>
      <Text voice="muted">I tabellen → enligt talen</Text>
      <Rows
        items={disagreements}
        row={({ title, printed, computed, why, cell }) => (
          <>
            <RowHead title={title} cell={cell} />
            <div className={styles.grades}>
              <Text as="span" voice="unseen">
                I tabellen:{" "}
              </Text>
              <GradeChip grade={printed} />
              <span aria-hidden="true">→</span>
              <Text as="span" voice="unseen">
                . Enligt talen:{" "}
              </Text>
              <GradeChip grade={computed} />
            </div>
            <Text voice="muted">{why}</Text>
          </>
        )}
      />
    </Part>
  );
}
