import { Stopped } from "../../src/excel/errors";
import { waitingAsks, type Asks } from "../../src/taskpane/asks";
import { save } from "../../src/taskpane/browserHost";
import type { PaneHost } from "../../src/taskpane/host";
import { workerSession } from "../../src/taskpane/session/remote";
import type { Done, Task } from "../../src/taskpane/session/session";
import type { View } from "../../src/taskpane/session/view";
import { counted } from "../../src/taskpane/words";
import type { SheetView } from "../page/sheetView";
import { boardSession, type Board } from "./boardSession";
import type { OpenBook } from "./openBook";
import { paperIn } from "./paper";
import { paneHost } from "./paneHost";

declare global {
  interface Window {
    /** What the pane's frame asks the page for. */
    maltavlanSite?: { host: PaneHost; asks: Asks };
  }
}

const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const [intro, result, file, paper] = [byId("intro"), byId("result"), byId<HTMLInputElement>("file"), byId("paper")];
const { worker: script = "", pane = "", sample = "" } = document.body.dataset;

let worker: Worker | undefined;
const newSession = (): ReturnType<typeof workerSession> => {
  worker?.terminate();
  return workerSession(() => (worker = new Worker(script, { type: "module", name: "worker" })));
};
/** Started while the page is looked at, so that a workbook that is dropped finds it ready. */
let session = newSession();

/** The workbook that is open. */
let open: { name: string; book: OpenBook; view: SheetView; asks: Asks; made?: Board & { ok: true } } | undefined;
/** Whether the workbook is to be saved as a file when its sheets have been written. */
let saves = false;

function say(sentence: string): void {
  byId("message").hidden = sentence === "";
  byId("words").textContent = sentence;
}

function working(words: string): void {
  byId("working").hidden = words === "";
  byId("step").textContent = words;
}

const NO_BOOK = "Måltavlan läser Excelböcker som slutar på .xlsx eller .xlsm. Öppna boken i Excel och spara den så.";

async function show(name: string, bytes: Uint8Array): Promise<void> {
  say("");
  working(`Läser ${name}`);
  await painted();
  try {
    if (/\.(xls|csv|ods|docx|pdf|numbers)$/i.test(name)) throw new Stopped(NO_BOOK);
    const { openBook, sheetView, elements } = await import("./book");
    const book = openBook(bytes, new Date());
    if (open) {
      open.view.close();
      session = newSession();
    }
    const asks = waitingAsks();
    open = { name, book, asks, view: sheetView(elements(), book.host, say) };
    const isOpen = (): boolean => open?.book === book;
    const board = boardSession(
      session,
      book.workbook,
      (made) => (isOpen() ? drawn(made) : undefined),
      (task, outcome) => (isOpen() ? done(task, outcome) : undefined),
      (step) => (isOpen() ? working(`${name}: ${step}`) : undefined),
    );
    window.maltavlanSite = { host: paneHost(board, book, showGrid), asks };
    document.title = `${name} – Måltavlan`;
    byId("name").textContent = name;
    byId("facts").textContent = "";
    tabs([]);
    enable();
    intro.hidden = true;
    result.hidden = false;
    // Until there is a måltavla the workbook itself is seen, and no other's måltavla under its name.
    showGrid();
    asks.ask({ task: { do: "read" } });
    byId("pane").replaceChildren();
    try {
      await board.first();
    } finally {
      if (isOpen()) paneFrame();
    }
  } catch (error) {
    working("");
    say(`${name}: ${(error as Error).message}`);
  }
}

/** Until the browser has had time to show what was said. */
const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** The pane is loaded when the måltavla is on screen: until then it would take its share of the processor. */
function paneFrame(): void {
  const frame = document.createElement("iframe");
  frame.title = "Måltavlans panel";
  frame.src = pane;
  byId("pane").replaceChildren(frame);
}

/** The scale at which a sheet on a narrow screen is still read. */
const READABLE = 0.72;

const draw = paperIn(paper, READABLE);
/** What is drawn: a sheet that is the same when the pane has done something stays where it is scrolled. */
let drawnHtml = "";

/** What makes a file of the måltavla can be pressed when there is one. */
function enable(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-save]")) button.disabled = !open?.made;
}

/** The måltavla has been drawn up, or there is none. */
function drawn(board: Board): void {
  working("");
  if (!open) return;
  if (!board.ok) {
    say(board.reason);
    delete open.made;
    enable();
    tabs([]);
    showGrid();
    return;
  }
  const isFirst = !open.made;
  const names = board.sheets.map(({ name }) => name);
  const chosen = open.made && shownTab()?.textContent;
  open.made = board;
  byId("facts").textContent = facts(board.view);
  enable();
  tabs(names);
  showSheet(chosen ?? names[0]);
  // What was pressed is gone with the first page: the keys go to what it made.
  if (isFirst && document.activeElement === document.body) paper.focus({ preventScroll: true });
  // On a narrow screen it stands below the name and the buttons.
  if (isFirst && paper.getBoundingClientRect().top > innerHeight / 3) byId("sheets").scrollIntoView();
}

