import { fixedArea, quotedSheet } from "../sheet/address";
import type { DefinedName, Sheet } from "../sheet/book";
import { formulaToFile } from "./formula";
import { namespaces } from "./namespaces";
import type { ListedSheet } from "./package";
import {
  appendChild,
  attributesText,
  childNamed,
  childrenNamed,
  insertAfter,
  numberOf,
  removal,
  setAttribute,
  splice,
  xmlText,
  type Splice,
  type XmlElement,
} from "./xml";

/** A sheet that is to stand in the workbook: its part, and how the workbook lists it already. */
export interface Target {
  sheet: Sheet;
  part: string;
  listed?: ListedSheet;
}

/** The workbook part as it was, and what becomes of its sheets and names. */
export interface WorkbookChange {
  text: string;
  root: XmlElement;
  listed: ListedSheet[];
  removed: ListedSheet[];
  targets: Target[];
  /** The relationship of each target's part. */
  ids: string[];
  names: DefinedName[];
  /** Cells that formulas may read have changed beside the targets. */
  recalculated: boolean;
  strict: boolean;
}

/** The elements of a workbook part, in the schema's order (CT_Workbook, ECMA-376 part 1, 18.2.27). */
const order = (
  "fileVersion fileSharing workbookPr AlternateContent revisionPtr absPath workbookProtection bookViews sheets functionGroups externalReferences definedNames " +
  "calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");

/**
 * The workbook part with the own sheets listed, their names defined, and a recalculation asked for where formulas or
 * what they read were written.
 */
export function workbookXml(change: WorkbookChange): string {
  const { text, root, targets } = change;
  const splices: Splice[] = [...sheetChanges(change), ...viewChanges(change)];
  const put = (name: string, xml: string) => {
    const before = root.children
      .filter((child) => order.includes(child.name) && order.indexOf(child.name) < order.indexOf(name))
      .at(-1);
    splices.push(insertAfter(text, root, before, xml));
  };

  const names = nameChanges(change);
  splices.push(...names.splices);
  if (names.added !== "") put("definedNames", names.added);

  if (change.recalculated || targets.some(({ sheet }) => sheet.formulas.size > 0)) {
    const calculation = childNamed(root, "calcPr");
    if (calculation) splices.push(setAttribute(text, calculation, "fullCalcOnLoad", "1"));
    else put("calcPr", `<${root.prefix}calcPr fullCalcOnLoad="1"/>`);
  }
  return splice(text, splices);
}

function sheetChanges({ text, root, listed, removed, targets, ids, strict }: WorkbookChange): Splice[] {
  const splices = removed.map(({ element }) => removal(element));
  const namespace = namespaces(strict).relationships;
  const declared = Object.entries(root.attributes)
    .find(([name, value]) => name.startsWith("xmlns:") && value === namespace)?.[0]
    .slice("xmlns:".length);
  let lastId = Math.max(0, ...listed.map(({ id }) => id));
  const added: string[] = [];
  targets.forEach(({ sheet, listed: there }, i) => {
    const state = sheet.visibility === "visible" ? undefined : sheet.visibility;
    if (!there) {
      const link = declared === undefined ? { "xmlns:r": namespace, "r:id": ids[i] } : { [`${declared}:id`]: ids[i] };
      added.push(`<${root.prefix}sheet${attributesText({ name: sheet.name, sheetId: ++lastId, state, ...link })}/>`);
      return;
    }
    if (there.name !== sheet.name) splices.push(setAttribute(text, there.element, "name", sheet.name));
    if (there.visibility !== sheet.visibility) splices.push(setAttribute(text, there.element, "state", state));
  });
  const sheets = childNamed(root, "sheets");
  if (sheets && added.length > 0) splices.push(appendChild(text, sheets, added.join("")));
  return splices;
}

/** Views refer to tabs by number, which falls when a tab before them is removed. */
function viewChanges({ text, root, listed, removed }: WorkbookChange): Splice[] {
  if (removed.length === 0) return [];
  return childrenNamed(childNamed(root, "bookViews"), "workbookView").flatMap((view) =>
    ["activeTab", "firstSheet"].flatMap((name) => {
      const tab = numberOf(view.attributes[name]);
      if (tab === undefined) return [];
      const moved = Math.min(
        listed.slice(0, tab).filter((sheet) => !removed.includes(sheet)).length,
        Math.max(0, listed.length - removed.length - 1),
      );
      return moved === tab ? [] : [setAttribute(text, view, name, String(moved))];
    }),
  );
}

const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";

/** A name by what makes it one: its letters, and the tab that it belongs to. */
const nameKey = (name: string, tab: number | undefined): string => `${name.toLowerCase()}|${tab ?? ""}`;

