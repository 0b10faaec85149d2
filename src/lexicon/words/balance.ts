/** How a target asks that money lasts. Most are whole texts. */
export const BALANCE = {
  whose: `
    sv · budget, budgeten, drift, driften, driftbudget, driftbudgeten, ekonomi, ekonomin, ekonomien, verksamhet, verksamheten
    sv · resultat, resultatet`,
  has: `
    sv · ska, ha, nå, en, ska ha, ska nå, ha en, nå en, ska ha en, ska nå en`,
  is: `
    sv · är, ska vara`,
  itsFrame: `
    sv · budget, budgeten, ram, ramen, budgetram, budgetramen, tilldelad budget, tilldelad ram, tilldelad budgetram
    sv · sin budget, sin ram, sin budgetram, beslutad budget, beslutad ram, beslutad budgetram`,
  inBalance: `
    sv · ^ {whose} i balans $, ^ {whose} {is} i balans $, ^ {has} {whose} i balans $, ^ {has} {whose} {is} i balans $
    sv · ^ balanserad budget $, ^ hålla {itsFrame} $, ^ klara {itsFrame} $`,
  /** … somewhere in a goal. */
  askedFor: `
    sv · i balans, balanserad budget, håll* {itsFrame}, klara* {itsFrame}, {itsFrame} ska hållas, {itsFrame} hålls, inom {itsFrame}`,
  costs: `
    sv · *kostnad*, *förbruk*, procent av budget*, andel av budget*`,
  no: `
    sv · inget, ingen, inga, inte, utan, ej`,
  deficit: `
    sv · underskott, underskott mot budget, underskott mot budgeten, budgetunderskott, negativt resultat, minusresultat
    sv · negativ avvikelse, negativ budgetavvikelse, negativ avvikelse mot budget, negativ avvikelse mot budgeten`,
  noDeficit: `
    sv · ^ {no} {deficit} $, ^ {no} …1 {deficit} $`,
  positive: `
    sv · ^ positiv $, ^ positivt $, ^ ej negativ $, ^ ej negativt $, ^ inte negativ $, ^ inte negativt $, ^ icke negativ $
    sv · ^ icke negativt $`,
  /** In figures: a deficit is worse. */
  noneOrBetter: `
    sv · ^ 0 eller bättre $, ^ noll eller bättre $, ^ ±0 eller bättre $, ^ 0 eller positivt $, ^ 0 eller plus $`,
  budget: `
    sv · budget, budgeten`,
  deviates: `
    sv · avvikelse, avvikelsen, budgetavvikelse, budgetavvikelsen`,
  deviation: `
    sv · 0 {deviates}, noll {deviates}, ingen {deviates}, 0-avvikelse, 0-avvikelsen, 0-budgetavvikelse, 0-budgetavvikelsen
    sv · noll-avvikelse, noll-avvikelsen, noll-budgetavvikelse, noll-budgetavvikelsen`,
  noDeviation: `
    sv · ^ {deviation} $, ^ {deviation} mot {budget} $, ^ {deviation} från {budget} $`,
  /** May be left over as well as fall short. */
  result: `
    sv · *resultat*, *budget*, *avvikelse*, !avvikelsehanter*, !avvikelserapport*, *överskott*`,
} as const;
