import { Button, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { ROLES, type RecognisedTable, type Role, type TableColumn } from "../domain/plan";
import { ROLE_WORDS } from "../domain/roleWords";
import { a1, parseArea, quotedSheet } from "../sheet/address";
import { CellLink } from "./cellLink";
import { Fold } from "./fold";
import { usePane } from "./pane";
import { Rows } from "./rows";
import { useText } from "./text";
import { counted, percentWords } from "./words";

const useStyles = makeStyles({
  column: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalXXS,
  },
  header: { flexGrow: 1, minWidth: 0, margin: 0 },
  role: { flexShrink: 0, width: "128px" },
  more: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
});

/**
 * The cell that heads a column, or a row of a transposed table, whose headers stand in the columns that `headerRows`
 * then counts; with its sheet. "" where the table's range cannot be read.
 */
function headOf({ sheet, range, headerRows, orientation }: RecognisedTable, { column, row }: TableColumn): string {
  const area = parseArea(range);
  if (!area) return "";
  const header = headerRows.at(-1) ?? (orientation === "rows" ? area.top : area.left) + 1;
  return `${quotedSheet(sheet)}!${orientation === "rows" ? `${column}${header}` : a1(row! - 1, header - 1)}`;
}

const ROLE_ORDER = [...ROLES].sort((a, b) => Number(a === "other") - Number(b === "other"));

/**
 * The tables that were found, each with what its columns were taken for and how sure that is; a role that is wrong is
 * corrected here.
 */
export function TableList({ tables }: { tables: RecognisedTable[] }) {
  return (
    <Rows
      items={tables}
      keyOf={({ sheet, range }) => `${sheet} ${range}`}
      row={(table) => <TableRow table={table} tables={tables} />}
    />
  );
}

function TableRow({ table, tables }: { table: RecognisedTable; tables: RecognisedTable[] }) {
  const styles = useStyles();
  const text = useText();
  const { perform, busy } = usePane();
  const [open, setOpen] = useState(tables.length === 1);
  const { sheet, range, columns, orientation } = table;
  const corrected = (after: RecognisedTable | null): void =>
    void perform({ do: "correct", correction: { kind: "table", tables, before: table, after } });
  const take = (at: number, role: Role): void =>
    corrected({ ...table, columns: columns.map((column, i) => (i === at ? { ...column, role } : column)) });
  return (
    <Fold level={4} className={text.plain} label={`${sheet} ${range}`} open={open} toggle={setOpen}>
      <p className={text.muted}>
        <CellLink cell={`${quotedSheet(sheet)}!${range}`} /> ·{" "}
        {orientation === "rows"
          ? counted(columns.length, "kolumn", "kolumner")
          : counted(columns.length, "rad", "rader")}
      </p>
      <Rows
        items={columns}
        row={(column) => {
          const at = columns.indexOf(column);
          return (
            <>
              <div className={styles.column}>
                <p className={styles.header}>{column.header || "Utan rubrik"}</p>
                <Select
                  size="small"
                  className={styles.role}
                  aria-label={`${column.header || "Utan rubrik"} läses som`}
                  value={column.role}
                  disabled={busy}
                  onChange={(_, { value }) => take(at, value as Role)}
                >
                  {ROLE_ORDER.map((role) => (
                    <option key={role} value={role}>
                      {ROLE_WORDS[role]}
                    </option>
                  ))}
                </Select>
              </div>
              <p className={text.caption}>
                <CellLink cell={headOf(table, column)} /> ·{" "}
                {column.confidence === 1 ? "säker" : `${percentWords(column.confidence)} säker`}
                {column.why && `. ${column.why}`}
              </p>
            </>
          );
        }}
      />
      <div className={styles.more}>
        {columns.some(({ role }) => role === "target") && columns.some(({ role }) => role === "outcome") && (
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => perform({ do: "insert", table: { sheet, range } })}
          >
            Infoga MAL.BEDÖM bredvid tabellen
          </Button>
        )}
        <Button size="small" disabledFocusable={busy} onClick={() => corrected(null)}>
          Det här är ingen måltabell
        </Button>
      </div>
    </Fold>
  );
}
