import type { Reading, Roughly } from "../domain/reading";
import { fact } from "../lexicon/textFact";
import { judgementIn, type Judgement } from "./choice/judgement";
import { markedWithdrawn, statesWithdrawn, withdrawnFrom } from "./choice/withdrawn";
import { saysWhen, statesMissing } from "./number/missing";
import { aimExtent, boundAbove, type Extent, figureElsewhere, outcomeExtent } from "./header/extent";
import { bareValue, readValue, roughlyIn, type ValueReading } from "./number/number";
import { isPartOfWhole, partOfWhole, soManyOf, isShareOfSeveral, howMany } from "./number/partOfWhole";
import { perTime } from "./number/unit";
import type { NumberReading } from "./number/valueReading";
import { deniesEchoed, type Done, readBegun, readDone, readEchoed } from "./outcome/done";
import { isForetoldUnder, isSaidForetold } from "./outcome/foretold";
import { unknownBeside } from "./outcome/besideFigure";
import { besidePlan, planSide } from "./outcome/planDeviation";
import { reportedChange, type ReportedChange } from "./outcome/reportedChange";
import { valueSpan } from "./outcome/valueSpan";
import { namedScale, scaleIn } from "./targets/printedScale";
import { type Each, ofEach, saysEach } from "./targets/ofEach";
import { limitNamed } from "./targets/otherLimits";
import { type NamedReference, referencesNamed } from "./targets/referencesNamed";
import { readTarget } from "./targets/target";
import { alternativesIn, fixedMoney, type Named } from "./text/alternatives";
import { isOfAll, partAimed, saysOthersAim, type Told, toldIn, type Limited, limitedTo } from "./text/told";
import { dayBound, timeOfDayIn } from "./targets/timeOfDay";
import { asksToBegin, datedTarget, decidersIn } from "./targets/yesNoTarget";
import { heldPart, isFromStart, partOfAccount, statesPart, yearSoFar } from "./time/partOfYear";
import { type Period, readPeriod } from "./time/period";
import { aimTime, aimTimeBeside, type AimTime } from "./time/aimTime";
import { hasYearSpan, isOfOtherTime, yearBegun, yearStated } from "./time/statedYear";
import { isOfSexes, pairedWithYears } from "./time/yearsPaired";
import {
  isMeanOfYears,
  isRollingMean,
  type Meant,
  namesTerm,
  targetsTogether,
  type Together,
  yearsMeant,
  yearsTogether,
  isIncomparable,
  isIndexed,
} from "./time/yearsTogether";

/**
 * What the text of a cell says by itself, whatever stands around it: one for each distinct text, and each of its readings
 * made when it is first asked for, and once. What a text says beside another text is a method with that text.
 */
class CellFact {
  constructor(readonly text: string) {}

  /** The value that it states, a word, or that there is none. */
  get value(): ValueReading {
    return readValue(this.text);
  }

  /** Without bullets, quotes and labels around its value. */
  get bareValue(): string {
    return bareValue(this.text);
  }

  get period(): Period | null {
    return readPeriod(this.text);
  }

  /** As a target, without its row and its column. */
  get target(): Reading {
    return readTarget({ text: this.text }).reading;
  }

  /** What it says of whether a goal was reached, in a sentence. */
  get judgement(): Judgement | null {
    return judgementIn(this.text);
  }

  /** The two values that it lies between. */
  get span(): ReturnType<typeof valueSpan> {
    return valueSpan(this.text);
  }

  /** "ca 80", "knappt 80": that its number is no more than about its figure. */
  get roughly(): Roughly | undefined {
    return roughlyIn(this.text);
  }

  /** Of what of an organisation it is, as a target or its header. */
  get aimExtent(): Extent | null {
    return aimExtent(this.text);
  }

  /** A target that says that it is of all that is above a committee: "högst 6,5 (hela kommunen)". */
  get boundAbove(): Extent | null {
    return boundAbove(this.text);
  }

  /** The same as an outcome or its header. */
  get outcomeExtent(): Extent | null {
    return outcomeExtent(this.text);
  }

  /** Whose outcomes a header says that it has, where they are another's: "Utfall riket 2024". */
  get figureElsewhere(): Extent | null {
    return figureElsewhere(this.text);
  }

  /** Whether it has a value for each of the years that the header over it names one beside another. */
  isPairedWith(header: string): boolean {
    return pairedWithYears(this.text, header) !== undefined;
  }

