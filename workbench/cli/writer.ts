import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { marked, standingOf, type OutputFile } from "../../src/files/outputMark";
import { faultIn } from "../../src/files/written";
import { isTemplate } from "../../src/submissions/templateReading";
import { BadInput, BadUsage, identityOf, nameFault, outputReason } from "./disk";
import type { Identity, Terminal } from "./terminal";

/** A file that a run is to write. */
export interface Output {
  path: string;
  content: Uint8Array | string;
  /** The input that it is made of, as the run named it: only that one may be replaced by it. */
  of?: string | undefined;
  /** The output whose name it has, but for its ending: the name that can be chosen. */
  beside?: string;
}

/** What the user has said about files that are there. */
export interface Permission {
  /** `--over`: a file that is not the add-in's may be replaced. */
  over?: boolean | undefined;
}

/** An output with the place where it is to stand. */
interface Placed {
  path: string;
  bytes: Uint8Array;
  /** The file itself, where `path` is a link to it. */
  to: string;
  /** What is there now. */
  standing: Identity | undefined;
  /** It takes the place of the input that it is made of. */
  inPlace: boolean;
  /** The name that was chosen for it, and the endings of all that is written under that name. */
  chosen: { name: string; endings: string[] };
}

interface Around {
  run: Pick<Terminal, "inputs">;
  over: boolean;
}

/** Where an output is written: a link is followed to its file. Throws for one that leads nowhere. */
function placeOf(path: string): string {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return path;
  try {
    return realpathSync(path);
  } catch {
    throw new BadInput(`${path}: det är en länk till något som inte finns. Välj en annan plats, eller ta bort länken.`);
  }
}

/** A name as file systems compare it that take no notice of case or of how å is written. */
const folded = (path: string): string => path.normalize("NFC").toLowerCase();

const sameFile = (a: Identity, b: Identity): boolean =>
  a.file === undefined || b.file === undefined ? folded(a.real) === folded(b.real) : a.file === b.file;

/**
 * An output may take its own input's place only under the name by which the input was given: through a link, or with
 * a link for the input, the user has named another file than she may think.
 */
const sameName = (a: string, b: string): boolean => folded(resolve(a)) === folded(resolve(b));

/** "ut.xlsx" → "ut (2).xlsx". */
function numbered(path: string, number: number): string {
  const ending = extname(path);
  return number === 1 ? path : `${path.slice(0, path.length - ending.length)} (${number})${ending}`;
}

const withoutEnding = (path: string): string => path.slice(0, path.length - extname(path).length);

/**
 * The name that was asked for, or the first beside it with a number that no file has, with any of the endings that are
 * written.
 */
export function besideOthers(path: string, endings: readonly string[] = [extname(path)]): string {
  for (let number = 1; ; number++) {
    const name = numbered(path, number);
    if (endings.every((ending) => !lstatSync(withoutEnding(name) + ending, { throwIfNoEntry: false }))) return name;
  }
}

/** Endings of a page for the web: programs go by them. */
const PAGES = new Set([".html", ".htm", ".xhtml", ""]);

const isPage = ({ bytes }: Placed): boolean =>
  new TextDecoder().decode(bytes.subarray(0, 9)).toLowerCase() === "<!doctype";

const hasPageName = ({ path }: Placed): boolean => PAGES.has(extname(path).toLowerCase());

/** The name to use instead, in words: one that no file has, and with an ending of its kind. */
function another(output: Placed): string {
  const { name, endings } = output.chosen;
  const fits = !isPage(output) || hasPageName(output);
  const free = fits ? besideOthers(name, endings) : besideOthers(`${withoutEnding(name)}.html`);
  return `skriv till ”${basename(free)}”`;
}

/** The page that speaks for the data beside it. */
function pageBeside({ chosen: { name } }: Placed): OutputFile | undefined {
  return existsSync(name) && statSync(name).isFile() ? { name, bytes: readFileSync(name) } : undefined;
}

