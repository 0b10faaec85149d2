import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableCellLayout,
  TableHeader,
  TableHeaderCell,
  TableRow as Line,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import type { Unsure } from "../commands/unsure";
import { isOneOf } from "../domain/keys";
import { type RecognisedTable, type Role, ROLES, type TableColumn } from "../domain/plan";
import { ROLE_WORDS } from "../domain/roleWords";
import { a1, parseArea, quotedSheet } from "../sheet/address";
import { CellLink, RowHead } from "./cellLink";
import { Act, Choice } from "./controls";
import { Fold } from "./fold";
import { Text, Ways } from "./look";
import { usePane } from "./pane";
import { Rows } from "./rows";
import type { Task } from "./session/session";
import type { View } from "./session/view";
import { counted } from "./words";

const useStyles = makeStyles({
  column: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalXXS,
  },
  header: { flexGrow: 1, minWidth: 0, margin: 0 },
  role: { flexShrink: 0, width: "128px" },
  readings: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(200px, 100%), 1fr))",
    gap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalS,
  },
  reading: { ...typographyStyles.caption1, marginBottom: tokens.spacingVerticalXS },
  asked: { color: "inherit", backgroundColor: "transparent", fontWeight: tokens.fontWeightSemibold },
});

/**
 * The cell that heads a column, or a row of a transposed table, whose headers stand in the columns that `headerRows`
 * then counts; with its sheet. "" where the table's range cannot be read.
 */
function headOf({ sheet, range, headerRows, orientation }: RecognisedTable, { column, row }: TableColumn): string {
  const area = parseArea(range);
  if (!area) return "";
  const header = headerRows.at(-1) ?? (orientation === "rows" ? area.top : area.left) + 1;
  return `${quotedSheet(sheet)}!${orientation === "rows" ? `${column}${header}` : a1((row ?? 1) - 1, header - 1)}`;
}

const ROLE_ORDER = [...ROLES].sort((a, b) => Number(a === "other") - Number(b === "other"));

/**
 * The tables that were found, each with what its columns were taken for and how sure that is; a role that is wrong is
 * corrected here.
 */
export function TableList({ tables, names }: Pick<View, "tables" | "names">) {
  return (
    <Rows
      items={tables}
      keyOf={({ sheet, range }) => `${sheet} ${range}`}
      row={(table) => <TableRow table={table} tables={tables} names={names[tables.indexOf(table)] ?? []} />}
    />
  );
}

interface TableRowProps {
  table: RecognisedTable;
  tables: RecognisedTable[];
  /** Of its columns. */
  names: readonly string[];
}

/** How many lines of text, columns, or rows with headers down the side. */
const sizeOf = ({ lines, columns, orientation }: RecognisedTable): string =>
  lines
    ? counted(lines.length, "rad text", "rader text")
    : orientation === "rows"
      ? counted(columns.length, "kolumn", "kolumner")
      : counted(columns.length, "rad", "rader");

function TableRow({ table, tables, names }: TableRowProps) {
  const { sheet, range, columns } = table;
  const judged = (["target", "outcome"] as const).every((wanted) => columns.some(({ role }) => role === wanted));
  return (
    <Fold level={4} label={`${sheet} ${range}`} opens={tables.length === 1}>
      <Text voice="muted">
        <CellLink cell={`${quotedSheet(sheet)}!${range}`} /> · {sizeOf(table)}
      </Text>
      <Rows
        items={columns}
        row={(column) => <ColumnRow column={column} table={table} tables={tables} names={names} />}
      />
      <Ways>
        {judged && (
          <Act size="small" task={{ do: "insert", table: { sheet, range } }}>
            Infoga MAL.BEDÖM bredvid tabellen
          </Act>
        )}
        <Act size="small" task={{ do: "correct", correction: { kind: "table", tables, before: table, after: null } }}>
          Det här är ingen måltabell
        </Act>
      </Ways>
    </Fold>
  );
}

function ColumnRow({ column, table, tables, names }: TableRowProps & { column: TableColumn }) {
  const styles = useStyles();
  const { perform } = usePane();
  const { header, role, why } = column;
  const name = names[table.columns.indexOf(column)] ?? header;
  return (
    <>
      <div className={styles.column}>
        <p className={styles.header}>{name}</p>
        <Choice
          unseen
          waits
          size="small"
          className={styles.role}
          label={`${name} läses som`}
          value={role}
          options={ROLE_ORDER.map((one) => [one, ROLE_WORDS[one]])}
          take={(value) => isOneOf(ROLES, value) && void perform(asRole(tables, table, column, value))}
        />
      </div>
      <Text voice="caption">
        <CellLink cell={headOf(table, column)} />
        {why && ` · ${why}`}
      </Text>
    </>
  );
}

/**
 * The correction that a column is something. A column that is confirmed as what it was taken for is stored against the
 * reading that it was not: else there would be nothing to keep.
 */
function asRole(tables: RecognisedTable[], table: RecognisedTable, column: TableColumn, role: Role): Task {
  const withRole = (as: Role): RecognisedTable => ({
    ...table,
    columns: table.columns.map((one) => (one === column ? { ...one, role: as } : one)),
  });
  const before = role === column.role ? withRole(column.orElse ?? "other") : table;
  return {
    do: "correct",
    correction: {
      kind: "table",
      tables: tables.map((one) => (one === table ? before : one)),
      before,
      after: withRole(role),
    },
  };
}

/** A column that could be one thing or another: the table as it looks by each reading, and a button below each. */
export function UnsureColumn({ unsure, tables, names }: { unsure: Unsure } & Pick<View, "tables" | "names">) {
  const styles = useStyles();
  const table = tables[unsure.table];
  const column = table?.columns[unsure.at];
  if (!table || !column) return null;
  return (
    <>
      <RowHead title={names[unsure.table]?.[unsure.at] ?? column.header} cell={headOf(table, column)} />
      {column.why && <Text voice="caption">{column.why}</Text>}
      <div className={styles.readings}>
        {unsure.roles.map((role) => (
          <div key={role}>
            <ReadAs unsure={unsure} role={role} />
            <Act
              size="small"
              aria-label={
                role === "other"
                  ? `Läs inte ${column.header || "kolumnen"}`
                  : `Läs ${column.header || "kolumnen"} som ${ROLE_WORDS[role]}`
              }
              task={asRole(tables, table, column, role)}
            >
              {role === "other" ? "Läs inte" : `Läs som ${ROLE_WORDS[role]}`}
            </Act>
          </div>
        ))}
      </div>
    </>
  );
}

function ReadAs({ unsure: { beside, at }, role }: { unsure: Unsure; role: Role }) {
  const styles = useStyles();
  return (
    <Table size="extra-small" className={styles.reading}>
      <TableHeader>
        <Line>
          {beside.map((one) => (
            <TableHeaderCell key={one.at}>
              {one.at === at ? <mark className={styles.asked}>{ROLE_WORDS[role]}</mark> : ROLE_WORDS[one.role]}
            </TableHeaderCell>
          ))}
        </Line>
      </TableHeader>
      <TableBody>
        {beside[0]?.texts.map((_, row) => (
          <Line key={row}>
            {beside.map((one) => (
              <TableCell key={one.at}>
                <TableCellLayout truncate>{one.texts[row]}</TableCellLayout>
              </TableCell>
            ))}
          </Line>
        ))}
      </TableBody>
    </Table>
  );
}
