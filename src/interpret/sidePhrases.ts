import type { Direction } from "../domain/reading";
import type { EvidenceKind } from "./sideEvidence";

/** What is measured, in several words. `kind`: "measured" where it is left out. `negated`: a negation is part of it. */
export const PHRASES: readonly {
  side: Direction;
  kind?: EvidenceKind;
  negated?: true;
  is: RegExp;
}[] = [
  {
    side: "lower",
    kind: "decides",
    is: /(?:barn|elever) ?(?:per|\/) ?(?:\p{L}*personal|årsarbetare|lärare|pedagog|förskollärare|barngrupp|grupp|avdelning|heltidstjänst|närvarande|anställd)/u,
  },
  {
    side: "lower",
    kind: "decides",
    is: /\b(?:medarbetare|anställda|underställda) ?(?:per|\/) ?(?:chef|enhetschef|första linjens chef)/u,
  },
  {
    side: "lower",
    kind: "decides",
    is: /\bchefer (?:med|som har) (?:fler|mer) än|\bantal (?:olika )?personal(?!\p{L}).{0,30}\bunder \d+ (?:dagar|dygn)/u,
  },
  {
    side: "higher",
    is: /\bmed (?!låg|kort|endast|enbart|bara|högst|förgymn|ofullständ)(?:\p{L}+ )?\p{L}*utbildning(?!\p{L})/u,
  },
  {
    side: "higher",
    kind: "decides",
    is: /(?<!\p{L})(?:från|ur|lämnat|lämnar|avslutat) (?:\p{L}+ )?(?:försörjningsstöd|bidrag|arbetslöshet|bistånd)(?!\p{L})|\b(?:får|fick|ger|gett) (?:\p{L}+ )?rätt(?!\p{L})|\bkvinn\p{L}* (?:\p{L}+ )?(?:i procent|som andel) av mäns(?!.*skillnad)|\bsökande per (?:tjänst|plats|utbildningsplats)/u,
  },
  {
    side: "higher",
    is: /(?<!\p{L}|res(?:a|an|or|orna) )(?:till|återgång i) (?:arbete|jobb|studier)(?!\p{L})|\bser fram emot\b/u,
  },
  {
    side: "higher",
    is: /(?<!\p{L})(?:till|mot|i) (?:egen försörjning|(?:arbete|jobb) (?:eller|och\/eller|eller i|och) (?:studier|utbildning))/u,
  },
  {
    side: "higher",
    is: /(?<!\p{L})(?:påbörjade|färdigställda|nya|planlagda|nybyggda|nyproducerade|byggda|byggstartade) (?:\p{L}+ )?(?:bostäder|lägenheter|småhus|hyresrätter|jobb|företag)/u,
  },
  {
    side: "lower",
    kind: "decides",
    is: /\bvarken (?:arbetar|studerar)|\bolika \p{L}*(?:vårdare|personal|medarbetare)(?!\p{L})|\b(?:antal|många) (?:olika )?(?:vårdare|personal|medarbetare)\b.{0,40}\b(?:besöker|möter|hemtjänst|brukare|träffar)/u,
  },
  {
    side: "higher",
    is: /\benligt plan(?!\p{L})|\bandel.* kompletta(?!\p{L})|\bbörjat (?:arbeta|studera)|\bfasta? anställ/u,
  },
  {
    side: "higher",
    kind: "decides",
    is: /\bandel(?:en)?\b.*(?<!fel)sortera[rt]? (?:ut )?(?:\p{L}*avfall|material)|(?:samlas in|samlats in|insamla\p{L}*) (?:för|till) (?:material)?(?:återvinning|återbruk)/u,
  },
  {
    side: "higher",
    is: /\bandel(?:en)?\b.{0,120}(?:insamla|samlats in|samlas in|(?<!fel)sorter[ae]|återvinn|återbruk)|(?:insamla|samlats in|samlas in|(?<!fel)sorter[ae]|återvinn|återbruk).{0,120}\bandel/u,
  },
  {
    side: "lower",
    kind: "decides",
    is: /\bskillnad(?:en|er|erna)? (?:i [\p{L} ]{1,40} )?mellan (?!utfall|budget)|(?:kvinnor|män|flickor|pojkar|könen|inrikes|utrikes)(?!\p{L}).*\bskillnad|\bskillnad.*(?:kvinnor|flickor|könen|utrikes)/u,
  },
  {
    side: "lower",
    negated: true,
    is: /(?<!\p{L})i (?:ekonomiskt |socialt )?(?:utsatta?(?!\p{L})|fattig|utanförskap)|\bsagt upp sig\b|\bslutat på egen begäran|\b(?:utanför|utan) (?:ram)?avtal|\bbehöver åtgärdas\b|\begen bil\b|(?<!(?:inte|ej|aldrig|inte har) )\b(?:provat|testat|använt|använder|druckit|dricker) (?:på )?(?:\p{L}+ )?(?:narkotika|alkohol|droger|tobak|cannabis|snus)|\b(?:köpt|tillförd) energi/u,
  },
  {
    side: "higher",
    kind: "decides",
    is: /(?:tid|tiden|kö|väntan)(?!\p{L}).*\bandel.*\binom (?:\d+|\p{L}+) (?:arbets)?(?:dag|veck|månad|timm|minut|dygn)/u,
  },
  {
    side: "higher",
    is: /\bfölj(?:s|ts|da) upp(?!\p{L})|\bandel\p{L}* (?:[\p{L}-]+ ){0,3}?(?:förskollärare|speciallärare|specialpedagoger|undersköterskor|svenska? (?:livsmedel|kött|råvaror))/u,
  },
  {
    side: "higher",
    is: /(?<!\p{L})(?:god|goda|gott) (?:[\p{L}-]+ (?:och [\p{L}-]+ )?)?(?:status|kvalitet|tillstånd|standard)(?!\p{L})|(?<!\p{L})i (?:musik-? (?:eller|och) )?(?:kulturskola|kulturskolan|musikskola|musikskolan)/u,
  },
  {
    side: "higher",
    negated: true,
    is: /(?<!\p{L})(?:svarar|svarat|anser|upplever|tycker|uppger|känner|instämmer|säger)(?!\p{L})(?!.*(?<!\p{L})(?:inte|ej|aldrig|sällan|för (?:mycket|många|lite|få|höga?|långa?)|dålig\p{L}*|svårt?|brist\p{L}*)(?!\p{L})).{0,140}(?<!\p{L})(?:bra|god|goda|gott|lätt|enkelt|möjlighet|möjligheter|möjligheten|tillräcklig\p{L}*|fungerar|påverka|bestämma|lyssnar|hjälp|rent|fräsch\p{L}*|får veta|meningsfull\p{L}*|stimulerande)(?!\p{L})/u,
  },
  { side: "lower", is: /(?<!\p{L})\p{L}*gap(?:et)?(?!\p{L}) mellan/u },
  {
    side: "lower",
    kind: "decides",
    is: /(?:^|, |: |genomsnittlig |antal )(?:tid|dygn|(?:arbets)?dagar|timmar|minuter|veckor|månader) (?:från|till|innan|mellan|för)(?!\p{L})(?!.*andel)|^skillnad(?:en|er)?(?!\p{L})|kg co2|co2e(?!\p{L})|kwh ?(?:\/|per ) ?(?:m2|m²|kvm)|(?<!\p{L})som (?:har )?(?:avlidit|dött|gått i konkurs|stulits|vräkts|lagts ne[dr]|gått förlorat|sagts upp|avslagits|uteblivit|ställts in|avbrutits|försvunnit)/u,
  },
  { side: "lower", negated: true, is: /(?<!\p{L})i kö(?!\p{L})|(?:ej|inte|icke) verkställ/u },
  {
    side: "higher",
    is: /^(?:antal(?:et)? )?(?:kommun)?invånare(?:,? (?:totalt|i kommunen|antal|per|den|vid|\d{1,2}\/\d{1,2}|\d{4}|31)(?!\p{L}).*)?$|\bmaxpoäng|\blaga kraft/u,
  },
  {
    side: "higher",
    is: /\bi (?:rätt )?tid\b|\bpå (?:avtalad|planerad|utsatt) tid\b|\bsamma dag\b|\bandel.*\bpå önskat\b|\beget kapital\b|\bdirekt svar\b|\bfår svar\b|\binom (?:garantitid|(?:lagstadgad|utsatt|angiven|avtalad|överenskommen|föreskriven|rätt) tid)/u,
  },
  {
    side: "higher",
    negated: true,
    is: /: ?(?:jag|det|mitt barn|min|mina|personalen|skolan|brukaren|vi|är du|hur nöjd)(?!\p{L})(?!.*(?<!\p{L})(?:inte|ej|aldrig|sällan|svårt|för (?:mycket|många|lite|få))(?!\p{L}))/u,
  },
  { side: "higher", kind: "decides", negated: true, is: /(?<!\p{L})(?:ej|inte) återaktualis/u },
  { side: "lower", is: /\beller fler läkemedel/u },
  {
    side: "higher",
    is: /(?<!\p{L})når (?:målen|målet|kraven|nivån|upp till)(?!\p{L})|(?<!\p{L})fysisk aktivitet(?!\p{L})|(?<!\p{L})som (?:har )?(?:gått|gick|genomgått|deltagit)(?!\p{L}| till| åt| i konkurs)|(?:unga|ungdomar|personer|vuxna) i (?:arbete|utbildning|studier|sysselsättning)(?!\p{L})/u,
  },
  { side: "lower", kind: "leaning", is: /(?<!\p{L})som saknar(?!\p{L})/u },
  {
    side: "higher",
    kind: "decides",
    negated: true,
    is: /(?<!\p{L})(?:avstår|avstått|avstod|avhåller sig|undvik\p{L}*)(?: helt)? (?:från )?(?:att (?:använda|dricka|röka|snusa) ?)?\p{L}*(?:alkohol|tobak|narkotika|droger|rökning|snus|cannabis)|(?<!\p{L})(?:aldrig|inte|ej)(?: har)? (?:röker|rökt|snusar|snusat|dricker|druckit|använt|använder|provat|testat)(?!\p{L})|(?<!\p{L})slutat (?:röka|snusa|dricka)(?!\p{L})/u,
  },
  {
    side: "lower",
    negated: true,
    is: /(?<!\p{L})(?:undviker|undvikit|låter bli) att (?:gå|vistas|besöka|åka|vara)(?!\p{L})|(?<!\p{L})allvarliga? (?:händelse|fel)\p{L}*|(?<!\p{L})i (?:mycket )?dåligt skick|(?<!\p{L})avvikelse\p{L}* (?:mellan prognos|mot prognos|från prognos)|(?<!\p{L})snabbare(?!\p{L}).*(?:dagar|veckor|timmar|minuter|månader)|(?<!\p{L})samtal som (?:inte|ej) (?:besvara|nå)|(?:anställda|medarbetare|chefer|lärare|hyresgäster)(?!\p{L}).{0,30}(?<!\p{L})(?:slutar|slutat|slutade)(?!\p{L})/u,
  },
  {
    side: "higher",
    kind: "decides",
    is: /(?<!\p{L})nattfasta (?:under|kortare|mindre|på högst|högst)|(?<!\p{L})nattfastan är (?:under|kortare|mindre)/u,
  },
  { side: "lower", is: /(?<!\p{L})nattfasta(?!\p{L})/u },
  {
    side: "higher",
    kind: "decides",
    is: /(?<!\p{L})(?:rätt|korrekt|felfritt) \p{L}+(?:ade|at|ad|da|nt)(?!\p{L})|(?:gjenvinning|återvinning|genanvendelse)s?grad/u,
  },
  {
    side: "higher",
    kind: "decides",
    is: /^(?:andel(?:en)? |antal(?:et)? )?(?:lång\p{L}*)?(?:arbetslösa|hemlösa|våldsutsatta|brottsoffer|sjukskrivna|sjuka|missbrukare|biståndstagare|biståndsmottagare)(?: \p{L}+)? (?:i (?:utbildning|arbete|rehab\p{L}*|insats|studier|praktik|åtgärd\p{L}*)|som (?:har )?(?:fått|får|gått|går|kommit|erbjud\p{L}*|börjat|nåtts)|nådda|erbjudna|med (?:plan|insats|stöd))/u,
  },
  { side: "lower", kind: "decides", is: /(?:test|prov)\p{L}*,? (?:\p{L}+ )?positiv/u },
  { side: "higher", kind: "decides", is: /(?<!\p{L})(?:utsorterat|källsorterat) \p{L}*avfall/u },
  {
    side: "higher",
    kind: "decides",
    is: /(?:fordon|bilar|bussar|fordonsflottan?|transporter)\p{L}* (?:på|med|som (?:går|körs|drivs) (?:på|med|av)) (?:förnyb|fossilfri|biogas|biodrivmedel|biobränsle|eldrift|el(?!\p{L}))/u,
  },
  {
    side: "higher",
    is: /(?:produc|produktion|(?<!\p{L})(?:el|energi|värme)(?!\p{L}))\p{L}* (?:från|av|ur) (?:förnyb|sol|vind|bio)/u,
  },
  {
    side: "higher",
    is: /: ?(?:\p{L}+ ){1,4}?(?:smakar|är|känns|fungerar|var|får) (?:\p{L}+ )?(?:bra|god|goda|gott|lätt|enkelt|trygg|nöjd|rent|fräsch)(?!\p{L})/u,
  },
  {
    side: "higher",
    is: /(?:medborgar|invånar|brukar|elev|kund|besökar|föräldr|vårdnadshavar|anhörig|företagar|medarbetar|personal)\p{L}*s (?:bedömning|betyg|uppfattning|omdöme)(?!\p{L})|^antal(?:et)? poäng (?:i|på|enligt)(?!\p{L})/u,
  },
  {
    side: "higher",
    is: /(?:uppger|anser|upplever|tycker|svarar) att (?:de )?(?:personalen|vuxna|lärarna|läraren|skolan|chefen|handläggaren|kommunen|pedagogerna)(?: i skolan)? (?:alltid |oftast |ofta |eller )*(?:reagerar|ingriper|agerar|lyssnar|hjälper|informerar|bryr sig|tar hänsyn|stöttar|stödjer)/u,
  },
  {
    side: "higher",
    is: /(?<!\p{L})andel\p{L}* (?:\p{L}+ )?(?:digital(?:a|t)?)(?!\p{L})|(?<!\p{L})med (?:sociala|miljömässiga|etiska) krav|(?<!\p{L})med (?:en )?(?:aktuell|uppdaterad|upprättad|giltig|dokumenterad)[a-z]* \p{L}*(?:plan|bedömning|överenskommelse|rutin)/u,
  },
  {
    side: "higher",
    is: /(?<!\p{L})andel(?!\p{L}).{0,120}(?<!\p{L})inom (?:\d+|\p{L}+) (?:m|meter|km|kilometer)(?!\p{L})|på önskat.*(?<!\p{L})andel/u,
  },
  {
    side: "lower",
    is: /\b(?:handling|waiting|processing|response|lead) times?\b|\bsick(?:ness)? (?:leave|absence)\b|\bunemploy|\bemissions?\b|\bcomplaints?\b/u,
  },
  {
    side: "higher",
    is: /\bshare of\b.*\b(?:recommend|satisf|shore power|on time|attend|complet|recycl|renewable|graduat)|\bcustomer satisfaction\b/u,
  },
  { side: "higher", is: /\bunder (?:\d+|\p{L}+) (?:minut|timm|dag|dygn)\p{L}*,? .*\bandel/u },
  {
    side: "higher",
    kind: "leaning",
    is: /\bandel(?:en)?\b.{0,80}\b(?:som|vilka) (?:upplever|anser|uppger|tycker|känner)\b/u,
  },
];
