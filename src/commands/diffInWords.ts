import { counted } from "../domain/listed";
import { capital } from "../interpret/text/text";
import { periodText } from "../interpret/time/period";
import { hasPlace } from "../submissions/acceptance";
import { besideInWords, unknownInWords, unreadInWords } from "../submissions/cellWords";
import type { Change, Diff } from "../submissions/diff";
import { owedWords, rewordedWords } from "../submissions/reminders";
import { FIELD_WORDS } from "../submissions/submission";
import type { MergeResult } from "./merge";

/** A change as the pane shows it. */
export interface ChangeInWords {
  id: string;
  committee: string;
  title: string;
  /** "utfall". */
  field: string;
  before: string;
  after: string;
  /** In the table, or the open cell of a status sheet; "" when there is none yet. */
  cell: string;
  /** Whether there is a place for it; without one it cannot be accepted. */
  placed: boolean;
  /** The file's name, "" for the workbook itself, and the cell in it. */
  source: string;
  from: string;
  /** Why the user must choose; empty where no choice is needed. */
  ask: string[];
  /** What a choice is about, in words that other choices of the kind have too, whichever nämnd they are of. */
  about: string;
  notes: string[];
}

/** One submission as the pane shows it. */
export interface HandingInWords {
  source: string;
  text: string;
  ask: string[];
  notes: string[];
  /** Ids of the changes in it that have a place. */
  changes: string[];
}

/** One committee in the pane: what it has submitted, which values are not in the table yet, and what is missing. */
export interface CommitteeInWords {
  committee: string;
  /** Now, or before by the log. */
  handedIn: boolean;
  handings: HandingInWords[];
  changes: ChangeInWords[];
  owed: string[];
}

/** The submissions as shown, with the values that can be accepted. */
export interface DiffInWords {
  period: string;
  committees: CommitteeInWords[];
  /** How many values are not in the table yet. */
  open: number;
  unchanged: number;
  /**
   * Lists of sentences with headings, each sentence with its cell in the workbook, if any: reworded, unknown, not read,
   * beside; `count`: how many they tell of, where that is more than there are sentences.
   */
  lists: { title: string; count?: number; rows: { message: string; cell?: string }[] }[];
  reminders: string;
  /** The values just written, each with its cell in the table. */
  taken: { message: string; cell: string }[];
}

/** A diff as the pane shows it. */
export function diffInWords({ diff, skipped, open, reminders, written }: MergeResult): DiffInWords {
  const accepted = new Set(written);
  const changes = new Map<string, Change[]>();
  for (const change of diff.changes) {
    if (accepted.has(change.id)) continue;
    const theirs = changes.get(change.committee);
    if (theirs) theirs.push(change);
    else changes.set(change.committee, [change]);
  }
  const missing = new Map(diff.missing.map((one) => [one.committee, one]));
  const names = new Set([...missing.keys(), ...diff.handings.map(({ committee }) => committee), ...changes.keys()]);
  return {
    period: periodText(diff.period),
    committees: [...names].map((committee) => {
      const theirs = changes.get(committee) ?? [];
      const handings = diff.handings.filter((one) => one.committee === committee);
      return {
        committee,
        handedIn: handings.length > 0 || missing.get(committee)?.handedIn === true,
        handings: handings.map((one) => handingInWords(one, theirs)),
        changes: theirs.map((change) => changeInWords(change, diff.handings)),
        owed: owedInWords(missing.get(committee)),
      };
    }),
    open: [...changes.values()].reduce((sum, { length }) => sum + length, 0),
    unchanged: diff.unchanged,
    lists: listsOf(diff, skipped, open).filter(({ rows }) => rows.length > 0),
    reminders,
    taken: diff.changes
      .filter(({ id }) => accepted.has(id))
      .map(({ committee, title, field, after, cell }) => ({
        message: `${committee}, ${title}, ${FIELD_WORDS[field]}: ”${after}”`,
        cell,
      })),
  };
}

