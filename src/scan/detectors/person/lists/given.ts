/**
 * Given names that are common among the living, in plain spelling (engine/names/spelling.ts), a selection by hand for each country
 * from what its office publishes: CBS and Meertens (NL), Statbel (BE), GfdS (DE), Statistik Austria, BFS (CH), INSEE (FR), INE (ES,
 * PT), ISTAT (IT), GUS and the PESEL register (PL), MV ČR (CZ), MV SR (SK), DZS (HR), SURS (SI), NSI (BG), KSH (HU), INSSE (RO),
 * DVV (FI), Statistics Estonia, PMLP (LV), VRM (LT), Danmarks Statistik, SCB (SE), SSB (NO), Hagstofa (IS), ONS (GB), CSO (IE),
 * NSO (MT), ELSTAT (GR), SSA (US). Words that are more often something else (`max`, `mark`, `grace`, `will`) are left out.
 */
export const givenNames = `
aage aare aaron abel abigail achim adam adela adelaide adele adolfo adrian adriana adrien afonso agata agathe agne agnes agnese agneta agnete agnieszka agostino agust
agustin ahmad ahmed aidan aigars aija aikaterini aina ainars ainhoa aino aisha aiste aitana aitor aivar aivars ake akos aksel alain alan alba albert alberto albina alda
aldis aldo aldona alejandra alejandro aleksandar aleksander aleksandra aleksi alena alenka ales alessandra alessandro alessia alessio alexander alexandra alexandre
alexandros alexandru alexei alexis alf alfonso alfred alfredo algimantas algirdas ali alice alicja alin alina alison alix aljaz alla allan allison alma almudena alois
alojz alonso alva alvaro alvis alzbeta amalie amanda amandine amelia amelie amina amit amy ana anabela anais ananya anastasia anastasios anca anda anders andras andre
andrea andreas andreea andrei andrej andres andrew andris andrius andriy andrus andrzej ane anej aneta anete anette anezka angela angeles angelika angeliki angelina
angelo aniko anil anita anja anjali anke ann anna annalisa annamaria anne anneke anneli annelie annelise annette annie annika annikki anouk anrijs antal antanas antero
anthony antje antoine anton antonella antoni antonia antonieta antonija antonin antonina antonio antonios ants antti aoife apostolos araceli aranka archie ari arianna
arild arjan arjen arjun armando arnar arnaud arne arni arnoldas arthur arto artur arturas arturo arturs arunas arvid arvids arvo asa asdis asgeir ashley asta astrid
atanas athanasia athanasios atli attila audrey augusto aurel aurelia aurelie aurelien aurora ausra austeja ava axel axelle ayse baiba balazs baldur balint baptiste
barbara barbora barna barnabas bart bartlomiej bartosz bas bastiaan bastian beat beata beatrice beatriz bela belen bence benedek benedetta benedicte benedikt bengt benito
benjamin benoit bente berit bernadett bernadette bernardo bernd bernhard bernt bertalan bertil bertrand beth bethany bettina betty beverly bianca bianka birgir birgit
birgitta birgitte birna birthe biruta birute bjarki bjarne bjarni bjorg bjork bjorn blanka blaz blazej bodil bogdan boglarka boguslaw bojan boris borja borje borut
bostjan boyko bradley bram brandon branislav branka branko breda brenda brendan brian brigid brigitte brit brita britt britta bruce bruna bruno brynjar burak caitlin
callum camelia cameron camilla camille capucine carin carina carl carla carlo carlos carlota carmela carmelo carmen carmine carol carole caroline carolyn carsten casper
catalin catalina catarina caterina cathal catherine cecile cecilia cecilie cedric celine cesar cezar cezary chantal charalampos charles charlie charlotta charlotte
charoula cheryl chiara chloe christa christel christelle christer christian christiane christina christine christoffer christophe christopher christos chrysoula cian
ciara ciaran cinzia ciprian claes claire clara clarisse claude claudia claudio claudiu claus clemence clemens clementine clodagh colin colm conceicao connor conny conor
constanta constantin cordula corina corinne cormac cornel cornelia cornelis cosmin craig cristian cristiano cristina csaba csilla custodio cynthia cyril czeslaw daan dace
dag dagmar dagur daiga daina dainis dainius dainora daiva dalia dalibor damian damien damir damjan dana danica daniel daniela daniele danielle danijel danijela danuta
danute daphne dario darius dariusz darja darko darragh david davide davor dawid debora deborah debra declan deepak deirdre deividas dejan delphine denes denisa denise
dennis derek dermot desislava despoina detlef diana diane diarmuid didier diego dieter dietmar dimitar dimitra dimitrios dimitris diogo dionysios dirk divya dmitry doina
domagoj domantas domenica domenico domingo domingos dominik dominique donal donald donatas donatella donna dora dorin doris dorota dorothea dorothy dorottya dorte dorthe
douglas dovile dovydas dragan dragica drago dragos duarte dumitru duncan dusan dylan dzintars dzintra eamon ebba edda edgar edgars edit edita edmunds edoardo edouard
eduarda eduardo edvin edvinas edvins edward edyta eero eeva egidijus egil egill egle eija eileen eimear einar eino eirik eirini eivor ekaterina eleanor eleftherios elena
eleni eleonora elias elif elijah elin elina eline elisa elisabet elisabete elisabeth elisabetta elise eliska elita elizabeth ella ellen ellie elodie eloise els elsa elsie
elzbieta emanuela emanuele emelie emer emese emil emilia emilie emilija emilio emily emma emmanouil emmanuel emmanuelle emmi emre endre eniko enrica enrico enrique eoghan
eoin eric erica erich erik erika erin erkki erla erlend erna ernestas ernesto erno erwin erzsebet esa esmee espen esperanza esteban estelle esther eszter ethan etienne
eugen eugene eugenia eugenie eugenio eva evaldas evan evangelia evangelos evelina evelyn evert evie evija ewa ewelina eyvind fabian fabien fabio fabrice fabrizio fatima
fatma federica federico felicia felipe felix ferdinand ferdinando ferenc fergus fernanda fernando filip filipa filipe filippo finn fiona flavia flavio fleur floor
florence florent florentina florian florica florin folke fotini fotios franc franca frances francesca francesco franci francis francisca francisco franciska franciszek
franck franco francois francoise franjo frank frans frantisek franz franziska freddie frederic frederick frederico frederik fredrik freja freya freyja frida fridrik
friedrich frits fritz frode fruzsina gabija gabor gabriel gabriela gabriele gabriella gabrielle gael gaelle gaetano gaia gareth gary gatis gavin gediminas geir gema
genevieve geoffrey georg george georges georgeta georgi georgia georgios gerald gerard gerardo gerasimos gerda gergana gergely gergo gerhard germaine gert geza
gheorghe giacomo giada gianfranco gianluca gianni giannis gica giedre giedrius gilles gillian gino gintaras gintare gints giorgia giorgio giorgos giovanna giovanni girts
gisela gisli gitte giulia giuliana giuliano giulio giuseppa giuseppe giuseppina gizella gloria goncalo gonzalo goran gordana gordon gorg gosta graciela graham grainne
grazia graziella grazina grazyna gregor gregorio gregory greta grethe grigore grzegorz guadalupe gudjon gudmundur gudni gudny gudrun guido guilherme guillaume guillermo
gun guna gunars gunhild gunilla gunn gunnar gunta guntars gunter gunther guntis guro gustaf gustav gustavo guy guzeppi gyorgy gytis gyula haakon hafdis hajnalka hakan
hakon halina halla halldor halvard halvor hampus hana hanna hannah hanne hannele hannes hanno hannu hans harald haraldur harold harri harriet harry hartmut hassan haukur
hayley hazel heather hector hedda hege heida heidi heike heikki heiko heiner heino heinrich heinz helder helen helena helene helga helge helgi heli helle helmi helmut
hendrik henk henning henny henri henrietta henrik henrique henry henryk herbert herman hermann herve hilde hildur hilmar hjalti holger horst howard hristo hrvoje hubert
hugh hugo hussein ian ibolya ibrahim ida ieva ignacio ignacy ignas igor iida iker ilaria ilda ildiko ileana ilga ilias ilie ilkka ilmari ilme ilona ilse ilze imants imbi
imogen imre inacio indrek ines inese ineta inga inge ingeborg ingemar inger ingi ingibjorg ingrid ingrida ingunn ingus ingvar ingvild inna inta ints ioan ioana ioanna
ioannis ion ionel ionela ionut iren irena irene ireneusz irina irma isaac isabel isabella isabelle isak iselin isidro isla ismael istvan iulia iulian iva ivan ivana
ivanda ivanka ivar ivars ivaylo ivica ivo ivone iwona izabela jaak jaakko jaan jaana jaanika jaanus jaap jacek jack jackson jacob jacobus jacopo jacqueline jacques
jadranka jadvyga jadwiga jaime jaka jake jakob jakov jakub jamal james jamie jan jana jane janet janez jani janice janina janis janko janne janneke jannie janos janusz
jarek jari jarle jarmila jarmo jaromir jaroslav jaroslava jaroslaw jasmina jasmine jasna jason jasper javier jazmin jean jeanne jeffrey jekaterina jelena jelle jenni
jennifer jenny jens jeppe jeremy jeroen jerome jerry jerzy jesper jesse jessica jesus jette jevgenijs jill jimena jindrich jiri jirina jitka joachim joan joana joanna
joanne joao joaquim joaquin jochen joe joel joep johan johann johanna johannes john johnny jolanta jon jona jonas jonathan joni jonny joost jordan jordi jorge jorgen
joris jorma jorn jos jose josef josefa josefin josefina joseph joshua josip josipa jost jostein jouko jouni jovita joyce joze jozef jozefa jozefina jozica jozo jozsef
jozsefne juan juana judit judith judy juha juhani juho jukka julia julian julianna julie julien juliette julio julius juozapas juozas juraj jurate jurga jurgen jurgita
juri jurica juris jussi justas justin justina justyna jutta kaare kaarel kaarina kacper kadri kai kaido kaie kaija kaire kairi kaja kalev kalevi kalle kalliopi kalman
kaloyan kamil kamila kamile kare karel karen kari karin karina karine karl karla karlis karlo karmenu karol karoliina karolina karolis karoly karsten kaspars kasper
katalin katariina katarina katarzyna kate katerina katherine kathleen kathrin kathryn kati katie katja katri katrin katrine kavita kazimieras kazimierz kazys kees keith
kelly kenneth kent kersti kerstin kerttu kestutis ketil kevin khalid kieran kimberly kimmo kinga kiril kirsi kirsten kirsty kitti kjartan kjeld kjell kjersti kjetil klara
klas klaudia klaus knud knut koen konrad konstantin konstantina konstantinos kornelia kostas kotryna krasimir kristaps kristel kristi kristian kristiina kristijan kristin
kristina kristine kristinn kristjan kristjana kristo kristof kristoffer kristyna krisztian krisztina krystian krystyna krzysztof kurt kyle kyllike kyllikki ladislav
laetitia laia laima lajos lana lara larisa larry lars lasse laszlo lauma laura lauren laurence laurent laurentiu lauri laust lawrence lea leah leanne lee leena leho leif
leire lembit lena lene leni lenka lennart leo leon leonard leonardo leonie leonor leslie leszek leticia letizia levente lewis liam libor lidia lieke liene liga liina liis
liisa liisi lili liliana lilita lilja lilla lilli lina linards linas linda lindsay linnea lino linus lionel lis lisa lisbeth lise liviu ljiljana loftur logan loic lolita
lone lorena lorenz lorenza lorenzo loreta lorraine lothar lotte louane louis louise lourdes lovisa lubica lubomir lubos luca lucas lucia lucian luciana luciano lucica
lucie lucien lucio lucy ludek ludmila ludovic ludovica ludvig ludwig ludwik luigi luigia luis luisa luka lukas lukasz luke lutz luuk lydie lynn lyubomir maaike maarika
maarit maarten maciej madalina madeleine madison mads mael maelys maeve mafalda magali magdalena magdolna magne magnus maija maike maire mairead mairi mait maj maja majda
malcolm malene malgorzata malin malle malte malthe manfred manon mantas manuel manuela marc marcel marcell marcella marcelle marcello marcelo marcin marco marcos marcus
mareike marek maren margaret margareta margarete margarida margarita margherita margit margita margret margrethe margriet marguerite margus mari maria marian mariana
mariangela mariann marianna marianne mariano maricarmen marie marieke marija marijan marijana marijke marijona marijus marika marilyn marin marina marine mario mariola
marion maris marisa marisol marit marita marite marius mariusz mariya marja marjan marjatta marjeta marjo marju marketa markku marko markus marleen marlena marlene
marloes marta marte martha marthese martijn martin martina martine martins marton martta martti mary marzena massimiliano massimo matas matej mateja mateo mateusz matevz
mathea mathias mathieu mathilde mathis mati matias matija matilde matjaz mats matteo matthew matthias matthieu matti mattias matus matyas maud maureen maurice mauricio
maurizio mauro maximilian meelis meera megan mehmet meike melanie melinda melissa menno mercedes merel merike merja merle metka mette mia michael michaela michail michal
michel michela michele micheline michelle mieke miguel miha mihael mihaela mihai mihail mihails mihaly mihkel mihnea miia mika mikael mike mikhail mikkel mikko miklos
mikolaj mikus milada milan milda milena millie miloslav miloslava mina mindaugas minna mircea mirela miriam mirja mirjam mirjana mirko miroslav miroslava miroslaw
miroslawa mirtill mislav mitja mladen moa modris mogens mohammad mohammed mojca molly mona monica monika monique montserrat moonika moritz morten muhammad murat murielle
mustafa mykola mykolas myriam nada nadia nadine nadja nancy nandor nanna naomi natalia natalie nataliya natalya natasa nathalie nathan nauris neha neil nejc nela nelson
nenad nerea neringa nete niamh nicholas niclas nico nicola nicolae nicolas nicole nicoleta nicoletta nicolo nicu niels nienke nieves nigel niina nijole nika niko nikolaj
nikolaos nikolay nikolett nikolina nikoline nikos nils nina nives noah noelia noemi noemie nojus noor nora norbert normunds nuno nuria oana octavian oddvar odeta oisin
oksana olaf olafur olav olavi ole oleksandr olena olev olga oliver olivia olivier oliwia olle olli olof omar ondrej onni orla orlando ornella orsolya oscar oskar oskari
oskars otakar otto outi ove ovidijus ovidiu owen oyvind paavo pablo padraig paivi pal pall palle paloma pamela panagiota panagiotis paola paolo paraskevi pascal pascale
pascual pasi pasquale patrice patricia patrick patrik patrizia patrycja patryk paul paula pauli pauline paulius paulo pavel pavla pavlina pavol pawel peder pedro peep
peer peeter peggy pehr pekka penelope penka pentti pernilla pernille petar peter peteris petr petra petras petre petri petros petru petter petteri petur philip philipp
philippe phillip phoebe pia pierluigi piero pierre piet pieter pietro piia piotr piret pirjo pirkko piroska plamen polona pontus pooja poul povilas priit primoz priya
przemyslaw quentin rachel radek radim radka radoslav radoslaw rafael rafal raffaele raffaella ragna ragnar ragnhild rahul raija raili raimo raimonda raimondas raimonds
rainer raitis raivis raivo rajesh ralf ralfs ralph raluca ramesh ramon ramunas ramune randi raphael raquel rares rasa rasmus rastislav raul ravi raymond razvan rebecca
reet regina regis regula reidar reijo rein reiner reinhard reinis reino reka remi remy renata renate renato renaud rene renee renzo reto rhys rianne ricardas ricardo
riccardo richard rihards riho riikka riina rikard rikke rimantas risto rita ritma ritva robert roberta robertas roberto robin rocco rocio rodica rodrigo roel rogelio
roger rogier roisin rokas roland rolandas rolands rolf romain roman romana romane romano romas romet ronald ronny roos rosa rosalia rosalina rosanna rosaria rosario
rosemary rosie rositsa rossella rostislav roxana roy ruben rudiger rudolf rudolfs rumen rumyana runa runar rune russell rut ruta ruth ruud ruzica ryan ryszard rytis saara
sabina sabine sabrina sakari salome salvador salvatore samantha sami samuel samuele sander sandis sandor sandra sandrine sandro sanita sanja sanjay sanjeev sanna sanne
santa santiago saoirse sara sarah sari sarka sarmite sascha saskia satu saulius scott seamus sean sebastian sebastien seija sem seppo serena serge sergei sergio serhiy
severine shannon sharon sheila shirley sigita sigitas sigmund signe signy sigrid sigridur sigrun sigurd sigurdur sigurjon siim siiri silje silke silvana silvia silvija
silvio silviu simao simo simon simona simone sindre sinead sinikka sinisa sintija siobhan siri sirje sirpa sissel siv sjoerd skaiste skuli slavko slavomir slawomir
snezhana snorre snorri sofia sofie solange soley solveig solveiga solvita sonia sonja sophia sophie sorcha soren sorin sorina sotirios spyridon stacey staffan stanislav
stanislava stanislaw stanislawa stanislovas stanko stanley stasys stavros stavroula steen stefan stefania stefanie stefano steffen stein steinar steinunn stelian stella
stellan stepan stephane stephanie stephen steven stewart stian stijn stipe stjepan stoyan stuart sture styliani stylianos sunil suresh susan susana susanna susanne suzan
suzana suzanne svante svava svein sveinn sven svend svenja sverre sverrir svetlana svetoslav sybille sylvain sylvia sylvie sylwia synne synnove szabina szabolcs szilard
szilvia szymon taavi tadas tadej tadeusz tadhg tage taimi taina tamara tamas tania tanja tapani tapio tarja tarmo tatiana tatjana tauno tea teemu teodor teodora terence
teresa tereza terezia terhi tero tetiana teun thanasis thea theodora theodoros theresa thibault thibaut thierry thijs thilo thomas thor thora thordis thordur thorir
thorsteinn thorsten thorunn tiago tibor tihana tiia tiina tiit tiiu tilen tim timea timo timothy tina tineke tivadar tiziana tjasa tobias toby todor todorka toivo tom
tomas tomasz tomaz tomislav tommaso tone tonis toomas torben torbjorn tord torstein torsten tove tracey tracy trevor triin trine tristan tron trond tryggvi trygve tsvetan
tsvetanka tudor tuija tuomas tuomo turid tuula tuulikki tuva twan tyler tyra udo ueli ugne uldis ulf ulla ulle ulrich ulrik ulrika ulrike unni unnur uno urmas urs ursa
ursula urszula urte urve uta ute uwe vaclav vaida vaidas vaino vaiva valdek valdemar valdemaras valdimar valdis valentin valentina valentinas valentine valeria valerie
valerija valerio valter vanda vanessa vasco vasil vasile vasileios vasiliki vasilis vedran vegard veikko veiko vello velta vendula vera veronica veronika veronique vesa
vesela veselin vesna vibeke vicente victor victoria vida vidar viera viesturs vigdis viggo vija vijay vikram viktor viktoria viktorija vilborg vilhelm vilhjalmur vilho
vilija vilius ville villu vilma vilmos vilnis vincent vincenzo vineta vinko violeta viorel virgil virginia virginie virginija virginijus virpi vitalija vito vitor
vittoria vittorio vivi vivian viviana viviane vivien vjekoslav vlad vladimir vladimira vlado vlasta vojtech volker volodymyr vuokko vytas vytautas waclaw waldemar walter
wayne wendy werner weronika wesley wiebke wieslaw wiktor wiktoria wilhelm willem william wilma witold wladyslaw wladyslawa wojciech wolfgang wouter xavier yann yannick
yannis yiannis ylva yolanda yordan yordanka yulia yusuf yves yvette yvonne zachary zalan zan zane zbigniew zdenek zdenka zdravko zeljka zeljko zenta zeynep ziga zigmas
zinaida zita zivile zlatko zoe zofia zoi zoltan zoran zrinka zsanett zsofia zsolt zsuzsanna zuzana zuzanna zvonimir zydrunas zygmunt αγγελικη αθανασια αθανασιοσ
αικατερινη αλεξανδροσ αναστασια αναστασιοσ ανδρεασ αννα αντωνιοσ αποστολοσ βασιλειοσ βασιλησ βασιλικη γεωργια γεωργιοσ γιαννησ γιωργοσ δεσποινα δημητρα δημητρησ δημητριοσ
ειρηνη ελενη ελευθεριοσ εμμανουηλ ευαγγελια ευαγγελοσ ζωη ηλιασ θανασησ θεοδωρα θεοδωροσ ιωαννα ιωαννησ καλλιοπη κατερινα κωνσταντινα κωνσταντινοσ κωστασ μαρια μαρινα
μιχαηλ νικολαοσ νικοσ ολγα παναγιωτα παναγιωτησ παρασκευη πετροσ σοφια σπυριδων σταυροσ σταυρουλα στυλιανη στυλιανοσ σωτηριοσ φωτεινη φωτιοσ χαραλαμποσ χρηστοσ χρυσουλα
александър анастасия ангел анна атанас божидар боико борис валентин васил веселин виктор виктория владимир георги гергана даниел десислава диана димитър елена емил
здравко иваило иван иванка иордан иорданка калоян кирил красимир кристиян любомир маргарита мария мартин михаил надежда никола николаи пенка пеньо петър петя пламен радка
ралица росица румен румяна светлана светослав силвия симона снежана стефан стоян теодора тодор тодорка христо цветан цветанка
`;