  /** Whether it has a value for each of the sexes that words name one beside the other. */
  isOfSexesIn(words: string): boolean {
    return isOfSexes(this.text, words);
  }

  get howMany(): ReturnType<typeof howMany> {
    return howMany(this.text);
  }

  /** "8 av 10". */
  get soMany(): ReturnType<typeof soManyOf> {
    return soManyOf(this.text);
  }

  /** "168 av 200", and nothing else. */
  get isPartOfWhole(): boolean {
    return isPartOfWhole(this.text);
  }

  /** "kvartal" of "per kvartal". */
  get perTime(): string | undefined {
    return perTime(this.text);
  }

  /** Words beside the figure that it begins with, of which nobody knows what they say. */
  get unknownBeside(): readonly string[] {
    const { value } = this;
    return unknownBeside(this.text, value.kind === "number" ? value.unit : undefined);
  }

  /** Says that there is no value: a dash, "mäts ej i år". */
  get isMissing(): boolean {
    return statesMissing(this.text);
  }

  /** Says when there will be a value, and gives none. */
  get saysWhen(): boolean {
    return saysWhen(this.text);
  }

  /** Whether what it tells of is done, and when. */
  get done(): Done | null {
    return readDone(this.text);
  }

  /** The same for what is only to begin. */
  get begun(): Done | null {
    return readBegun(this.text);
  }

  /** In minutes from midnight. */
  get timeOfDay(): number | null {
    return timeOfDayIn(this.text);
  }

  /** Of a target that a time of day meets: whether one does. */
  get dayBound(): ReturnType<typeof dayBound> {
    return dayBound(this.text);
  }

  /** Of a target that is met when something has begun. */
  get asksToBegin(): boolean {
    return asksToBegin(this.text);
  }

  get deciders(): readonly string[] {
    return decidersIn(this.text);
  }

  /** The side of the plan that a target bounds. */
  get planSide(): "above" | "below" | undefined {
    return planSide(this.text);
  }

  /** The year that a target's own words say that it is of. */
  get yearStated(): number | undefined {
    return yearStated(this.text);
  }

  /** The year before which a target's own words say that it does not hold: "fr.o.m. 2025", "(målår 2027)". */
  get yearBegun(): number | undefined {
    return yearBegun(this.text);
  }

  /** When a comment or a line says that targets hold: "Målen ska vara uppfyllda senast 2026"; null: nothing. */
  get aimTime(): AimTime | null {
    return aimTime(this.text);
  }

  /** The same at the target itself, which need not be named: "Gäller från 2025". */
  get aimTimeBeside(): AimTime | null {
    return aimTimeBeside(this.text);
  }

  /** Heads targets of another time than the reported: "Långsiktigt mål", "Förslag till mål". */
  get isOfOtherTime(): boolean {
    return isOfOtherTime(this.text);
  }

  /** Has years from one to another, "2023–2026". */
  get hasYearSpan(): boolean {
    return hasYearSpan(this.text);
  }

  /** How its words take several years together: "i snitt över en treårsperiod", "under mandatperioden"; null: they do not. */
  get yearsTogether(): Together | null {
    return yearsTogether(this.text);
  }

  /** Those that a target names to be compared with, where they are several. */
  get referencesNamed(): readonly NamedReference[] {
    return referencesNamed(this.text);
  }

  /** Whom it asks the same of, each by itself: "i alla enheter", "för både flickor och pojkar"; null: the whole alone. */
  get ofEach(): Each | null {
    return ofEach(this.text);
  }

  /** An outcome that says that it is of each of several, or the worst of them. */
  get saysEach(): boolean {
    return saysEach(this.text);
  }

  /** A header, or an outcome, that is counted from the beginning of the year: "t.o.m. december", "ack. T3". */
  get isFromStart(): boolean {
    return isFromStart(this.text);
  }

  /** A header over figures that are, or may be, a forecast: "Utfall/prognos 2024". */
  get isForetoldUnder(): boolean {
    return isForetoldUnder(this.text);
  }

  /** A note or a comment that says that its figure is a forecast. */
  get isSaidForetold(): boolean {
    return isSaidForetold(this.text);
  }

  /** Names a term of several years, however: "Målnivå mandatperioden". */
  get namesTerm(): boolean {
    return namesTerm(this.text);
  }

  /** A measure's name or a header that says that each value is a mean of several years. */
  get isMeanOfYears(): boolean {
    return isMeanOfYears(this.text);
  }