/** "8 mål och 21 indikatorer i 1 tabell · 3 bedömningar skiljer sig från talen". */
function facts({ counts, tables, disagreements, questions }: View): string {
  const { goals, indicators } = counts;
  const differing = disagreements.length;
  return [
    `${counted(goals, "mål", "mål")} och ${counted(indicators, "indikator", "indikatorer")} i ${counted(tables.length, "tabell", "tabeller")}`,
    differing > 0 ? `${counted(differing, "bedömning skiljer", "bedömningar skiljer")} sig från talen` : "",
    questions.length > 0 ? `${counted(questions.length, "fråga", "frågor")} i panelen` : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

const BOOK = "Er arbetsbok";

/** The tabs above: the måltavla, the workbook itself, and the other drawn sheets. */
function tabs(names: string[]): void {
  const list = byId("sheets");
  const focused = list.contains(document.activeElement) ? document.activeElement?.textContent : undefined;
  const [first, ...others] = names;
  list.replaceChildren(
    ...[...(first === undefined ? [] : [first]), BOOK, ...others].map((name) => {
      const tab = document.createElement("button");
      Object.assign(tab, { type: "button", role: "tab", textContent: name });
      tab.setAttribute("aria-controls", name === BOOK ? "book" : "paper");
      tab.addEventListener("click", () => (name === BOOK ? showGrid() : showSheet(name)));
      return tab;
    }),
  );
  const now = tabsNow();
  if (focused !== undefined) (now.find(({ textContent }) => textContent === focused) ?? now[0])?.focus();
}

const tabsNow = (): HTMLElement[] => [...byId("sheets").querySelectorAll("button")];

function select(name: string): void {
  for (const tab of tabsNow()) {
    const isIt = tab.textContent === name;
    tab.ariaSelected = String(isIt);
    tab.tabIndex = isIt ? 0 : -1;
    if (isIt) tab.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
}

const shownTab = (): HTMLElement | undefined => tabsNow().find(({ ariaSelected }) => ariaSelected === "true");

function showSheet(name: string | undefined): void {
  const sheet = open?.made?.sheets.find((one) => one.name === name);
  if (!sheet) return showGrid();
  select(sheet.name);
  byId("book").hidden = true;
  paper.hidden = false;
  paper.setAttribute("aria-label", `${sheet.name} som det skrivs ut`);
  if (sheet.html === drawnHtml) return;
  drawnHtml = sheet.html;
  draw(sheet);
  paper.scrollTo(0, 0);
}

/** Shows the workbook itself, where it is selected. */
function showGrid(): void {
  select(BOOK);
  paper.hidden = true;
  byId("book").hidden = false;
  open?.view.refresh();
}

/** The pane has done something. */
function done(task: Task, { written }: Done): void {
  open?.view.refresh();
  if (task.do === "write" && saves && open && written.length > 0) {
    try {
      save({ name: open.name.replace(/(\.xls[xm])?$/i, " med statusblad$1"), bytes: open.book.save() });
    } catch (error) {
      say((error as Error).message);
    }
  }
  if (task.do === "write") saves = false;
}

function download(kind: string): void {
  if (!open?.made) return;
  if (kind === "xlsx") {
    saves = true;
    return open.asks.ask({ task: { do: "write" }, opens: "status" });
  }
  const task: Task = {
    do: "reportFile",
    kind: open.made.view.report.kind,
    format: kind === "docx" ? "docx" : "html",
  };
  open.asks.ask({ task, opens: "report" });
}

async function showFile(chosen: File | undefined): Promise<void> {
  if (chosen) await show(chosen.name, new Uint8Array(await chosen.arrayBuffer()));
}

async function showSample(name: string): Promise<void> {
  const answer = await fetch(`samples/${name}.xlsx`).catch(() => undefined);
  if (!answer?.ok) return say("Exemplet kunde inte hämtas. Kontrollera nätet och försök igen.");
  await show(`${name}.xlsx`, new Uint8Array(await answer.arrayBuffer()));
}

/** A file may be dropped anywhere on the page. */
function takeDrops(): void {
  const veil = byId("veil");
  const isFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;
  window.addEventListener("dragenter", (event) => {
    if (isFile(event)) veil.hidden = false;
  });
  veil.addEventListener("dragleave", () => (veil.hidden = true));
  window.addEventListener("dragover", (event) => event.preventDefault());
  window.addEventListener("drop", (event) => {
    event.preventDefault();
    veil.hidden = true;
    void showFile(event.dataTransfer?.files[0]);
  });
}

/** The picture of the first page is drawn by what draws everybody's. */
async function picture(): Promise<void> {
  const answer = await fetch(sample);
  const drawing = paperIn(byId("picture"), 0);
  drawing((await answer.json()) as { html: string; width: number });
}

async function offline(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register("sw.js");
  await navigator.serviceWorker.ready;
  byId("offline").hidden = false;
}

function start(): void {
  for (const button of document.querySelectorAll(".choose")) button.addEventListener("click", () => file.click());
  file.addEventListener("change", () => {
    void showFile(file.files?.[0]);
    file.value = "";
  });
  for (const button of document.querySelectorAll<HTMLElement>("[data-book]"))
    button.addEventListener("click", () => void showSample(button.dataset["book"]!));
  for (const button of document.querySelectorAll<HTMLElement>("[data-save]"))
    button.addEventListener("click", () => download(button.dataset["save"]!));
  byId("close").addEventListener("click", () => say(""));
  byId("sheets").addEventListener("keydown", ({ key }) => {
    const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
    const [all, at] = [tabsNow(), shownTab()];
    const next = at && all[all.indexOf(at) + step];
    if (step === 0 || !next) return;
    next.click();
    next.focus();
  });
  takeDrops();
  void picture().catch(reportError);
  void offline().catch(reportError);
  // What a workbook needs is fetched before there is one.
  setTimeout(() => {
    session.wake();
    void import("./book");
  }, 300);
}

start();
