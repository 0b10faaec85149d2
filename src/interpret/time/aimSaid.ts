import type { AimSaid } from "../../domain/plan";
import { fact } from "../../lexicon/textFact";
import { looseGrammar } from "../text/grammar";
import { withoutStop, writtenSentences } from "../text/text";
import { aimTime, aimTimeBeside } from "./aimTime";

/** The target as what a sentence is about: "Måltalet", "Normen för journalgranskning". */
const SUBJECT =
  "<!({aimOfOthers}) ({saidAim}) …6!({aimOfOthers} | nås | nåddes | uppnås | klaras | när | eftersom | då | som | men | ,)";
const YEAR = "year:(Y) !(– | - | till)";

/** Holds from a year, or is of one; with the year's own words between. */
const HOLDS = `({aimHolds}) …5!(Y | inte | ej | till | t.o.m. | t.o.m | tills | hela) ${YEAR}`;
const IS_FROM = looseGrammar("{fromThen}");
const IS_OF_YEAR = `(är | var) [fortfarande | ännu | egentligen | dock | bara | endast] (${YEAR} års ($ | , | ; | {saidAim}) | [L] {saidAim} (för | till) [år] ${YEAR} | de …3!(Y) (för | från) [år] ${YEAR} $ | (satt | satta | beslutat | beslutade | avsett) (för | till) [år] ${YEAR})`;
const DECIDED_FOR = `(beslutades | antogs | fastställdes | sattes) [i {month}] (att gälla | för) …2!(Y) ${YEAR}`;

/** Of a title: "Utfall 2020 mot de nivåer som ska gälla från 2022". */
const AGAINST = `(mot | med) [de | dem | den] ({saidAim} | nivåer) som [ska | skall | först] (${HOLDS})`;

const OF_AIM = looseGrammar(`${SUBJECT} (${HOLDS} | ${IS_OF_YEAR} | ${DECIDED_FOR}) | ${AGAINST}`);
/** At the target itself: "Nytt krav, gäller fr.o.m. 2025", "2022 års mål". */
const BESIDE = looseGrammar(
  `^ …4!(inte | ej | mätning* | utfall*) [,] ${HOLDS} | ${SUBJECT} (${IS_OF_YEAR}) | ^ year:(Y) års {saidAim} $ | ^ {saidAim} (för | från | fr.o.m. | fr o m) [år] ${YEAR} $`,
);

/** When: of what ends later nothing is said for now. */
const OF_TIME = "[[från | fr.o.m. | från och med | sedan | i | under | den | per] [D] [{month}] [år] year:(Y)]";

const NOT_DECIDED = `(är | var | blev | har | hade) [ännu | dock | fortfarande] (inte | ej | aldrig) [ännu | än | längre | formellt] [blivit] ({aimDecided} !(uppnå* | nå* | bättre) | aktuellt | aktuell | aktuella)
  | (beslutades | antogs | fastställdes | sattes) (aldrig | inte | ej) | (är | har) …3!(inte | ej) ({aimGone}) | blev [L] ({aimGone}) | ({aimWent})
  | gäller (inte | ej) [längre | ännu | än | i år] | ({aimHolds}) …3!(inte | ej | till | t.o.m.) (nästa | kommande) år | (är | var) (bara | endast | fortfarande | ännu) ett förslag`;
const OPEN = looseGrammar(
  `${SUBJECT} (${NOT_DECIDED}) ${OF_TIME} | ({saidAim}) (vilande | vilar) ${OF_TIME} | ({aimTaken}) …1!({aimOfOthers}) ({saidAim}) !(för | om) ${OF_TIME}`,
);
const OPEN_BESIDE = looseGrammar(
  `^ ({saidAim}) (hör till | tillhör | ligger i | står i | är) (nästa | kommande) års | för Y (sattes | beslutades | antogs | fastställdes | finns | fanns) (aldrig | inget | inte) | (inget | ingen | inga) [{saidAim} | nivå] (satt | satta | bestämt | bestämd | beslutat | beslutad | finns) (för | i) …1 år | ^ …2 (${NOT_DECIDED}) ${OF_TIME} | ^ [ännu] (inte | ej) [ännu] [formellt] {aimDecided} | ^ ({aimGone}) ${OF_TIME}`,
);

/** What ends with a year: "utgår från 2025". */
const yearIn = (found: ReturnType<typeof OPEN.exec>): number | undefined => Number(found?.group("year")) || undefined;

function saidIn(sentence: string, of: typeof OPEN, open: typeof OPEN): AimSaid | undefined {
  const isOpen = open.exec(sentence);
  if (isOpen) return { text: sentence, says: "open", ...withYear(yearIn(isOpen)) };
  const held = of.exec(sentence);
  return held
    ? { text: sentence, says: IS_FROM.test(held.text) ? "from" : "of", ...withYear(yearIn(held)) }
    : undefined;
}

const withYear = (year: number | undefined): { year?: number } => (year === undefined ? {} : { year });

const reader = (of: typeof OPEN, open: typeof OPEN, known: typeof aimTime) =>
  fact((text): AimSaid | null => {
    const time = known(text);
    if (time) return { ...time, says: "from" };
    return (
      writtenSentences(text)
        .map(withoutStop)
        .flatMap((sentence) => saidIn(sentence, of, open) ?? [])[0] ?? null
    );
  });

/** Of a line about all targets of a table: "Målen är ännu inte beslutade", "Samtliga måltal gäller från 2025". */
const OF_ALL = `^ [alla | samtliga | ovanstående | dessa | årets] {allAims} [ovan | i tabellen]`;
const HOLD_ALL = looseGrammar(`${OF_ALL} (${HOLDS} | ${IS_OF_YEAR} | ${DECIDED_FOR})`);
const OPEN_ALL = looseGrammar(`${OF_ALL} (${NOT_DECIDED}) ${OF_TIME}`);

/** What a line under a table says of all its targets; null: nothing of when they hold. */
export const aimSaidOfAll = reader(HOLD_ALL, OPEN_ALL, aimTime);

const TITLE = looseGrammar(AGAINST);

/** What the title of a table says of the targets in it; null: nothing of when they hold. */
export const aimSaidTitled = reader(TITLE, OPEN_ALL, () => null);

/** What a comment, or a line about a measure, says of its target; null: nothing of when it holds. */
export const aimSaid = reader(OF_AIM, OPEN, aimTime);

const ownCell = reader(BESIDE, OPEN_BESIDE, aimTimeBeside);

/** "Vilken ska vi rapportera mot?": whoever wrote it has not been told which target it is. */
const ASKED_WHICH = looseGrammar(
  "^ (vilken | vilket | vilka) …8 (mot | gäller | gälla | räknas | används | använda | rapportera | ha) [?] $",
);

function askedWhich(text: string): AimSaid | null {
  const sentence = writtenSentences(text).find((one) => one.trimEnd().endsWith("?") && ASKED_WHICH.test(one));
  return sentence === undefined ? null : { text: sentence, says: "open" };
}

/** The same of a note or a comment of the target's own cell, which need not name the target, or asks which it is. */
export const aimSaidBeside = fact((text): AimSaid | null => ownCell(text) ?? aimSaid(text) ?? askedWhich(text));
