/** Why a command stopped when a part of the add-in that it needs could not be fetched. */
export const NOT_FETCHED =
  "En del av Måltavlan kunde inte hämtas, och inget är ändrat. Kontrollera nätet och försök igen.";
