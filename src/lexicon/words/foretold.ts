/** Classes of words for figures that are foretold and not measured (interpret/outcome/foretold.ts). */
export const FORETOLD_CLASSES: Readonly<Record<string, string>> = {
  forecastWord: "prognos | prognosen | *årsprognos | *årsprognosen | *årsbedömning | *årsbedömningen",
  /** What is made into a forecast, before or after it: "prognostiserat utfall", "utfallet är prognostiserat". */
  isForetold: `förväntat | förväntad | förväntade | väntat | väntad | väntade | prognosticera* | prognostisera* | bedömt | bedömd | bedömda | antaget | antagen
    | antagna | kalkylerat | kalkylerad | kalkylerade | budgeterat | budgeterad | budgeterade | planerat | planerad | troligt`,
  /** What is put in the place of an outcome that is not known. */
  assumption: `antagande | antagandet | antaganden | kalkyl | kalkylen | kalkylvärde | estimat | estimatet | gissning | gissningen | budgetsiffra | budgetsiffran
    | budgetsiffror | budgetvärde | budgetvärdet | planvärde | planvärdet | plansiffra`,
  measuredHead: "utfall | utfallet | resultat | resultatet | värde | värdet | nivå | nivån | läge | läget",
  /** Between two of which a figure is one: "utfall/prognos". */
  eitherOf: "/ | eller | alt. | alt | alternativt | resp. | resp | respektive | ⟨",
  /** After "prognos" where a remark says nothing more of the figure. */
  afterForecast: "$ | , | . | ; | : | – | - | i avvaktan | i väntan | då | eftersom | tills | innan",
  madeFrom: "uppskatta* | skatta* | beräkna* | uppräkna* | framräkna* | extrapolera*",
  ofBudget: "*budget | *budgeten | budgeterat | budgeterade (kostnader | belopp | medel | volymer)",
  partUsed:
    "[de] [första] {count} [första] (månader | månaders | månaderna) | [första] (halvåret | halvårets | tertialet | kvartalet) | halvårs* | delårs* | {tertial} D1 | {quarter} D1 | {upTo} | {month} (– | -) {month}",
};
