/** How letters begin and end and how people are addressed, in the 24 official languages of the EU, Norwegian and Icelandic. */
const list = (text: string): readonly string[] =>
  text.split('|').map((word) => word.replace(/^\s+|\n\s*$/g, ''));

/** As a sentence begins, and inside one. */
const small = (word: string): string[] => [word, (word[0] ?? '').toLowerCase() + word.slice(1)];

/** Before a name at the beginning of a line: with or without a title behind. */
export const greetings: readonly string[] = list(
  `Dear |Hello |Hi |Hey |Good morning |Good afternoon |Sehr geehrte |Sehr geehrter |Liebe |Lieber |Hallo |Guten Tag |Werte |Geachte |Beste |Lieve |Dag |Goedemorgen |Goedemiddag |Cher |Chère |Bonjour |Bonsoir |Estimado |Estimada |Querido |Querida |Hola |Buenos días |
  Gentile |Egregio |Egregia |Gent.mo |Gent.ma |Spett.le |Caro |Cara |Buongiorno |Ciao |Exmo. |Exma. |Prezado |Prezada |Olá |Bom dia |Szanowny |Szanowna |Drogi |Droga |Cześć |Dzień dobry |Vážený |Vážená |Milý |Milá |Dobrý den |Dobrý deň |Ahoj |
  Poštovani |Poštovana |Dragi |Draga |Dobar dan |Spoštovani |Spoštovana |Pozdravljeni |Уважаеми |Уважаема |Скъпи |Скъпа |Здравейте |Αγαπητέ |Αγαπητή |Αξιότιμε |Αξιότιμη |Καλημέρα |Stimate |Stimată |Stimata |Dragă |Bună ziua |Tisztelt |Kedves |Jó napot |
  Hyvä |Arvoisa |Rakas |Hei |Lugupeetud |Austatud |Hea |Kallis |Tere |Cienījamais |Cienījamā |Godātais |Godātā |Mīļā |Labdien |Gerbiamas |Gerbiama |Gerbiamasis |Gerbiamoji |Mielas |Miela |Sveiki |Kære |Hej |Goddag |Kjære |Bästa |Käre |Kära |Kæri |Kæra |Ágæti |Ágæta |Sæll |Sæl |Għażiż |Għażiża |A chara `,
);

/** Before a name, with a capital or without; in running text too. */
export const titles: readonly string[] = list(
  `Mr. |Mr |Mrs. |Mrs |Ms. |Ms |Miss |Dr. |Dr |Prof. |Prof |Professor |Sir |Herr |Herrn |Frau |Hr. |Fr. |Fru |Dhr. |Heer |Meneer |Mevr. |Mw. |Mevrouw |M. |Docteur |Doctor |Mme |Mme. |Mlle |Madame |Monsieur |Mademoiselle |Sr. |
  Sra. |Srta. |Dra. |Dña. |MUDr. |Mgr. |Δρ. |д-р |Señor |Señora |Don |Doña |Sig. |Sig.ra |Sig.na |Signor |Signora |Dott. |Dott.ssa |Avv. |Ing. |Senhor |Senhora |D. |D.ª |Pan |Pani |Panie |Pana |Panu |Panią |panem |Pane |Paní |Pán |pána |Gospodin |
  gospodine |gospođo |Gospođa |Gospod |Gospa |g. |ga. |gđa |gđom |gđe |господин |господине |госпожа |госпожо |Г-н |Г-жа |κ. |Κος |Κα |κύριος |Κύριε |Κυρία |Domnul |Doamna |Dl. |Dna. |d-na |d-l |Domnule |
  doamnă |Härra |Proua |Ponas |pone |Ponia |Herra |Rouva |Sinjur |Sinjura |Is-Sur |Is-Sinjura `,
)
  .flatMap(small)
  // `120 ms Total`, `I miss Paris`, `PID %d. Operationen`, `5 m. Wall`
  .filter((word) => !/^(?:m(?:s|iss|\.)|d\.) /.test(word));

/** Titles that stand behind the name in Latvian, Hungarian and Lithuanian. */
export const titlesBehind = /^ (?:kungs|kundze|kungam|kundzei|úr|asszony|úrnak|pone|ponia)(?!\p{L})/u;

