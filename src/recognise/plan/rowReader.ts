import type { Indicator, PlanNode } from "../../domain/plan";
import { gehOf, gehOfCell } from "../../interpret/geh";
import { clean } from "../../interpret/text";
import { readUnit } from "../../interpret/unit";
import { isError } from "../../sheet/book";
import type { Account } from "../account";
import type { Column } from "../column";
import { groupLevels, readsAsGoal } from "../rows/group";
import { cellText, filled, isBlank, writtenText } from "../grid";
import { joinsGrades, splitGrade } from "../joinedGrade";
import { labelAt } from "../layout/label";
import { isCommittee, levelWord, readHeader } from "../lexicon";
import { markReader } from "../rows/marks";
import { measureReader } from "./measurement";
import type { Place } from "./targetCell";
import { numberingOf } from "../rows/numbering";
import type { OutlinePlace } from "../rows/kind";
import { outlineOf } from "../rows/outline";
import { groupOfRow } from "../roles/qualifier";
import type { Region } from "../layout/tableRegion";
import type { Setting } from "./setting";
import type { RowKind } from "../rows/kind";
import { sayingReader } from "../sayings";
import { namesLevel, splitOwners, titleParts } from "../rows/title";
import type { NodeFields, Tree } from "./tree";

interface Rows {
  /** A row with something of its own: the lowest node that it names, and what it says of it. */
  data(row: number): void;
  /**
   * A heading over the rows below it; also a title over the table that names a level of its own, or `only` one header
   * of it. `asGoal`: it is a goal, whatever its words.
   */
  group(row: number, only?: number, asGoal?: boolean): void;
  /** A sentence about what the row above is about. */
  about(row: number): void;
  /**
   * A label and what it says of the goal that it stands at; nothing is done with a row that is none, but for a grade
   * alone below its goal.
   */
  label(row: number): void;
  /** The goal that the whole table stands under, when its cell is outside it. */
  under(place: NonNullable<Region["under"]>): void;
  /** After the last row. */
  close(): void;
}

