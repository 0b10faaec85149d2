import { fact } from "../../lexicon/textFact";
import { looseGrammar } from "./grammar";

/** How many a figure rests on: too few to say anything of all, or enough for it to be what it is taken for. */
type Respondents = "few" | "enough";

/** "14 svar, samtliga från seniorkaféet", "11 svar av 486", "31 av 204 svarade", "Vi fick tag i 31 av 204", "Svarsfrekvens 84 %". */
const TOLD = looseGrammar(
  `<!(N | N . | N ,) part:(N) {answersGiven} [av [de | våra] all:(N)]
   | <!(N | N . | N ,) part:(N) [{answersGiven}] av [de | våra] [cirka | ca | drygt] all:(N) …2!(inte | ej) ({answersGiven} | {hasAnswered})
   | {gotAnswers} [från | av] part:(N) av [de | våra] all:(N)
   | av [de | våra] all:(N) [L] {hasAnswered} part:(N)
   | {answerRate} [på | är | var | blev | : | –] share:(N) (% | procent)
   | ^ share:(N) (% | procent) {hasAnswered} $`,
);

/** A text with nothing but how many have answered. */
const ALONE = looseGrammar(
  `^ [endast | bara | totalt] [{answerRate} | {gotAnswers} (från | i | av)] [på | är | var | blev | : | –] N [% | procent] [{answersGiven} | {hasAnswered}]
     [av [de | våra] [cirka | ca | drygt] N] [L] [har] [{answersGiven} | {hasAnswered}] [totalt] $`,
);

/** Fewer answers than these, and not most of those asked, tell nothing of all; so many do, of nobody knows how many. */
const FEW = 50;
const ENOUGH = 100;
/** Half of those asked, in per cent. */
const HALF = 50;

/** How many a text says have answered; undefined: it says nothing of it, or nothing that decides. */
export const respondentsIn = fact((text): Respondents | undefined => {
  const found = TOLD.exec(text);
  const [part, all, share] = ["part", "all", "share"].map((name) => {
    const digits = found?.group(name);
    return digits === undefined ? undefined : Number(digits);
  });
  const rate = share ?? (part === undefined || !all ? undefined : (part / all) * 100);
  const isMost = rate === undefined ? part !== undefined && part >= ENOUGH : rate >= HALF;
  if (isMost) return "enough";
  return part !== undefined && part < FEW ? "few" : undefined;
});

/** Whether a text says how many have answered, enough of them, and nothing else. */
export const isEnoughAnswered = (text: string): boolean => respondentsIn(text) === "enough" && ALONE.test(text);
