/**
 * What the press calls countries and their people, where it does not follow from the name. Knowledge of the language,
 * like a dictionary's appendix: names no source and nobody's opinion. Knows nothing of subjects.
 *
 * One line a country: its common name | adjectives | its people | other names. Acronyms are in capitals.
 */
import { once } from './once.ts';

const TABLE = `
Afghanistan|Afghan|Afghans
Albania|Albanian|Albanians
Algeria|Algerian|Algerians
Andorra|Andorran|Andorrans
Angola|Angolan|Angolans
Argentina|Argentine,Argentinian,Argentinean|Argentines,Argentinians
Armenia|Armenian|Armenians
Artsakh|Artsakhi||Nagorno-Karabakh
Australia|Australian|Australians
Austria|Austrian|Austrians
Azerbaijan|Azerbaijani,Azeri|Azerbaijanis,Azeris
Bahamas|Bahamian|Bahamians|The Bahamas
Bahrain|Bahraini|Bahrainis
Bangladesh|Bangladeshi|Bangladeshis
Barbados|Barbadian,Bajan|Barbadians
Belarus|Belarusian,Belarussian,Byelorussian|Belarusians|Belorussia,Byelorussia
Belgium|Belgian|Belgians
Belize|Belizean|Belizeans
Benin|Beninese
Bermuda|Bermudian|Bermudians
Bhutan|Bhutanese
Bolivia|Bolivian|Bolivians
Bosnia and Herzegovina|Bosnian|Bosnians|Bosnia,Bosnia-Herzegovina
Botswana|Botswanan,Motswana
Brazil|Brazilian|Brazilians
Brunei|Bruneian|Bruneians
Bulgaria|Bulgarian|Bulgarians
Burkina Faso|Burkinabe
Burundi|Burundian,Burundi|Burundians
Cambodia|Cambodian|Cambodians
Cameroon|Cameroonian|Cameroonians
Canada|Canadian|Canadians
Cabo Verde|Cabo Verdean,Cape Verdean|Cape Verdeans|Cape Verde
Cayman Islands|Caymanian|Caymanians
Central African Republic|Central African
Chad|Chadian|Chadians
Chile|Chilean|Chileans
China|Chinese|Chinese|PRC
Colombia|Colombian|Colombians
Comoros|Comorian,Comoran
Congo|Congolese,Zairean,Zairian|Congolese|DR Congo,Zaire
Costa Rica|Costa Rican|Costa Ricans
Croatia|Croatian,Croat|Croatians,Croats
Cuba|Cuban|Cubans
Cyprus|Cypriot|Cypriots
Czechia|Czech|Czechs|Czech Republic
Denmark|Danish|Danes
Djibouti|Djiboutian|Djiboutians
Dominica|Dominican
Dominican Republic|Dominican|Dominicans
East Timor|East Timorese,Timorese||Timor-Leste
Ecuador|Ecuadorian,Ecuadorean|Ecuadorians
Egypt|Egyptian|Egyptians
El Salvador|Salvadoran,Salvadorean|Salvadorans
England|English
Equatorial Guinea|Equatorial Guinean,Equatoguinean
Eritrea|Eritrean|Eritreans
Estonia|Estonian|Estonians
Eswatini|Swazi|Swazis|Swaziland
Ethiopia|Ethiopian|Ethiopians
European Union|EU,European||EU
Europe|European|Europeans
Faroe Islands|Faroese
Fiji|Fijian|Fijians
Finland|Finnish|Finns
France|French
Gabon|Gabonese
Gambia|Gambian|Gambians|The Gambia
Georgia|Georgian|Georgians
Germany|German|Germans
Ghana|Ghanaian|Ghanaians
Gibraltar|Gibraltarian|Gibraltarians
Greece|Greek|Greeks
Greenland|Greenlandic
Grenada|Grenadian|Grenadians
Guatemala|Guatemalan|Guatemalans
Guinea|Guinean|Guineans
Guyana|Guyanese
Haiti|Haitian|Haitians
Honduras|Honduran|Hondurans
Hong Kong|Hong Kong
Hungary|Hungarian|Hungarians
Iceland|Icelandic|Icelanders
India|Indian|Indians
Indonesia|Indonesian|Indonesians
Iran|Iranian|Iranians
Iraq|Iraqi|Iraqis
Ireland|Irish
Isle of Man|Manx
Israel|Israeli|Israelis
Italy|Italian|Italians
Ivory Coast|Ivorian|Ivorians|Côte d’Ivoire
Jamaica|Jamaican|Jamaicans
Japan|Japanese
Jordan|Jordanian|Jordanians
Kazakhstan|Kazakh,Kazakhstani|Kazakhs
Kenya|Kenyan|Kenyans
Kosovo|Kosovar,Kosovan|Kosovars
Kurdistan|Kurdish|Kurds
Kuwait|Kuwaiti|Kuwaitis
Kyrgyzstan|Kyrgyz|Kyrgyz
Laos|Laotian,Lao|Laotians
Latvia|Latvian|Latvians
Lebanon|Lebanese
Lesotho|Basotho,Lesothan
Liberia|Liberian|Liberians
Libya|Libyan|Libyans
Liechtenstein|Liechtenstein|Liechtensteiners
Lithuania|Lithuanian|Lithuanians
Luxembourg|Luxembourgish,Luxembourger
Macedonia|Macedonian|Macedonians|North Macedonia
Madagascar|Malagasy,Madagascan
Malawi|Malawian|Malawians
Malaysia|Malaysian|Malaysians
Maldives|Maldivian|Maldivians
Mali|Malian|Malians
Malta|Maltese
Marshall Islands|Marshallese
Mauritania|Mauritanian|Mauritanians
Mauritius|Mauritian|Mauritians
Mexico|Mexican|Mexicans
Moldova|Moldovan|Moldovans
Monaco|Monégasque,Monacan
Mongolia|Mongolian|Mongolians
Montenegro|Montenegrin|Montenegrins
Montserrat|Montserratian
Morocco|Moroccan|Moroccans
Mozambique|Mozambican|Mozambicans
Myanmar|Burmese,Myanmar||Burma
Namibia|Namibian|Namibians
Nauru|Nauruan|Nauruans
Nepal|Nepalese,Nepali
Netherlands|Dutch||Holland,The Netherlands
New Zealand|New Zealand|New Zealanders
Nicaragua|Nicaraguan|Nicaraguans
Niger|Nigerien
Nigeria|Nigerian|Nigerians
Niue|Niuean
North Korea|North Korean|North Koreans|DPRK
Northern Cyprus|Northern Cypriot,Turkish Cypriot
Northern Ireland|Northern Irish
Norway|Norwegian|Norwegians
Oman|Omani|Omanis
Pakistan|Pakistani|Pakistanis
Palau|Palauan
Palestine|Palestinian|Palestinians
Panama|Panamanian|Panamanians
Papua New Guinea|Papua New Guinean
Paraguay|Paraguayan|Paraguayans
Peru|Peruvian|Peruvians
Philippines|Philippine,Filipino|Filipinos|The Philippines
Poland|Polish|Poles
Portugal|Portuguese
Puerto Rico|Puerto Rican|Puerto Ricans
Qatar|Qatari|Qataris
Republic of the Congo|Congolese||Congo-Brazzaville
Romania|Romanian|Romanians
Russia|Russian|Russians
Rwanda|Rwandan|Rwandans
Saint Vincent and the Grenadines|Vincentian
Samoa|Samoan|Samoans
San Marino|Sammarinese,San Marinese
Saudi Arabia|Saudi,Saudi Arabian|Saudis
Scotland|Scottish,Scots|Scots
Senegal|Senegalese
Serbia|Serbian,Serb|Serbs,Serbians
Sierra Leone|Sierra Leonean
Singapore|Singaporean,Singapore|Singaporeans
Slovakia|Slovak,Slovakian|Slovaks
Slovenia|Slovenian,Slovene|Slovenes,Slovenians
Somalia|Somali|Somalis
Somaliland|Somaliland
South Africa|South African|South Africans
South Korea|South Korean|South Koreans|ROK
South Ossetia|South Ossetian
South Sudan|South Sudanese
Soviet Union|Soviet|Soviets|USSR
Spain|Spanish|Spaniards
Sri Lanka|Sri Lankan|Sri Lankans
Sudan|Sudanese
Suriname|Surinamese
Sweden|Swedish|Swedes
Switzerland|Swiss
Syria|Syrian|Syrians
Taiwan|Taiwanese
Tajikistan|Tajik,Tajikistani|Tajiks
Tanzania|Tanzanian|Tanzanians
Thailand|Thai|Thais
Togo|Togolese
Tonga|Tongan|Tongans
Transnistria|Transnistrian,Trans-Dniester
Trinidad and Tobago|Trinidadian|Trinidadians
Tunisia|Tunisian|Tunisians
Turkey|Turkish|Turks|Türkiye
Turkmenistan|Turkmen
Tuvalu|Tuvaluan
Uganda|Ugandan|Ugandans
Ukraine|Ukrainian|Ukrainians
United Arab Emirates|Emirati,UAE|Emiratis|UAE,Emirates
United Kingdom|British,UK|Britons|Britain,Great Britain,UK
United States of America|American,US|Americans|United States,America,US,USA
Uruguay|Uruguayan|Uruguayans
Uzbekistan|Uzbek|Uzbeks
Venezuela|Venezuelan|Venezuelans
Vietnam|Vietnamese
Wales|Welsh
Yemen|Yemeni|Yemenis
Yugoslavia|Yugoslav|Yugoslavs
Zambia|Zambian|Zambians
Zimbabwe|Zimbabwean|Zimbabweans
Africa|African|Africans
Asia|Asian|Asians
Latin America|Latin American
West Indies|West Indian|West Indians
Catalonia|Catalan|Catalans
Flanders|Flemish
Chechnya|Chechen|Chechens
Bavaria|Bavarian
Quebec|Quebecois,Québécois
Islam|Islamic,Muslim,Moslem|Muslims,Moslems
Christianity|Christian|Christians
Judaism|Jewish|Jews
Buddhism|Buddhist|Buddhists
Hinduism|Hindu|Hindus
`;

