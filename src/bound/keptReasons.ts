/** A piece of a bound place that the user has overtyped, removed or added, and that a refresh leaves. */
export interface Kept {
  /** Row and column of a table; "" for a paragraph. */
  what: string;
  /** The text in the document; "" for a piece that the user has removed. */
  before: string;
  /** The text of the workbook; absent where it has none for this piece. */
  after?: string;
  reason: string;
}

/** Why a text was left as it is. */
export const KEPT_REASONS = {
  overtyped: "Någon har skrivit över uppgiften.",
  removed: "Någon har tagit bort raden.",
  removedColumn: "Någon har tagit bort kolumnen.",
  removedLine: "Någon har tagit bort stycket.",
  own: "Det är er egen rad.",
  ownColumn: "Det är er egen kolumn.",
  ownLine: "Det är er egen text.",
  gone: "Raden finns inte längre i arbetsboken, men någon har skrivit i den.",
  goneColumn: "Kolumnen finns inte längre i arbetsboken, men någon har skrivit i den.",
  spanned: "Tabellen har sammanslagna celler: kolumner kunde varken läggas till eller tas bort.",
} as const;
