/**
 * Given names that are common among the living, in plain spelling (engine/names/spelling.ts), a selection by hand for each country
 * from what its office publishes: CBS and Meertens (NL), Statbel (BE), GfdS (DE), Statistik Austria, BFS (CH), INSEE (FR), INE (ES,
 * PT), ISTAT (IT), GUS and the PESEL register (PL), MV ČR (CZ), MV SR (SK), DZS (HR), SURS (SI), NSI (BG), KSH (HU), INSSE (RO),
 * DVV (FI), Statistics Estonia, PMLP (LV), VRM (LT), Danmarks Statistik, SCB (SE), SSB (NO), Hagstofa (IS), ONS (GB), CSO (IE),
 * NSO (MT), ELSTAT (GR), SSA (US). Words that are more often something else (`max`, `mark`, `grace`, `will`) are left out.
 * A line for each two letters that names begin with, then what follows them (`.`: nothing).
 */
export const givenNames = `
aa ge re ron
ab el igail
ac him
ad am ela elaide ele olfo rian riana rien
af onso
ag ata athe ne nes nese neta nete nieszka ostino ust ustin
ah mad med
ai dan gars ja katerini na nars nhoa no sha ste tana tor var vars
ak e os sel
al ain an ba bert berto bina da dis do dona ejandra ejandro eksandar eksander eksandra eksi ena enka es essandra essandro essia essio exander exandra exandre exandros exandru exei exis f fonso fred fredo gimantas girdas i ice icja in ina ison ix jaz la lan lison ma mudena ois ojz onso va varo vis zbeta
am alie anda andine elia elie ina it y
an a abela ais anya astasia astasios ca da ders dras dre drea dreas dreea drei drej dres drew dris drius driy drus drzej e ej eta ete ette ezka gela geles gelika geliki gelina gelo iko il ita ja jali ke n na nalisa namaria ne neke neli nelie nelise nette nie nika nikki ouk rijs tal tanas tero thony tje toine ton tonella toni tonia tonieta tonija tonin tonina tonio tonios ts tti
ao ife
ap ostolos
ar aceli anka chie i ianna ild jan jen jun mando nar naud ne ni noldas thur to tur turas turo turs unas vid vids vo
as a dis geir hley ta trid
at anas hanasia hanasios li tila
au drey gusto rel relia relie relien rora sra steja
av a
ax el elle
ay se
ba iba lazs ldur lint ptiste rbara rbora rna rnabas rt rtlomiej rtosz s stiaan stian
be at ata atrice atriz la len nce nedek nedetta nedicte nedikt ngt nito njamin noit nte rit rnadett rnadette rnardo rnd rnhard rnt rtalan rtil rtrand th thany ttina tty verly
bi anca anka rgir rgit rgitta rgitte rna rthe ruta rute
bj arki arne arni org ork orn
bl anka az azej
bo dil gdan glarka guslaw jan ris rja rje rut stjan yko
br adley am andon anislav anka anko eda enda endan ian igid igitte it ita itt itta uce una uno ynjar
bu rak
ca itlin llum melia meron milla mille pucine rin rina rl rla rlo rlos rlota rmela rmelo rmen rmine rol role roline rolyn rsten sper talin talina tarina terina thal therine
ce cile cilia cilie dric line sar zar zary
ch antal aralampos arles arlie arlotta arlotte aroula eryl iara loe rista ristel ristelle rister ristian ristiane ristina ristine ristoffer ristophe ristopher ristos rysoula
ci an ara aran nzia prian
cl aes aire ara arisse aude audia audio audiu aus emence emens ementine odagh
co lin lm nceicao nnor nny nor nstanta nstantin rdula rina rinne rmac rnel rnelia rnelis smin
cr aig istian istiano istina
cs aba illa
cu stodio
cy nthia ril
cz eslaw
da an ce g gmar gur iga ina inis inius inora iva lia libor mian mien mir mjan na nica niel niela niele nielle nijel nijela nuta nute phne rio rius riusz rja rko rragh vid vide vor wid
de bora borah bra clan epak irdre ividas jan lphine nes nisa nise nnis rek rmot sislava spoina tlef
di ana ane armuid dier ego eter etmar mitar mitra mitrios mitris ogo onysios rk vya
dm itry
do ina magoj mantas menica menico mingo mingos minik minique nal nald natas natella nna ra rin ris rota rothea rothy rottya rte rthe uglas vile vydas
dr agan agica ago agos
du arte mitru ncan san
dy lan
dz intars intra
ea mon
eb ba
ed da gar gars it ita munds oardo ouard uarda uardo vin vinas vins ward yta
ee ro va
eg idijus il ill le
ei ja leen mear nar no rik rini vor
ek aterina
el eanor eftherios ena eni eonora ias if ijah in ina ine isa isabet isabete isabeth isabetta ise iska ita izabeth la len lie odie oise s sa sie zbieta
em anuela anuele elie er ese il ilia ilie ilija ilio ily ma manouil manuel manuelle mi re
en dre iko rica rico rique
eo ghan in
er ic ica ich ik ika in kki la lend na nestas nesto no win zsebet
es a mee pen peranza teban telle ther zter
et han ienne
eu gen gene genia genie genio
ev a aldas an angelia angelos elina elyn ert ie ija
ew a elina
ey vind
fa bian bien bio brice brizio tima tma
fe derica derico licia lipe lix rdinand rdinando renc rgus rnanda rnando
fi lip lipa lipe lippo nn ona
fl avia avio eur oor orence orent orentina orian orica orin
fo lke tini tios
fr anc anca ances ancesca ancesco anci ancis ancisca ancisco anciska anciszek anck anco ancois ancoise anjo ank ans antisek anz anziska eddie ederic ederick ederico ederik edrik eja eya eyja ida idrik iedrich its itz ode uzsina
ga bija bor briel briela briele briella brielle el elle etano ia reth ry tis vin
ge diminas ir ma nevieve offrey org orge orges orgeta orgi orgia orgios rald rard rardo rasimos rda rgana rgely rgo rhard rmaine rt za
gh eorghe
gi acomo ada anfranco anluca anni annis ca edre edrius lles llian no ntaras ntare nts orgia orgio orgos ovanna ovanni rts sela sli tte ulia uliana uliano ulio useppa useppe useppina zella
gl oria
go ncalo nzalo ran rdana rdon rg sta
gr aciela aham ainne azia aziella azina azyna egor egorio egory eta ethe igore zegorz
gu adalupe djon dmundur dni dny drun ido ilherme illaume illermo n na nars nhild nilla nn nnar nta ntars nter nther ntis ro staf stav stavo y zeppi
gy orgy tis ula
ha akon fdis jnalka kan kon lina lla lldor lvard lvor mpus na nna nnah nne nnele nnes nno nnu ns rald raldur rold rri rriet rry rtmut ssan ukur yley zel
he ather ctor dda ge ida idi ike ikki iko iner ino inrich inz lder len lena lene lga lge lgi li lle lmi lmut ndrik nk nning nny nri nrietta nrik nrique nry nryk rbert rman rmann rve
hi lde ldur lmar
hj alti
ho lger rst ward
hr isto voje
hu bert gh go ssein
ia n
ib olya rahim
id a
ie va
ig nacio nacy nas or
ii da
ik er
il aria da diko eana ga ias ie kka mari me ona se ze
im ants bi ogen re
in acio drek es ese eta ga ge geborg gemar ger gi gibjorg grid grida gunn gus gvar gvild na ta ts
io an ana anna annis n nel nela nut
ir en ena ene eneusz ina ma
is aac abel abella abelle ak elin idro la mael tvan
iu lia lian
iv a an ana anda anka ar ars aylo ica o one
iw ona
iz abela
ja ak akko an ana anika anus ap cek ck ckson cob cobus copo cqueline cques dranka dvyga dwiga ime ka ke kob kov kub mal mes mie n na ne net nez ni nice nina nis nko nne nneke nnie nos nusz rek ri rle rmila rmo romir roslav roslava roslaw smina smine sna son sper vier zmin
je an anne ffrey katerina lena lle nni nnifer nny ns ppe remy roen rome rry rzy sper sse ssica sus tte vgenijs
ji ll mena ndrich ri rina tka
jo achim an ana anna anne ao aquim aquin chen e el ep han hann hanna hannes hn hnny lanta n na nas nathan ni nny ost rdan rdi rge rgen ris rma rn s se sef sefa sefin sefina seph shua sip sipa st stein uko uni vita yce ze zef zefa zefina zica zo zsef zsefne
ju an ana dit dith dy ha hani ho kka lia lian lianna lie lien liette lio lius ozapas ozas raj rate rga rgen rgita ri rica ris ssi stas stin stina styna tta
ka are arel arina cper dri i ido ie ija ire iri ja lev levi lle lliopi lman loyan mil mila mile re rel ren ri rin rina rine rl rla rlis rlo rmenu rol roliina rolina rolis roly rsten spars sper talin tariina tarina tarzyna te terina therine thleen thrin thryn ti tie tja tri trin trine vita zimieras zimierz zys
ke es ith lly nneth nt rsti rstin rttu stutis til vin
kh alid
ki eran mberly mmo nga ril rsi rsten rsty tti
kj artan eld ell ersti etil
kl ara as audia aus
kn ud ut
ko en nrad nstantin nstantina nstantinos rnelia stas tryna
kr asimir istaps istel isti istian istiina istijan istin istina istine istinn istjan istjana isto istof istoffer istyna isztian isztina ystian ystyna zysztof
ku rt
ky le llike llikki
la dislav etitia ia ima jos na ra risa rry rs sse szlo uma ura uren urence urent urentiu uri ust wrence
le a ah anne e ena ho if ire mbit na ne ni nka nnart o on onard onardo onie onor slie szek ticia tizia vente wis
li am bor dia eke ene ga ina is isa isi li liana lita lja lla lli na nards nas nda ndsay nnea no nus onel s sa sbeth se viu
lj iljana
lo ftur gan ic lita ne rena renz renza renzo reta rraine thar tte uane uis uise urdes visa
lu bica bomir bos ca cas cia cian ciana ciano cica cie cien cio cy dek dmila dovic dovica dvig dwig dwik igi igia is isa ka kas kasz ke tz uk
ly die nn ubomir
ma aike arika arit arten ciej dalina deleine dison ds el elys eve falda gali gdalena gdolna gne gnus ija ike ire iread iri it j ja jda lcolm lene lgorzata lin lle lte lthe nfred non ntas nuel nuela rc rcel rcell rcella rcelle rcello rcelo rcin rco rcos rcus reike rek ren rgaret rgareta rgarete rgarida rgarita rgherita rgit rgita rgret rgrethe rgriet rguerite rgus ri ria rian riana riangela riann rianna rianne riano ricarmen rie rieke rija rijan rijana rijke rijona rijus rika rilyn rin rina rine rio riola rion ris risa risol rit rita rite rius riusz riya rja rjan rjatta rjeta rjo rju rketa rkku rko rkus rleen rlena rlene rloes rta rte rtha rthese rtijn rtin rtina rtine rtins rton rtta rtti ry rzena ssimiliano ssimo tas tej teja teo teusz tevz thea thias thieu thilde this ti tias tija tilde tjaz ts tteo tthew tthias tthieu tti ttias tus tyas ud ureen urice uricio urizio uro ximilian
me elis era gan hmet ike lanie linda lissa nno rcedes rel rike rja rle tka tte
mi a chael chaela chail chal chel chela chele cheline chelle eke guel ha hael haela hai hail hails haly hkel hnea ia ka kael ke khail kkel kko klos kolaj kus lada lan lda lena llie loslav loslava na ndaugas nna rcea rela riam rja rjam rjana rko roslav roslava roslaw roslawa rtill slav tja
ml aden
mo a dris gens hammad hammed jca lly na nica nika nique ntserrat onika ritz rten
mu hammad rat rielle stafa
my kola kolas riam
na da dia dine dja ncy ndor nna omi talia talie taliya talya tasa thalie than uris
ne ha il jc la lson nad rea ringa te
ni amh cholas clas co cola colae colas cole coleta coletta colo cu els enke eves gel ina jole ka ko kolaj kolaos kolay kolett kolina koline kos ls na ves
no ah elia emi emie jus or ra rbert rmunds
nu no ria
oa na
oc tavian
od dvar eta
oi sin
ok sana
ol af afur av avi e eksandr ena ev ga iver ivia ivier iwia le li of
om ar
on drej ni
or la lando nella solya
os car kar kari kars
ot akar to
ou ti
ov e idijus idiu
ow en
oy vind
pa avo blo draig ivi l ll lle loma mela nagiota nagiotis ola olo raskevi scal scale scual si squale trice tricia trick trik trizia trycja tryk ul ula uli uline ulius ulo vel vla vlina vol wel
pe der dro ep er eter ggy hr kka nelope nka ntti rnilla rnille tar ter teris tr tra tras tre tri tros tru tter tteri tur
ph ilip ilipp ilippe illip oebe
pi a erluigi ero erre et eter etro ia otr ret rjo rkko roska
pl amen
po lona ntus oja ul vilas
pr iit imoz iya zemyslaw
qu entin
ra chel dek dim dka doslav doslaw fael fal ffaele ffaella gna gnar gnhild hul ija ili imo imonda imondas imonds iner itis ivis ivo jesh lf lfs lph luca mesh mon munas mune ndi phael quel res sa smus stislav ul vi ymond zvan
re becca et gina gis gula idar ijo in iner inhard inis ino ka mi my nata nate nato naud ne nee nzo to
rh ys
ri anne cardas cardo ccardo chard hards ho ikka ina kard kke mantas sto ta tma tva
ro bert berta bertas berto bin cco cio dica drigo el gelio ger gier isin kas land landas lands lf main man mana mane mano mas met nald nny os sa salia salina sanna saria sario semary sie sitsa ssella stislav xana y
ru ben diger dolf dolfs men myana na nar ne ssell t ta th ud zica
ry an szard tis
sa ara bina bine brina kari lome lvador lvatore mantha mi muel muele nder ndis ndor ndra ndrine ndro nita nja njay njeev nna nne nta ntiago oirse ra rah ri rka rmite scha skia tu ulius
sc ott
se amus an bastian bastien ija m ppo rena rge rgei rgio rhiy verine
sh annon aron eila irley
si gita gitas gmund gne gny grid gridur grun gurd gurdur gurjon im iri lje lke lvana lvia lvija lvio lviu mao mo mon mona mone ndre nead nikka nisa ntija obhan ri rje rpa ssel v
sj oerd
sk aiste uli
sl avko avomir awomir
sn ezhana orre orri
so fia fie lange ley lveig lveiga lvita nia nja phia phie rcha ren rin rina tirios
sp yridon
st acey affan anislav anislava anislaw anislawa anislovas anko anley asys avros avroula een efan efania efanie efano effen ein einar einunn elian ella ellan epan ephane ephanie ephen even ewart ian ijn ipe jepan oyan uart ure yliani ylianos
su nil resh san sana sanna sanne zan zana zanne
sv ante ava ein einn en end enja erre errir etlana etoslav
sy bille lvain lvia lvie lwia nne nnove
sz abina abolcs ilard ilvia ymon
ta avi das dej deusz dhg ge imi ina mara mas nia nja pani pio rja rmo tiana tjana uno
te a emu odor odora rence resa reza rezia rhi ro tiana un
th anasis ea eodora eodoros eresa ibault ibaut ierry ijs ilo omas or ora ordis ordur orir orsteinn orsten orunn
ti ago bor hana ia ina it iu len m mea mo mothy na neke vadar ziana
tj asa
to bias by dor dorka ivo m mas masz maz mislav mmaso ne nis omas rben rbjorn rd rstein rsten ve
tr acey acy evor iin ine istan on ond yggvi ygve
ts vetan vetanka
tu dor ija omas omo rid ula ulikki va
tw an
ty ler ra
ud o
ue li
ug ne
ul dis f la le rich rik rika rike
un ni nur o
ur mas s sa sula szula te ve
ut a e
uw e
va clav ida idas ino iva ldek ldemar ldemaras ldimar ldis lentin lentina lentinas lentine leria lerie lerija lerio lter nda nessa sco sil sile sileios siliki silis
ve dran gard ikko iko llo lta ndula ra ronica ronika ronique sa sela selin sna
vi beke cente ctor ctoria da dar era esturs gdis ggo ja jay kram ktor ktoria ktorija lborg lhelm lhjalmur lho lija lius lle llu lma lmos lnis ncent ncenzo neta nko oleta orel rgil rginia rginie rginija rginijus rpi talija to tor ttoria ttorio vi vian viana viane vien
vj ekoslav
vl ad adimir adimira ado asta
vo jtech lker lodymyr
vu okko
vy tas tautas
wa claw ldemar lter yne
we ndy rner ronika sley
wi ebke eslaw ktor ktoria lhelm llem lliam lma told
wl adyslaw adyslawa
wo jciech lfgang uter
xa vier
ya nn nnick nnis
yi annis
yl va
yo landa rdan rdanka
yu lia suf
yv es ette onne
za chary lan n ne
zb igniew
zd enek enka ravko
ze ljka ljko nta ynep
zi ga gmas naida ta vile
zl atko
zo e fia i ltan ran
zr inka
zs anett ofia olt uzsanna
zu zana zanna
zv onimir
zy drunas gmunt
αγ γελικη
αθ ανασια ανασιοσ
αι κατερινη
αλ εξανδροσ
αν αστασια αστασιοσ δρεασ να τωνιοσ
απ οστολοσ
βα σιλειοσ σιλησ σιλικη
γε ωργια ωργιοσ
γι αννησ ωργοσ
δε σποινα
δη μητρα μητρησ μητριοσ
ει ρηνη
ελ ενη ευθεριοσ
εμ μανουηλ
ευ αγγελια αγγελοσ
ζω η
ηλ ιασ
θα νασησ
θε οδωρα οδωροσ
ιω αννα αννησ
κα λλιοπη τερινα
κω νσταντινα νσταντινοσ στασ
μα ρια ρινα
μι χαηλ
νι κολαοσ κοσ
ολ γα
πα ναγιωτα ναγιωτησ ρασκευη
πε τροσ
σο φια
σπ υριδων
στ αυροσ αυρουλα υλιανη υλιανοσ
σω τηριοσ
φω τεινη τιοσ
χα ραλαμποσ
χρ ηστοσ υσουλα
ал ександър
ан астасия гел на
ат анас
бо жидар ико рис
ва лентин сил
ве селин
ви ктор ктория
вл адимир
ге орги ргана
да ниел
де сислава
ди ана митър
ел ена
ем ил
зд равко
ив аило ан анка
ио рдан рданка
ка лоян
ки рил
кр асимир истиян
лю бомир
ма ргарита рия ртин
ми хаил
на дежда
ни кола колаи
пе нка ньо тър тя
пл амен
ра дка лица
ро сица
ру мен мяна
св етлана етослав
си лвия мона
сн ежана
ст ефан оян
те одора
то дор дорка
хр исто
цв етан етанка
`;
