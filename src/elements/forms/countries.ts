/**
 * ISO 3166-1 and Kosovo. Where the two-letter code is not the start of the three-letter one,
 * it is written in front: `ATAUT` is AT and AUT, `AFG` is AF and AFG.
 */
const pairs = `ADAND AEARE AFG AGATG AIA ALB AMARM AOAGO AQATA ARG ASM ATAUT AUS AWABW AXALA AZE BABIH BBBRB BDBGD
BEL BFA BGR BHR BIBDI BJBEN BLM BMU BNBRN BOL BQBES BRA BSBHS BTN BVT BWA BYBLR BZBLZ CAN CCK CDCOD
CFCAF CGCOG CHE CIV CKCOK CLCHL CMR CNCHN COL CRI CUB CVCPV CWCUW CXR CYP CZE DEU DJI DKDNK DMA DOM
DZA ECU EEEST EGY EHESH ERI ESP ETH FIN FJI FKFLK FMFSM FOFRO FRA GAB GBR GDGRD GEO GFGUF GGY GHA
GIB GLGRL GMB GNGIN GPGLP GQGNQ GRC GSSGS GTM GUM GWGNB GYGUY HKG HMD HND HRV HTI HUN IDN IEIRL
ILISR IMN IND IOT IQIRQ IRN ISL ITA JEY JMJAM JOR JPN KEN KGZ KHM KIR KMCOM KNA KPPRK KRKOR KWT
KYCYM KZKAZ LAO LBN LCA LIE LKA LRLBR LSO LTU LUX LVA LYLBY MAR MCO MDA MEMNE MFMAF MGMDG MHL MKD
MLI MMR MNG MOMAC MPMNP MQMTQ MRT MSR MTMLT MUS MVMDV MWI MXMEX MYS MZMOZ NAM NCL NER NFK NGA NIC
NLD NOR NPL NRU NUNIU NZL OMN PAN PER PFPYF PGPNG PHL PKPAK PLPOL PMSPM PNPCN PRI PSE PTPRT PWPLW
PYPRY QAT REU ROU RSSRB RUS RWA SAU SBSLB SCSYC SDN SESWE SGP SHN SISVN SJM SKSVK SLE SMR SNSEN SOM
SRSUR SSD STP SVSLV SXM SYR SZSWZ TCA TDTCD TFATF TGO THA TJK TKL TLS TMTKM TNTUN TON TRTUR TTO
TVTUV TWN TZA UAUKR UGA UMI USA UYURY UZB VAT VCT VEN VGB VIR VNM VUT WFWLF WSM XKX YEM YTMYT ZAF
ZMB ZWE`;

const twoLetters: ReadonlyMap<string, string> = new Map(
  pairs.split(/\s/).map((pair) => [pair.slice(-3), pair.slice(0, 2)]),
);
const threeLetters: ReadonlyMap<string, string> = new Map(
  [...twoLetters].map(([alpha3, alpha2]) => [alpha2, alpha3]),
);

/** Every country's three-letter code, in the order of the two-letter ones. */
export const allCountries: readonly string[] = [...twoLetters.keys()];

/** The two-letter code of a three-letter one. */
export function alpha2Of(alpha3: string): string | undefined {
  return twoLetters.get(alpha3);
}

/** The three-letter code that a two- or three-letter code stands for, in any case of letters. */
export function alpha3Of(code: string): string | undefined {
  const upper = code.trim().toUpperCase();
  return twoLetters.has(upper) ? upper : threeLetters.get(upper);
}

/** The country that a language tag names (`de-CH` → CHE); a bare language says nothing about a place. */
export function countryOfLanguageTag(tag: string): string | undefined {
  try {
    return alpha3Of(new Intl.Locale(tag).region ?? '');
  } catch {
    // Not a language tag, so no country either.
    return undefined;
  }
}

/** The browser's own names for countries in a language; a code that it does not know stands for itself. */
export function countryNames(lang: string): (code: string) => string {
  const names = new Intl.DisplayNames([lang], { type: 'region' });
  return (code) => {
    const alpha2 = alpha2Of(code);
    return (alpha2 && names.of(alpha2)) ?? code;
  };
}
