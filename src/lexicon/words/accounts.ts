/** Words of budgets and accounts: rows and columns of a balanskravsutredning, and of a budget beside its outcome. */
export const ACCOUNTS = {
  budget: `
    sv · *budget*`,
  plan: `
    sv · *plan*`,
  outcome: `
    sv · *utfall*, *bokslut*, *redovisat*, *redovisning*`,
  forecast: `
    sv · *prognos*`,
  /** A row of a budget that adds up others. */
  total: `
    sv · ^ summa*, ^ total*, ^ verksamhetens nettokostnad*`,
  whoseResult: `
    sv · årets, periodens, prognostiserat, budgeterat`,
  resultAs: `
    sv · resultat, resultat enligt resultaträkning, resultat enligt resultaträkningen`,
  /** The row that a balanskravsutredning begins with. */
  result: `
    sv · ^ {resultAs} $, ^ {whoseResult} {resultAs} $`,
  /** A deficit that is to be made up for in later years. */
  owed: `
    sv · att återställa*, att reglera*`,
  /** The balanskravsresultat of the years together. */
  accumulated: `
    sv · ^ ackumulera* balanskravsresultat*, ^ ackumulera* underskott*, ^ ackumulera* resultat`,
  /** Rows around a sum: "varav", and what precedes and follows it. */
  beside: `
    sv · ^ varav*, ^ ackumulera*, ^ utgående*, ^ ingående*, ^ saldo*, ^ summa*`,
  earlier: `
    sv · *underskott från tidigare, tidigare år underskott*, tidigare års underskott*, tidigare år negativa
    sv · tidigare års negativa`,
  adjusted: `
    sv · efter balanskravsjustering*, efter balanskravsutredning* · 11 kap. kommunallagen`,
  balance: `
    sv · *balanskravsresultat* · 11 kap. kommunallagen`,
  /** Items that the law subtracts from the result. */
  takenAway: `
    sv · *realisationsvinst*, *reavinst*, orealiserade vinster, återföring av orealiserade förlust*, *reservering*
    sv · *avsättning*, medel till, ^ till, !orealiserade vinster och`,
  /** Exceptions from subtracted items: added back. */
  excepted: `
    sv · *undantag*`,
  reserve: `
    sv · *reserv*, rur, rer`,
  /** What is left in a reserve at the end of the year; in a balansräkning as a part of the equity ("varav"). */
  left: `
    sv · utgående, ackumulerad*, saldo, vid årets slut, vid årets utgång, ub
    sv · ^ varav resultatreserv*, ^ varav resultatutjämningsreserv*, ^ varav rur, ^ varav rer`,
  taxes: `
    sv · ^ skatteintäkter $, ^ summa skatteintäkter $`,
  grants: `
    sv · ^ generella statsbidrag $, ^ generella statsbidrag och utjämning*, ^ generella statsbidrag och kommunalekonomisk utjämning*
    sv · ^ kommunalekonomisk utjämning*, ^ utjämning*`,
  /** A row that has both begins with the one and names the other: "Skatteintäkter, generella statsbidrag och utjämning". */
  taxesFirst: `
    sv · ^ skatteintäkter, ^ skatter, ^ skatt, ^ kommunalskatt, ^ allmän kommunalskatt
    sv · ^ summa skatteintäkter, ^ summa skatter, ^ summa skatt
    sv · !skatt* exkl*, !skatt* utan, !skatt* före`,
  withGrants: `
    sv · *bidrag*`,
  millions: `
    sv · mnkr, mkr, msek, miljoner kronor`,
  thousands: `
    sv · tkr, kkr, tusen kronor, tusentals kronor`,
  billions: `
    sv · mdkr, miljarder kronor`,
} as const;
