/**
 * Names that the press uses, or used, for what now is called otherwise: renamed cities, clubs and bodies, exonyms, the
 * nicknames of national teams. Knowledge of the language, like `countries.ts`: what does not follow from a name.
 *
 * One line: the name as lists have it (without forms of company and the like) = what else it is called.
 */
const TABLE = `
Erbil = Arbil, Irbil, Hawler
Sulaymaniyah = Suleimaniya, Sulaimaniya, Sulaimaniyah, Sulaymaniya
Duhok = Dohuk, Dahuk
Benghazi = Bengazi
Mecca = Makkah
Medina = Madinah
Jeddah = Jedda, Jiddah
Sanaa = Sana’a, San’a
Yangon = Rangoon
Mumbai = Bombay
Kolkata = Calcutta
Chennai = Madras
Bengaluru = Bangalore
Pune = Poona
Varanasi = Benares
Dhaka = Dacca
Beijing = Peking
Guangzhou = Canton
Nanjing = Nanking
Tianjin = Tientsin
Chongqing = Chungking
Ho Chi Minh City = Saigon
Jakarta = Djakarta
Kyiv = Kiev
Kharkiv = Kharkov
Lviv = Lvov
Odesa = Odessa
Dnipro = Dnipropetrovsk, Dnepropetrovsk
Luhansk = Lugansk
Chișinău = Kishinev
Tbilisi = Tiflis
Almaty = Alma-Ata
Astana = Nur-Sultan, Akmola
Bishkek = Frunze
Tolyatti = Togliatti
Saint Petersburg = Leningrad, St. Petersburg
Volgograd = Stalingrad
Istanbul = Constantinople
Gdańsk = Danzig
Wrocław = Breslau
Bratislava = Pressburg
Ljubljana = Laibach
Cologne = Koln
Munich = Muenchen
Geneva = Geneve
Basel = Basle
Bern = Berne
Seville = Sevilla
A Coruña = La Coruna, La Coruña, Corunna
Zaragoza = Saragossa
Livorno = Leghorn
Lyon = Lyons
Marseille = Marseilles
Reims = Rheims
Antwerp = Anvers
Ghent = Gent
Bruges = Brugge
Ieper = Ypres
Maputo = Lourenco Marques
Harare = Salisbury
Kinshasa = Leopoldville
Lubumbashi = Elisabethville
Kisangani = Stanleyville
Banjul = Bathurst
Yangtze = Yangzi
Myanmar = Burma
Sri Lanka = Ceylon
Thailand = Siam
Taiwan = Formosa
Kazakhstan = Kazakstan
Kyrgyzstan = Kirghizia, Kirgizstan
Suriname = Surinam
Russia = Russian Federation
Chechnya = Chechen Republic
Yugoslavia = Federal Republic of Yugoslavia
Washington, D.C. = District of Columbia
New York City = NYC, Big Apple
United States of America = USA
Hezbollah = Hizbollah, Hizbullah, Hizballah, Party of God
Mujahideen = Mujahedin, Mujahedeen
Quran = Koran
Muhammad = Mohammed, Mahomet
Palestinian National Authority = Palestinian Authority
Provisional Irish Republican Army = Irish Republican Army, IRA
United Nations = U.N.
Organisation of Islamic Cooperation = Organisation of the Islamic Conference, Organization of the Islamic Conference
TASS = Itar-Tass
Federal Reserve System = Fed
Federal Reserve = Fed
Catholic Church = Roman Catholic Church, Roman Catholic, Roman Catholics, Catholic, Catholics
Eastern Orthodox Church = Orthodox Church, Orthodox
Church of England = Anglican, Anglicans
Anglicanism = Anglican, Anglicans
Protestantism = Protestant, Protestants
Islamism = Islamist, Islamists
Communism = Communist, Communists
Zionism = Zionist, Zionists
Jewish people = Jews, Jew, Jewish
World War I = World War One, First World War, Great War
World War II = World War Two, Second World War
World Athletics = International Amateur Athletic Federation, IAAF
FIBA = International Basketball Federation
UEFA Champions League = Champions’ Cup, European Cup, Champions’ League
UEFA Europa League = UEFA Cup
UEFA European Championship = European Championship, European Championships
Africa Cup of Nations = African Nations Cup, African Nations’ Cup
DFB-Pokal = German Cup
Copa del Rey = Spanish Cup, King’s Cup
Coppa Italia = Italian Cup
Coupe de France = French Cup
EFL Cup = League Cup
Billie Jean King Cup = Fed Cup, Federation Cup
US Open = U.S. Open Tennis Championships, US Open Tennis Championships
Roland Garros = French Open
French Open = Roland Garros
NASCAR Cup Series = Winston Cup
Summer Olympic Games = Olympics, Olympic Games
Olympic Games = Olympics
Nasdaq = NASDAQ
Nikkei 225 = Nikkei
FTSE 100 Index = FTSE 100, FTSE
Hang Seng Index = Hang Seng
CAC 40 = CAC
United States Marine Corps = Marines, Marine
California = Calif
Connecticut = Conn
Florida = Fla
Oklahoma = Okla
Tennessee = Tenn
Minnesota = Minn
Wisconsin = Wis
Arizona = Ariz
S&P 500 = Standard & Poor’s 500, Standard and Poor’s 500
Dow Jones Industrial Average = Dow Jones, Dow
NYSE American = American Stock Exchange, AMEX
Los Angeles Angels = California Angels, Anaheim Angels, California
Miami Marlins = Florida Marlins, Florida
Cleveland Guardians = Cleveland Indians, Indians
Washington Nationals = Montreal Expos
Tampa Bay Rays = Tampa Bay Devil Rays
Washington Commanders = Washington Redskins, Redskins
Tennessee Titans = Houston Oilers, Oilers
Las Vegas Raiders = Oakland Raiders, Los Angeles Raiders, Oakland
Los Angeles Chargers = San Diego Chargers, San Diego
Arizona Coyotes = Phoenix Coyotes
Washington Wizards = Washington Bullets, Bullets
Oklahoma City Thunder = Seattle SuperSonics, Seattle
Memphis Grizzlies = Vancouver Grizzlies
Brooklyn Nets = New Jersey Nets
Inter Milan = Internazionale, Internazionale Milan
FK Crvena zvezda = Red Star, Red Star Belgrade
KK Crvena zvezda = Red Star, Red Star Belgrade
Steaua București = Steaua Bucharest
HIV/AIDS = AIDS, HIV
New Zealand rugby = All Blacks, All Black
South Africa rugby = Springboks, Springbok
Australia rugby = Wallabies, Wallaby
Argentina rugby = Pumas
British & Irish Lions = British Lions, Lions
Australia soccer = Socceroos
Italy football = Azzurri
France football = Les Bleus
Republic of Ireland football = Irish
BBC = British Broadcasting Corporation
IBM = International Business Machines
Dalai Lama = Tenzin Gyatso
Mao Zedong = Mao Tse-tung, Mao Tse-Tung
Zhou Enlai = Chou En-lai
Deng Xiaoping = Teng Hsiao-ping
Yasser Arafat = Abu Ammar, Yasir Arafat
Mahmoud Abbas = Abu Mazen
Muammar Gaddafi = Moammar Gadhafi, Muammar Gadaffi, Muammar Kadhafi, Moamer Kadhafi, Muammar Qaddafi
`;

const OTHER_NAMES = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [name = '', others = ''] = line.split(' = ');
      return [name, others.split(', ')] as const;
    }),
);

/** "South Africa national rugby union team" is found as "South Africa rugby". */
const TEAM =
  /^(?<country>.+?)(?: national| men[’']s)?(?: [a-z]+)*? (?<sport>football|rugby|cricket|soccer)(?: union| league)? team$/u;

/** What else a name's bearer is called; empty for most. */
export function otherNames(name: string): readonly string[] {
  const team = TEAM.exec(name)?.groups;
  const known = team ? `${team['country']} ${team['sport']}` : name;
  return OTHER_NAMES.get(known) ?? OTHER_NAMES.get(known.replace(/, .*$/u, '')) ?? [];
}
