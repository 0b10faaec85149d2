/** Numbers and months in words, each row in order. */
export const NUMERALS = {
  /** From nought. */
  ones: `
    sv · noll, ett, två, tre, fyra, fem, sex, sju, åtta, nio, tio, elva, tolv, tretton, fjorton, femton, sexton, sjutton
    sv · arton, nitton`,
  /** From twenty. */
  tens: `
    sv · tjugo, trettio, fyrtio, femtio, sextio, sjuttio, åttio, nittio`,
  months: `
    sv · januari, februari, mars, april, maj, juni, juli, augusti, september, oktober, november, december`,
  /** How a month begins in each language, January first. */
  monthBeginnings: `
    sv · jan, feb, mar, apr, maj, jun, jul, aug, sep, okt, nov, dec
    nb · jan, feb, mar, apr, mai, jun, jul, aug, sep, okt, nov, des
    en · jan, feb, mar, apr, may, jun, jul, aug, sep, oct, nov, dec`,
  monthForms: `
    sv · januari, februari, mars, april, maj, juni, juli, augusti, september, oktober, november, december
    sv · jan, feb, mar, apr, jun, jul, aug, sept, sep, okt, nov, dec
    nb · januar, februar, mai, august, desember, des
    da · marts
    en · january, february, march, may, june, july, october, oct`,
} as const;

/** Other spellings, and numerals that the rows above do not compose. */
export const OTHER_NUMERALS = { en: 1, hundra: 100, etthundra: 100, ettusen: 1000, tjugu: 20, aderton: 18 };

/** Shares in words, as percent. */
export const FRACTION_WORDS = {
  hälften: 50,
  halva: 50,
  "en tredjedel": 33.3333333333333,
  "två tredjedelar": 66.6666666666667,
  "en fjärdedel": 25,
  "tre fjärdedelar": 75,
  "en femtedel": 20,
  "fyra femtedelar": 80,
  "en tiondel": 10,
  "nio tiondelar": 90,
  halvparten: 50,
};

/** "var tredje", "tredje plats". */
export const ORDINAL_WORDS = {
  första: 1,
  annan: 2,
  annat: 2,
  andra: 2,
  tredje: 3,
  fjärde: 4,
  femte: 5,
  sjätte: 6,
  sjunde: 7,
  åttonde: 8,
  nionde: 9,
  tionde: 10,
  elfte: 11,
  tolfte: 12,
};
