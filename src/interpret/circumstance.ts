import type { BoundReading, ChangeByReading, ChangeReading, Reading, UnchangedReading } from "../domain/reading";
import { lastStep } from "./bounds";
import { quantitiesIn, readSentence, reworded, type Sentence } from "./sentence";
import { PER_TIME } from "./unit";

const BASELINE =
  /(?:^|[ ,;])(?:nu|idag|i dag|nuläge|nuvärde|startvärde|utgångsvärde|utgångsläge|basvärde|jämförelsevärde|föregående år|förra året|utfall)(?: §\d)?(?: är| ligger på| på| var)?:? ¤(\d)/;

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
    "g",
  ),
  new RegExp(
    `(?:än|sedan|från|mot|lika med|som(?= §| föregående| förra)|i nivå med|i paritet med|samma(?: nivå)? som|överstiga|understiga) ${REFERENT}`,
    "g",
  ),
  new RegExp(
    `(?:minst|lägst|högst|max|maximalt|som mest|över|under|[≥≤<>]) (?:på |som )?(?=§|föregående|förra|fjol)${REFERENT}`,
    "g",
  ),
];
const OF_TIME =
  /\d{4}|år|mätning|val(?:et)?$|period|nivå|utfall|resultat|värde|bokslut|termin|månad|tertial|läsår|utgångsläge/;

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
  /(?:jämfört med|jämförelse med|(?:jmf|jfr|jämf)\.?(?: med)?|från|sedan|mot|än|relativt|förhållande till|forhold til|sammenlignet med|sammenliknet med|compared (?:to|with)|from|since|base year|baseline|utgångspunkt i|basår(?:et)?|utifrån)(?: (?!till |senast |och |innan |före )[^\s,.;¤]+){0,6}? §(\d)|från (?:plats )?¤\d (?:år )?§(\d)|§(\d)(?: års? [A-Za-zµÀ-ω]+)? som (?:bas|jämförelse|referens|utgångs)|(?<![A-Za-zµÀ-ω])som(?: (?:år|under|vid|i|för|utgången av))* §(\d)/g;

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
  const inAside = sentence.asides.map((aside) => /^(?:senast |till |år )?((?:19|20)\d\d)$/.exec(aside)?.[1]);
  return (times.at(-1) ?? inAside.find((year) => year !== undefined))?.split("–").at(-1);
}

const PER = /(?<![A-Za-zµÀ-ω])(?:årligen|(?:per |varje |om |i )([A-Za-zµÀ-ω]+)(?![A-Za-zµÀ-ω]))|\/([A-Za-zµÀ-ω]+)/g;

/** "per år", "årligen", after the first number, or "årlig" as its first word. */
function perOf(sentence: Sentence): string | undefined {
  if (/^årlig /.test(sentence.text)) return "år";
  for (const match of sentence.text.slice(Math.max(0, sentence.text.indexOf("¤"))).matchAll(PER)) {
    const per = match[0] === "årligen" ? "år" : PER_TIME.get(match[1] ?? match[2]!);
    if (per !== undefined) return per;
  }
  return undefined;
}

/** The percent is of what there was: "öka med 5 % av startvärdet". */
const OF_START =
  /¤\d av (?:startvärdet|utgångsvärdet|utgångsläget|basvärdet|ursprungsvärdet|nuvarande (?:nivå|värde)|(?:värdet|nivån|utfallet)(?: år)? §\d|§\d års (?:nivå|värde|utfall))(?![A-Za-zµÀ-ω])/;

type Valued = BoundReading | ChangeByReading;
type Based = ChangeReading | ChangeByReading | UnchangedReading;

const isValued = (reading: Reading): reading is Valued =>
  ["min", "max", "increaseBy", "decreaseBy"].includes(reading.kind);
const isBased = (reading: Reading): reading is Based =>
  ["increase", "decrease", "increaseBy", "decreaseBy", "unchanged"].includes(reading.kind);

/** Of values by year the last. */
function valuedIn(reading: Valued, sentence: Sentence): Valued {
  const done = { ...reading };
  const step = lastStep(sentence);
  if (step) [done.value, done.due] = [step.quantity.value, step.time];
  const isChange = done.kind === "increaseBy" || done.kind === "decreaseBy";
  if (isChange && done.unit === "%" && OF_START.test(sentence.text)) done.relative = true;
  return done;
}

/** What a change is measured from: by name, and by its value. */
function basedIn(reading: Based, sentence: Sentence, baseline?: number): Based {
  const done = { ...reading };
  const reference = referenceOf(sentence);
  if (reference !== undefined) done.reference = reference;
  const from = /från (?:plats )?(¤\d)/.exec(sentence.text);
  const start = from && quantitiesIn(reworded(sentence, from[1]!))[0]!;
  const value = baseline ?? start?.value ?? asideBaseline(sentence);
  if (value !== undefined) done.baseline = value;
  if (start?.unit !== undefined && done.unit === undefined) done.unit = start.unit;
  return done;
}

/**
 * The reading with due date, period, reference and baseline from the rest of the sentence; of values by year, the last.
 */
export function inCircumstances(reading: Reading, sentence: Sentence, baseline?: number): Reading {
  const valued = isValued(reading) ? valuedIn(reading, sentence) : reading;
  const due = valued.due ?? dueOf(sentence);
  const dated: Reading = due === undefined ? { ...valued } : { ...valued, due };
  const per = isValued(dated) ? (dated.per ?? perOf(sentence)) : undefined;
  const counted = per === undefined ? dated : { ...dated, per };
  return isBased(counted) ? basedIn(counted, sentence, baseline) : counted;
}
