import { MAL_FUNCTIONS } from "../functions";
import { openWorkbook, type OpenHost } from "../host/open";
import { later, paneIn } from "./frame";
import { sheetView, type SheetView } from "./sheetView";

const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

const [samples, file, drop] = [byId<HTMLSelectElement>("sample"), byId<HTMLInputElement>("file"), byId("drop")];
const elements = {
  ...{
    scroller: byId("scroller"),
    sizer: byId("sizer"),
    stage: byId("stage"),
    grid: byId("grid"),
    charts: byId("charts"),
    marks: byId("marks"),
  },
  ...{
    place: byId<HTMLInputElement>("place"),
    formula: byId<HTMLInputElement>("formula"),
    tabs: byId("tabs"),
    sums: byId("sums"),
    float: byId("float"),
  },
};

/** The workbook that is open, and its file's name. */
let open: { name: string; workbook: OpenHost; view: SheetView } | null = null;

/** Shows a sentence above the workbook; "" takes it away. */
function say(sentence: string): void {
  const message = byId("message");
  message.replaceChildren();
  if (sentence === "") return;
  const line = document.createElement("div");
  const close = document.createElement("button");
  Object.assign(close, { type: "button", textContent: "Stäng" });
  close.addEventListener("click", () => say(""));
  line.append(Object.assign(document.createElement("span"), { textContent: sentence }), close);
  message.append(line);
}

/**
 * Opens a workbook file with a new pane, in place of the previous one. For a file that is no workbook a message is
 * shown, and the previous one stays open.
 */
async function show(name: string, bytes: Uint8Array): Promise<void> {
  try {
    const workbook = await openWorkbook(
      { file: bytes, now: new Date(), functions: MAL_FUNCTIONS },
      paneIn(byId("pane"), () => open?.view.refresh()),
      later,
    );
    open?.view.close();
    open?.workbook.close();
    open = { name, workbook, view: sheetView(elements, workbook.host, say) };
    document.title = `${name} – Måltavlan utan Excel`;
    say("");
  } catch (error) {
    say(`${name}: ${(error as Error).message}`);
  }
}

async function showSample(name: string): Promise<void> {
  const answer = await fetch(`/samples/${encodeURIComponent(name)}.xlsx`);
  if (!answer.ok) return say(`Exemplet ”${name}” finns inte. Välj ett i listan.`);
  samples.value = name;
  await show(`${name}.xlsx`, new Uint8Array(await answer.arrayBuffer()));
}

async function showFile(chosen: File | undefined): Promise<void> {
  if (!chosen) return;
  samples.value = "";
  await show(chosen.name, new Uint8Array(await chosen.arrayBuffer()));
}

function save(): void {
  if (!open) return;
  try {
    const url = URL.createObjectURL(new Blob([open.workbook.save() as Uint8Array<ArrayBuffer>]));
    Object.assign(document.createElement("a"), {
      href: url,
      download: open.name.replace(/\.xlsx?$/i, ".xlsx"),
    }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    say("");
  } catch (error) {
    say((error as Error).message);
  }
}

const label = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll("-", " ");

async function start(): Promise<void> {
  const names = (await (await fetch("/samples.json")).json()) as string[];
  samples.append(new Option("Egen arbetsbok", ""), ...names.map((name) => new Option(label(name), name)));
  samples.options[0]!.hidden = true;
  samples.addEventListener("change", () => void showSample(samples.value));
  byId("open").addEventListener("click", () => file.click());
  file.addEventListener("change", () => {
    void showFile(file.files?.[0]);
    file.value = "";
  });
  byId("save").addEventListener("click", save);
  window.addEventListener("dragenter", () => (drop.hidden = false));
  drop.addEventListener("dragleave", () => (drop.hidden = true));
  window.addEventListener("dragover", (event) => event.preventDefault());
  window.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.hidden = true;
    void showFile(event.dataTransfer?.files[0]);
  });
  await showSample(new URLSearchParams(location.search).get("sample") ?? "exempelkommun");
}

void start();
