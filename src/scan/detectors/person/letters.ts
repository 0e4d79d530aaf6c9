/** How letters begin and end and how people are addressed, in the 24 official languages of the EU, Norwegian and Icelandic. */
const list = (text: string): readonly string[] =>
  text.split('|').map((word) => word.replace(/^\s+|\n\s*$/g, ''));

/** As a sentence begins, and inside one. */
const small = (word: string): string[] => [word, (word[0] ?? '').toLowerCase() + word.slice(1)];

/** Before a name at the beginning of a line, how they begin: with or without a title behind. */
export const greetings: readonly string[] = list(
  `Dear|Hello|Hi|Hey|Good morn|Good after|Sehr geehrte|Lieb|Hallo|Guten Tag|Werte|Geachte|Beste|Lieve|Dag|Goedem|Cher|Chère|Bonjour|Bonsoir|Estimad|Querid|Hola|Buenos días|Gentile|Egregi|Gent.m|Spett|Caro|Cara|Buongi|Ciao|Exm|Prezad|Olá|Bom dia|
  Szanown|Drog|Cześć|Dzień dobry|Vážen|Mil|Dobrý de|Ahoj|Poštovan|Drag|Dobar dan|Spoštovan|Pozdravlj|Уважаем|Скъп|Здравей|Αγαπητ|Αξιότιμ|Καλημέρα|Stimat|Bună ziua|Tisztelt|Kedves|Jó napot|Hyvä|Arvoisa|Rakas|Hei|Lugup|Austat|Hea|Kallis|
  Tere|Cienījam|Godāt|Mīļ|Labdien|Gerbiam|Miel|Sveik|Kær|Hej|Goddag|Kjær|Bäst|Kär|Ágæt|Sæl|Għażiż|A chara`,
);

/** Before a name, with a capital or without; in running text too. */
export const titles: readonly string[] = list(
  `Mr. |Mr |Mrs. |Mrs |Ms. |Ms |Miss |Dr. |Dr |Prof. |Prof |Professor |Sir |Herr |Herrn |Frau |Hr. |Fr. |Fru |Dhr. |Heer |Meneer |Mevr. |Mw. |Mevrouw |M. |Docteur |Doctor |Mme |Mme. |Mlle |Madame |Monsieur |Mademoiselle |Sr. |
  Sra. |Srta. |Dra. |Dña. |MUDr. |Mgr. |Δρ. |Señor |Señora |Don |Dona |Doña |Sig. |Sig.ra |Sig.na |Signor |Signora |Dott. |Dott.ssa |Avv. |Ing. |Senhor |Senhora |D. |D.ª |Pan |Pani |Panie |Pana |Panu |Panią |panem |Pane |Paní |Pán |pána |Gospodin |
  gospodine |gospođo |Gospođa |Gospod |g. |ga. |gđa |gđom |gđe |Господин |господине |госпожо |Г-н |Г-жа |κ. |Κος |Κα |κύριος |Κύριε |Κυρία |Domnul |Doamna |Dl. |Dna. |d-na |d-l |Domnule |
  doamnă |Härra |Proua |Ponas |pone |Ponia |Herra |Rouva |Sinjur |Sinjura |Is-Sur |Is-Sinjura |Detective |Judge |Officer |Sergeant |Familie |Doktor |Maître |Doctora |Госпожа |Д-р `,
)
  .flatMap(small)
  // `120 ms Total`, `I miss Paris`, `PID %d. Operationen`, `5 m. Wall`
  .filter((word) => !/^(?:m(?:s|iss|\.)|d\.) /.test(word));

/** Titles that stand behind the name in Latvian, Hungarian and Lithuanian. */
export const titlesBehind = /^ (?:kungs|kundze|kungam|kundzei|úr|asszony|úrnak|pone|ponia)(?!\p{L})/u;

