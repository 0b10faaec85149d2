import { papers } from "../lexicon/papers";
import { trimmedEnd } from "../domain/shapes";
import type { StepClass } from "../domain/scale";
import { readPeriod } from "../interpret/time/period";
import { clean, shortened, textKey } from "../interpret/text/text";
import { type Concept, hasWord } from "../lexicon/lexicon";
import type { WordContent } from "../sheet/wordText";
import type { Fact, Facts, NamedNode } from "./facts";
import { keyOf } from "./keys";

/** The value in the workbook that a key or a marker refers to. */
export interface Meant {
  key: string;
  name: string;
  content: WordContent;
  cell?: string;
  /** The goal or the indicator that it is about. */
  about?: NamedNode;
}

export type Answer = { ok: true; meant: Meant } | { ok: false; reason: string };

const no = (reason: string): Answer => ({ ok: false, reason });

/** The fields of goals and indicators, by the words that ask for them. */
const FIELDS: Record<string, string[]> = {
  name: ["lydelse", "namn", "name"],
  grade: ["bedömning", "betyg", "grade"],
  reason: ["motivering", "skäl", "reason"],
  who: ["bedömd av", "who"],
  outcome: ["utfall", "resultat", "värde", "outcome"],
  previous: ["tidigare utfall", "föregående utfall", "previous"],
  target: ["målvärde", "målnivå", "target"],
  figures: ["utfall mot målvärde", "figures"],
};

/** "utfall 2023" → "outcome:2023", "Bedömning" → "grade"; undefined: no field. */
function fieldOf(words: string): string | undefined {
  const key = textKey(words);
  const plain = Object.entries(FIELDS).find(([, forms]) => forms.includes(key))?.[0];
  if (plain) return plain;
  const outcome = FIELDS["outcome"]?.find((form) => key.startsWith(`${form} `) || key.startsWith(`${form}:`));
  const period = outcome && readPeriod(clean(words).slice(outcome.length + 1));
  return period ? `outcome:${period.canonical}` : undefined;
}

const nameOf = ({ number, title }: NamedNode): string => [number, title].filter(Boolean).join(" ");

/** A beginning of a title names its goal only from this length on. Characters. */
const SHORTEST = 6;

/** The whole names of a subject, most certain first. */
const CALLED: ((one: NamedNode) => string[])[] = [
  ({ id }) => [id],
  (one) => [nameOf(one), one.title],
  ({ level, number }) => (number === undefined ? [] : [`${level} ${number}`]),
  ({ number }) => (number === undefined ? [] : [number]),
  ({ kind, number }) => (number === undefined ? [] : [`${kind === "goal" ? "mål" : "indikator"} ${number}`]),
];

/** The subjects by their names, for each way to call them, and the keys of their titles. */
interface Index {
  called: Map<string, NamedNode[]>[];
  titles: { key: string; one: NamedNode }[];
}

const indices = new WeakMap<NamedNode[], Index>();

/** The index of a workbook's subjects, made once. */
function indexOf(named: NamedNode[]): Index {
  const known = indices.get(named);
  if (known) return known;
  const called = CALLED.map((names) => {
    const byKey = new Map<string, NamedNode[]>();
    for (const one of named)
      for (const key of new Set(names(one).map(textKey))) {
        const same = byKey.get(key);
        if (same) same.push(one);
        else byKey.set(key, [one]);
      }
    return byKey;
  });
  const index = { called, titles: named.map((one) => ({ key: textKey(one.title), one })) };
  indices.set(named, index);
  return index;
}

/** The goal or the indicator that is meant, among those that `may` be; none where several have the name. */
function subjectOf(
  words: string,
  named: NamedNode[],
  may: (one: NamedNode) => boolean = () => true,
): { ok: true; one: NamedNode } | { ok: false; reason: string } {
  const key = textKey(trimmedEnd(words, "…."));
  const { called, titles } = indexOf(named);
  const begun = (): NamedNode[] =>
    key.length < SHORTEST ? [] : titles.flatMap(({ key: title, one }) => (title.startsWith(key) ? [one] : []));
  for (const candidates of [...called.map((byKey) => () => byKey.get(key) ?? []), begun]) {
    const found = candidates().filter(may);
    const [one] = found;
    if (one && found.length === 1) return { ok: true, one };
    if (found.length > 1)
      return {
        ok: false,
        reason: `Flera heter så: ${found
          .slice(0, 3)
          .map((each) => `”${shortened(nameOf(each))}”`)
          .join(", ")}. Skriv hela namnet.`,
      };
  }
  return { ok: false, reason: `Inget mål och ingen indikator i arbetsboken heter ”${shortened(words)}”.` };
}

