import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { isDeepStrictEqual } from "node:util";
import ts from "typescript";
import { openHost, type OpenHost } from "./host";

/** Requirement sets above this are not asked for. */
const CAP = "1.14";
/** A button that has not answered by then has hung. */
const HANG_MS = 5_000;

/** Subjects of samples that the host is not measured by, and the words in their code that identify them. */
const OUTSIDE: Record<string, RegExp> = {
  "pivottabeller och utsnitt": /\b(pivotTables|PivotTable|slicers)\b/,
  "figurer och bilder": /\.(shapes|getActiveShape\w*|getImage)\b/,
  händelser: /\.on[A-Z]\w*\b|enableEvents/,
  datatyper: /\b(valuesAsJson\w*|basicValue|CellValueType)\b/,
  "egna funktioner": /@customfunction/i,
  "andra arbetsböcker": /\b(createWorkbook|insertWorksheetsFromBase64|workbook\.(close|save))\b/,
  "Office utanför Excel": /\bOffice\.(?!onReady)|\bFileReader\b|\bfetch\(|XMLHttpRequest/,
};

/** A sample of OfficeDev/office-js-snippets: a yaml file with a script. */
export interface Sample {
  name: string;
  /** The script, in TypeScript. */
  code: string;
  /** Why it is not in the base; absent: it is. */
  outside?: string;
}

/** What pressing one button came to. `after`: an earlier button of the sample was refused, and this one failed. */
export interface Step {
  button: string;
  outcome: "runs" | "refused" | "above" | "after" | "fails";
  /** The member that was refused, or the error. */
  detail: string;
}

/** A sample's buttons, what it printed (console and page), and the workbook as it left it. */
export interface Run {
  steps: Step[];
  texts: string[];
  book: unknown;
}

/** The script of a sample: the lines below `script:` and `content: |-`, without indentation. Empty without one. */
function scriptOf(yaml: string): string {
  const lines = yaml.split("\n");
  const from = lines.findIndex((line, i) => line === "script:" && /^\s+content: [|>]/.test(lines[i + 1] ?? "")) + 2;
  if (from < 2) return "";
  const indent = /^ */.exec(lines.slice(from).find((line) => line.trim() !== "") ?? "")![0];
  const end = lines.findIndex((line, i) => i >= from && line.trim() !== "" && !line.startsWith(indent));
  return lines
    .slice(from, end < 0 ? undefined : end)
    .map((line) => line.slice(indent.length))
    .join("\n");
}

/**
 * Whether a requirement set is more than the host claims: a later ExcelApi, or one for the web, the desktop or undo
 * alone.
 */
const isAbove = (set: string, version: string): boolean =>
  /^excelapi./i.test(set) ||
  (/^excelapi$/i.test(set) && Number(version.split(".")[1] ?? 0) > Number(CAP.split(".")[1]));

/** Reads a sample; null when the file has no script. */
export function sampleOf(name: string, text: string): Sample | null {
  const yaml = text.replaceAll("\r\n", "\n");
  const code = scriptOf(yaml);
  if (code === "") return null;
  const sets = [...(/^api_set:\n((?: .*\n)*)/m.exec(yaml)?.[1] ?? "").matchAll(/^ +([A-Za-z]+): '?([\d.]+)'?/gm)];
  if (sets.some(([, set, version]) => isAbove(set!, version!))) return { name, code, outside: `över ExcelApi ${CAP}` };
  const family = Object.entries(OUTSIDE).find(([, words]) => words.test(code));
  return { name, code, ...(family && { outside: family[0] }) };
}

type Listener = (event: object) => unknown;

/** A page without a screen: every id has an element that remembers what is put in it, and what listens to it. */
function stubPage(
  listen: (id: string, listener: Listener) => void,
  say: (text: string) => void,
): { document: object; $: object } {
  const known = new Map<string, object>();
  const element = (id: string): object => {
    let found = known.get(id);
    if (found) return found;
    const own: Record<string, unknown> = {
      id,
      value: "1",
      textContent: "1",
      style: {},
      dataset: {},
      children: [],
      addEventListener: (_: string, listener: Listener) => listen(id, listener),
      appendChild: (child: unknown) => child,
      append() {},
      remove() {},
      click: (listener?: Listener) => listener && listen(id, listener),
      on: (_: string, listener: Listener) => listen(id, listener),
      val: () => own.value,
      text: (text: unknown) => say(String(text)),
    };
    found = new Proxy(own, {
      set: (target, key, value: unknown) => {
        if (key === "onclick") listen(id, value as Listener);
        else if (typeof key === "string" && /^(inner|text)/.test(key)) say(String(value));
        target[String(key)] = value;
        return true;
      },
    });
    known.set(id, found);
    return found;
  };
  let made = 0;
  const document = {
    getElementById: element,
    querySelector: element,
    querySelectorAll: () => [],
    createElement: (tag: string) => element(`${tag} ${++made}`),
    body: element("body"),
  };
  return {
    document,
    $: (query: unknown) =>
      typeof query === "function" ? (query as () => unknown)() : element(String(query).replace(/^#/, "")),
  };
}

const textOf = (value: unknown): string => {
  try {
    return typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  } catch {
    return String(value);
  }
};

/** A fixed clock and fixed random numbers, so that two runs differ only by their hosts. */
function stillWorld(): { Date: DateConstructor; Math: Math } {
  const now = Date.UTC(2026, 0, 1, 12);
  const Still = class extends Date {
    constructor(...given: [] | [number]) {
      super(...((given.length > 0 ? given : [now]) as [number]));
    }
    static override now = (): number => now;
  };
  let seed = 1;
  const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  return { Date: Still as DateConstructor, Math: Object.create(Math, { random: { value: random } }) as Math };
}

const isFailure = (value: unknown): value is { code?: string; message: string } =>
  typeof value === "object" && value !== null && typeof (value as { message?: unknown }).message === "string";

/** Waits until the sample asks for nothing more. */
async function quiet({ requests }: OpenHost): Promise<void> {
  for (let still = 0, seen = -1; still < 3; still = seen === requests.bytes ? still + 1 : 0) {
    seen = requests.bytes;
    await new Promise((done) => setTimeout(done));
  }
}

function verdict(error: { code?: string; message: string }, refused: boolean): Pick<Step, "outcome" | "detail"> {
  const member = /NotImplemented: (.*)/s.exec(error.message)?.[1];
  if (member !== undefined && error.code === "NotImplemented") return { outcome: "refused", detail: member };
  if (error.code === "ApiNotFound") return { outcome: "above", detail: error.message };
  return { outcome: refused ? "after" : "fails", detail: `${error.code ?? "Error"}: ${error.message}` };
}

/**
 * Presses every button of a sample, set-up first and then in the order of the script, in a new workbook behind the
 * genuine office.js.
 */
export async function run(sample: Sample, forgets = false): Promise<Run> {
  const host = await openHost({ cap: CAP, forgets });
  const listeners: { id: string; listener: Listener }[] = [];
  const texts: string[] = [];
  let errors: { code?: string; message: string }[] = [];
  const log = (...all: unknown[]): void => void texts.push(all.map(textOf).join(" "));
  const note = (...all: unknown[]): void => {
    errors.push(...all.filter(isFailure));
    if (!all.some(isFailure)) log(...all);
  };
  const { document, $ } = stubPage(
    (id, listener) => listeners.push({ id, listener }),
    (text) => texts.push(text),
  );
  const globals = {
    ...stillWorld(),
    Excel: host.Excel,
    Office: host.Office,
    OfficeExtension: host.OfficeExtension,
    document,
    $,
    window: { document },
    console: { log, info: log, warn: log, table: log, error: note },
  };
  const code = ts.transpileModule(sample.code, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.None },
  }).outputText;
  const steps: Step[] = [];
  let refused = false;
  // What a sample forgets to wait for counts where it comes.
  const unheard = (error: unknown): void => note(isFailure(error) ? error : new Error(String(error)));
  process.on("unhandledRejection", unheard);
  const press = async (button: string, work: () => unknown): Promise<void> => {
    errors = [];
    let timer: NodeJS.Timeout | undefined;
    const hang = new Promise(
      (_, no) => (timer = setTimeout(() => no(new Error(`no answer within ${HANG_MS} ms`)), HANG_MS)),
    );
    try {
      await Promise.race([hang, Promise.resolve(work()).then(() => quiet(host))]);
    } catch (error) {
      unheard(error);
    }
    clearTimeout(timer);
    const [first] = errors;
    const step: Step = first ? { button, ...verdict(first, refused) } : { button, outcome: "runs", detail: "" };
    refused ||= step.outcome === "refused" || step.outcome === "above";
    steps.push(step);
  };
  const load = (): unknown =>
    (new Function(...Object.keys(globals), code) as (...given: unknown[]) => unknown)(...Object.values(globals));
  await press("(skriptet)", load);
  if (steps[0]!.outcome === "runs") steps.length = 0;
  const isSetup = ({ id }: { id: string }): boolean => /setup/i.test(id);
  for (const { id, listener } of [...listeners.filter(isSetup), ...listeners.filter((one) => !isSetup(one))])
    await press(id, () => listener({ target: {}, preventDefault() {} }));
  process.off("unhandledRejection", unheard);
  host.close();
  return { steps, texts, book: host.book };
}

const runsWhole = ({ steps }: Run): boolean => steps.length > 0 && steps.every(({ outcome }) => outcome === "runs");

/** How a sample that runs shows that a host which forgets every change is no Excel; "none" when it does not. */
export function difference(real: Run, forgetful: Run): "fails" | "says" | "workbook" | "none" {
  if (!runsWhole(forgetful)) return "fails";
  if (!isDeepStrictEqual(forgetful.texts, real.texts)) return "says";
  return isDeepStrictEqual(forgetful.book, real.book) ? "none" : "workbook";
}

const yamlFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

function countedBy<T>(all: T[], key: (one: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

/**
 * `npm run snippets -- DIR`: how much of Microsoft's public Excel samples the host runs, and how many of them a host
 * that stores nothing would run.
 */
async function main(folder: string | undefined, print: (line: string) => void): Promise<number> {
  const excel =
    folder === undefined
      ? ""
      : [join(folder, "samples", "excel"), folder].find((one) =>
          statSync(one, { throwIfNoEntry: false })?.isDirectory(),
        );
  const files = excel ? yamlFiles(excel) : [];
  if (!excel || files.length === 0) {
    console.error("Ange en mapp med exemplen ur OfficeDev/office-js-snippets (yaml-filer): npm run snippets -- MAPP");
    return 2;
  }
  const samples = files.flatMap(
    (file) => sampleOf(relative(excel, file).replace(/\.ya?ml$/, ""), readFileSync(file, "utf8")) ?? [],
  );
  const runs: { sample: Sample; real: Run }[] = [];
  for (const sample of samples.filter(({ outside }) => outside === undefined)) {
    const real = await run(sample);
    if (real.steps.some(({ outcome }) => outcome === "above")) sample.outside = `över ExcelApi ${CAP}`;
    else if (real.steps.length === 0) sample.outside = "inga knappar";
    else runs.push({ sample, real });
  }
  const whole = runs.filter(({ real }) => runsWhole(real));
  const steps = runs.flatMap(({ sample, real }) =>
    real.steps.map((step) => ({ ...step, at: `${sample.name}#${step.button}` })),
  );
  const of = (outcome: Step["outcome"]): typeof steps => steps.filter((step) => step.outcome === outcome);
  print(
    `exempel ${samples.length}, utanför måttet ${samples.length - runs.length}, i måttet ${runs.length}: hela ${whole.length}`,
  );
  for (const [why, ones] of countedBy(
    samples.filter(({ outside }) => outside !== undefined),
    ({ outside }) => outside!,
  ))
    print(`  ${ones.length} utanför: ${why}`);
  print(
    `knappar ${steps.length}: går ${of("runs").length}, nekas vid namn ${of("refused").length}, faller på en tidigare nekad ${of("after").length}, faller annars ${of("fails").length}`,
  );
  for (const [member, ones] of countedBy(of("refused"), ({ detail }) => detail))
    print(`  ${ones.length} nekas: ${member} (${ones[0]!.at})`);
  for (const { at, detail } of of("fails")) print(`  faller: ${at}: ${detail}`);

  const differences: { name: string; how: ReturnType<typeof difference> }[] = [];
  for (const { sample, real } of whole)
    differences.push({ name: sample.name, how: difference(real, await run(sample, true)) });
  const count = (how: ReturnType<typeof difference>): number => differences.filter((one) => one.how === how).length;
  print("Mot en värd som svarar på allt men glömmer varje ändring så snart den är gjord:");
  print(
    `  av ${whole.length} hela faller ${count("fails")}, säger ${count("says")} något annat, lämnar ${count("workbook")} en annan arbetsbok, märker ${count("none")} ingenting`,
  );
  for (const { name } of differences.filter(({ how }) => how === "none")) print(`  märker ingenting: ${name}`);
  return 0;
}

if (process.argv[1]?.endsWith("snippets.ts"))
  void main(process.argv[2], console.log).then((code) => {
    process.exitCode = code;
  });