  /** … that is made anew each year: "rullande treårsmedel". */
  get isRollingMean(): boolean {
    return isRollingMean(this.text);
  }

  /** The years that a mean is of, by name or by number. */
  get yearsMeant(): Meant | undefined {
    return yearsMeant(this.text);
  }

  /** Says that a value cannot be compared with earlier ones. */
  get isIncomparable(): boolean {
    return isIncomparable(this.text);
  }

  /** A measure that counts from a year that is 100. */
  get isIndexed(): boolean {
    return isIndexed(this.text);
  }

  /** The sentence of a note that says that targets are for several years together. */
  get targetsTogether(): string | null {
    return targetsTogether(this.text);
  }

  /** How it says that its figure is taken: a median, in fixed prices, of year 6. */
  get alternatives(): Named {
    return alternativesIn(this.text);
  }

  /** The year's money that an amount is told in. */
  get fixedMoney(): ReturnType<typeof fixedMoney> {
    return fixedMoney(this.text);
  }

  /** The clauses of a row's comment that are about its figure, and about its target. */
  get told(): Told {
    return toldIn(this.text);
  }

  /** The sentence of a comment that says that the target is another's than the row's; null: none does. */
  get othersAim(): string | null {
    return saysOthersAim(this.text);
  }

  /** Of what a limit is, by the stems of its words, and whether it leaves that out. */
  get limited(): Limited {
    return limitedTo(this.text);
  }

  /** Says that a figure is of all: "alla sektorer". */
  get isOfAll(): boolean {
    return isOfAll(this.text);
  }

  /** The part that a target is for by its last word: "högst 1,4 från transporter". */
  get partAimed(): string | undefined {
    return partAimed(this.text);
  }

  /** The limit that a measure's name says is set for it: "(nämndens uppdrag: minst 95)". */
  get limitNamed(): ReturnType<typeof limitNamed> {
    return limitNamed(this.text);
  }

  /** A measure's name that is a share of persons or things, where it is in percent: "Elever med studieplan". */
  get isShareOfSeveral(): boolean {
    return isShareOfSeveral(this.text);
  }

  /** The scale in a measure's name, "(1–5)". */
  get scale(): ReturnType<typeof scaleIn> {
    return scaleIn(this.text);
  }

  /** The scale that a target names as one; "(1–5)" alone is its range. */
  get namedScale(): ReturnType<typeof namedScale> {
    return namedScale(this.text);
  }

  /** The cell says, in the place of its value, that the row no longer counts. */
  get isWithdrawn(): boolean {
    return statesWithdrawn(this.text);
  }

  /** A comment on a row that no longer counts, and the year from which, where it names one. */
  get withdrawnFrom(): ReturnType<typeof withdrawnFrom> {
    return withdrawnFrom(this.text);
  }

  /** The mark of a title that no longer counts. */
  get withdrawnMark(): string | undefined {
    return markedWithdrawn(this.text);
  }

  /** An outcome that says of which part of the year it is. */
  get statesPart(): boolean {
    return statesPart(this.text);
  }

  /** The part of the year that an outcome's own words say that it is of. */
  get partOfAccount(): string | undefined {
    return partOfAccount(this.text);
  }

  /** The words by which an outcome is of the year so far. */
  get yearSoFar(): string | undefined {
    return yearSoFar(this.text);
  }

  /** The part of a year that a target holds for. */
  heldPart(year: number | undefined): string | undefined {
    return heldPart(this.text, year);
  }

  /** When a target whose day has no year is due in one. */
  dueIn(year: string): string | undefined {
    return datedTarget(this.text, year);
  }

  /** An outcome that is given as a deviation from what was planned, beside such a target. */
  besidePlan(target: string): NumberReading | null {
    return besidePlan(this.text, target);
  }

  /** An outcome of so many of so many as a share, where its target counts in the same whole. */
  partOf(target: string): NumberReading | null {
    return partOfWhole(this.text, target);
  }

  /** Whether an outcome says, in its target's own words, that it is done, or not. */
  echoOf(target: string): Done | null {
    return deniesEchoed(this.text, target) ?? readEchoed(this.text, target);
  }

  /** The change that an outcome in words tells of its measure. */
  changeOf(measure: string | undefined): ReportedChange | null {
    return reportedChange(this.text, measure);
  }
}

/** The facts of a text: the one door to what it says, for the rooms that use it. */
export const factsOf = fact((text) => new CellFact(text));