const smallTable = once(() => TABLE.trim().toLowerCase());

export interface CountryNames {
  adjectives: string[];
  people: string[];
  others: string[];
}

const NOTHING: CountryNames = { adjectives: [], people: [], others: [] };

function list(part: string | undefined): string[] {
  return part ? part.split(',') : [];
}

const countries = once(
  () =>
    new Map(
      TABLE.trim()
        .split('\n')
        .map((line) => {
          const [name = '', adjectives, people, others] = line.split('|');
          return [name, { adjectives: list(adjectives), people: list(people), others: list(others) }] as const;
        }),
    ),
);

const byOtherName = once(
  () => new Map([...countries()].flatMap(([name, { others }]) => others.map((other) => [other, name]))),
);

/** "Republic of", "People's Republic of", "Kingdom of": what a state calls itself in front of its name. */
const FORM =
  /^(?:the )?(?:(?:federal|federative|islamic|people[’']s|democratic|socialist|arab|hashemite|bolivarian|co-operative|united|grand) )*(?:republic|state|kingdom|commonwealth|federation|sultanate|emirate|principality|duchy|union|empire|landgraviate) of (?:the )?/i;

/** The name of a state without its form: "China" for "People's Republic of China"; the name itself elsewhere. */
export function withoutForm(name: string): string {
  const form = FORM.exec(name);
  return form && !countries().has(name) ? name.slice(form[0].length) : name;
}

/** What a country's name does not tell of itself; empty lists for what is no country. */
export function countryNames(name: string): CountryNames {
  const common = withoutForm(name);
  return (
    countries().get(name) ??
    countries().get(common) ??
    countries().get(byOtherName().get(name) ?? byOtherName().get(common) ?? '') ??
    NOTHING
  );
}

/** Every adjective of one word, in small letters: a capitalised word that is no name. */
export const countryAdjectives = once(
  (): ReadonlySet<string> =>
    new Set(
      smallTable()
        .replaceAll(/^[^|\n]*\|?|\|.*/gm, '')
        .split(/[,\n]/),
    ),
);

/** The one-word names of countries, in small letters. */
export const namesOfCountries = once((): ReadonlySet<string> => new Set(smallTable().match(/^[^ |\n]+(?=\||$)/gm)));

/** The common name of a country, in small letters, by any of its words: its adjective, its people, another name. */
const byAnyWord = once(
  () =>
    new Map(
      [...countries()].flatMap(([name, { adjectives, people, others }]) =>
        [name, ...adjectives, ...people, ...others].map((word) => [word.toLowerCase(), name.toLowerCase()] as const),
      ),
    ),
);

/** "american", "americans", "america" → "united states of america"; undefined for what belongs to no country. */
export function countryOf(word: string): string | undefined {
  return byAnyWord().get(word);
}