/** Above a name; and titles, where an address begins with a line of its own for them. */
export const closings: readonly string[] = list(
  `Kind regards|kind regards|Best regards|Warm regards|Regards|Best wishes|Yours sincerely|Yours faithfully|Yours truly|Sincerely|Sincerely yours|Warmly|Many thanks|Thanks|Thank you|Cheers|Respectfully|Best,|Yours,|All the best|Merci|Grazie|Gracias|Abraço|Grüße|Danke|Bedankt|Obrigado|Mit freundlichen Grüßen|Mit freundlichen Grüssen|Mit freundlichem Gruß|Mit besten Grüßen|Freundliche Grüße|Freundliche Grüsse|Viele Grüße|Beste Grüße|Liebe Grüße|Herzliche Grüße|Hochachtungsvoll|MfG|
  Met vriendelijke groet|Met vriendelijke groeten|met vriendelijke groet|Vriendelijke groet|Hartelijke groet|Hoogachtend|Groeten|Groetjes|Mvg|Cordialement|Bien cordialement|Bien à vous|Sincères salutations|Salutations distinguées|Meilleures salutations|Respectueusement|Saludos|Un saludo|Saludos cordiales|Cordialmente|Atentamente|Atte.|Un cordial saludo|
  Cordiali saluti|Distinti saluti|Un cordiale saluto|Saluti|Com os melhores cumprimentos|Melhores cumprimentos|Cumprimentos|Atenciosamente|Com os meus cumprimentos|Z poważaniem|Z wyrazami szacunku|Pozdrawiam|Łączę pozdrowienia|S pozdravem|S úctou|Zdraví|S pozdravom|So srdečným pozdravom|Srdačan pozdrav|S poštovanjem|Lijep pozdrav|Lep pozdrav|S spoštovanjem|Z lepimi pozdravi|
  С уважение|Поздрави|С поздрав|Με εκτίμηση|Φιλικά|Με φιλικούς χαιρετισμούς|Cu stimă|Cu stima|Cu respect|Cu deosebită considerație|Üdvözlettel|Tisztelettel|Ystävällisin terveisin|Kunnioittavasti|Terveisin|Parhain terveisin|Lugupidamisega|Heade soovidega|Parimate soovidega|Tervitades|Ar cieņu|Ar sveicieniem|Pagarbiai|Su pagarba|Nuoširdžiai|
  Med venlig hilsen|Venlig hilsen|Med venlige hilsner|De bedste hilsner|Mvh|Med vänliga hälsningar|Med vänlig hälsning|Vänliga hälsningar|Hälsningar|Med vennlig hilsen|Vennlig hilsen|Hilsen|Kveðja|Bestu kveðjur|Með kveðju|Virðingarfyllst|Dejjem tiegħek|Tislijiet|Frau|Herrn|Herr|Monsieur|Madame|Exma. Senhora|Exmo. Senhor|Le meas|Is mise le meas|Beir beannacht`,
);

/** What people say before their own name; as a sentence begins, and inside one. */
export const introductions: readonly string[] = list(
  `My name is |My name's |First name is |Last name is |His name is |Her name is |Mein Name ist |Ich heiße |Mijn naam is |Ik heet |Je m'appelle |Mon nom est |Me llamo |Mi nombre es |Mi chiamo |Il mio nome è |O meu nome é |Chamo-me |Meu nome é |Nazywam się |Mam na imię |Jmenuji se |Volám sa |Zovem se |Ime mi je |Казвам се |Името ми е |
  Με λένε |Ονομάζομαι |Mă numesc |Numele meu este |A nevem |Nimeni on |Minu nimi on |Mani sauc |Mano vardas |Jag heter |Mitt namn är |Jeg hedder |Mit navn er |Jeg heter |Ég heiti |Jisimni |Ismi |Is mise |Moje ime je |Mans vārds ir |Mano vardas yra `,
).flatMap(small);

/** Before a name, and before much else. */
export const said: readonly string[] = list(
  `Customer |Patient |Client |Kunde |I am |I'm |I’m |This is |Signed by |call me |Attn: |Attn. |ATTN: |C/O |on behalf of |spoke to |spoke with |speaking with |ask for |Je suis |Ik ben |Ich bin |Soy |Sono |Jestem |Jien |Ja sam |Olen |Mina olen |Es esmu |Aš esu |Sou |Sou a |Sou o |Jag är |Ici |Hier ist |It's `,
).flatMap(small);

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
