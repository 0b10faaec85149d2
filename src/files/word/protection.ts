import { partText, relationships, type Relationship, type XlsxPackage } from "../package";
import { allText, childNamed, childrenNamed, flag, parseXml, type XmlElement } from "../xml";

/** An attribute by its name without a prefix. */
const attribute = ({ attributes }: XmlElement, name: string): string | undefined =>
  Object.entries(attributes).find(([key]) => key === name || key.endsWith(`:${name}`))?.[1];

const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && flag(attribute(element, "val"), true);

const LIFT = "Ta bort skyddet i Word under Granska – Begränsa redigering, eller använd en kopia utan skydd.";

/** Of enforced protection, by what it allows (ECMA-376 part 1, 17.15.1.29). */
const CLOSED: Record<string, string> = {
  readOnly: `Dokumentet är skyddat mot ändringar. ${LIFT}`,
  comments: `Dokumentet är skyddat så att bara kommentarer får läggas till. ${LIFT}`,
  forms: `Dokumentet är skyddat så att bara formulär får fyllas i. ${LIFT}`,
  trackedChanges: `Dokumentet är skyddat så att alla ändringar spåras, och uppgifterna skulle skrivas utan spårning. ${LIFT}`,
};

const PASSWORD =
  "Dokumentet har ett lösenord för ändringar. Ta bort det i Word under Spara som – Verktyg – Allmänna alternativ, eller använd en kopia utan.";
const READ_ONLY =
  "Dokumentet är märkt att öppnas skrivskyddat. Ta bort märkningen i Word under Arkiv – Info – Skydda dokument, eller använd en kopia utan.";
const TRACKED =
  "Dokumentet spårar ändringar, och uppgifterna skulle skrivas utan spårning. Stäng av Granska – Spåra ändringar i Word, eller använd en kopia utan.";
const FINAL =
  "Dokumentet är markerat som slutgiltigt. Öppna det i Word, välj Redigera ändå och spara, eller använd en kopia utan märkningen.";

/** Attributes of w:writeProtection that hold a password's digest, in the new form and the old one. */
const DIGESTS = ["hash", "hashValue"];

function writeProtection(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  if (DIGESTS.some((name) => attribute(element, name))) return PASSWORD;
  return flag(attribute(element, "recommended")) ? READ_ONLY : undefined;
}

/** Whether somebody has marked the document as final: a property that Office keeps for it. */
function isFinal(pack: XlsxPackage): boolean {
  const part = relationships(pack, "").find(({ kind }) => kind === "custom-properties")?.target;
  const root = part === undefined ? null : parseXml(partText(pack, part) ?? "");
  return childrenNamed(root, "property").some(
    (property) => attribute(property, "name") === "_MarkAsFinal" && flag(allText(property).trim().toLowerCase()),
  );
}

/**
 * Why nothing may be written in a document, in a Swedish sentence; undefined where something may.
 * @param related what its main part leads to
 */
export function protectionOf(pack: XlsxPackage, related: Relationship[]): string | undefined {
  const part = related.find(({ kind }) => kind === "settings")?.target;
  const settings = part === undefined ? null : parseXml(partText(pack, part) ?? "");
  const enforced = childNamed(settings, "documentProtection");
  const allowed = enforced && flag(attribute(enforced, "enforcement")) ? (attribute(enforced, "edit") ?? "") : "";
  return (
    CLOSED[allowed] ??
    writeProtection(childNamed(settings, "writeProtection")) ??
    (isFinal(pack) ? FINAL : undefined) ??
    (isOn(childNamed(settings, "trackRevisions")) ? TRACKED : undefined)
  );
}
