import type { Reading } from "../domain/reading";
import { lastStep } from "./bounds";
import { quantitiesIn, readSentence, reworded, type Sentence } from "./sentence";
import { PER_TIME } from "./unit";

const BASELINE =
  /(?:^|[ ,;])(?:nu|idag|i dag|nuläge|nuvärde|startvärde|utgångsvärde|utgångsläge|basvärde|jämförelsevärde|föregående år|förra året|utfall)(?: §\d)?(?: är| ligger på| på| var)?:? ¤(\d)/u;

/** "…, nu 293": the value today is no target, so it is taken out of the sentence. */
export function takeBaseline(sentence: Sentence): { sentence: Sentence; baseline?: number } {
  const match = BASELINE.exec(sentence.text);
  if (!match) return { sentence };
  return {
    sentence: reworded(sentence, sentence.text.replace(match[0], "")),
    baseline: sentence.quantities[Number(match[1])]!.value,
  };
}

/** "(27,1 MWh/person)", "(utfall 2020: 65 %)" beside a change is where it starts from. */
function asideBaseline(sentence: Sentence): number | undefined {
  const insides = sentence.asides.map(readSentence);
  return insides.find(({ text }) => /^(?:(?:från|nu|nuläge|utgångsläge|utfall|§\d):? )*¤0$/.test(text))?.quantities[0]!
    .value;
}

const REFERENT = "((?:(?!och |senast |till |ska |innan |före |¤|◊)[^\\s,.;]+ ?){1,6})";
/** What stands after words of comparing, the plainest first. */
const REFERENCES = [
  new RegExp(
    `(?:jämfört med|(?:jmf|jfr|jämf)\\.?(?: med)?|i jämförelse med|i förhållande till|i forhold til|sammenlignet med|sammenliknet med|relativt) ${REFERENT}`,
    "gu",
  ),
  new RegExp(
    `(?:än|sedan|från|mot|lika med|som(?= §| föregående| förra)|i nivå med|i paritet med|samma(?: nivå)? som|överstiga|understiga) ${REFERENT}`,
    "gu",
  ),
  new RegExp(
    `(?:minst|lägst|högst|max|maximalt|som mest|över|under|[≥≤<>]) (?:på |som )?(?=§|föregående|förra|fjol)${REFERENT}`,
    "gu",
  ),
];
const OF_TIME =
  /\d{4}|år|mätning|val(?:et)?$|period|nivå|utfall|resultat|värde|bokslut|termin|månad|tertial|läsår|utgångsläge/u;

/** "2019", "föregående år": what a change is measured from. */
function referenceOf(sentence: Sentence): string | undefined {
  return REFERENCES.flatMap((pattern) => [...sentence.text.matchAll(pattern)])
    .map((match) =>
      match[1]!
        .trim()
        .replace(/§(\d)/g, (_, digit: string) => sentence.times[Number(digit)]!)
        .replace(/^år (?=\d)/, ""),
    )
    .find((said) => OF_TIME.test(said));
}

const REFERENCE_TIME =
  /(?:jämfört med|jämförelse med|(?:jmf|jfr|jämf)\.?(?: med)?|från|sedan|mot|än|relativt|förhållande till|forhold til|sammenlignet med|sammenliknet med|utgångspunkt i|basår(?:et)?|utifrån)(?: (?!till |senast |och |innan |före )[^\s,.;¤]+){0,6}? §(\d)|från (?:plats )?¤\d (?:år )?§(\d)|§(\d)(?: års? \p{L}+)? som (?:bas|jämförelse|referens|utgångs)|(?<!\p{L})som(?: (?:år|under|vid|i|för|utgången av))* §(\d)/gu;

/** When it is to be reached: the last time in the text that is not what is compared with. Of a span, its end. */
function dueOf(sentence: Sentence): string | undefined {
  const references = new Set(
    [...sentence.text.matchAll(REFERENCE_TIME)].map((match) =>
      Number(match.slice(1).find((digit) => digit !== undefined)),
    ),
  );
  const times = sentence.times.filter(
    (_, i) => !references.has(i) && sentence.text.includes(`§${i}`) && !sentence.text.includes(`§${i} års `),
  );
  const inAside = sentence.asides.map((aside) => /^(?:senast |till |år )?((?:19|20)\d\d)$/u.exec(aside)?.[1]);
  return (times.at(-1) ?? inAside.find((year) => year !== undefined))?.split("–").at(-1);
}

const PER = /(?<!\p{L})(?:årligen|(?:per |varje |om |i )(\p{L}+)(?!\p{L}))|\/(\p{L}+)/gu;

/** "per år", "årligen", after the first number, or "årlig" as its first word. */
function perOf(sentence: Sentence): string | undefined {
  if (/^årlig /u.test(sentence.text)) return "år";
  for (const match of sentence.text.slice(Math.max(0, sentence.text.indexOf("¤"))).matchAll(PER)) {
    const per = match[0] === "årligen" ? "år" : PER_TIME.get(match[1] ?? match[2]!);
    if (per !== undefined) return per;
  }
  return undefined;
}

/** The percent is of what there was: "öka med 5 % av startvärdet". */
const OF_START =
  /¤\d av (?:startvärdet|utgångsvärdet|utgångsläget|basvärdet|ursprungsvärdet|nuvarande (?:nivå|värde)|(?:värdet|nivån|utfallet)(?: år)? §\d|§\d års (?:nivå|värde|utfall))(?!\p{L})/u;

/** The reading with due date, period, reference and baseline from the rest of the sentence; of values by year, the last. */
export function inCircumstances(reading: Reading, sentence: Sentence, baseline?: number): Reading {
  const done: Reading = { ...reading };
  const step = lastStep(sentence);
  const measured =
    done.kind === "min" || done.kind === "max" || done.kind === "increaseBy" || done.kind === "decreaseBy";
  if (measured && step) {
    done.value = step.quantity.value;
    done.due = step.time;
  }
  if ((done.kind === "increaseBy" || done.kind === "decreaseBy") && done.unit === "%" && OF_START.test(sentence.text))
    done.relative = true;
  const due = done.due ?? dueOf(sentence);
  if (due !== undefined) done.due = due;
  const per = measured ? (done.per ?? perOf(sentence)) : undefined;
  if (per !== undefined) done.per = per;
  if (
    done.kind === "increase" ||
    done.kind === "decrease" ||
    done.kind === "increaseBy" ||
    done.kind === "decreaseBy" ||
    done.kind === "unchanged"
  ) {
    const reference = referenceOf(sentence);
    if (reference !== undefined) done.reference = reference;
    const from = /från (?:plats )?(¤\d)/u.exec(sentence.text);
    const start = from && quantitiesIn(reworded(sentence, from[1]!))[0]!;
    const value = baseline ?? start?.value ?? asideBaseline(sentence);
    if (value !== undefined) done.baseline = value;
    if (start?.unit !== undefined && done.unit === undefined) done.unit = start.unit;
  }
  return done;
}