/** Reads the rows of a table, from the top, into the tree. */
export function rowReader(
  region: Region,
  all: Column[],
  kinds: RowKind[],
  setting: Setting,
  tree: Tree,
  account: Account,
): Rows {
  const { grid, area } = region;
  const columns = all.filter(({ hidden, role }) => !hidden && role !== "other");
  const first = (role: string): Column | undefined => columns.find((column) => column.role === role);
  const areaColumn = first("area");
  const goalColumns = columns.filter(({ role }) => role === "goal");
  const indicatorColumn = first("indicator");
  const activityColumns = columns.filter(({ role }) => role === "activity");
  const [activityColumn] = activityColumns;
  const figures = columns.filter(({ role }) => role === "target" || role === "outcome" || role === "forecast");
  const gradeColumns = columns.filter(({ role }) => role === "grade");
  const place: Place = (column, row) => {
    const merge = grid.merged(row, column);
    if (!merge || merge.top < region.first) return row;
    return merge.left === column ? merge.top : null;
  };
  const { said, ownersIn, gradeOf, columns: sayings } = sayingReader(region, columns, place, setting.scales, account);
  /** Beside a measure and what is done for it, what stands right of the activity is about that, up to the measure. */
  const sayOfActivity = new Set(
    activityColumn && indicatorColumn
      ? sayings.filter(
          ({ column }) =>
            column > activityColumn.column &&
            !(indicatorColumn.column > activityColumn.column && column > indicatorColumn.column),
        )
      : [],
  );
  const titles = [areaColumn, ...goalColumns, ...activityColumns, indicatorColumn]
    .filter((column) => column !== undefined)
    .sort((a, b) => a.column - b.column);
  const { numbers, rowNumbers } = numberingOf(region, columns, titles);

  const levelWords = new Map(
    titles.map((column) => {
      const plain = FALLBACK[column.role] ?? "mål";
      const word = namesLevel(column.header) ? plain : levelWord(column.header, plain);
      return [column, column.role === "indicator" && /mål$/u.test(word) ? plain : word];
    }),
  );
  const levelOf = (column: Column): string => (column.role === "goal" ? levelWords.get(column)! : "mål");
  const measure = measureReader(
    grid,
    all.filter(({ hidden }) => !hidden),
    place,
    setting,
    account,
    tree,
  );
  const levels = groupLevels(region, kinds, {
    hasGoals: goalColumns.length > 0,
    hasArea: areaColumn !== undefined || setting.area?.said === true,
  });

  /** The area that a title says, asked for only where a row needs it. */
  const wholeArea = (): PlanNode | null => {
    if (!setting.area?.said) return null;
    const { title, number } = titleParts(setting.area.title);
    return tree.area(title, { level: "område", owners: [], number, cell: setting.area.cell });
  };
  /** Under nothing so far: the sheet's name or the committee in the title will do when no other table knows better. */
  const orphan = <N extends PlanNode>(node: N, parent: PlanNode | null): N => {
    if (parent === null && setting.area && !setting.area.said) tree.orphan(node, ...orphanage(setting.area));
    return node;
  };
  const levelColumns = all.filter(({ role, hidden }) => role === "level" && !hidden);
  const outline =
    titles.length === 1
      ? outlineOf(region, titles[0]!.column, kinds, {
          figures: figures.map(({ column }) => column),
          grades: gradeColumns.map(({ column }) => column),
          numbers: numbers.get(titles[0])?.column,
          levels: all.find(({ levels }) => levels !== undefined)?.levels,
        })
      : null;
  /** What a column says each row is, where its titles stand in several columns: it speaks of the lowest goals. */
  const kindsOfRows = outline ? undefined : all.find(({ levels: said }) => said !== undefined)?.levels;
  const toldColumn = goalColumns.at(-1);
  function kindOfRow(column: Column, row: number): string | undefined {
    const told = column === toldColumn ? kindsOfRows?.get(row)?.level : undefined;
    if (told !== undefined) for (const one of levelColumns) account.map(row, one.column);
    return told;
  }
  /** Nodes of the outline that rows below may stand under, from the top. */
  let line: { depth: number; node: PlanNode }[] = [];
  const { byColour, outcomeGrades } = markReader(
    region,
    { figures, titles, hasGrades: gradeColumns.length > 0 },
    gradeOf,
    setting.scales,
    account,
  );
  const joined = joinsGrades(
    region,
    titles.length > 0 ? [...titles.map(({ column }) => column), area.left] : [area.left],
    setting.scales,
  );
  /** What the rows of a measure's groups ("varav flickor") are about, and rows that leave the measure blank. */
  let latest: { indicator: Indicator; goal: PlanNode | null } | null = null;
  const carries = all.some(({ tells, role }) => tells === "figures" || role === "period");
  const ownerColumn = first("owner");
  let standing: string[] = [];
  const tagColumns = all.flatMap(({ column, tells, hidden }) =>
    (tells === "targetGroup" || tells === "focusArea") && !hidden ? [{ column, tells }] : [],
  );
  const gehColumn = all.find(({ tells, hidden }) => tells === "geh" && !hidden);
  let committee = setting.owner;
  /** What the latest row was about. */
  let lastSaid: PlanNode | null = null;
  let groups: { node: PlanNode; isGoal: boolean }[] = [];
  const above = new Map<Column, PlanNode>();
  /** The row above, for tables that write the same goal in every row. */
  const repeated = new Map<Column, { value: string; parent: PlanNode | null; node: PlanNode }>();
  const placed = new Set<PlanNode>();

  /** What a title column names in the row: its own text or the merged cell's; null while it is blank. */
  function named(
    column: Column,
    row: number,
    numbered = false,
  ): { fields: NodeFields; title: string; grade?: string } | null {
    const at = place(column.column, row);
    const value = at === null ? null : grid.sheet.values[at]?.[column.column];
    if (at === null || isBlank(value)) return null;
    if (isError(value)) {
      account.problem("fel-i-cell", at, column.column);
      return null;
    }
    account.map(at, column.column);
    const apart = joined ? splitGrade(writtenText(value), setting.scales) : null;
    const text = apart?.title ?? writtenText(value);
    const { title, number, owners, level } = titleParts(numbered ? pointed(text) : text);
    const numberColumn = numbers.get(column);
    const beside = numberColumn ? cellText(grid, row, numberColumn.column).replace(/[.:)]$/u, "") : "";
    return {
      title,
      fields: {
        level: kindOfRow(column, row) ?? level ?? levelWords.get(column)!,
        number: number ?? (beside || undefined),
        owners,
        cell: account.ref(at, column.column),
      },
      ...(apart ? { grade: apart.grade } : {}),
    };
  }

  /** A grade that stands in the title's own cell. */
  function joinedGrade(node: PlanNode, text: string | undefined): void {
    if (text === undefined || node.grades.some(({ cell }) => cell === node.cell)) return;
    const { problem: _, ...note } = gradeOf(text);
    node.grades.push({ by: "printed", ...note, cell: node.cell });
  }

  /** The node of a title column, carried down while the column is blank. */
  function titled(column: Column, row: number, parent: PlanNode | null): PlanNode | null {
    const value = grid.sheet.values[row]?.[column.column];
    const last = repeated.get(column);
    if (
      last &&
      value === last.value &&
      last.parent === parent &&
      above.get(column) === last.node &&
      !numbers.has(column)
    ) {
      account.map(row, column.column);
      return last.node;
    }
    const found = named(column, row);
    if (!found) return above.get(column) ?? null;
    const node =
      column.role === "area"
        ? tree.area(found.title, found.fields)
        : orphan(tree.goal(found.title, parent, found.fields), parent);
    joinedGrade(node, found.grade);
    if (above.get(column) !== node)
      for (const lower of above.keys()) if (lower.column > column.column) above.delete(lower);
    above.set(column, node);
    if (typeof value === "string") repeated.set(column, { value, parent, node });
    return node;
  }

  function data(row: number): void {
    if (outline) return outlined(row, outline(row));
    if (ofGroup(row)) return;
    const areaNode = areaColumn ? titled(areaColumn, row, null) : null;
    const group = groups.at(-1);
    let goal = group?.isGoal ? group.node : null;
    let parent = goal ?? areaNode ?? group?.node ?? wholeArea();
    let lowest: Column | null = null;
    for (const column of goalColumns) {
      const node = titled(column, row, parent);
      if (!node) continue;
      parent = goal = node;
      if (!isBlank(grid.sheet.values[row]?.[column.column])) lowest = column;
    }
    let activity: PlanNode | null = null;
    let over = parent;
    for (const column of activityColumns) {
      if (isBlank(grid.sheet.values[row]?.[column.column])) over = above.get(column) ?? over;
      else over = activity = titled(column, row, over);
    }
    const found = indicatorColumn && named(indicatorColumn, row);
    const indicator = found
      ? orphan(tree.indicator(found.title, parent, found.fields), parent)
      : activity
        ? ownIndicator(row, activity)
        : !lowest
          ? carriedDown(row)
          : ownIndicator(row, goal!);
    if (found && indicator) joinedGrade(indicator, found.grade);
    if (indicator) latest = { indicator, goal };
    const entity = indicator ?? activity ?? goal ?? areaNode;
    if (!entity) return;
    placedUnder(goal ?? entity, row, [parent, areaNode]);
    for (const { column } of [...numbers.values(), ...rowNumbers]) account.map(row, column);
    const judged = indicator && !indicatorColumn ? (activity ?? goal!) : entity;
    for (const column of sayings)
      said(
        column,
        row,
        judgedBeside(column) ?? ownedBeside(column) ?? (activity && sayOfActivity.has(column) ? activity : judged),
        goal,
      );
    ownersAbove(row, judged, goal);
    byColour(row, judged);
    lastSaid = judged;
    if (indicator) measure.read(row, indicator, goal, undefined, !found && !activity ? lowest?.column : undefined);
    if (indicator) unitOf(row, indicator);
  }

  /**
   * What the headings around a goal say of it: whose it is, and how it counts in god ekonomisk hushållning; a column
   * for that goes before them.
   */
  function placedUnder(node: PlanNode, row: number, above: (PlanNode | null)[]): void {
    if (committee !== undefined && (!ownerColumn || activityColumn) && !node.owners.includes(committee))
      node.owners.push(committee);
    const cell = gehColumn ? cellText(grid, row, gehColumn.column) : "";
    if (cell !== "") account.map(row, gehColumn!.column);
    for (const { column, tells } of tagColumns) {
      const text = cellText(grid, row, column);
      if (text === "") continue;
      account.map(row, column);
      const tags = ((node.tags ??= {})[tells] ??= []);
      for (const tag of text.split(/\s*[,;/\n]\s*/u)) if (tag !== "" && !tags.includes(tag)) tags.push(tag);
    }
    if (node.kind === "indicator" || (cell === "" && placed.has(node))) return;
    placed.add(node);
    const headings = [
      node.level,
      ...above.flatMap((one) => (one && one !== node ? [one.level, one.title] : [])),
      ...groups.map(({ node: one }) => one.title).reverse(),
      ...setting.headings,
    ];
    const geh = (cell === "" ? undefined : gehOfCell(cell)) ?? headings.map(gehOf).find((one) => one !== undefined);
    if (geh) node.geh ??= geh;
  }

  /** A row of a table with a row per period or group, whose measure stands in the row above. */
  function carriedDown(row: number): Indicator | null {
    return carries &&
      indicatorColumn &&
      latest &&
      !titles.some(({ column }) => !isBlank(grid.sheet.values[row]?.[column]))
      ? latest.indicator
      : null;
  }

  /** "varav flickor": figures of the measure above. */
  function ofGroup(row: number): boolean {
    const column = indicatorColumn ?? (titles.length === 1 ? titles[0] : undefined);
    const group = column && latest ? groupOfRow(cellText(grid, row, column.column)) : null;
    if (!group || !latest) return false;
    account.map(row, column!.column);
    measure.read(row, latest.indicator, latest.goal, group);
    for (const one of sayings) if (one.role !== "grade") said(one, row, latest.indicator, latest.goal);
    return true;
  }

  /** A row of a list whose levels share one column. */
  function outlined(row: number, { depth, kind, numbered, level, number }: OutlinePlace): void {
    if (ofGroup(row)) return;
    for (const { column } of levelColumns) account.map(row, column);
    const found = named(titles[0]!, row, numbered);
    if (!found) return;
    line = line.filter((above) => above.depth < depth);
    const own = found.fields.number ?? number;
    // Where numbers tell what stands under what, they go before the levels: "2.3" is under "2" and beside "2.2".
    const parent =
      (own && line.findLast(({ node: above }) => above.number && own.startsWith(`${above.number}.`))?.node) ||
      line.at(-1)?.node ||
      wholeArea();
    const fields = {
      ...found.fields,
      number: own,
      level:
        level ??
        titleParts(writtenText(grid.sheet.values[row]?.[titles[0]!.column])).level ??
        (kind === "goal" ? levelOf(titles[0]!) : FALLBACK[kind]!),
    };
    const node =
      kind === "area"
        ? tree.area(found.title, fields)
        : orphan(
            kind === "goal" ? tree.goal(found.title, parent, fields) : tree.indicator(found.title, parent, fields),
            parent,
          );
    if (kind !== "indicator") line.push({ depth, node });
    if (isCommittee(clean(found.title))) committee = found.title;
    lastSaid = node;
    joinedGrade(node, found.grade);
    for (const { column } of [...numbers.values(), ...rowNumbers]) account.map(row, column);
    const goal =
      kind === "goal" ? node : (line.findLast(({ node: above }) => above.level !== FALLBACK.area)?.node ?? null);
    for (const column of sayings) said(column, row, node, goal);
    if (goal) placedUnder(goal, row, line.map(({ node: one }) => one).reverse());
    const graded = kind === "indicator" ? [] : outcomeGrades(row, node);
    const measured = figures.some(
      ({ column }) => !graded.includes(column) && !isBlank(grid.sheet.values[row]?.[column]),
    );
    const indicator =
      kind === "indicator"
        ? (node as Indicator)
        : measured
          ? tree.indicator(node.title, node, { level: "indikator", number: node.number, owners: [], cell: node.cell })
          : null;
    if (indicator) latest = { indicator, goal };
    if (indicator) measure.read(row, indicator, goal);
    if (indicator) unitOf(row, indicator);
  }

  /** A goal with figures of its own, in a table without indicators, is measured by itself. */
  function ownIndicator(row: number, goal: PlanNode): Indicator | null {
    if (indicatorColumn || !figures.some(({ column }) => !isBlank(grid.sheet.values[row]?.[column]))) return null;
    return tree.indicator(goal.title, goal, { level: "indikator", number: goal.number, owners: [], cell: goal.cell });
  }

  function unitOf(row: number, indicator: Indicator): void {
    const column = first("unit");
    const text = column ? cellText(grid, row, column.column) : "";
    if (text) indicator.unit = readUnit(text) ?? text;
  }

  /** "Status mål" and "Status uppdrag" beside goals of both levels. */
  function judgedBeside({ role, reading }: Column): PlanNode | undefined {
    if (goalColumns.length < 2 || (role !== "grade" && role !== "comment")) return undefined;
    const words = reading.words.split(/[^\p{L}-]+/u);
    const meant = goalColumns.filter((column) => words.includes(levelWords.get(column)!));
    return meant.length === 1 ? above.get(meant[0]!) : undefined;
  }

  /** An owner between the titles is that of the goal right after it: "KF-mål | Nämnd | Nämndmål | Aktivitet". */
  function ownedBeside({ role, column }: Column): PlanNode | undefined {
    const title =
      role === "owner" && titles[0]!.column < column ? titles.find((one) => one.column > column) : undefined;
    return title && title.role === "goal" ? above.get(title) : undefined;
  }

  /** To the left of the titles an owner is written once, and holds until the next or a sum. */
  function ownersAbove(row: number, node: PlanNode, goal: PlanNode | null): void {
    if (!ownerColumn || ownerColumn.column > titles[0]!.column) return;
    const value = grid.sheet.values[row]?.[ownerColumn.column];
    if (kinds[row - region.first - 1] === "derived") standing = [];
    if (!isBlank(value)) standing = ownersIn(value, ownerColumn);
    else
      for (const one of goal ? [goal, node] : [node])
        for (const owner of standing) if (!one.owners.includes(owner)) one.owners.push(owner);
  }

  /**
   * "Koppling till KF-mål: En levande kommun" names a goal above the one that it stands under; false for another line,
   * or under no goal.
   */
  function serves(row: number): boolean {
    const here = filled(grid, row, area.left, area.right);
    const goal = groups.findLast(({ isGoal }) => isGoal)?.node;
    const [, level, above] = (here.length === 1 ? SERVES.exec(cellText(grid, row, here[0]!)) : null) ?? [];
    if (!goal || level === undefined || above === undefined) return false;
    const { title, number, owners } = titleParts(above);
    const upper = tree.goal(title, null, {
      level: level.toLowerCase(),
      number,
      owners,
      cell: account.ref(row, here[0]!),
    });
    if (upper !== goal)
      tree.goal(goal.title, upper, { level: goal.level, number: goal.number, owners: [], cell: goal.cell });
    account.map(row, here[0]!);
    return true;
  }

  function group(row: number, only?: number, asGoal = false): void {
    if (serves(row)) return;
    if (outline && row >= region.first && !isBlank(grid.sheet.values[row]?.[titles[0]!.column]))
      return outlined(row, outline(row));
    const here = only === undefined ? filled(grid, row, area.left, area.right) : [only];
    const labelled = only === undefined ? labelAt(grid, row, area.left, area.right) : null;
    const beside = new Set(columns.filter(({ role }) => ABOUT.has(role)).map(({ column }) => column));
    const cells = here.filter((c, i) => i === 0 || !beside.has(c) || labelled !== null);
    const texts = cells.map((c) => writtenText(grid.sheet.values[row]![c]));
    const head = labelled
      ? labelled.text
      : texts.length > 1 && texts[0]!.length <= 6
        ? `${texts[0]!.replace(/[.:)]$/u, "")}. ${texts[1]!}`
        : texts[0]!;
    const apart = joined ? splitGrade(head, setting.scales) : null;
    const saidLevel =
      titleParts(head).level ??
      (labelled ? levelWord(labelled.name, labelled.role === "area" ? "område" : "mål") : undefined);
    // In a table whose numbers tell goals from measures, a heading without one is an area.
    const band = outline !== null && row >= region.first && saidLevel === undefined;
    const { depth, isGoal, numbered } = asGoal
      ? { depth: 0, isGoal: true, numbered: false }
      : band
        ? { depth: 0, isGoal: false, numbered: false }
        : only !== undefined && saidLevel === undefined
          ? { depth: 0, isGoal: readsAsGoal(head), numbered: false }
          : levels(row, cells[0]!, saidLevel);
    const { title, number, owners, level = saidLevel } = titleParts(numbered ? pointed(head) : (apart?.title ?? head));
    groups = groups.slice(0, depth);
    const parent = groups.at(-1)?.node ?? (areaColumn ? above.get(areaColumn) : null) ?? (isGoal ? wholeArea() : null);
    const fields = {
      level: level ?? (isGoal ? "mål" : "område"),
      number,
      owners,
      cell: account.ref(row, labelled?.column ?? cells[0]!),
    };
    const goal = isGoal ? tree.goal(title, parent, fields) : null;
    // A goal that heads a whole sheet gives it its name.
    const node = goal === null ? tree.area(title, fields) : row < region.first ? goal : orphan(goal, parent);
    groups.push({ node, isGoal });
    if (outline) line = [{ depth: -1, node }];
    lastSaid = node;
    if (isCommittee(clean(title))) committee = title;
    else if (isGoal) placedUnder(node, row, [parent]);
    joinedGrade(node, apart?.grade);
    latest = null;
    above.clear();
    for (const c of cells) account.map(row, c);
    for (const column of only === undefined && !labelled ? sayings : [])
      if (!cells.includes(column.column)) said(column, row, node, null);
  }

  function about(row: number): void {
    const here = filled(grid, row, area.left, area.right);
    let next = row - region.first + 1;
    while (kinds[next] === "blank") next++;
    const node = kinds[next] === "data" ? lastSaid : (groups.findLast(({ isGoal }) => isGoal)?.node ?? lastSaid);
    if (!node || here.length === 0) return;
    node.comments.push({
      text: here.map((c) => writtenText(grid.sheet.values[row]![c])).join(" "),
      cell: account.ref(row, here[0]!),
    });
    for (const c of here) account.map(row, c);
  }

  function label(row: number): void {
    if (serves(row)) return;
    const goal = groups.findLast(({ isGoal }) => isGoal)?.node;
    const here = filled(grid, row, area.left, area.right);
    const found = labelAt(grid, row, area.left, area.right);
    if (found?.role === "goal" || found?.role === "area") return group(row);
    const { role, column, text } = found ?? { role: "grade", column: here[0]!, text: cellText(grid, row, here[0]!) };
    if (!goal || (!found && (here.length !== 1 || text.length > 40 || gradeOf(text).problem !== undefined))) return;
    const cell = account.ref(row, column);
    for (const c of here) account.map(row, c);
    if (role === "owner")
      for (const owner of splitOwners(text)) if (!goal.owners.includes(owner)) goal.owners.push(owner);
    if (role === "comment") goal.comments.push({ text: writtenText(grid.sheet.values[row]![column]), cell });
    if (role !== "grade") return;
    const { problem: code, ...note } = gradeOf(text);
    goal.grades.push({ by: found ? readHeader(cellText(grid, row, here[0]!)).by : "printed", ...note, cell });
    if (code) account.problem(code, row, column, text);
  }

  function under({ row, column, header }: NonNullable<Region["under"]>): void {
    const { title, number, owners, level } = titleParts(cellText(grid, row, column));
    groups = [
      {
        node: tree.goal(title, wholeArea(), {
          level: level ?? levelWord(header, "mål"),
          number,
          owners,
          cell: account.ref(row, column),
        }),
        isGoal: true,
      },
    ];
  }

  return { data, group, about, label, under, close: measure.close };
}

/** "2 Trygghet" as "2. Trygghet", where a number is known to be one. */
const pointed = (text: string): string => text.replace(/^(\d{1,2})\s+(?=\p{L})/u, "$1. ");

/** A line that says which goal above a goal is for. */
const SERVES =
  /^(?:koppling(?:ar)? till|koppla[ds] till|kopplas till|bidrar till|stödjer|hör till|tillhör) ([\p{L}-]*mål\p{L}*)\s*[:–]\s*(\S.*)$/iu;

/** What a sheet's name says that its tables stand under: "Mål 1 Trygghet" is a goal, "Trygghet" an area. */
function orphanage({ title: written, cell }: { title: string; cell: string }): [string, NodeFields] {
  const { level, number, title } = titleParts(written);
  return level && /mål$/u.test(level)
    ? [title, { level, number, owners: [], cell }]
    : [written, { level: "område", owners: [], cell }];
}

/** A level's word where the header has none. */
const FALLBACK: Partial<Record<Column["role"], string>> = {
  area: "område",
  indicator: "indikator",
  activity: "aktivitet",
};

/** What may stand beside the words of a heading. */
const ABOUT = new Set(["grade", "owner", "trend", "comment"]);
