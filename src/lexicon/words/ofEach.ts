/** Classes of words by which a target asks the same of each of several groups or parts (interpret/targets/ofEach.ts). */
export const EACH_CLASSES: Readonly<Record<string, string>> = {
  eitherSex: "kvinnor | flickor | tjejer | män | pojkar | killar",
  andOther: "respektive | resp | resp.",
  partOfWhole: `*skola | *skolor | *enhet | *enheter | *förvaltning | *förvaltningar | *nämnd | *nämnder | *avdelning | *avdelningar
    | *boende | *boenden | *boendena | *skolorna | *enheterna | *verksamhet | *verksamheter | *område | *områden | *distrikt | *kommundel | *kommundelar | *stadsdel
    | *stadsdelar | *klass | *klasser | *årskurs | *årskurser | *bolag | *grupp | *grupper | *program | *mottagning | *mottagningar
    | *klinik | *kliniker | *station | *stationer | *kommun | *kommuner | *region | *regioner | *anläggning | *anläggningar
    | *central | *centraler`,
  /** What comes back, and is no part of an organisation. */
  recurring: `år | månad | kvartal | vecka | dag | dygn | termin | tertial | halvår | läsår | säsong | timme | tillfälle | gång | mätning | möte | period | del | sätt`,
  eachOf:
    "alla | samtliga | varje | var och en av | vart och ett av | var och ett av | respektive | (alla | samtliga) [våra | kommunens]",
};
