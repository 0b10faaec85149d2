import { fact } from "../../lexicon/textFact";
import { looseGrammar } from "../text/grammar";
import { sentenceThat } from "../text/text";

const AIM =
  "(mål | målet | målen | målvärde | målvärdet | målvärdena | målnivå | målnivån | målnivåerna | måltal | måltalet | måltalen)";
/** One that holds until a year holds before it. */
const IS_FOR = `((gäller | avser | börjar gälla | träder i kraft | (är | har) (satt | satta | beslutat | beslutade) för) …5!(Y | inte | ej | till | t.o.m. | t.o.m)
   | ska [vara] (nås | nått | nådd | nådda | uppnås | uppnått | uppnådd | uppnådda | uppfyllas | uppfyllt | uppfylld | uppfyllda | klart | klara) …5!(Y | inte | ej))`;
const WHEN = "year:(Y) !(– | - | till) [school:(‿ / ‿ D2)]";

/** "Målen ska vara uppfyllda senast 2026", "Målet gäller från 2025". */
const OF_TARGETS = looseGrammar(
  `^ [alla | samtliga | ovanstående | dessa] ${AIM} [ovan | i tabellen] ${IS_FOR} ${WHEN}`,
);
/** A title: "Direktionens mål 2025", "Målvärden för 2025"; not "Mål 2025–2027", nor "Måluppföljning 2025". */
const TITLED = looseGrammar(`${AIM} [för] ${WHEN}`);
/** At the target itself: "Gäller från och med 2025", "Ska nås 2027". */
const ALONE = looseGrammar(`^ [${AIM}] ${IS_FOR} ${WHEN}`);

/** When a sentence, or a title, says that targets hold. */
export interface AimTime {
  /** The sentence or the title. */
  text: string;
  year: number;
}

function timeIn(text: string, grammar: typeof ALONE): AimTime | null {
  const sentence = sentenceThat(text, (one) => grammar.test(one)) ?? "";
  const { group } = grammar.exec(sentence) ?? {};
  return group ? { text: sentence, year: Number(group("year")) + (group("school") === undefined ? 0 : 1) } : null;
}

/** The year that a comment, or a line under a table, says that targets hold from or are to be reached in; null: none. */
export const aimTime = fact((text): AimTime | null => timeIn(text, OF_TARGETS));

/** The same of a note or a comment of a target's own cell, which need not name the target. */
export const aimTimeBeside = fact((text): AimTime | null => timeIn(text, ALONE));

/** The year that a title says that targets are for; a school year by the year that it ends in. */
export const aimTimeTitled = fact((text): AimTime | null => timeIn(text, TITLED));