const some = (count: number, one: string, several: string): string[] =>
  count > 0 ? [counted(count, one, several)] : [];

/** What a submission holds, as far as it holds any: "3 nya", "1 ändrad". */
export const countsInWords = (counts: Diff["handings"][number]["counts"]): string[] => [
  ...some(counts.new, "ny", "nya"),
  ...some(counts.changed, "ändrad", "ändrade"),
  ...some(counts.unchanged, "oförändrad", "oförändrade"),
  ...some(counts.reworded, "omskriven", "omskrivna"),
  ...some(counts.unknown, "okänd rad", "okända rader"),
];

const handingInWords = (
  { source, sheet, standing, counts, ask, notes }: Diff["handings"][number],
  changes: Change[],
): HandingInWords => ({
  source: source === "" ? `bladet ”${sheet}”` : source,
  text: [standing ?? "status saknas", ...countsInWords(counts)].join(", "),
  ask,
  notes,
  changes: changes.filter((one) => one.source === source && one.sheet === sheet && hasPlace(one)).map(({ id }) => id),
});

function changeInWords(change: Change, handings: Diff["handings"]): ChangeInWords {
  const { id, committee, title, field, before, after, cell, source, from, ask, notes } = change;
  const words = { id, committee, title, field: FIELD_WORDS[field], before, after, cell, source, from, ask, notes };
  return { ...words, placed: hasPlace(change), about: aboutOf(change, handings) };
}

/** Whether a change has no place, shares a question with the whole of its submission, or is asked about by itself. */
function aboutOf(change: Change, handings: Diff["handings"]): string {
  if (!hasPlace(change)) return "Utan plats i tabellen";
  const handing = handings.find(({ source, sheet }) => source === change.source && sheet === change.sheet);
  return handing?.ask.some((why) => change.ask.includes(why))
    ? "Hela inlämningen"
    : `${capital(FIELD_WORDS[change.field])} att kontrollera`;
}

/** What a committee still owes: rows of the plan, or its decision. */
const owedInWords = (one: Diff["missing"][number] | undefined): string[] =>
  one ? [...one.owed.map(owedWords), ...(one.undecided ? ["nämndens beslut"] : [])] : [];

/** The cell to go to, for sources in the workbook itself. */
const at = (source: string, cell: string): { cell?: string } => (source === "" ? { cell } : {});
/** The source's address, for sources in a file. */
const by = (source: string, cell: string): string => (source === "" ? "" : `${source} ${cell}: `);

/** The texts that were not taken for values, as lists with headings. */
function listsOf(
  diff: MergeResult["diff"],
  skipped: MergeResult["skipped"],
  open: MergeResult["open"],
): DiffInWords["lists"] {
  return [
    {
      title: "Omskrivet i inlämningen",
      rows: diff.reworded.map((one) => ({
        message: `${one.committee}: ${rewordedWords(one)}`,
        ...at(one.source, one.from),
      })),
    },
    {
      title: "Rader som inte finns i planen",
      count: diff.unknown.length,
      rows: unknownInWords(diff.unknown).map(({ source, cell, words }) => ({
        message: `${by(source, cell)}${words}`,
        ...at(source, cell),
      })),
    },
    {
      title: "Går inte att läsa",
      rows: [
        ...unreadInWords(diff.unread).map(({ source, cell, words }) => ({
          message: `${by(source, cell)}${words}`,
          ...at(source, cell),
        })),
        ...skipped.map(({ source, sheet, why }) => ({
          message: `${[source, sheet && `bladet ”${sheet}”`].filter(Boolean).join(", ")}: ${why}`,
        })),
      ],
    },
    {
      title: "Vid sidan av mallen",
      rows: besideInWords(diff.beside).map(({ source, cell, words }) => ({
        message: `${by(source, cell)}${words}`,
        ...at(source, cell),
      })),
    },
    {
      title: "I loggen men inte i tabellen",
      rows: open.map(({ cell, after, source }) => ({ message: `”${after}” från ${source}`, cell })),
    },
  ];
}
