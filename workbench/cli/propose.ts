import { basename } from "node:path";
import type { OrderedWords } from "../../src/assess/proposal/givenOrder";
import {
  classWord,
  decidedInWords,
  leftInWords,
  proposalInWords,
  proposedOf,
  RULES,
  STEP_CLASSES,
} from "../../src/commands/proposalInWords";
import type { ProposedInWords, UnexplainedInWords } from "../../src/commands/proposalInWords";
import { propose as proposeCommand, type Accept, type ProposeInput } from "../../src/commands/propose";
import type { ProposedRow } from "../../src/assess/proposal/proposedRow";
import { bookIn, clock, mapIn, words, workbookOutput } from "./arguments";
import type { Proposed } from "./contracts";
import { BadUsage } from "./disk";
import { around, done } from "./surroundings";
import type { CliCommand } from "./terminal";
import { save } from "./writer";

export const propose: CliCommand = {
  usage:
    "propose BOK.xlsx [--accept all|all,3b|1,3,4b -o UT.xlsx] [--order 'bäst; …=delvis; sämst'] [--map FIL] [--now ISO] [--over] [--json]",
  async run(args, terminal) {
    const { values, positionals } = words(args, {
      output: { type: "string", short: "o" },
      accept: { type: "string" },
      order: { type: "string", multiple: true },
      map: { type: "string" },
      now: { type: "string" },
      over: { type: "boolean" },
      json: { type: "boolean" },
    });
    const path = bookIn("propose", positionals);
    const { accept, also } = accepted(values.accept);
    const output = accept === undefined ? undefined : workbookOutput("propose", values.output, path);
    const { surroundings, workbook } = around(path, clock(values.now), terminal);
    const input: ProposeInput = {
      map: mapIn(values.map, terminal),
      ...(accept === undefined ? {} : { accept, ...(also ? { also } : {}) }),
      ...(values.order ? { orders: values.order.map(orderedWords) } : {}),
    };
    const { proposal, styrmodell, sheet, left, decided } = done(
      path,
      await proposeCommand.perform(input, surroundings),
    );
    if (output !== undefined) save([{ path: output, content: workbook.bytes(), of: path }], terminal, values);
    const { measures: _, ...shown } = proposal;
    const json: Proposed = { book: basename(path), ...shown, styrmodell, ...(decided ? { decided } : {}) };
    if (values.json) terminal.out(`${JSON.stringify(json)}\n`);
    else
      terminal.out(
        [
          ...(decided ? [`${basename(path)}: ${decidedInWords(decided)}`] : []),
          `${basename(path)}: ${proposedOf(proposal)}`,
          ...proposalInWords(proposal.rows).flatMap(linesOf),
          sheet === undefined
            ? decided
              ? "Inget är skrivet."
              : "Inget är skrivet. Använd förslagen (x) med --accept all -o UT.xlsx, eller välj rader: --accept 1,3b."
            : `Bladet ”${sheet}” är skrivet: ${output}`,
          leftInWords(proposal.rows, left, true),
          accept === "all" ? chooseInWords(proposal.rows, also) : "",
          "",
        ]
          .filter((line, at, all) => line !== "" || at === all.length - 1)
          .join("\n"),
      );
    return 0;
  },
};

const LETTERS = "bcdefghijklmnopqrstuvwxyz";

/** A row of the screen: its number, whether it is ticked, what it explains, what may be chosen instead. */
function linesOf(row: ProposedInWords, index: number, all: readonly ProposedInWords[]): string[] {
  const { level, asks, text, explained, isProposed, steps, apart, others, order } = row;
  const after = explained === "" ? "" : ` (${explained})`;
  return [
    ...(all[index - 1]?.level === level ? [] : [level]),
    `  ${isProposed ? "x" : " "} ${index + 1}. ${asks}${asks.endsWith("?") ? "" : ":"} ${text}${after}`,
    ...(steps.length > 0
      ? [`        ord: ${steps.map((step) => `${step.text}${order ? "" : ` = ${classWord(step.class)}`}`).join(" · ")}`]
      : []),
    ...apart.map((sentence) => `        ${sentence}`),
    ...(order ? [`        svara med --order '…; …', det bästa ordet först, av ${order.labels.join(", ")}`] : []),
    ...unexplainedLines(row),
    ...others.flatMap((other, i) => [
      `      ${index + 1}${LETTERS[i]}. ${other.text}${other.explained === "" ? "" : ` (${other.explained})`}`,
      ...unexplainedLines(other),
    ]),
  ];
}

/** What a rule does not explain. */
const unexplainedLines = ({ unexplained, more }: UnexplainedInWords): string[] => [
  ...unexplained.map((one) => `        förklaras inte: ${one.text} (${one.cell})`),
  ...(more > 0 ? [`        och ${more} till`] : []),
];

/** "På god väg=uppnått; Ej på väg": each word, and its class where one is given. */
function orderedWords(text: string): OrderedWords {
  return text.split(";").map((part) => {
    const [label = "", given] = part.split("=").map((one) => one.trim());
    if (given === undefined) return { label };
    const own = STEP_CLASSES.find((one) => classWord(one) === given.toLowerCase());
    if (own === undefined)
      throw new BadUsage(`--order ${part.trim()}: ett ords klass är ${STEP_CLASSES.map(classWord).join(", ")}.`);
    return { label, class: own };
  });
}

/** How the rules that are left are chosen, with the rest as it is proposed; "" where none is left. */
function chooseInWords(rows: readonly ProposedRow[], also: readonly Accept[] = []): string {
  const taken = also.map((one) => (typeof one === "number" ? one : one.row));
  const left = rows.flatMap((row, at) =>
    RULES.includes(row.part) && !row.isProposed && !taken.includes(at) ? [at + 1] : [],
  );
  return left.length === 0
    ? ""
    : `Välj regel med --accept all,${left.join(",")}, eller ett annat val med sin bokstav: --accept all,${left[0]}b.`;
}

/** "all", "all,3b", "1,3,4b". */
function accepted(text: string | undefined): Pick<ProposeInput, "accept" | "also"> {
  const [first, ...more] = text?.split(",") ?? [];
  if (text === undefined) return {};
  if (first?.trim() !== "all") return { accept: rowsIn(text, text.split(",")) };
  return { accept: "all", ...(more.length > 0 ? { also: rowsIn(text, more) } : {}) };
}

function rowsIn(text: string, rows: readonly string[]): Accept[] {
  const bad = (): BadUsage =>
    new BadUsage(`--accept ${text}: skriv all, eller radernas nummer som 1,3,4 eller med annat val som 1,3b.`);
  return rows.map((one): Accept => {
    const last = one.trim().slice(-1);
    const other = LETTERS.indexOf(last);
    const row = Number(other < 0 ? one : one.trim().slice(0, -1)) - 1;
    if (!Number.isInteger(row) || row < 0) throw bad();
    return other < 0 ? row : { row, other };
  });
}
