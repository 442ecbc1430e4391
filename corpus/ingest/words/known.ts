/**
 * What everybody knows of names: first names, places, and the words by which an organisation or a place can be told from
 * its name. Knowledge of the language, like a dictionary's appendix: names no source and nobody's opinion. Countries and
 * their people are in `match/countries.ts`.
 */

function set(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Folded. Only those that are rarely anything else. */
export const FIRST_NAMES = set(`
  aaron abbas abdel abdul abdullah abigail abraham abu adam adel adrian ahmad ahmed aidan aisha alan albert alejandro
  aleksandr alex alexander alexandra alexei alexis alfred ali alice alison allison amal amanda amber amelia amir amy ana
  anais anastasia andre andrea andreas andrei andrew andy angela angelo anita ann anna anne annie anthony antonio anwar
  ariel arnold arthur ashley asif audrey ayman aziz babak barack barbara bashar ben benjamin bernard bernie beth betty
  beverly bill billy bob bobby boris brad bradley brandon brenda brendan brent brett brian bridget bruce bryan caitlin
  calvin cameron carl carla carlos carmen carol caroline carolyn carrie casey catherine cathy cecilia cesar chad charles
  charlie charlotte chelsea chen cheryl chloe chris christian christina christine christopher chuck cindy claire clara
  claude claudia clive colin colleen connor corey cory craig crystal curtis cynthia daisy dale damian damien dan dana
  daniel daniela danielle danny darren dave david dawn dean deborah debra denise dennis derek desmond diana diane diego
  dick dmitri dmitry dominic don donald donna doris dorothy doug douglas duncan dylan ed eddie edgar edward edwin eileen
  elaine eleanor elena eli elias elijah elizabeth ella ellen emily emma emmanuel enrique eric erica erik erin ernest
  esther ethan eugene eva evan eve evelyn fatima felix fernando fiona fouad frances francesco francis francisco francois
  frank franz fred freddie frederick gabriel gareth gary gavin geoff geoffrey george gerald gerard gerhard ghassan
  gilbert gina giovanni giuseppe glen glenn gloria gordon graham greg gregory guillermo gustavo guy haidar haider hamad
  hamid hamza hannah hans harold harriet harry harvey hasan hashim hassan heather hector heidi helen helena henri henry
  herbert hillary holly howard hugh hugo husain hussain hussein ian ibrahim igor ilham ingrid irene isaac isabel isabella
  ismail ivan jack jackie jackson jacob jacqueline jacques jake jamal james jamie jan jane janet janice jared jason
  javad javier jay jean jeanne jeff jeffrey jen jenna jennifer jenny jeremy jerome jerry jesse jessica jill jim jimmy
  jo joan joanna joanne joe joel johan johann john johnny jon jonas jonathan jordan jorge jose josef joseph josh joshua
  juan juanita judith judy julia julian julie juliet justin kamal karen karim karin karl kate katherine kathleen kathryn
  kathy katie kay keith kelly ken kenneth kenny kevin khaled khalid khalil kim kimberly kirk kristen kristin kumar kurt
  kyle lance larry laura lauren laurence laurent lawrence leah leila leon leonard leroy leslie lewis liam lillian lily
  linda lindsay lionel lisa liz lloyd lois lorraine louis louise luca lucas lucia lucy luis luke luther lydia lynn
  mahathir mahmoud mahmud malcolm malik manuel marc marcel marco marcus margaret maria marian marie marilyn marina mario
  marion marisa marjorie mark marko marlene martha martin martina marvin mary maryam marzieh masoud matt matteo matthew
  maureen maurice max maxine maya meghan mehdi melanie melinda melissa michael michaela michel michele michelle miguel
  mike mikhail mitch mitchell mohamed mohammad mohammed mohsen moira molly monica morgan morris moshe muhammad muqtada
  murray mustafa nabil nadia nancy naomi narendra natalia natalie natasha nathan nathaniel neil nelson nicholas nick
  nicola nicolas nicole nigel nikki nina noah noam nora norman nouri nuri oliver olivia olga omar oscar osama otto owen
  pablo pamela patricia patrick paul paula pauline pedro penelope peter petra phil philip philippe phillip phyllis pierre
  qasim qassem qassim quentin rachel rafael ralph ramon randy rania raul ray raymond rebecca recep reginald reza ricardo
  richard rick ricky riley rita robert roberto robin rod rodney roger roland ronald ronnie rory rosa rose rosemary ross
  rowan roy ruben rudolf rudy rupert russell ruth ryan saad saddam saeed said salim salman sally sam samantha samir
  samuel sandra sanjay sara sarah scott sean sebastian serena sergei sergey seth shane shannon sharif sharon shaun
  shawn sheila shinzo shirley sidney silvia silvio simon sofia sonia sophia sophie spencer stacey stanley stefan
  stella stephanie stephen steve steven stewart stuart sue susan suzanne sylvia tanya tara tariq tayyip ted terence
  teresa terry thabo theodore theresa thomas tiffany tim timothy tina todd tom tommy toni tony tracey tracy trevor
  tyler ursula valentina valerie vanessa vera vernon veronica vicki victor victoria vijay vincent viktor virginia
  vivian vladimir volodymyr wade wally walter wanda warren wayne wendy wesley whitney wilfred willem william willie
  winston wolfgang xavier xi yair yasmin yasser yitzhak yolanda yusuf yvette yvonne zachary zainab zoe`);

/** Folded, a name of several words with spaces. Cities, states of the union, regions, waters. Not countries. */
export const PLACES: ReadonlySet<string> = new Set(
  `abu dhabi,addis ababa,aden,afrin,africa,alabama,alaska,alberta,aleppo,algiers,alps,amman,amsterdam,anbar,ankara,antarctica,
  appalachia,arabia,arctic,arizona,arkansas,asia,athens,atlanta,atlantic,auckland,austin,baghdad,baiji,balkans,balochistan,
  baltimore,bangalore,bangkok,barcelona,basra,bavaria,bay area,beijing,beirut,belfast,belgrade,bengaluru,benghazi,berlin,
  beverly hills,birmingham,bogota,bombay,boston,brasilia,brisbane,bristol,british columbia,bronx,brooklyn,brussels,
  bucharest,budapest,buenos aires,cairo,calcutta,calgary,california,canberra,cape town,caracas,cardiff,caribbean,
  carolina,casablanca,catalonia,caucasus,central america,charlotte,chechnya,chicago,cincinnati,cleveland,colorado,
  colorado springs,connecticut,copenhagen,cornwall,crimea,dallas,damascus,darfur,delaware,delhi,denver,detroit,devon,
  dhaka,diyala,doha,donbas,donetsk,dubai,dublin,durban,east coast,edinburgh,england,erbil,essex,eurasia,europe,fallujah,
  far east,florida,fort worth,frankfurt,galilee,gaza,gaza strip,geneva,georgia,glasgow,golan,golan heights,grimsby,
  guantanamo,guangdong,gujarat,gulf,gulf of mexico,hamburg,hanoi,harare,havana,hawaii,helmand,helsinki,herat,himalayas,
  hiroshima,hollywood,homs,hong kong,honolulu,houston,hudson,humberside,idaho,idlib,illinois,imperial valley,indian ocean,indiana,indianapolis,
  iowa,irbil,isfahan,islamabad,istanbul,jaffa,jakarta,jalalabad,jeddah,jerusalem,johannesburg,kabul,kandahar,kansas,
  kansas city,karachi,karbala,kashmir,kent,kentucky,kerala,khan younis,kharkiv,khartoum,kiev,kyiv,kinshasa,kirkuk,
  kobani,kolkata,kosovo,kuala lumpur,kunduz,kurdistan,kyoto,lagos,lahore,lancashire,las vegas,latin america,leeds,
  leicester,levant,lima,lisbon,liverpool,london,long island,los angeles,louisiana,louisville,luhansk,lyon,madrid,maghreb,
  maharashtra,maine,manchester,manhattan,manila,mariupol,marseille,maryland,massachusetts,mecca,medina,mediterranean,
  melbourne,memphis,mexico city,miami,michigan,middle east,midlands,midwest,milan,milwaukee,minneapolis,minnesota,
  minsk,mississippi,missouri,mogadishu,montana,montreal,moscow,mosul,mumbai,munich,nairobi,najaf,naples,nashville,
  nebraska,nevada,new delhi,new england,new hampshire,new jersey,new mexico,new orleans,new south wales,new york,
  new york city,newcastle,nice,ninawa,nineveh,norfolk,normandy,north africa,north america,north carolina,north dakota,
  northern ireland,nottingham,nova scotia,nyc,oakland,odessa,ohio,okinawa,oklahoma,oklahoma city,ontario,oregon,orlando,osaka,
  oslo,ottawa,oxford,pacific,palestine,palmyra,paris,pennsylvania,persian gulf,perth,peshawar,philadelphia,phoenix,
  pittsburgh,portland,prague,pretoria,punjab,pyongyang,quebec,queensland,rabat,rafah,ramadi,ramallah,rangoon,raqqa,
  red sea,rhode island,riga,rio,rio de janeiro,riyadh,rome,rotterdam,sacramento,sahara,sahel,saint petersburg,
  salt lake city,samarra,san antonio,san bernardino,san diego,san francisco,san jose,sanaa,santa monica,santiago,
  sao paulo,sarajevo,saskatchewan,scandinavia,scotland,seattle,seoul,shanghai,sheffield,siberia,sicily,silicon valley,
  sinai,sindh,singapore,sinjar,sochi,sofia,south america,south asia,south carolina,south dakota,southeast asia,
  southern california,srebrenica,srinagar,st louis,st petersburg,stalingrad,stockholm,strait of hormuz,surrey,sussex,
  sydney,taipei,tallinn,tampa,tasmania,tbilisi,tehran,tel aviv,tennessee,texas,the hague,tibet,tigris,tikrit,tokyo,
  toronto,tripoli,tucson,tulsa,tunis,turin,tyneside,ukraine,ulster,utah,vancouver,vatican,venice,vermont,victoria,vienna,
  vilnius,virginia,wales,warsaw,washington,washington dc,washington state,west,west bank,west coast,west virginia,westminster,
  winnipeg,wisconsin,wyoming,xinjiang,yangon,yokohama,yorkshire,zagreb,zurich,uk,usa,us,uae,eu,
  ala,ariz,ark,calif,colo,conn,del,fla,ga,ill,ind,kan,ky,la,md,mich,minn,miss,mo,mont,neb,nev,okla,ont,ore,pa,tenn,tex,va,vt,wash,wis,wyo,
  tx,ny,nj,ca,fl`
    .split(',')
    .map((name) => name.trim()),
);

/** Agencies, papers, broadcasters, bodies and firms that everybody knows by one word or two. Folded. */
export const ORGANISATIONS: ReadonlySet<string> = new Set(
  `reuters,ap,afp,upi,irna,isna,tasnim,fars,mehr,tass,ria,interfax,xinhua,kyodo,yonhap,anadolu,dpa,efe,ansa,pti,bloomberg,
  associated press,agence france presse,guardian,times,new york times,washington post,wall street journal,economist,
  telegraph,independent,observer,politico,axios,vox,buzzfeed,breitbart,huffington post,huffpost,usa today,newsweek,
  bbc,cnn,nbc,abc,cbs,msnbc,fox,fox news,sky news,itv,npr,pbs,hbo,espn,mtv,tmz,al jazeera,al arabiya,press tv,rt,nhk,
  un,eu,nato,imf,who,unicef,unesco,opec,wto,iaea,fbi,cia,nsa,fda,epa,nhs,dhs,doj,nasa,fifa,uefa,ioc,nba,nfl,mlb,nhl,pga,
  aclu,nra,opcw,icc,unhcr,hamas,hezbollah,hizbollah,fatah,isis,isil,daesh,al qaeda,al qaida,taliban,boko haram,plo,pkk,ypg,irgc,
  pentagon,kremlin,white house,congress,senate,house,parliament,bundestag,knesset,duma,kremlin,treasury,labour,tories,
  google,facebook,twitter,youtube,instagram,whatsapp,tiktok,snapchat,reddit,myspace,linkedin,netflix,hulu,spotify,uber,
  lyft,airbnb,amazon,apple,microsoft,intel,ibm,oracle,samsung,sony,nokia,huawei,tesla,toyota,honda,nissan,ford,chrysler,
  volkswagen,bmw,audi,mercedes,boeing,airbus,lockheed,exxon,exxonmobil,chevron,shell,bp,gazprom,rosneft,aramco,walmart,tesco,
  starbucks,nike,adidas,pfizer,moderna,novartis,roche,bayer,monsanto,disney,pixar,marvel,nintendo,citigroup,jpmorgan,
  barclays,hsbc,ubs,visa,mastercard,paypal,alibaba,tencent,ikea,siemens,unison,amnesty,greenpeace,oxfam,
  harvard,yale,princeton,stanford,oxfam,mit,ucla,interpol,europol,gchq,mossad`
    .split(',')
    .map((name) => name.trim()),
);

/** The last word, or one of the words, of an organisation's name. Folded. */
export const OF_ORGANISATIONS = set(`
  academy administration advocates agency airlines airways alliance army assembly associates association authority bank
  battalion bbc board brigade brigades brothers bureau bureaux cabinet carabinieri cavalry campaign center centre chamber charity church clinic club coalition
  college command commission committee companies company congress consortium consulting control co corp corporation corps
  council court daily department dept directorate division electric energy enterprises exchange express federation fc
  film films financial firm force forces forum foundation front fund gazette gendarmerie government group guard guards guild herald
  holdings hospital inc industries infantry initiative institute institution insurance intelligence international investments
  journal juventus laboratories laboratory labs league legislature llc llp ltd limited magazine mail marines media ministry
  mission motors movement museum nato navy network networks news office organisation organization parliament partners
  partnership party petroleum pharmaceuticals police post press prosecutors productions project publishing radio records
  regiment research school schools secretariat senate service services society stores studios syndicate systems
  tabloid taliban team technologies technology telegraph television times treasury tribune trust tv union university
  watch website wing workers works`);

/** The last word of a place's name. Folded. */
export const OF_PLACES = set(`
  airport avenue basin bay beach bridge camp canal canyon castle city coast counties county creek crescent desert district
  falls forest fort gulf harbor harbour heights highway hill hills island islands isle lake mall mountain mountains ocean
  park peninsula plain plains plaza point port prison province range region ridge river road sea shire square stadium state
  states strait street territories territory tower town township valley village zone`);

/** The first word of a place's name. Folded. */
export const BEFORE_PLACES = set(
  'lake mount mt port fort cape isle st saint el los las san santa new north south east west upper lower',
);

/** Peoples and faiths that belong to no one country. Folded. */
export const PEOPLES = set(`
  arab arabs sunni sunnis shiite shiites shia shias shiah kurd kurds kurdish western westerner westerners african africans asian
  asians european europeans hispanic hispanics latino latinos alawite alawites yazidi yazidis druze uighur uighurs rohingya
  pashtun pashtuns jewish jews christian christians muslim muslims islamic catholic catholics protestant protestants hindu
  hindus buddhist buddhists islamist islamists salafi salafis communist communists democrat democrats democratic republican
  republicans conservatives liberals tory tories socialist socialists zionist zionists persian persians turkmen maronite`);

/** Before a name, with or without a capital: a person bears it. Folded. */
export const TITLES = set(`
  mr mrs ms miss mx dr prof professor sir dame lord lady judge justice president chancellor senator sen rep congressman
  congresswoman gov governor mayor gen general lt maj major col colonel capt captain sgt sergeant cpl corporal pvt private adm admiral cmdr
  ayatollah sheikh sheik imam rabbi pope bishop archbishop cardinal father sister king queen prince princess emperor duke
  duchess baron baroness count countess minister premier secretary ambassador envoy spokesman spokeswoman spokesperson
  chairman chairwoman chairperson chief commander director coach manager inspector detective constable officer lieutenant
  actor actress author singer artist writer journalist reporter correspondent lawyer attorney counsel prosecutor analyst
  founder cofounder ceo dj rapper comedian director photographer striker midfielder goalkeeper defender captain economist scientist
  leader vp vice deputy brother uncle aunt cousin daughter son wife husband widow boss midwife rev reverend sayyid`);

/** Words of a title or an office written with capitals. Folded. */
export const OF_OFFICES = set(`
  president vice prime minister premier secretary chancellor general attorney foreign defense defence interior finance
  deputy chief justice senator governor mayor ambassador speaker chairman commander director king queen prince princess
  pope leader supreme first lady dj mr mrs ms dr prof sir lord sen rep gov gen lt maj col sgt capt judge ayatollah`);

/** Words with a capital that name nobody: days, months, languages of address. Folded. */
export const NO_NAMES = set(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec
  am pm gmt est edt pst et ad bc ok tv i im ive ill id a`);

/** What people do in the news, and countries and firms more rarely. */
export const SPEAKS =
  /^(?:,\s*)?(?:who|whose|said|says|told|tells|added|adds|explained|recalled|wrote|tweeted|insisted|admitted|replied|argued|joked)\b/u;
