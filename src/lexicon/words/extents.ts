/** Classes of words by which a header or a target says what of an organisation a figure is of (interpret/header/extent.ts). */
export const EXTENT_CLASSES: Readonly<Record<string, string>> = {
  /** Other than the one that reports. */
  elsewhere: "[hela] (riket | rikets | landet | landets | sverige | sveriges | länet | länets)",
  /** All of the one that reports, or of what is above it. */
  organisation:
    "kommunen | kommunens | staden | stadens | regionen | regionens | koncernen | koncernens | organisationen | förvaltningen | nämnden | verksamheten",
  wholeOrganisation: `kommunövergripande | koncernövergripande | hela of:({organisation}) | of:({organisation}) (totalt | total | tot | som helhet) | kommuntotal | kommuntotalt
    | (samtliga | alla) [våra | kommunens] of:({partOfWhole})`,
  /** The money of a year: its number, where it is named. */
  fixedMoney: `(fast | fasta) (pris | priser | prisnivå | penningvärde) | (year:(Y) års) (pris | priser | prisnivå | prisläge | penningvärde) | (prisnivå | prisläge | penningvärde) year:(Y)
    | inflationsjustera* | inflationsrensa* | prisjustera* | indexjustera* | kpi-justera* | fastprisberäkna* | realt | reala termer`,
  /** What is above a committee, all of it: a target of that is not the committee's own. */
  aboveCommittee: `kommunövergripande | koncernövergripande | [på] (kommunnivå | koncernnivå | regionnivå) | hela of:({aboveNoun}) | of:({aboveNoun}) (totalt | total | tot | som helhet)
    | (totalt | total | gemensamt) (för | i) [hela] of:({aboveNoun})`,
  aboveNoun:
    "kommunen | kommunens | staden | stadens | regionen | regionens | koncernen | koncernens | kommunkoncernen | organisationen",
  /** One part of it: "vår enhet", "egen förvaltning". */
  ownPart: "(vår | våra | vårt | egen | eget | egna | den egna | denna) [L] {partOfWhole}",
  /** One that has a figure of its own: as the one who decides on a target it says nothing of what the target is of. */
  namedPart: `*nämnden | *nämndens | *förvaltningen | *förvaltningens | *enheten | *enhetens | *skolan | *skolans | *avdelningen
    | *avdelningens | *verksamheten | *verksamhetens | *boendet | *boendets | bolaget | bolagets`,
  /** One part of a town or a municipality, by where it lies. */
  partOfTown: `södra | norra | östra | västra | centrala | inre | yttre | sydväst | sydöst | nordväst | nordöst | syd | centrum | innerstaden | ytterstaden | tätorten | centralorten
    | landsbygden | (södra | norra | östra | västra | centrala) (området | distriktet | delen | stadsdelen | kommundelen | skolområdet)`,
  aimHeader: "*mål | *målet | *målvärde | *målvärden | *målnivå | *måltal",
  /** What a target may be called. */
  aimNoun: `*mål | *målet | *målen | *målvärde | *målvärdet | *målvärden | *målvärdena | *målnivå | *målnivån | *måltal | *måltalet | nivå | nivån | *krav | *kravet | riktvärde
    | riktvärdet | gränsvärde | gränsvärdet | måltak | taket | beting | betinget`,
  /** After the year that it is of; "2023 års nivå" is what was reached. */
  yearsAim: "*mål | *målet | *målvärde | *målnivå | *måltal | *krav | beting",
};
