/**
 * Family names that are common, in plain spelling, a selection by hand for each country from the offices named in given.ts and:
 * Familiennamen (DE, Digitales Familiennamenwörterbuch), Nederlandse Familienamenbank (NL), geneanet and INSEE (FR), ONS/GRO (GB), US Census
 * 2010. Names that are more often words (`bush`, `field`, `stone`) are left out.
 */
export const familyNames = `
aalto aavik abela aberg abolina abolins adams adomaitis agarwal agius aguilar ahlstrom aigner albrecht albu alexiou allen almeida alvarez alves amaral amato anderson
andreasen andreassen andrews anghel antoniou anttila antunes araujo armstrong arnason arnesen arslan astrom athanasiou atkinson avram aydin azevedo azzopardi babic baca
badea bailey bakken bakker balan balaz balciunas balode balodis balog balogh barbieri barbosa barbu baric barisic barnes barone barros barta bartos basic basile batista
battaglia bauer baumann bech beck becker begum bellini benedetti benes bennett berger berggren berglund bergman bergmann bergstrom bernard bernardi berzina berzins
bianchi bianco biro bizjak bjerke blaha blanco blazek blomqvist bodnar bognar bohm bonnet bonnici borg borges boros borresen bosch bosman bosnjak boyer bozic brandt braun
brennan breznik brito brooks brouwer brunner bryant bucur budai burns butkiene butkus buttigieg byrne cabrera calleja calvo camilleri campbell cano caputo carbone cardoso
carneiro carrasco carroll carter caruana caruso carvalho cassar castro cattaneo cauchi cerar cermak cerna chen chevalier chirila chovanec chowdhury christodoulou cieslak
cindric ciobanu cizek clark clarke clement coelho cojocaru coleman collins colombo coman connolly conti coppens coppola correia costa costantini crawford cristea csonka
cunha cunningham czarnecki d'amico d'angelo dahlberg daly dam danko davies davis dawson de'angelis deak debono dekker delgado denis dias diaz dietrich dijkstra dimitriou
dinu dixon dobre doherty dolenc dolezal dombrovskis domingues dominguez dostal doyle dragomir driessen dubois dudas dudek dumont dunne dupont dupuis duran durand duris
duval dvorak economou eder edwards egger eglite eglitis eide eklund ekstrom elliott ellis enache engel engstrom erjavec ernst esposito esteves evans fabbri fabre faria
farina farkas farrugia faure fazekas fekete fenech ferguson fernandes fernandez ferrara ferrari ferraro ferreira ferrer ferretti ferri figueiredo fischer fisher
fitzgerald fletcher florea flores fodor fonseca fontaine fontana forsberg foster fournier franke freitas fuchs fulop gaillard gajdos gal galea gallagher gallego gallo
garcia garnier garrido gaspar gauci gauthier gautier gentile georgiou gibson gil gimenez gintautas giordano girard giraud giuliani golob gomes gomez goncalves gonzalez
goossens gorski grant grassi grasso grech grgic griffiths grinbergs gruber guerin guerreiro guerrero gulyas gupta gutierrez haas hajek hakala halasz hamilton hanssen
harju harris harrison hartmann harvey haug haugen haugland havlicek hawkins healy hedlund hegedus heikkila helgason helland hellstrom henderson hendriks henriques hermans
hernandez herrera herrero herrmann hidalgo hocevar hoekstra hofer hoffmann hofmann hogan holmberg holmen holmes holmgren holmqvist horak horn horvat horvath horvatic
hossain hovland hribar hrovat huang huber hudak hudson hughes huisman hussain iancu iglesias iliev illes ilves ioannou ionita iordache iyer jacobs jager jakab jansone
jansons janssen janssens jaworski jelinek jenkins jennings jenssen jeppesen jerman jessen jimenez johannessen johnson johnston jones joshi juhasz jukic jung juric jurik
jurisic kaasik kaczmarek kadlec kaiser kallas kallio kalnina kalnins kangur karagiannis karklina karklins karras kastelic katona kaur kavanagh kavcic keane kearney
kelemen keller kennedy kerekes khan kis klavina klavins klein koch kocsis kohler koivisto kolar kolev kollar konig konstantinou kopecky koppel korosec kosir koskela
kotnik kovac kovacic kovacs kovar kowalska kowalski kozma krajci krajnc kralj kramer kratochvil kraus krause krejci kriz kruger krumina krumins kruminsh kubiak kucera
kucharski kuhn kuipers kukk kumar kuusik kuusk laakso lace lacis lacroix laine lakatos lambert lamprou larssen lassen lechner leclerc leclercq leeuwen lefebvre lefevre
legrand lehmann lehto leitner lemaire lepik lepp liepina liepins lindberg lindgren lindholm lindqvist lindstrom lloyd logar lombardi lombardo loncar lopes lopez lourenco
lovric lozano luik lukac lukic lundberg lunde lundgren lundin lundqvist lundstrom lungu lupu lynch macdonald macedo machacek machado maciulis maes magalhaes maguire
magyar maier majcen majer makela makris malek mallia mamo mancini manole marchetti mares mariani maric marini marino marques marquez marshall martens martinelli martinez
martini marusic matei mathisen matic matos matousek matthews mattila mayer mazurek mazza mccarthy mccormack mcdonald mcgrath mckenna mcloughlin medina medved mehta meier
meijer melnyk mendes mendez mercier mertens messina meszaros meunier meyer micallef michalak michalski mifsud mihalache mikkola milic miranda mitchell mlakar moise
moldovan molina moller molnar moloney monteiro montero moore morais morales moravcik moravec moreau moreira morel morelli moreno moretti morgan morin morris morrison
moser moura mulder muller mulligan munoz munteanu muresan murphy murray muscat myhre myklebust nagy nair nascimento navarro navickas navickiene navratil neagu nedelcu
nemec nemeth neri neumann neves nguyen nica niemela niemi nieto nikolaou nikolic nissen nistor nogueira nolan nomm norberg nordin nordstrom norgaard novak novosel novotna
novotny nowak nowicki nunes nunez nyberg nygard nystrom o'brien o'connell o'connor o'donnell o'keeffe o'leary o'neill o'reilly o'shea o'sullivan oberg oblak oikonomou
ojala olah olaru olesen oliveira oliynyk olsen oprea oravec orban orosz orsos ortega ortiz ostlund ozola ozolina ozolins ozols ozturk pacheco pagano paiva palko palmer
palmieri palumbo pap papageorgiou papanikolaou papas papp pappas parisi parker parn parsons pasztor patel patterson pavic pavlin pawlak payne pearson peeters pellegrini
pellegrino peltola pereira perez peric perrin perry pesek petek peters petersone petersons pfeiffer phillips picard pichler pieters pietrzak pinheiro pinho pinter pinto
piras pirc pires pocius podlesnik pohl pokorna pokorny polak pold popov portelli pospisil postma potocnik powell preda prochazka przybylski queiros quinn racz radic radu
rahman ramirez ramos randmaa rantala rasmussen rebane reddy regan reid reiter renard reyes reynolds ribeiro ricci richards richardson richter rimkus rinaldi riva rivera
riviere rizzi rizzo roberts robertson robinson rodrigues rodriguez rogers romero roosimagi rossetti rossi rotaru roth rousseau roussel rozitis rozman ruggiero ruiz rupnik
rusnak russo ruzicka saar saez sahin salmi salo sammut sanchez sandberg sanders sandstrom sandu sandvik santana santoro santos sanz saric sartori saunders savickas
sawicki schafer schembri schipper schmid schmidt schmitt schmitz schneider scholten scholz schouten schreiber schroder schubert schulte schulz schulze schumacher schuster
scicluna sedlacek seidel sepp seppala serban serrano shah sharma sheehan sikora sikorski silina silins silva silvestri simek simic simkus simoes simpson singh sipos
sjoberg sjogren sloboda smeets smit smith smits soares sobczak soderberg solberg solheim somogyi soos sorrentino soukup sousa souza spencer sprogis stanciu stankeviciene
steiner stepanek stepien stevens stoica stromberg suarez sullivan sundberg sundstrom suzuki svoboda svobodnik sykora szabo szalai szekely szilagyi szoke szucs szulc
takacs tamm tanaka tangen tavares taylor teder teixeira theodorou thompson thomsen thomson thygesen timmermans tomasic tomic topic torok torres toth tudose turner tveit
ungureanu urban urbonas urboniene vacek vaher vainio valenta valentini vanaga vanags vandenberghe varga vargas vasileiou vass vavra vaz vazquez vegh velasco vella verbeek
veres verhoeven verma vermeulen vesely vestergaard vidal vidic vidmar vieira viklund villa villani vincze vink virag viragh visser vitale vitali vitola vitols vlachos
vogel vogt voicu voinea voros vos vries vuksic wagner walczak walker wallace wallin walsh wang watanabe watson weber westerberg whelan wieczorek wijk wikstrom wilkinson
willems willemsen williams williamson willis wilson wimmer winkler wojcik wolf wouters wozniak wright wrobel wysocki xuereb yang yilmaz zaharia zajc zakrajsek zammit
zarina zarins zatko zawadzki zeman zhang ziegler zimmermann zorman zupan zupancic zwart καραγιαννησ μακρησ νικολαιδησ παππασ илиев колев митев попов
`;