/** Names to be defined, and the keys of every print name that the written sheets could have. */
interface WantedNames {
  wanted: Map<string, { name: DefinedName; tab: number | undefined }>;
  printed: ReadonlySet<string>;
}

function wantedNames({ targets, names }: WorkbookChange, tabs: string[]): WantedNames {
  const wanted: WantedNames["wanted"] = new Map();
  for (const name of [...targets.flatMap(({ sheet }) => printNames(sheet)), ...names]) {
    const tab = name.sheet === undefined ? undefined : tabs.indexOf(name.sheet.toLowerCase());
    if (tab === -1) throw new Error(`The name ${name.name} belongs to a sheet that is not there: ${name.sheet}.`);
    wanted.set(nameKey(name.name, tab), { name, tab });
  }
  const printed = targets.flatMap(({ sheet }) =>
    [PRINT_AREA, PRINT_TITLES].map((name) => nameKey(name, tabs.indexOf(sheet.name.toLowerCase()))),
  );
  return { wanted, printed: new Set(printed) };
}

/** The tab that a name will belong to; undefined: the whole workbook; -1: to a sheet that goes or never was. */
function tabOf(element: XmlElement, { listed }: WorkbookChange, remaining: ListedSheet[]): number | undefined {
  const local = numberOf(element.attributes["localSheetId"]);
  const sheet = local === undefined ? undefined : listed[local];
  if (local === undefined) return undefined;
  return sheet ? remaining.indexOf(sheet) : -1;
}

/** The changes of existing names; those that are found are removed from `wanted`. */
function changesOfNames(
  change: WorkbookChange,
  remaining: ListedSheet[],
  { wanted, printed }: WantedNames,
): { splices: Splice[]; left: number } {
  const { text, root } = change;
  const splices: Splice[] = [];
  let left = 0;
  for (const element of childrenNamed(childNamed(root, "definedNames"), "definedName")) {
    const tab = tabOf(element, change, remaining);
    const key = nameKey(element.attributes["name"] ?? "", tab);
    const found = wanted.get(key);
    // A name of a sheet that goes, or that never was, must not become the name of a sheet that comes.
    if (tab === -1 || (!found && printed.has(key))) {
      splices.push(removal(element));
      continue;
    }
    left++;
    if (tab !== undefined && tab !== numberOf(element.attributes["localSheetId"]))
      splices.push(setAttribute(text, element, "localSheetId", String(tab)));
    if (!found) continue;
    wanted.delete(key);
    const refersTo = xmlText(formulaToFile(found.name.refersTo));
    if (text.slice(element.inner, element.close) !== refersTo)
      splices.push({ start: element.start, end: element.end, text: nameXml(root.prefix, found.name, found.tab) });
  }
  return { splices, left };
}

function nameChanges(change: WorkbookChange): { splices: Splice[]; added: string } {
  const { text, root, listed, removed, targets } = change;
  const remaining = listed.filter((sheet) => !removed.includes(sheet));
  const named = (sheet: ListedSheet): string =>
    targets.find((target) => target.listed === sheet)?.sheet.name ?? sheet.name;
  const tabs = [
    ...remaining.map(named),
    ...targets.filter((target) => !target.listed).map(({ sheet }) => sheet.name),
  ].map((name) => name.toLowerCase());

  const names = wantedNames(change, tabs);
  const { splices, left } = changesOfNames(change, remaining, names);
  const added = [...names.wanted.values()].map(({ name, tab }) => nameXml(root.prefix, name, tab)).join("");
  const list = childNamed(root, "definedNames");
  if (list && left === 0 && added === "") return { splices: [removal(list)], added: "" };
  if (list) return { splices: added === "" ? splices : [...splices, appendChild(text, list, added)], added: "" };
  return { splices, added: added && `<${root.prefix}definedNames>${added}</${root.prefix}definedNames>` };
}

const nameXml = (p: string, { name, refersTo, hidden }: DefinedName, tab: number | undefined): string =>
  `<${p}definedName${attributesText({ name, localSheetId: tab, hidden: hidden || undefined })}>${xmlText(formulaToFile(refersTo))}</${p}definedName>`;

/** Excel keeps the print area and the repeated rows of a sheet as names of the sheet. */
function printNames({ name, print }: Sheet): DefinedName[] {
  const sheet = quotedSheet(name);
  const names: DefinedName[] = [];
  if (print.area)
    names.push({
      name: PRINT_AREA,
      sheet: name,
      refersTo: `${sheet}!${fixedArea(print.area)}`,
    });
  if (print.titleRows)
    names.push({
      name: PRINT_TITLES,
      sheet: name,
      refersTo: `${sheet}!$${print.titleRows.top + 1}:$${print.titleRows.bottom + 1}`,
    });
  return names;
}