/** Above a name, how they begin: small letters and words go on; and titles, where an address begins with a line of its own for them. */
export const closings: readonly string[] = list(
  `Kind r|kind r|Best r|Best w|Best,|Warm r|Warmly|Regards|Yours|Sincer|Many thanks|Thank|Cheers|Respect|All the best|Merci|Grazie|Gracias|Abraço|Grüße|Danke|Bedankt|Obrigad|Mit freundlich|Mit besten|Freundliche Gr|Viele Gr|Beste Gr|Liebe Gr|Herzliche Gr|Hochacht|MfG|
  Met vr|met vr|Vriendelijke gr|Hartelijke gr|Hoogacht|Groet|Mvg|Cordial|Bien c|Bien à|Sincères|Salut|Meilleures s|Saludos|Un s|Un cordial|Atent|Atte.|
  Distinti s|Com os m|Melhores c|Cumprim|Atenc|Z poważ|Z wyraz|Pozdraw|Łączę|S pozdrav|S úctou|Zdraví|So srd|Srdačan|S pošt|Lijep p|Lep p|S spošt|Z lepimi|
  С уваж|Поздрав|С поздрав|Με εκτ|Φιλικά|Με φιλ|Cu stim|Cu respect|Cu deos|Üdv|Tisztelette|Ystäväll|Kunnioit|Terveisin|Parhain|Lugupid|Heade s|Parimate s|Tervitades|Ar cie|Ar sveic|Pagarbiai|Su pagarba|Nuošird|
  Med v|Venlig|De bedste|Mvh|Vänlig|Hälsn|Vennlig|Hilsen|Kveðja|Bestu|Með kv|Virðing|Dejjem t|Tislij|Frau|Herr|Monsieur|Madame|Exma. Senhora|Exmo. Senhor|Le meas|Is mise le|Beir b`,
);

/** What people say before their own name; as a sentence begins, and inside one. */
export const introductions: readonly string[] = list(
  `My name is |My name's |First name is |Last name is |His name is |Her name is |Mein Name ist |Ich heiße |Mijn naam is |Ik heet |Je m'appelle |Mon nom est |Me llamo |Mi nombre es |Mi chiamo |Il mio nome è |O meu nome é |Chamo-me |Meu nome é |Nazywam się |Mam na imię |Jmenuji se |Volám sa |Zovem se |Ime mi je |Казвам се |Името ми е |
  Με λένε |Ονομάζομαι |Mă numesc |Numele meu este |A nevem |Nimeni on |Minu nimi on |Mani sauc |Mano vardas |Jag heter |Mitt namn är |Jeg hedder |Mit navn er |Jeg heter |Ég heiti |Jisimni |Ismi |Is mise |Moje ime je |Mans vārds ir |Mano vardas yra `,
).flatMap(small);

/** Before a name, and before much else. */
export const said: readonly string[] = [
  'I am ',
  "I'm ",
  'I’m ',
  'This is ',
  "It's ",
  'Olen ',
  'Soy ',
  'Ich bin ',
  'Je suis ',
  'Jestem ',
].flatMap(small);

/** Who is greeted and is nobody in particular. */
export const everybody: ReadonlySet<string> = new Set(
  `sir sirs madam madams customer customers client clients colleague colleagues team all everyone everybody friend friends partner partners user users support reader readers member members valued applicant hiring recruiter sirs/madam ladies gentlemen there world guys folks again help services
  damen herren kunde kunden kundin kundinnen kollege kollegen kolleginnen mitglied mitglieder zusammen frau herr welt
  klant klanten relatie collega collegas allen mevrouw heer lezer leden iedereen wereld
  cliente clientes monsieur madame messieurs mesdames collègue collègues tous équipe adhérent membre monde señor señora señores amigo amigos equipo colega colegas todos mundo
  clienti signore signora signori colleghi tutti mondo senhor senhora senhores caros pan pani państwo panie panowie kliencie klientko klienci pane paní zákazníku zákazníci kolegové všichni zákazník kolegyně
  gospodine gospođo gospodo gospa gospod stranka kupci korisnice korisnici колеги клиенти клиент господин госпожо госпожа κύριε κυρία κύριοι συνάδελφοι πελάτη domnule doamnă clienți colegi ügyfelünk ügyfél uram hölgyem kollégák asiakas asiakkaat herra rouva kollegat kaikki klient kolleegid klients kungs kundze kolēģi kliente klientas ponas ponia kolegos
  kunder kollega kolleger alle medlem medlemmar alla kund vän sinjur sinjura klijent chara keine ihr ihre dein deine eure die votre uw din accounts helpdesk kundenservice siri alexa google servicio servizio serviço departamento ufficio afdeling biuro zespół dział direction direzione president chairman coffee oetker martens january february march april may june july august september october november december catholic monday tuesday wednesday thursday friday saturday sunday`
    .trim()
    .split(/\s+/),
);
