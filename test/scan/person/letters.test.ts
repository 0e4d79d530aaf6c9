import { describe, expect, it } from '@jest/globals';
import { scanText } from '../../../src/scan/index.ts';

const named = (text: string, category = 'person') =>
  scanText(text)
    .findings.filter((f) => /^(?:salutation|person-name)$/.test(f.detector) && f.category === category)
    .map((f) => text.slice(f.location.start, f.location.end));

describe('greetings', () => {
  it.each([
    ['bg', 'Уважаеми господин Иванов,', 'Иванов'],
    ['bg', 'Уважаема госпожо Димитрова,', 'Димитрова'],
    ['hr', 'Poštovani gospodine Horvat,', 'Horvat'],
    ['hr', 'Poštovana gospođo Kovačić,', 'Kovačić'],
    ['cs', 'Vážená paní Nováková,', 'Nováková'],
    ['cs', 'Vážený pane Svobodo,', 'Svobodo'],
    ['da', 'Kære fru Nielsen,', 'Nielsen'],
    ['da', 'Kære Freja,', 'Freja'],
    ['nl', 'Geachte heer De Vries,', 'De Vries'],
    ['nl', 'Geachte mevrouw Jansen,', 'Jansen'],
    ['nl', 'Beste Sanne,', 'Sanne'],
    ['en', 'Dear Mr. and Mrs. Clarke,', 'Clarke'],
    ['en', 'Dear Dr Emily Clarke,', 'Emily Clarke'],
    ['en', 'Hi Emily,', 'Emily'],
    ['et', 'Lugupeetud härra Tamm,', 'Tamm'],
    ['fi', 'Hyvä herra Virtanen,', 'Virtanen'],
    ['fr', 'Chère Madame Dupont,', 'Dupont'],
    ['fr', 'Bonjour Monsieur Lefèvre,', 'Lefèvre'],
    ['de', 'Sehr geehrte Frau Dr. Krüger,', 'Krüger'],
    ['de', 'Lieber Jürgen,', 'Jürgen'],
    ['el', 'Αγαπητή κυρία Παπαδοπούλου,', 'Παπαδοπούλου'],
    ['hu', 'Tisztelt Kovács úr!', 'Kovács'],
    ['hu', 'Kedves Eszter!', 'Eszter'],
    ['ga', 'A Aoife, a chara,\nIs mise Aoife Ní Bhriain', 'Aoife Ní Bhriain'],
    ['it', 'Gentile Signora Ferrari,', 'Ferrari'],
    ['it', 'Egregio Dott. Rossi,', 'Rossi'],
    ['lv', 'Cienījamā Bērziņas kundze!', 'Bērziņas'],
    ['lt', 'Gerbiama ponia Kazlauskiene,', 'Kazlauskiene'],
    ['mt', 'Għażiż Sinjur Borg,', 'Borg'],
    ['pl', 'Szanowna Pani Wiśniewska,', 'Wiśniewska'],
    ['pt', 'Exma. Senhora Gonçalves,', 'Gonçalves'],
    ['ro', 'Stimată doamnă Ionescu,', 'Ionescu'],
    ['sk', 'Vážená pani Kováčová,', 'Kováčová'],
    ['sl', 'Spoštovani gospod Novak,', 'Novak'],
    ['es', 'Estimada Sra. García:', 'García'],
    ['sv', 'Bästa Astrid,', 'Astrid'],
    ['no', 'Kjære Ingrid,', 'Ingrid'],
    ['is', 'Kæra Sigrún,', 'Sigrún'],
  ])('%s: %s', (_code, greeting, name) => {
    expect(named(`${greeting}\nabc`)).toContain(name);
  });

  it.each([
    'Dear Sir or Madam,', 'Dear customer,', 'Dear Hiring Manager,', 'Hello World!', 'Hi there,', 'Hi Team,', 'Sehr geehrte Damen und Herren,', 'Liebe Kolleginnen und Kollegen,',
    'Geachte heer/mevrouw,', 'Beste klant,', 'Madame, Monsieur,', 'Bonjour à tous,', 'Estimado cliente:', 'Gentile Cliente,', 'Szanowni Państwo,', 'Vážený zákazníku,', 'Hyvä asiakas,',
    'Bästa kund,', 'Kære kunde,', 'Tisztelt Ügyfelünk!', 'Уважаеми клиенти,', 'Stimate client,', 'Hi, this is a test', 'Dear diary', 'Thanks for all', 'Regards the settings',
  ])('nobody in %j', (greeting) => {
    expect(named(`${greeting}\nabc`)).toEqual([]);
  }); // biome-ignore format: a table
});

