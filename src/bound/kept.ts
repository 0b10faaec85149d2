/** A piece of a place that is hers now: overtyped, taken away, or her own. */
export interface Kept {
  /** Row and column of a table; "" for a paragraph. */
  what: string;
  /** What stands there; "" for what she has taken away. */
  before: string;
  /** What the workbook says; absent where it says nothing of it. */
  after?: string;
  reason: string;
}

/** Why something stands as it is. */
export const REASONS = {
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
