/** What people also call a country, in the widget's languages, where neither Intl's names nor the codes say so. */
const spoken = `ARE:UAE,Emirates,Emirate,EAU,الإمارات
BES:Bonaire,Sint Eustatius,Saba
BIH:BiH
BLR:Belorussia,Byelorussia,Weißrussland,Bielorussia,روسيا البيضاء
BRN:Brunei Darussalam
CAF:CAR
CHE:Swiss,Helvetia
CIV:Ivory Coast,Elfenbeinküste,Costa de Marfil,كوت ديفوار
COD:DR Congo,DRC,RDC,Democratic Republic of the Congo,Demokratische Republik Kongo,République démocratique du Congo,Zaire
COG:Republic of the Congo,Republik Kongo,République du Congo,República del Congo
CPV:Cabo Verde,Kap Verde
CZE:Czech Republic,Tschechische Republik,République tchèque,República Checa,جمهورية التشيك
DNK:Danmark
FLK:Malvinas
FSM:Federated States of Micronesia
GBR:UK,United Kingdom,Great Britain,Britain,England,Scotland,Wales,Northern Ireland,Großbritannien,Schottland,Nordirland,Grande-Bretagne,Angleterre,Écosse,Pays de Galles,Gran Bretaña,Inglaterra,Escocia,Gales,بريطانيا,إنجلترا,انجلترا
GRC:Hellas
HKG:Hong Kong,Hongkong
IRL:Eire,Republic of Ireland
IRN:Persia,Islamic Republic of Iran
KGZ:Kirghizia
KHM:Kampuchea
KOR:Republic of Korea,Republik Korea
LKA:Ceylon
MAC:Macau
MDA:Moldavia
MKD:Macedonia,FYROM,Mazedonien,Macédoine
MMR:Burma,Birma,بورما
NLD:Holland,Hollande,Holanda,The Netherlands
PRK:DPRK,Democratic People's Republic of Korea
PSE:Palestine,State of Palestine,Palästina,فلسطين
RUS:Russian Federation,Russische Föderation
SAU:KSA,السعودية
SVK:Slovak Republic
SWZ:Swaziland,Swasiland,Suazilandia
SYR:Syrian Arab Republic
TLS:East Timor,Osttimor,Timor Oriental
TUR:Turkey
TZA:United Republic of Tanzania
USA:America,United States of America,US of A,Amerika,Amérique,EEUU,EE.UU.,أمريكا,امريكا
VAT:Holy See,Vatican,Vatikan
VNM:Viet Nam
WSM:Western Samoa
XKX:Kosova
ZAF:RSA`;

const aliases: ReadonlyMap<string, readonly string[]> = new Map(
  spoken.split('\n').map((line) => [line.slice(0, 3), line.slice(4).split(',')]),
);

/** The other names by which a country is looked for. */
export function aliasesOf(alpha3: string): readonly string[] {
  return aliases.get(alpha3) ?? [];
}
