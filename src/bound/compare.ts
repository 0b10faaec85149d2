import { shortened } from "../interpret/text/text";
import { hasWord } from "../lexicon/lexicon";
import type { ReportInput } from "../report/annual/content";
import { VALIDITY } from "../report/decided";
import type { WordPlace, WordText, WordUnit } from "../sheet/wordText";
import { meaningOf } from "./lookup";
import type { Facts } from "./facts";
import type { Finding } from "./finding";
import { keyOf } from "./keys";
import { mentions } from "./mentions";
import { differs, merge, type Merged } from "./merge";
import { otherNumbers } from "./otherNumbers";
import { mergeable, type DocumentForm } from "./refresh";
import { straysFor } from "./strays";

/** Compares the figures and grades in a document with those of the workbook. */
export function compareWith(text: WordText, facts: Facts, input: ReportInput, form: DocumentForm): Finding[] {
  return [
    ...closedFindings(text),
    ...text.places.flatMap((place) => placeFindings(place, facts, form)),
    ...text.markers.map(({ typed, heading, place }): Finding => ({
      code: "märke-kvar",
      severity: "error",
      heading,
      message: `Märket ${typed} står kvar ${place || "i texten"}. Uppdatera dokumentet, eller ta bort märket.`,
    })),
    ...straysFor(text, facts).map(({ typed, heading, place, reason }): Finding => ({
      code: "märke-kvar",
      severity: "error",
      heading,
      message: `${typed} står ${place || "i texten"}: ${reason}`,
    })),
    ...otherNumbers(text, facts, input.assessed.period),
    ...unmentioned(text, facts, input),
  ];
}

const closedFindings = ({ closed }: WordText): Finding[] =>
  closed === undefined ? [] : [{ code: "skyddat-dokument", severity: "note", heading: "", message: closed }];

const shownAs = (here: string, now: string): string =>
  ` Där står ${here === "" ? "ingenting" : `”${shortened(here)}”`}, i arbetsboken ”${shortened(now)}”.`;

const CHANGED = "uppgiften har ändrats i arbetsboken";

/**
 * Findings of a part that is compared piece by piece: one that some pieces are out of date, and one for each that
 * somebody has overtyped.
 */
function mergedFindings(name: string, heading: string, here: WordUnit[], merged: Merged): Finding[] {
  const changed: Finding[] = differs(merged, here)
    ? [{ code: "inaktuell-uppgift", severity: "error", heading, message: `${name}: ${CHANGED}.` }]
    : [];
  const overtyped = merged.kept.flatMap(({ what, before, after, reason }): Finding[] => {
    if (after === undefined) return [];
    const message = `${what ? `${name}, ${what}` : name}: ${reason}${shownAs(before, after)}`;
    return [{ code: "överskriven-uppgift", severity: "warning", heading, message }];
  });
  return [...changed, ...overtyped];
}

/** Findings of one place that is bound to the workbook; none when it shows the workbook's value. */
function placeFindings(place: WordPlace, facts: Facts, form: DocumentForm): Finding[] {
  const { key, text, state, heading, options } = place;
  const answer = meaningOf(key, facts, options);
  if (!answer.ok)
    return [
      { code: "uppgift-utan-underlag", severity: "error", heading, message: `”${shortened(text)}”: ${answer.reason}` },
    ];
  const { name, content, cell } = answer.meant;
  const now = form.textOf(content);
  if (now === text) return [];
  if (mergeable(place))
    return mergedFindings(
      name,
      heading,
      place.pieces.here,
      merge(place.pieces.base, place.pieces.here, form.pieces(content)),
    );
  const whole = content.kind === "blocks";
  const own = state === "overtyped" || state === "emptied";
  return [
    {
      code: own ? "överskriven-uppgift" : "inaktuell-uppgift",
      severity: own ? "warning" : "error",
      heading,
      message: `${name}: ${own ? "någon har skrivit över uppgiften" : CHANGED}.${whole ? "" : shownAs(text, now)}`,
      ...(cell ? { cell } : {}),
    },
  ];
}

/** Decided goals that the document does not mention. */
function unmentioned({ paragraphs, places }: WordText, { named }: Facts, { decided }: ReportInput): Finding[] {
  if (!decided)
    return [
      {
        code: "plan-saknas",
        severity: "note",
        heading: "",
        message: "Ingen beslutad plan är låst, så det kan inte prövas om dokumentet nämner alla mål.",
      },
    ];
  const texts = paragraphs.map(({ text }) => text);
  const cellOf = new Map(named.map(({ id, cell }) => [id, cell]));
  return decided
    .filter(({ validity, level }) => validity === VALIDITY.valid && !hasWord(level, "measureNoun"))
    .filter(
      ({ key, title }) =>
        !places.some((place) => place.key.startsWith(keyOf("goal", key, ""))) &&
        !texts.some((text) => mentions(title, text) > 0),
    )
    .map(({ key, title, number }): Finding => {
      const cell = cellOf.get(key);
      return {
        code: "mål-nämns-inte",
        severity: "warning",
        heading: "",
        message: `Det beslutade målet ”${shortened([number, title].filter(Boolean).join(" "))}” nämns inte i dokumentet.`,
        ...(cell ? { cell } : {}),
      };
    });
}