/** Why a file is not replaced for what it holds. */
function whose(output: Placed, { over }: Around): string | undefined {
  const { to, standing, inPlace, bytes } = output;
  if (!standing || inPlace) return undefined;
  const there = readFileSync(to);
  if (there.equals(bytes)) return undefined;
  const found = standingOf({ name: to, bytes: there }, { page: pageBeside(output), isOwn: isTemplate });
  if (found === "untouched") return undefined;
  if (found === "worked")
    return `någon har skrivit i filen sedan Måltavlan gjorde den, så den ersätts inte; ${another(output)}`;
  return over
    ? undefined
    : `filen är inte gjord av Måltavlan; ${another(output)}, eller lägg till --over för att ersätta den`;
}

const isWord = (name: string): boolean => !/\.xls[xm]$/i.test(name);

/**
 * Files that say that another is open: Excel's and Word's, of which Word's has the two first letters of a long name
 * replaced, and LibreOffice's.
 */
function lockFiles(path: string): string[] {
  const name = basename(path);
  const names = [`~$${name}`, `.~lock.${name}#`, ...(isWord(name) ? [1, 2].map((cut) => `~$${name.slice(cut)}`) : [])];
  return names.map((one) => join(dirname(path), one));
}

/** What holds an output back, in the order in which it is said: the sentence after the file's name, without its stop. */
const HOLDS: readonly ((output: Placed, around: Around) => string | undefined)[] = [
  ({ path, inPlace }) => (inPlace ? undefined : nameFault(path)),
  ({ standing, to }) => (standing && statSync(to).isDirectory() ? "det är en mapp, ingen fil" : undefined),
  (output) =>
    output.standing && !statSync(output.to).isFile() ? `det är ingen vanlig fil; ${another(output)}` : undefined,
  (output, { run }) => {
    const { standing, inPlace } = output;
    const isInput = standing && !inPlace && run.inputs.some(({ place }) => place && sameFile(place, standing));
    return isInput ? `filen är en av dem som läses och ersätts inte; ${another(output)}` : undefined;
  },
  (output) =>
    isPage(output) && !hasPageName(output) ? `det som skrivs är en webbsida; ${another(output)}` : undefined,
  whose,
  ({ standing, to }) =>
    standing && (statSync(to).mode & 0o222) === 0
      ? "filen är skrivskyddad. Ta bort skrivskyddet, eller välj en annan plats"
      : undefined,
  ({ standing, to, path }) => {
    const lock = standing && [...lockFiles(to), ...lockFiles(path)].find((name) => existsSync(name));
    return lock === undefined
      ? undefined
      : `filen är öppen i ett annat program. Stäng den och försök igen; är den inte öppen, ta bort ${basename(lock)}`;
  },
  ({ standing, inPlace }, { run }) =>
    inPlace && run.inputs.every(({ place }) => place?.state !== standing?.state)
      ? "filen har ändrats sedan den lästes. Kör kommandot igen"
      : undefined,
];

/** Why an output must not take its place: the first that holds it back; undefined where nothing does. */
function heldBack(output: Placed, around: Around): string | undefined {
  for (const hold of HOLDS) {
    const why = hold(output, around);
    if (why !== undefined) return why;
  }
  return undefined;
}

/** Runs `work`; an error of the disk becomes bad input, with the file's name. */
function onDisk<T>(path: string, work: () => T, after = ""): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(`${path}: ${outputReason(error)}.${after}`);
  }
}

/** The outputs with their places; throws where two of them would be one file. */
function placed(outputs: readonly Output[], { run }: Around): Placed[] {
  const all = outputs.map(({ path, content, of, beside }): Placed =>
    onDisk(path, () => {
      const to = placeOf(path);
      const standing = identityOf(to);
      const made = run.inputs.find((input) => input.path === of);
      const inPlace =
        standing !== undefined && !!made?.place && sameFile(made.place, standing) && sameName(made.path, path);
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      const name = beside ?? path;
      const family = outputs.filter((one) => (one.beside ?? one.path) === name);
      return { path, bytes, to, standing, inPlace, chosen: { name, endings: family.map((one) => extname(one.path)) } };
    }),
  );
  for (const [at, one] of all.entries()) {
    const twin = all
      .slice(0, at)
      .find(({ to, standing }) =>
        standing && one.standing ? sameFile(standing, one.standing) : folded(resolve(to)) === folded(resolve(one.to)),
      );
    if (twin) throw new BadUsage(`${twin.path} och ${one.path} är samma fil.`);
  }
  return all;
}

