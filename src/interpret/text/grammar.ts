import { isConcept, plainWords } from "../../lexicon/lexicon";
import { CLASSES } from "../../lexicon/words/classes";
import { HEADER_CLASSES } from "../../lexicon/words/headerPhrases";
import { CLAUSE_CLASSES } from "../../lexicon/words/paragraphs";
import { EACH_CLASSES } from "../../lexicon/words/ofEach";
import { EXTENT_CLASSES } from "../../lexicon/words/extents";
import { FORETOLD_CLASSES } from "../../lexicon/words/foretold";
import { LOOK_CLASSES } from "../../lexicon/words/looks";
import { REMARK_CLASSES } from "../../lexicon/words/remarks";
import { TOGETHER_CLASSES } from "../../lexicon/words/yearsTogether";
import { Phrase } from "./phrase";

/** A name stands for one class: a second one would silently change every phrase with it. */
const SOURCES = new Map<string, string>();
for (const classes of [
  CLASSES,
  HEADER_CLASSES,
  CLAUSE_CLASSES,
  REMARK_CLASSES,
  LOOK_CLASSES,
  TOGETHER_CLASSES,
  EACH_CLASSES,
  EXTENT_CLASSES,
  FORETOLD_CLASSES,
])
  for (const [name, source] of Object.entries(classes)) {
    if (SOURCES.has(name)) throw new Error(`The class ${name} is defined twice`);
    SOURCES.set(name, source);
  }

/** Classes are compiled once, when a phrase first asks for them. */
const compiled = new Map<string, Phrase["piece"]>();

function classOf(name: string): Phrase["piece"] {
  const known = compiled.get(name);
  if (known) return known;
  const source = SOURCES.get(name) ?? (isConcept(name) ? plainWords(name).join(" | ") : undefined);
  if (source === undefined) throw new Error(`No class ${name}`);
  const { piece } = new Phrase(source, classOf);
  compiled.set(name, piece);
  return piece;
}

/** A phrase written with the classes of the grammar (phraseNotation.ts). */
export const grammar = (source: string): Phrase => new Phrase(source, classOf);

/** The same of words in any case and digits that may stand without a space between: "T2 2024". */
export const looseGrammar = (source: string): Phrase => new Phrase(source, classOf, true);

/** What obliges: "ska", "skall". */
export const SHALL = grammar("{shall}");
