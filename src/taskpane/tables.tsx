import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { RecognisedTable, TableColumn } from "../domain/plan";
import { a1, parseArea, quotedSheet } from "../sheet/address";
import { CellLink, type Select } from "./cellLink";
import { Part } from "./part";
import { Rows } from "./rows";
import { useText } from "./text";
import { counted, numberWords, percentWords, ROLE_WORDS } from "./words";

const useStyles = makeStyles({
  header: { ...typographyStyles.body1, paddingLeft: 0, paddingRight: 0, minHeight: "32px" },
  panel: { margin: 0 },
  table: { width: "100%", borderCollapse: "collapse", ...typographyStyles.caption1 },
  head: { textAlign: "left", fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground3, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}` },
  cell: { textAlign: "left", fontWeight: "inherit", verticalAlign: "top", padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere" },
  number: { textAlign: "right", paddingRight: 0, whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
});

/**
 * The cell that heads a column, or a row of a transposed table, whose headers stand in the columns that `headerRows` then counts;
 * with its sheet. "" where the table's range cannot be read.
 */
function headOf({ sheet, range, headerRows, orientation }: RecognisedTable, { column, row }: TableColumn): string {
  const area = parseArea(range);
  if (!area) return "";
  const header = headerRows.at(-1) ?? (orientation === "rows" ? area.top : area.left) + 1;
  return `${quotedSheet(sheet)}!${orientation === "rows" ? `${column}${header}` : a1(row! - 1, header - 1)}`;
}

/** The tables that were found, each with what its columns were taken for and how sure that is. */
export function Tables({ tables, select }: { tables: RecognisedTable[]; select: Select }) {
  return (
    <Part title={`Tabeller (${numberWords(tables.length)})`}>
      <Accordion collapsible multiple>
        <Rows items={tables} row={(table) => <TableItem table={table} select={select} />} />
      </Accordion>
    </Part>
  );
}

function TableItem({ table, select }: { table: RecognisedTable; select: Select }) {
  const styles = useStyles();
  const text = useText();
  const { sheet, range, columns, orientation } = table;
  const name = `${sheet} ${range}`;
  return (
    <AccordionItem value={name}>
      <AccordionHeader as="h4" expandIconPosition="end" button={{ className: styles.header }}>
        {name}
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <p className={text.muted}>
          <CellLink cell={`${quotedSheet(sheet)}!${range}`} select={select} /> · {orientation === "rows" ? counted(columns.length, "kolumn", "kolumner") : counted(columns.length, "rad", "rader")}
        </p>
        <table className={styles.table} aria-label={`Rubriker i ${name}`}>
          <thead>
            <tr>
              <th scope="col" className={styles.head}>Cell</th>
              <th scope="col" className={styles.head}>Rubrik</th>
              <th scope="col" className={styles.head}>Läst som</th>
              <th scope="col" className={mergeClasses(styles.head, styles.number)}>Säkerhet</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column, i) => (
              <tr key={i}>
                <td className={styles.cell}><CellLink cell={headOf(table, column)} select={select} /></td>
                <th scope="row" className={styles.cell}>{column.header}</th>
                <td className={styles.cell}>{[ROLE_WORDS[column.role], column.period, column.owner].filter(Boolean).join(" ")}</td>
                <td className={mergeClasses(styles.cell, styles.number)}>{percentWords(column.confidence)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </AccordionPanel>
    </AccordionItem>
  );
}
