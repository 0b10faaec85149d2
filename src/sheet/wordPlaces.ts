import type { WordParagraph, WordWhere } from "./wordText";

/** Where something stands that is not in a document's running text, in Swedish; "" for the running text. */
const WHERE: Record<WordWhere, string> = {
  body: "",
  header: "i sidhuvudet",
  footer: "i sidfoten",
  note: "i en not",
  "text box": "i en textruta",
};

export const placeWords = ({ where, row }: Pick<WordParagraph, "where" | "row">): string =>
  where === "body" && row !== undefined ? "i en tabell" : WHERE[where];
