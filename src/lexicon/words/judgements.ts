import { GRADES } from "./grades";

/** Words of sentences that judge whether a goal was reached (interpret/choice/judgement.ts). */
export const JUDGEMENTS = {
  /** What is reached or not. */
  goal: `
    sv · *mål, *målet, *målen, *målens, *målsättning, *målsättningen, *målnivå, *målnivån, *målvärde, *målvärdet
    sv · *krav, *kravet, *kraven, direktivet, direktiven, hela vägen, ända fram
    nb · *måltall, *måltallet, *måla, *målsetting, *målsettingen, helt fram
    da · *målsætning, *målsætningen, hele vejen
    en · target, targets, goal, goals, objective, objectives`,
  /** To reach: it judges only after a word for what is foretold, possible or managed. */
  attain: `
    sv · nå, uppnå, uppfylla, fullfölja, klara, infria, hålla målet, hålla målen, hålla målvärdet, gå i mål, komma i mål, leva upp till, överträffa
    nb · oppnå, oppfylle, innfri, overgå
    da · opnå, opfylde, indfri
    en · achieve, meet, reach, fulfil, fulfill, attain`,
  /** Is reached, or to be reached: one form for both. */
  attained: `
    sv · nås, uppnås, uppfylls, uppfyllas, klaras, infrias, fullföljs, överträffas, förverkligas
    nb · oppnås, oppfylles, innfris, nåes
    da · opnås, opfyldes, indfries, nås`,
  /** What somebody or something reaches: a goal beside it in its clause, or it judges none. */
  reaches: `
    sv · når, uppnår, uppfyller, fullfyller, klarar, infriar, nådde, uppnådde, uppfyllde, klarade, infriade, lever upp till
    sv · levde upp till, överträffar, överträffade
    nb · oppnår, oppfyller, innfrir, nåde
    da · opnår, opfylder, indfrier, nåede, opnåede, opfyldte, indfriede`,
  /** Words of counted goals, and no verbs: "antal uppfyllda mål". */
  counted: `
    sv · uppnådda *mål, uppfyllda *mål, nådda *mål, missade *mål, ouppnådda *mål, ouppfyllda *mål, uppfyllda *krav, missade *krav
    nb · oppnådde *mål, oppfylte *mål, nådde *mål
    da · opnåede *mål, opfyldte *mål`,
  reached: `
${GRADES.nå}
    sv · !uppfyllelse, !fullfyllelse, !förverkligande*
    nb · !oppfyllelse
    sv · klarat, klarats, klarades, infriat, infriats, infriades, infriad, levt upp till, i mål, i hamn
    sv · överträffat, överträffats, överträffad, överträffades
    nb · nådd, nådde, overgått
    da · nået, nåedes, opnået, opnåedes, indfriet, indfriedes
    en · achieved, met, reached, fulfilled, attained, exceeded`,
  /** Not reached, in one word. */
  unreached: `
    sv · ouppnått, ouppnådd, ouppnådda, ouppfyllt, ouppfylld, ouppfyllda, oinfriat, oinfriad, missas, missat, missats
    sv · missades, missade, missar
    nb · uoppnådd, uoppnådde, uoppfylt
    da · uopfyldt, uopnået
    en · unmet, missed, unfulfilled`,
  negation: `
    sv · inte, ej, icke, aldrig, ingen, inget, inga, ingenting, inte heller, ingalunda, knappast, varken
    nb · ikke, ikkje, heller ikke, verken
    da · intet, hverken
    en · not, no, none, never, neither`,
  /** It may still come. */
  notYet: `
    sv · ännu, inte än, än så länge inte, hittills inte
    nb · ennå, enno, foreløpig ikke, enno ikkje
    da · endnu
    en · not yet`,
  /** A negation that takes nothing away. */
  notOnly: `
    sv · inte bara, inte endast, inte enbart, inte minst, inte bare, ej endast
    nb · ikke bare, ikke minst
    da · ikke kun, ikke alene, ikke mindst
    en · not only, not least`,
  partly: `
    sv · delvis, delvist, till viss del, till en viss del, i viss mån, till del, inte helt, ej helt, inte fullt ut, ej fullt ut, inte riktigt
    nb · til en viss grad, i noen grad, til dels, ikke helt, ikke fullt ut, bare delvis, kun delvis
    da · i nogen grad, til dels, ikke fuldt ud
    en · partly, partially, in part, not fully`,
  /** Less than reached, and how much less nobody says. */
  almost: `
    sv · nästan, knappt, inte hela, inte ända fram, nära, närapå, näst intill, i det närmaste, så gott som, i stort sett, i stort, i huvudsak, i allt väsentligt
    sv · till stor del, till största delen, till övervägande del, i hög grad, i stor utsträckning, till hälften, halvvägs
    sv · till …2 procent, till …2 %, på god väg, på rätt väg, på väg
    nb · nesten, ikke helt fram, i hovedsak, i all hovedsak, i stor grad, på vei, på god vei, i stor utstrekning
    da · næsten, ikke hele, tæt på, i det væsentlige, i hovedtræk, på vej
    en · almost, nearly, mostly, largely, close to, on track, on course`,
  /** What follows takes something back. */
  turn: `
    sv · men, dock, däremot, emellertid, likväl, fast, utom, förutom, med undantag, bortsett från, även om, fastän, medan, samtidigt som
    nb · imidlertid, derimot, unntatt, bortsett fra, selv om, mens
    da · dog, derimod, imidlertid, undtagen, bortset fra, selvom, mens
    en · but, however, except, although, though, while, apart from`,
  /** Holds for less than the whole. */
  limit: `
    sv · bara, endast, enbart, med reservation
    nb · kun, bare
    en · only`,
  /** Of what is to come. */
  foretold: `
    sv · väntas, förväntas, beräknas, förutses, prognos*, kommer
    sv · bedöms bli, bedöms inte bli, bedöms ej bli, bedöms kunna, bedöms inte kunna, bedöms ej kunna, ser ut att, ser inte ut att, verkar, tros, lär, troligen, sannolikt, förmodligen, räknar med, räknar inte med, antas, tror, tror inte
    nb · ventes, forventes, ser ut til å, vil, prognose*, antas, trolig, sannsynligvis
    da · forventes, ventes, forudses, ser ud til at, vil, formentlig, prognose*, antages
    en · expected, forecast*, projected, will, likely, set to`,
  /** Judged, of what is or of what is to come: its verb tells which. */
  deemed: `
    sv · bedöms, bedömer att, bedömningen är att, anses, bedömdes, uppskattas
    nb · vurderes, anses, vurderer at
    da · vurderes, skønnes, anses, vurderer at`,
  /** Judged, of what is. */
  settled: `
    sv · kan anses, får anses, kan bedömas som, bedöms som, bedöms vara, bedöms ha, anses vara, anses ha, kan betraktas som, betraktas som
    sv · vilket innebär att, vilket betyder att, vilket medför att, vilket gör att, vilket visar att, som innebär att
    nb · vurderes som, vurderes å være, må anses, noe som betyr at, som betyr at
    da · vurderes som, vurderes at være, må anses, hvilket betyder at`,
  managed: `
    sv · lyckats, lyckades, lyckas, hunnit, hann
    nb · lykkes, lyktes, lykkedes, klart å
    da · lykkedes, lykkes, formået`,
  /** What is to be judges nothing. */
  demand: `
    sv · ska, skall, skulle, bör, måste, behöver, behövs, vill, ville, önskar, siktar, strävar, arbetar, krävs, krävdes
    nb · skal, bør, må, ønsker
    da · skal, bør, må, ønsker
    en · should, must, shall, is to be, are to be, aims`,
  /** Whether it is reached is left open. */
  open: `
    sv · kan, kunde, kunna, kanske, eventuellt, möjligen, osäker*, tveksam*, oklart, risk, risken, riskerar, svårt, svår, möjligt
    sv · möjlighet*, chans*, huruvida, förutsatt, svårbedöm*, ^ hade, ^ utan
    nb · kanskje, usikkert, usikker, uklart, vanskelig, mulig
    da · måske, usikkert, usikker, uklart, svært, muligt
    en · may, might, could, can, uncertain, unclear, unlikely, possible`,
  /** Of a sentence within another: what follows is told of something else, or is a purpose. */
  within: `
    sv · för att, i syfte att, som, vilka, vilket, vars, hur, när, innan, tills, så att, i vilken grad, i vilken utsträckning
    nb · for å, for at, hvordan, før, i hvilken grad
    da · for at, hvordan, før
    en · in order to, that, which, who, how, until`,
  /** Those who reach their own goals: "eleverna når målen" is a goal, and no judgement of one. */
  people: `
    sv · elev*, barn*, ungdom*, person*, brukar*, deltagar*, invånar*, medborgar*, flickor*, pojkar*, kvinnor*, män, männen, student*
    nb · elev*, barn*, ungdom*, bruker*, innbygger*, jenter*, gutter*
    da · elev*, børn*, unge, borger*, brugere, piger*, drenge*
    en · pupils, students, children, residents`,
  /** A condition, but for "målet om 98 procent". */
  condition: `
    sv · om, ifall
    nb · hvis, dersom
    da · hvis
    en · if, whether`,
  /** What follows is why, and judges nothing itself. */
  cause: `
    sv · eftersom, därför att, då, tack vare, på grund av, beroende på, beror på, berodde på, med anledning av, genom att, till följd av
    nb · fordi, takket være, på grunn av, som følge av
    da · fordi, takket være, på grund af, som følge af
    en · because, since, due to, thanks to`,
  whole: `
    sv · alla, samtliga, allt, hela, båda, bägge
    nb · alle, samtlige, begge
    da · alle, samtlige, begge
    en · all, every, both, each`,
  /** Some of several. */
  parts: `
    sv · hälften, *tredjedel*, *fjärdedel*, majoritet*, flertalet, de flesta, flera, några, många, få, en del, merparten, somliga, vissa
    nb · halvparten, de fleste, flere, noen, mange, flertallet
    da · halvdelen, de fleste, flere, nogle, mange, flertallet
    en · half, most, some, several, many, few`,
  /** Before whom or where it holds. */
  scope: `
    sv · för, hos, bland, inom, i
    nb · for, blant, hos, i, innen
    da · blandt, hos, inden for, for
    en · for, among, in, within`,
  /** After such a word it holds for the whole, or tells when and why. */
  wholeScope: `
    sv · i år, i sin helhet, i dag, i fjol, i och med, i enlighet, i tid, i slutet, i början, i augusti, i december, i stort, i alla, i samtliga, i hela
    sv · i rad, i förhållande, i jämförelse, i linje, i samband, i mål, i hamn, för året, för helåret, för perioden
    sv · för mandatperioden, för alla, för samtliga, för hela, för kommunen, för nämnden, i kommunen, i nämnden, inom nämnden
    sv · för närvarande, för tredje, för andra, för första, för fjärde, i sig, för helår, för delåret, för att, inom tid, inom året, för målet, i målet
    nb · i år, for året, for perioden, for alle, i løpet
    da · i år, for året, for perioden, for alle, i løbet
    en · in full, for all, for the year, in time, in all`,
} as const;
