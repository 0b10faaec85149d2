/** How a goal counts in the test of god ekonomisk hushållning. */
export const GEH = {
  guideline: `
    sv · riktlinje, riktlinjen, riktlinjer, riktlinjerna`,
  financial: `
    sv · finansiell, finansiellt, finansiella, finansmål*, ekonomiskt mål, ekonomiska mål, ekonomiska målen, mål för ekonomin
    sv · !finansiella riktlinje*, !ekonomiska riktlinje*`,
  operational: `
    sv · verksamhetsmål, verksamhetsmålet, verksamhetsmålen, verksamhetsmässigt mål, verksamhetsmässiga mål
    sv · verksamhetsmässiga målen, verksamhetsperspektiv*, geh verksamhet*, geh-verksamhet*, mål för verksamheten`,
  subject: `
    sv · geh, god ekonomisk hushållning`,
  /** "Verksamhetsmål (ej GEH)". */
  outside: `
    sv · ej …3 {subject}, inte …3 {subject}, icke …3 {subject}, utanför …3 {subject}`,
} as const;
