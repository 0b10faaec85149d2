import { keysOf } from "../domain/keys";

/** The kinds of Word files, named as their file names end. */
export type WordKind = "docx" | "docm" | "dotx" | "dotm";

/** What each kind is called in Swedish, and the kinds that it may be written as: macros stay, a template may become a document. */
const KINDS: Record<WordKind, { called: string; as: readonly WordKind[] }> = {
  docx: { called: "ett dokument utan makron", as: ["docx"] },
  docm: { called: "ett dokument med makron", as: ["docm"] },
  dotx: { called: "en mall utan makron", as: ["docx", "dotx"] },
  dotm: { called: "en mall med makron", as: ["docm", "dotm"] },
};

export const WORD_KINDS: readonly WordKind[] = keysOf(KINDS);

/** The kind that a file's name ends in; undefined for another file. */
export const wordKindOf = (name: string): WordKind | undefined =>
  WORD_KINDS.find((kind) => name.toLowerCase().endsWith(`.${kind}`));

/** Why a file of one kind cannot be written as another, with the ending to use; undefined where it can. */
export function whyNotAs(kind: WordKind, to: WordKind): string | undefined {
  const { called, as } = KINDS[kind];
  if (as.includes(to)) return undefined;
  return `Dokumentet är ${called} och kan inte sparas som .${to}. Skriv ett namn som slutar på ${as.map((one) => `.${one}`).join(" eller ")}.`;
}