describe('signatures', () => {
  it.each([
    ['С уважение,\nЕлена Димитрова', 'Елена Димитрова'],
    ['Srdačan pozdrav,\nAna Horvat', 'Ana Horvat'],
    ['S pozdravem\n\nTereza Dvořáková', 'Tereza Dvořáková'],
    ['Med venlig hilsen\nFreja Nielsen', 'Freja Nielsen'],
    ['Met vriendelijke groet,\r\n\r\nSanne de Vries', 'Sanne de Vries'],
    ['Kind regards,\nEmily Clarke\nHead of Support', 'Emily Clarke'],
    ['> Best regards\n> Emily Clarke', 'Emily Clarke'],
    ['Lugupidamisega\nKadri Tamm', 'Kadri Tamm'],
    ['Ystävällisin terveisin\nAino Virtanen', 'Aino Virtanen'],
    ['Cordialement,\nAmélie Lefèvre', 'Amélie Lefèvre'],
    ['Mit freundlichen Grüßen\n\ni. A. \n', null],
    ['Mit freundlichen Grüßen\nJürgen Krüger', 'Jürgen Krüger'],
    ['Με εκτίμηση,\nΕλένη Παπαδοπούλου', 'Ελένη Παπαδοπούλου'],
    ['Üdvözlettel:\nKovács Eszter', 'Kovács Eszter'],
    ['Cordiali saluti,\nGiulia Ferrari', 'Giulia Ferrari'],
    ['Ar cieņu\nIlze Bērziņa', 'Ilze Bērziņa'],
    ['Pagarbiai,\nRūta Kazlauskienė', 'Rūta Kazlauskienė'],
    ['Tislijiet,\nMarija Borg', 'Marija Borg'],
    ['Z poważaniem\nMałgorzata Wiśniewska', 'Małgorzata Wiśniewska'],
    ['Com os melhores cumprimentos,\nInês Gonçalves', 'Inês Gonçalves'],
    ['Cu stimă,\nIoana Ionescu', 'Ioana Ionescu'],
    ['S pozdravom\nZuzana Kováčová', 'Zuzana Kováčová'],
    ['Lep pozdrav\nMojca Zupančič', 'Mojca Zupančič'],
    ['Un saludo,\nLucía García', 'Lucía García'],
    ['Med vänliga hälsningar\nAstrid Lindqvist', 'Astrid Lindqvist'],
    ['Vennlig hilsen\nIngrid Haugen', 'Ingrid Haugen'],
    ['Bestu kveðjur,\nSigrún Jónsdóttir', 'Sigrún Jónsdóttir'],
    ['Is mise le meas,\nAoife Ní Bhriain', 'Aoife Ní Bhriain'],
    ['Kind regards,\nThe Acme Support Team', null],
    ['Best regards,\n\n\n\n\n\nWendeline Quillon', null],
    ['Regards\nconfiguration was saved', null],
  ])('%j', (text, name) => {
    expect(named(text)).toEqual(name === null ? [] : [name]);
  });
});

describe('titles and introductions', () => {
  it.each([
    ['spoke with Mr. John Smith yesterday', 'John Smith'],
    ['Frau Anna Meier hat angerufen', 'Anna Meier'],
    ['we sproken mevrouw Jansen gisteren', 'Jansen'],
    ['selon Mme Dupont', 'Dupont'],
    ['llamó el señor García', 'García'],
    ['ha chiamato la Sig.ra Rossi', 'Rossi'],
    ['dzwonił pan Kowalski', 'Kowalski'],
    ['Mijn naam is Sanne de Vries', 'Sanne de Vries'],
    ['Me llamo Lucía García', 'Lucía García'],
    ["Je m'appelle Amélie Lefèvre", 'Amélie Lefèvre'],
    ['Nazywam się Jan Nowak', 'Jan Nowak'],
    ['Jag heter Astrid Lindqvist', 'Astrid Lindqvist'],
  ])('%j', (text, name) => {
    expect(named(text)).toEqual([name]);
  });

  it.each([
    'e.g. Amazon Aurora',
    'pan the camera',
    'Dr. Watson Server',
    'Mr Proxy',
    'Ms. Word',
    'Sr. Software Engineer',
    'Herr der Ringe',
  ])('nobody in %j', (text) => {
    expect(named(text)).toEqual([]);
  });

  it('stays below the certainty of a field', () => {
    for (const f of scanText('Dear Ms Smith,\n\nMr John Smith said so.\n\nKind regards,\nAnna Smith')
      .findings)
      expect(f.confidence).toBeLessThan(0.8);
  });

  it.each(['John Doe', 'Jane Doe', 'Max Mustermann', 'Erika Mustermann', 'Mario Rossi'])(
    '%s is nobody',
    (name) => {
      expect(named(`Kind regards,\n${name}`, 'test-data')).toEqual([name]);
      expect(named(`Name: ${name}`, 'test-data')).toEqual([name]);
      expect(named(`Name: ${name} Smith`, 'test-data')).toEqual([]);
    },
  );
});
