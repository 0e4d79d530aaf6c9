/**
 * Family names that are common, in plain spelling, a selection by hand for each country from the offices named in given.ts and:
 * Familiennamen (DE, Digitales Familiennamenwörterbuch), Nederlandse Familienamenbank (NL), geneanet and INSEE (FR), ONS/GRO (GB), US Census
 * 2010. Names that are more often words (`bush`, `field`, `stone`) are left out.
 * A line for each two letters that names begin with, then what follows them (`.`: nothing).
 */
export const familyNames = `
aa lto vik
ab ela erg olina olins
ad ams omaitis
ag arwal ius uilar
ah lstrom
ai gner
al brecht bu exiou len meida varez ves
am aral ato
an derson dreasen dreassen drews ghel toniou ttila tunes
ar aujo mstrong nason nesen slan
as trom
at hanasiou kinson
av ram
ay din
az evedo zopardi
ba bic ca dea iley kken kker lan laz lciunas lode lodis log logh rbieri rbosa rbu ric risic rnes rone rros rta rtos sic sile tista ttaglia uer umann
be ch ck cker gum llini nedetti nes nnett rger rggren rglund rgman rgmann rgstrom rnard rnardi rzina rzins
bi anchi anco ro zjak
bj erke
bl aha anco azek omqvist
bo dnar gnar hm nnet nnici rg rges ros rresen sch sman snjak yer zic
br andt aun ennan eznik ito ooks ouwer unner yant
bu cur dai rns tkiene tkus ttigieg
by rne
ca brera lleja lvo milleri mpbell no puto rbone rdoso rneiro rrasco rroll rter ruana ruso rvalho ssar stro ttaneo uchi
ce rar rmak rna
ch en evalier irila ovanec owdhury ristodoulou
ci eslak ndric obanu zek
cl ark arke ement
co elho jocaru leman llins lombo man nnolly nti ppens ppola rreia sta stantini
cr awford istea
cs onka
cu nha nningham
cz arnecki
d' amico angelo
da hlberg ly m nko vies vis wson
de 'angelis ak bono kker lgado nis
di as az etrich jkstra mitriou nu xon
do bre herty lenc lezal mbrovskis mingues minguez stal yle
dr agomir iessen
du bois das dek mont nne pont puis ran rand ris val
dv orak
ec onomou
ed er wards
eg ger lite litis
ei de
ek lund strom
el liott lis
en ache gel gstrom
er javec nst
es posito teves
ev ans
fa bbri bre ria rina rkas rrugia ure zekas
fe kete nech rguson rnandes rnandez rrara rrari rraro rreira rrer rretti rri
fi gueiredo scher sher tzgerald
fl etcher orea ores
fo dor nseca ntaine ntana rsberg ster urnier
fr anke eitas
fu chs lop
ga illard jdos l lea llagher llego llo rcia rnier rrido spar uci uthier utier
ge ntile orgiou
gi bson l menez ntautas ordano rard raud uliani
go lob mes mez ncalves nzalez ossens rski
gr ant assi asso ech gic iffiths inbergs uber
gu erin erreiro errero lyas pta tierrez
ha as jek kala lasz milton nssen rju rris rrison rtmann rvey ug ugen ugland vlicek wkins
he aly dlund gedus ikkila lgason lland llstrom nderson ndriks nriques rmans rnandez rrera rrero rrmann
hi dalgo
ho cevar ekstra fer ffmann fmann gan lmberg lmen lmes lmgren lmqvist rak rn rvat rvath rvatic ssain vland
hr ibar ovat
hu ang ber dak dson ghes isman ssain
ia ncu
ig lesias
il iev les ves
io annou nita rdache
iy er
ja cobs ger kab nsone nsons nssen nssens worski
je linek nkins nnings nssen ppesen rman ssen
ji menez
jo hannessen hnson hnston nes shi
ju hasz kic ng ric rik risic
ka asik czmarek dlec iser llas llio lnina lnins ngur ragiannis rklina rklins rras stelic tona ur vanagh vcic
ke ane arney lemen ller nnedy rekes
kh an
ki s
kl avina avins ein
ko ch csis hler ivisto lar lev llar nig nstantinou pecky ppel rosec sir skela tnik vac vacic vacs var walska walski zma
kr ajci ajnc alj amer atochvil aus ause ejci iz uger umina umins uminsh
ku biak cera charski hn ipers kk mar usik usk
la akso ce cis croix ine katos mbert mprou rssen ssen
le chner clerc clercq euwen febvre fevre grand hmann hto itner maire pik pp
li epina epins ndberg ndgren ndholm ndqvist ndstrom
ll oyd
lo gar mbardi mbardo ncar pes pez urenco vric zano
lu ik kac kic ndberg nde ndgren ndin ndqvist ndstrom ngu pu
ly nch
ma cdonald cedo chacek chado ciulis es galhaes guire gyar ier jcen jer kela kris lek llia mo ncini nole rchetti res riani ric rini rino rques rquez rshall rtens rtinelli rtinez rtini rusic tei thisen tic tos tousek tthews ttila yer zurek zza
mc carthy cormack donald grath kenna loughlin
me dina dved hta ier ijer lnyk ndes ndez rcier rtens ssina szaros unier yer
mi callef chalak chalski fsud halache kkola lic randa tchell
ml akar
mo ise ldovan lina ller lnar loney nteiro ntero ore rais rales ravcik ravec reau reira rel relli reno retti rgan rin rris rrison ser ura
mu lder ller lligan noz nteanu resan rphy rray scat
my hre klebust
na gy ir scimento varro vickas vickiene vratil
ne agu delcu mec meth ri umann ves
ng uyen
ni ca emela emi eto kolaou kolic ssen stor
no gueira lan mm rberg rdin rdstrom rgaard vak vosel votna votny wak wicki
nu nes nez
ny berg gard strom
o' brien connell connor donnell keeffe leary neill reilly shea sullivan
ob erg lak
oi konomou
oj ala
ol ah aru esen iveira iynyk sen
op rea
or avec ban osz sos tega tiz
os tlund
oz ola olina olins ols turk
pa checo gano iva lko lmer lmieri lumbo p pageorgiou panikolaou pas pp ppas risi rker rn rsons sztor tel tterson vic vlin wlak yne
pe arson eters llegrini llegrino ltola reira rez ric rrin rry sek tek ters tersone tersons
pf eiffer
ph illips
pi card chler eters etrzak nheiro nho nter nto ras rc res
po cius dlesnik hl korna korny lak ld pov rtelli spisil stma tocnik well
pr eda ochazka zybylski
qu eiros inn
ra cz dic du hman mirez mos ndmaa ntala smussen
re bane ddy gan id iter nard yes ynolds
ri beiro cci chards chardson chter mkus naldi va vera viere zzi zzo
ro berts bertson binson drigues driguez gers mero osimagi ssetti ssi taru th usseau ussel zitis zman
ru ggiero iz pnik snak sso zicka
sa ar ez hin lmi lo mmut nchez ndberg nders ndstrom ndu ndvik ntana ntoro ntos nz ric rtori unders vickas wicki
sc hafer hembri hipper hmid hmidt hmitt hmitz hneider holten holz houten hreiber hroder hubert hulte hulz hulze humacher huster icluna
se dlacek idel pp ppala rban rrano
sh ah arma eehan
si kora korski lina lins lva lvestri mek mic mkus moes mpson ngh pos
sj oberg ogren
sl oboda
sm eets it ith its
so ares bczak derberg lberg lheim mogyi os rrentino ukup usa uza
sp encer rogis
st anciu ankeviciene einer epanek epien evens oica romberg
su arez llivan ndberg ndstrom zuki
sv oboda obodnik
sy kora
sz abo alai ekely ilagyi oke ucs ulc
ta kacs mm naka ngen vares ylor
te der ixeira
th eodorou ompson omsen omson ygesen
ti mmermans
to masic mic pic rok rres th
tu dose rner
tv eit
un gureanu
ur ban bonas boniene
va cek her inio lenta lentini naga nags ndenberghe rga rgas sileiou ss vra z zquez
ve gh lasco lla rbeek res rhoeven rma rmeulen sely stergaard
vi dal dic dmar eira klund lla llani ncze nk rag ragh sser tale tali tola tols
vl achos
vo gel gt icu inea ros s
vr ies
vu ksic
wa gner lczak lker llace llin lsh ng tanabe tson
we ber sterberg
wh elan
wi eczorek jk kstrom lkinson llems llemsen lliams lliamson llis lson mmer nkler
wo jcik lf uters zniak
wr ight obel
wy socki
xu ereb
ya ng
yi lmaz
za haria jc krajsek mmit rina rins tko wadzki
ze man
zh ang
zi egler mmermann
zo rman
zu pan pancic
zw art
κα ραγιαννησ
μα κρησ
νι κολαιδησ
πα ππασ
ил иев
ко лев
ми тев
по пов
`;
