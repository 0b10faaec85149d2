import type { Role } from "../domain/plan";
import { textKey } from "../interpret/text";
import type { HeaderCell } from "./layout/tableRegion";
import { readHeader } from "./lexicon";

/**
 * Tables of other kinds that stand in the same workbooks, by the words of their headers. So many of a kind's words as
 * `least` says make a table one of it; "-x" is also the end of a compound.
 */
const KINDS: { kind: string; least: number; words: string }[] = [
  {
    kind: "risks",
    least: 2,
    words:
      "-risk, -risker, åtgärd, åtgärder, riskområde, riskhändelse, sannolikhet, konsekvens, konsekvenser, riskvärde, risktal, riskpoäng, risknivå, riskbedömning, riskägare, riskreducerande åtgärd, allvarlighetsgrad, hot, hotbild, sårbarhet",
  },
  {
    kind: "internal control",
    least: 1,
    words:
      "kontrollmoment, kontrollmål, kontrollmetod, kontrollpunkt, kontrollaktivitet, kontrollansvarig, egenkontroll, egenkontroller, beskrivning av kontroll",
  },
  {
    kind: "attendance",
    least: 2,
    words:
      "deltagare, deltar, närvarande, närvaro, frånvarande, anmäld, ordinarie, ersättare, ledamot, ledamöter, förhinder, tjänstgörande, parti, roll",
  },
  {
    kind: "meetings",
    least: 2,
    words:
      "vecka, v, datum, dag, veckodag, tid, klockslag, kl, starttid, sluttid, plats, lokal, rum, möte, möten, sammanträde, dagordning, punkt, föredragande, talare, tidpunkt, moment",
  },
  {
    kind: "contacts",
    least: 2,
    words:
      "kontaktperson, kontakt, kontaktuppgifter, telefon, telefonnummer, tfn, tel, mobil, mobilnummer, e-post, epost, mail, mejl, e-postadress, adress, postadress, befattning, namn, förnamn, efternamn",
  },
  {
    kind: "registers",
    least: 2,
    words:
      "attribute, attribut, -attribute, data type, datatype, datatyp, type, typ, category, property, description, default, length, format, uom, unit of measure, required, sequence, name, attribute name, field, fält",
  },
  {
    kind: "purchases",
    least: 2,
    words:
      "leverantör, avtal, avtalsnr, avtalsnummer, avtalstid, artikel, artikelnr, pris, á-pris, à-pris, styckpris, inköp, beställning, faktura, fakturanr, moms, belopp, antal",
  },
  {
    kind: "cases",
    least: 2,
    words:
      "ärende, ärendenr, ärendenummer, dnr, diarienr, diarienummer, beslut, beslutsdatum, handläggare, inkom, inkommen, paragraf, sökande",
  },
  { kind: "glossaries", least: 2, words: "begrepp, term, ord, förklaring, definition, betydelse, beslutas av" },
  {
    kind: "audits",
    least: 1,
    words:
      "kontrollfråga, kontrollfrågor, revisionsfråga, revisionsfrågor, granskningsfråga, granskningsfrågor, iakttagelse, iakttagelser",
  },
  { kind: "courses", least: 2, words: "kurs, kurser, utbildning, platser, anmälda, kursledare, tillfälle, datum" },
  { kind: "surveys", least: 2, words: "fråga, frågor, svar, svarsalternativ, antal svar, svarsfrekvens, respondenter" },
];

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const ENTRIES = KINDS.map(({ kind, least, words }) => ({
  kind,
  least,
  pattern: new RegExp(
    `^(?:${words
      .split(", ")
      .map((word) => (word.startsWith("-") ? `\\p{L}*${escaped(word.slice(1))}` : escaped(word)))
      .join("|")})$`,
    "u",
  ),
}));

const GOAL: [Role, number][] = [
  ["goal", 0.75],
  ["indicator", 0.75],
];
const JUDGED: [Role, number][] = [
  ["target", 0.6],
  ["outcome", 0.6],
  ["grade", 0.9],
  ["forecast", 1],
];

/** What begins a timetable, or the answers to a form. */
const TIMETABLE =
  /^(?:datum|dag|veckodag|tid|klockslag|kl|vecka|v|tidstämpel|tidsstämpel|timestamp|svarsdatum|starttid|slutförandetid)$/u;

/** A longer text asks or tells of something, and may name goals in passing. */
const LONGEST_HEADER = 60;

/**
 * Whether the headers are those of a risk analysis, a list of people, a timetable or another table that is not about
 * goals. One that names goals or measures, and what they are measured against or how they fared, in words that are not
 * the other kind's, is about goals whatever stands beside.
 */
export function isOfAnotherKind(cells: readonly HeaderCell[]): boolean {
  const texts = cells.map(({ text }) => textKey(text).replace(/[:.*]+$/u, ""));
  const judged = (of: readonly HeaderCell[]): boolean =>
    of.some(({ text }) => JUDGED.some(([role, score]) => (readHeader(text).scores[role] ?? 0) >= score));
  if (
    TIMETABLE.test(texts[0] ?? "") &&
    !cells.some(({ text }) =>
      (["outcome", "grade", "forecast"] as const).some((role) => (readHeader(text).scores[role] ?? 0) >= 0.9),
    )
  )
    return true;
  for (const { least, pattern } of ENTRIES) {
    const theirs = texts.map((text) => pattern.test(text));
    if (theirs.filter(Boolean).length < least) continue;
    const rest = cells.filter(({ text }, i) => !theirs[i] && text.length <= LONGEST_HEADER);
    const named = rest.some(({ text }) => GOAL.some(([role, score]) => (readHeader(text).scores[role] ?? 0) >= score));
    if (!(named && judged(rest))) return true;
  }
  return false;
}