const contentOf = ({ text }: Fact): WordContent => ({ kind: "text", text });

/** A field of a goal or an indicator. */
function fieldAnswer(words: string, field: string, named: NamedNode[], kind?: string): Answer {
  const isKind = (one: NamedNode): boolean => kind === undefined || one.kind === kind;
  // Of several with the same name, prefer the one that has the field.
  const first = subjectOf(words, named, (one) => isKind(one) && one.facts.has(field));
  const found = first.ok ? first : subjectOf(words, named, isKind);
  if (!found.ok) return found;
  const fact = found.one.facts.get(field);
  if (!fact) return no(`Arbetsboken säger inget sådant om ”${shortened(nameOf(found.one))}”.`);
  return {
    ok: true,
    meant: {
      key: fact.key,
      name: fact.name,
      content: contentOf(fact),
      about: found.one,
      ...(fact.cell ? { cell: fact.cell } : {}),
    },
  };
}

const CLASSES = ["reached", "partly", "notReached"] as const;

type Way = "up" | "down" | "better" | "worse" | "same";

/** The words for each direction; the first that fits counts. */
const WAYS: readonly { way: Way; words: readonly Concept[] }[] = [
  { way: "same", words: ["same"] },
  { way: "worse", words: ["worse"] },
  { way: "better", words: ["betterVerb", "better", "betterNoun"] },
  { way: "down", words: ["downVerb", "down", "downNoun"] },
  { way: "up", words: ["upVerb", "up", "upNoun"] },
];

/** The direction that a word states; undefined: its place among the words decides. */
function wayOf(word: string): Way | undefined {
  return WAYS.find(({ words }) => hasWord(word, ...words))?.way;
}

/**
 * The alternative among `options` that agrees with the outcome; undefined when none does, or the outcome is unknown.
 */
function agreeing(options: string[], about: NamedNode): string | undefined {
  if (about.kind === "goal") {
    const classes: readonly StepClass[] = options.length === 2 ? ["reached", "notReached"] : CLASSES;
    return about.class && options[classes.indexOf(about.class)];
  }
  if (!about.turn) return undefined;
  const { moved, judged } = about.turn;
  const ways = options.map((word, at) => wayOf(word) ?? (["up", "down", "same"] as const)[at]);
  const at = ways.findIndex((way) => way === moved || (way === judged && judged !== null));
  return options[at];
}

/** A word that follows a goal or an indicator. */
function wordAnswer(options: string[], about: NamedNode): Answer {
  const text = agreeing(options, about);
  const shown = shortened(nameOf(about));
  if (text === undefined)
    return no(
      about.kind === "goal"
        ? `Bedömningen av ”${shown}” motsvarar inget av orden.`
        : `”${shown}” har inget tidigare utfall att jämföra med, eller inget av orden stämmer.`,
    );
  return {
    ok: true,
    meant: {
      key: keyOf(about.kind, about.id, "word"),
      name: `${nameOf(about)}: ${options.join("|")}`,
      content: { kind: "word", text, options },
      about,
    },
  };
}

function countAnswer(words: string, { counts, uncounted }: Facts): Answer | undefined {
  const to = Math.max(0, ...papers.hits(words, "count").map((hit) => hit.to));
  const asked = to > 0 ? words.slice(to).trim() || "mål" : words;
  const wanted = keyOf("count", textKey(asked));
  const why = uncounted.get(wanted);
  if (why !== undefined) return no(why);
  const fact = counts.find(({ key }) => key === wanted);
  return fact && { ok: true, meant: { key: fact.key, name: fact.name, content: contentOf(fact) } };
}

function partAnswer(words: string, { parts }: Facts): Answer | undefined {
  const part = parts.find(({ name, key }) => textKey(name) === textKey(words) || key === words);
  return (
    part && { ok: true, meant: { key: part.key, name: part.name, content: { kind: "blocks", blocks: part.blocks } } }
  );
}

