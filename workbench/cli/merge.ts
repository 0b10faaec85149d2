import { basename, join } from "node:path";
import { merge as mergeCommand, type MergeResult } from "../../src/commands/merge";
import { periodText } from "../../src/interpret/time/period";
import { countsInWords } from "../../src/commands/diffInWords";
import { hasPlace, type Accepted } from "../../src/submissions/acceptance";
import { besideInWords, unknownInWords, unreadInWords } from "../../src/submissions/cellWords";
import { rewordedWords } from "../../src/submissions/reminders";
import { FIELD_WORDS } from "../../src/submissions/submission";
import { asked, clock, words, workbookOutput, WRITING } from "./arguments";
import type { Merged } from "./contracts";
import { BadInput, BadUsage, filesOf, identityOf, load } from "./disk";
import { around, done } from "./surroundings";
import type { CliCommand, Terminal } from "./terminal";
import { save } from "./writer";

export const merge: CliCommand = {
  usage:
    "merge BOK.xlsx INLÄMNING… -o UT.xlsx [--accept all|none|FIL] [--period P] [--styrmodell NAMN] [--map FIL] [--now ISO] [--over] [--json]",
  async run(args, terminal) {
    const { values, positionals } = words(args, { ...WRITING, accept: { type: "string" }, json: { type: "boolean" } });
    const [path, ...given] = positionals;
    if (!path) throw new BadUsage("merge behöver en arbetsbok och inlämningar.");
    const accept = accepted(values.accept ?? "none", terminal);
    if (values.output === "-" || (accept !== "none" && !values.output))
      throw new BadUsage("merge behöver -o UT.xlsx när något godkänns.");
    const output = values.output ? workbookOutput("merge", values.output, path) : undefined;
    const now = clock(values.now);
    const { surroundings, workbook } = around(path, now, terminal);
    const skipped: MergeResult["skipped"] = [];
    const files = given
      .flatMap((one) => filesIn(one, path))
      .flatMap((file) => {
        try {
          return [{ name: basename(file), bytes: load(file, terminal) }];
        } catch (error) {
          if (!(error instanceof BadInput)) throw error;
          skipped.push({ source: basename(file), why: error.message.slice(file.length + 2) });
          return [];
        }
      });
    const input = { files, accept, ...asked(values, terminal) };
    const result = done(path, await mergeCommand.perform(input, surroundings));
    result.skipped.unshift(...skipped);
    if (output) save([{ path: output, content: workbook.bytes(), of: path }], terminal, values);
    terminal.out(
      values.json ? `${JSON.stringify(mergeJson(basename(path), result))}\n` : summary(basename(path), result, output),
    );
    const unread = result.skipped.filter(({ sheet }) => sheet === undefined);
    for (const { source, why } of unread) terminal.err(`${source}: ${why}\n`);
    return unread.length > 0 ? 1 : 0;
  },
};

/** What a folder may hold besides submissions: the texts and the calendar that `templates` writes, and what Windows keeps of a folder. */
const ASIDE = /\.(txt|ics)$|^(desktop\.ini|thumbs\.db)$/i;

/**
 * A folder's files, also those that cannot be read (a nämnd may have sent one of them), without the lock files that
 * Excel leaves and without the workbook itself; a file is itself.
 */
function filesIn(path: string, book: string): string[] {
  const names = filesOf(path);
  if (names === null) return [path];
  const own = identityOf(book)?.real;
  return names
    .filter((name) => !ASIDE.test(name) && !/^[~.]/.test(name))
    .map((name) => join(path, name))
    .filter((file) => own === undefined || identityOf(file)?.real !== own);
}

/** `all`, `none`, or a file that `merge --json` wrote, with "accept": true on the changes that are accepted. */
function accepted(text: string, terminal: Terminal): Accepted {
  if (text === "all" || text === "none") return text;
  const bad = `${text}: filen är inte det som merge --json skriver. Sätt "accept": true på de ändringar som godkänns.`;
  let read: { changes?: unknown };
  try {
    read = JSON.parse(new TextDecoder().decode(load(text, terminal))) as typeof read;
  } catch (error) {
    throw error instanceof BadInput ? error : new BadInput(bad);
  }
  const changes = read?.changes;
  if (!Array.isArray(changes) || !changes.every((one: { id?: unknown } | null) => typeof one?.id === "string"))
    throw new BadInput(bad);
  return (changes as { id: string; accept?: unknown }[]).filter((one) => one.accept === true).map(({ id }) => id);
}