/** The outputs with their marks; one that replaces its own input is the user's file, and gets none. */
function withMarks(all: Placed[]): Placed[] {
  const files = marked(all.filter(({ inPlace }) => !inPlace).map((one) => ({ ...one, name: one.to })));
  return all.map((one) => files.find(({ to }) => to === one.to) ?? one);
}

/** The name of a temporary file of `save`. */
const TEMPORARY = /^\.maltavlan-[0-9a-f]{12}\.tmp$/;

/** Milliseconds after which a temporary file is one that a killed run has left: its file is written in seconds. */
const LEFT_BEHIND = 600_000;

/** Removes what earlier runs that were killed have left in a folder; the files that they were for are as they were. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => TEMPORARY.test(one))) {
    const left = statSync(join(folder, name), { throwIfNoEntry: false });
    if (left && Date.now() - left.mtimeMs > LEFT_BEHIND) rmSync(join(folder, name), { force: true });
  }
}

/** Reads a file that has just been written, and each part that was made for it. */
function check(path: string, from: string, bytes: Uint8Array, { run }: Around): void {
  const there = readFileSync(from);
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const sources = run.inputs.map((input) => input.bytes);
  const fault = there.equals(bytes) ? isArchive && faultIn(there, sources) : "hela filen";
  if (fault)
    throw new BadInput(
      `${path}: det som skrevs gick inte att läsa tillbaka (${fault}), så filen är som den var. Spara om arbetsboken i Excel och försök igen.`,
    );
}

/**
 * Writes all the files of a run or none, each to a temporary file beside its place that is read again and then renamed:
 * a run that is killed or fails leaves the old files whole. A file that is replaced keeps who may read it.
 *
 * What is there is replaced only where it is the input that the output is made of, under its own name, or an output of
 * the add-in's in which nobody has written since, or with `over` a file that is not the add-in's; and never an input of
 * the run, a protected file, a pipe or a device, or one that is open in Excel, Word or LibreOffice. Else: one sentence with the name to use.
 */
export function save(
  outputs: readonly Output[],
  run: Pick<Terminal, "inputs">,
  { over = false }: Permission = {},
): void {
  const around = { run, over };
  const all = withMarks(placed(outputs, around));
  const written: { path: string; from: string; to: string; standing: Identity | undefined }[] = [];
  try {
    for (const output of all)
      onDisk(output.path, () => {
        const { path, to, bytes, standing } = output;
        const why = heldBack(output, around);
        if (why !== undefined) throw new BadInput(`${path}: ${why}.`);
        sweep(dirname(to));
        const from = join(dirname(to), `.maltavlan-${randomBytes(6).toString("hex")}.tmp`);
        written.push({ path, from, to, standing });
        writeFileSync(from, bytes, { flush: true });
        check(path, from, bytes, around);
        if (standing) chmodSync(from, statSync(to).mode & 0o777);
      });
    for (const [at, { path, from, to, standing }] of written.entries()) {
      const done = written.slice(0, at).map((one) => one.path);
      const after = done.length > 0 ? ` Redan skrivet: ${done.join(", ")}.` : "";
      onDisk(
        path,
        () => {
          if (identityOf(to)?.state !== standing?.state)
            throw new BadInput(`${path}: filen ändrades medan kommandot kördes. Kör det igen.${after}`);
          renameSync(from, to);
        },
        after,
      );
    }
  } finally {
    for (const { from } of written) rmSync(from, { force: true });
  }
}