/** A key that is written out in a marker: "goal:3/grade". */
function keyAnswer(words: string, facts: Facts): Answer | undefined {
  const [subject, ...rest] = words.split(":");
  const key = rest.join(":");
  const slash = key.lastIndexOf("/");
  const [id, field] = slash > 0 ? [key.slice(0, slash), key.slice(slash + 1)] : [key, ""];
  if (id === "") return undefined;
  if (subject === "count") return countAnswer(id, facts);
  if (subject === "part") return partAnswer(id, facts);
  return field === "" ? undefined : fieldAnswer(id, field, facts.named, subject);
}

const colons = (text: string): [string, string][] =>
  [...text].flatMap((letter, at) => (letter === ":" ? [[text.slice(0, at).trim(), text.slice(at + 1).trim()]] : []));

/** Resolves a marker. `near`: the goal or indicator of the surrounding text, for markers that name none. */
export function answerTo(marker: string, facts: Facts, near: NamedNode | undefined): Answer {
  const words = clean(marker);
  if (words.includes("|")) return choiceAnswer(words, facts, near);
  const part = words.toLowerCase().startsWith("del:") ? words.slice("del:".length).trimStart() : words;
  const whole = partAnswer(part, facts) ?? countAnswer(words, facts) ?? keyAnswer(words, facts);
  if (whole) return whole;
  for (const [before, after] of colons(words)) {
    const [first, last] = [fieldOf(before), fieldOf(after)];
    if (last) return fieldAnswer(before, last, facts.named);
    if (first) return fieldAnswer(after, first, facts.named);
  }
  const field = fieldOf(words);
  if (field && near) return fieldAnswer(near.id, field, facts.named);
  return no(
    `Det går inte att förstå vad som menas. Skriv till exempel {{bedömning: mål 3}}, {{utfall: indikatorns namn}}, {{antal uppnås}} eller namnet på en del: ${facts.parts.map(({ name }) => name).join(", ")}.`,
  );
}

function choiceAnswer(marker: string, { named }: Facts, near: NamedNode | undefined): Answer {
  const split = colons(marker).find(([before, after]) => before.includes("|") !== after.includes("|"));
  const words = (split ? (split[0].includes("|") ? split[0] : split[1]) : marker).split("|").map((word) => word.trim());
  if (!split)
    return near
      ? wordAnswer(words, near)
      : no(
          "Orden följer ingen uppgift. Skriv en uppgift i samma stycke, eller efter orden: {{ökade|minskade: indikatorns namn}}.",
        );
  const found = subjectOf(split[0].includes("|") ? split[1] : split[0], named);
  return found.ok ? wordAnswer(words, found.one) : found;
}

type KeyOwner = { about: NamedNode; fact?: Fact };
const owners = new WeakMap<NamedNode[], Map<string, KeyOwner>>();

/** Whose fact a key is, or whose word (without a fact): the first in the workbook's order. */
function ownerOf(key: string, named: NamedNode[]): KeyOwner | undefined {
  const known = owners.get(named);
  if (known) return known.get(key);
  const made = new Map<string, KeyOwner>();
  for (const about of named) {
    for (const fact of about.facts.values()) if (!made.has(fact.key)) made.set(fact.key, { about, fact });
    const word = keyOf(about.kind, about.id, "word");
    if (!made.has(word)) made.set(word, { about });
  }
  owners.set(named, made);
  return made.get(key);
}

/** Resolves the key of a place. `options`: of a marker that chooses between words. */
export function meaningOf(key: string, facts: Facts, options: string[] | undefined): Answer {
  const owner = ownerOf(key, facts.named);
  if (owner?.fact) {
    const { about, fact } = owner;
    return {
      ok: true,
      meant: { key, name: fact.name, content: contentOf(fact), about, ...(fact.cell ? { cell: fact.cell } : {}) },
    };
  }
  if (owner && options) return wordAnswer(options, owner.about);
  const why = facts.uncounted.get(key);
  if (why !== undefined) return no(why);
  const count = facts.counts.find((one) => one.key === key);
  if (count) return { ok: true, meant: { key, name: count.name, content: contentOf(count) } };
  const part = facts.parts.find((one) => one.key === key);
  if (part) return { ok: true, meant: { key, name: part.name, content: { kind: "blocks", blocks: part.blocks } } };
  return keyAnswer(key, facts) ?? no("Det som visades finns inte längre i arbetsboken.");
}