const mergeJson = (
  book: string,
  { diff, written, skipped, open, decided, reminders, custody }: MergeResult,
): Merged => ({
  book,
  ...diff,
  changes: diff.changes.map(({ write: _, ...change }) => ({ ...change, accept: written.includes(change.id) })),
  unread: diff.unread.map(({ said, why, ...one }) => ({ ...one, why: `${said}: ${why}` })),
  skipped,
  open: open.map(({ place: _, ...row }) => row),
  decided,
  reminders,
  ...(custody === undefined ? {} : { custody }),
});

const MOST = 12;
/** The first lines, or all of them: what a person must see, and what is noted of a value, is never cut. */
const list = (title: string, lines: string[], most = lines.length, count = lines.length): string[] =>
  lines.length === 0
    ? []
    : [
        "",
        `${title} (${count}):`,
        ...lines.slice(0, most).map((line) => `  ${line}`),
        ...(lines.length > most ? [`  … och ${lines.length - most} till`] : []),
      ];
const LONGEST = 60;
const oneLine = (text: string): string => text.replace(/\s+/g, " ");
const short = (text: string): string => {
  const line = oneLine(text);
  return line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line;
};

function summary(
  book: string,
  { diff, written, skipped, open, decided, reminders, custody }: MergeResult,
  output: string | undefined,
): string {
  const lines = [`${book}: inlämningar för ${periodText(diff.period)}`];
  for (const { committee, source, sheet, standing, counts, ask, notes } of diff.handings) {
    lines.push(
      [
        `  ${committee} (${source || `bladet ”${sheet}”`}, ${standing ?? "status saknas"})`,
        countsInWords(counts).join(", "),
      ]
        .filter(Boolean)
        .join(": "),
    );
    for (const why of ask) lines.push(`    Att välja: ${why}`);
    for (const note of notes) lines.push(`    ${note}`);
  }
  const change = ({ field, title, before, after, cell }: MergeResult["diff"]["changes"][number]): string =>
    `${cell || "ingen cell"} ${FIELD_WORDS[field]} för ${short(title)}: ${before === "" ? "tom" : `”${short(before)}”`} → ”${oneLine(after)}”`;
  const withWhy = (one: MergeResult["diff"]["changes"][number]): string =>
    [change(one), [...one.ask, ...one.notes].join(" ")].filter(Boolean).join(". ");
  const ready = diff.changes.filter(({ ask }) => ask.length === 0);
  const [noted, others] = [true, false].map((is) => ready.filter(({ notes }) => notes.length > 0 === is));
  lines.push(...list("Kan föras in", [...noted!, ...others!].map(withWhy), Math.max(MOST, noted!.length)));
  const asked = diff.changes.filter(({ ask }) => ask.length > 0);
  lines.push(...list("Behöver ett val", asked.filter(hasPlace).map(withWhy)));
  lines.push(...list("Går inte att föra in", asked.filter((one) => !hasPlace(one)).map(withWhy)));
  lines.push(
    ...list(
      "Omskrivet",
      diff.reworded.map(
        (one) =>
          `${one.committee}: ${rewordedWords({ ...one, title: short(one.title), before: short(one.before), after: short(one.after) })}`,
      ),
    ),
  );
  lines.push(
    ...list(
      "Okända rader",
      unknownInWords(diff.unknown).map(({ source, cell, words }) => `${source} ${cell}: ${oneLine(words)}`),
      undefined,
      diff.unknown.length,
    ),
  );
  lines.push(
    ...list("Går inte att läsa", [
      ...unreadInWords(diff.unread).map(({ source, cell, words: told }) => `${source} ${cell}: ${told}`),
      ...skipped.map(
        ({ source, sheet, why }) => `${[source, sheet && `”${sheet}”`].filter(Boolean).join(" ")}: ${why}`,
      ),
    ]),
  );
  lines.push(
    ...list(
      "Vid sidan av",
      besideInWords(diff.beside).map(({ source, cell, words }) => `${source} ${cell}: ${short(words)}`),
    ),
  );
  lines.push(
    ...list(
      "I loggen men inte i tabellen",
      open.map(({ cell, after, source }) => `${cell}: ”${short(after)}” från ${source}`),
    ),
  );
  lines.push(
    "",
    "Påminnelselista",
    reminders.trimEnd(),
    "",
    output ? `Infört: ${written.length} av ${diff.changes.length} ändringar. Skrivet: ${output}` : "Inget är infört.",
    ...(decided === 0 ? [] : [`Beslutade sedan de fördes in som förslag: ${decided}.`]),
    ...(custody === undefined ? [] : [custody]),
  );
  return `${lines.join("\n")}\n`;
}
