/**
 * The desk's own words by what they mean, in both languages. A `*` at an end of a word stands for its other
 * endings or for what a compound puts before it; `_` joins the words of a phrase.
 */
export const lexicon: Readonly<Record<string, string>> = {
  // Who and whose
  me: "ik mij me mezelf mijzelf ikzelf i myself i'm im i've i'd 'k k",
  mine: 'mijn my mine m’n mn eigen own',
  you: 'jij je jullie u ge gij you your jouw uw',
  we: 'wij we ons onze us our ours wijzelf',
  other:
    'hij zij ze hem haar zijn he she him her his they them their iemand iemands someone somebody collega* colleague* teamgenoot teamlid medewerk* werknemer* employee* personeelslid staff coworker* co-worker* gebruiker user person persoon mevrouw meneer',
  newcomer:
    'nieuweling* nieuwkomer* newcomer* joiner* starter* recruit* new_hire new_hires new_starter nieuwe_collega nieuwe_medewerker nieuwe_kracht new_colleague new_employee begonnen gestart started joined zijinstromer* indiensttreding onboarding aangenomen hired hire hires vers nieuwe_kok eerste_werkdag first_day pas_begonnen net_begonnen new_guy new_girl nieuwe_aanwinst instromer* in_dienst_gekomen in_dienst_getreden',
  job: 'kok cook verpleegkundige* nurse* stagiair* intern interns trainee* receptionist* monteur* mechanic* docent* teacher* begeleider* carer* chauffeur* driver* adviseur* vrijwilliger* volunteer* planner* schoonma* cleaner* leerkracht* juf meester arts doctor* invalkracht* uitzendkracht* temp temps oproepkracht* jobstudent* conciërge caretaker secretaresse secretary engineer* buyer* inkoper* analist* analyst* tolk interpreter* verzorgende* flexkracht* zzp* freelance* contractor* bakker* lasser* tuinman kassier* barista ambtenaar',
  manager:
    'leidinggevende* manager* teamleider* teamlead* afdelingshoofd* diensthoofd* hoofd head_of supervisor* team_leader* team_lead chef boss baas coach* teamcoach* teammanager* department_head* line_manager verantwoordelijke* unithoofd* directeur* director* bestuurder* ploegbaas ploegleider* leidinggeven leiding_geven i_manage i_run managed',
  // How many
  all: 'iedereen allemaal alle alles heel hele overal everyone everybody everything all entire whole everywhere throughout across company-wide companywide organisatiebreed volledige complete elke ieder iedere every each any anyone anybody voltallige van_alle_kanten from_all_sides site-wide sitewide gehele',
  nobody:
    'niemand geen_enkele geen_van nobody no_one noone none not_one not_a_single niet_één niet_een zero nul not_any geen_mens geen_manager geen_leidinggevende',
  some: 'sommige enkele paar aantal some few several handful handjevol een_van one_of eentje twee two drie three half helft alleen only enkel slechts',
  twice:
    'dubbel* twee_keer tweemaal 2x twee_maal double* twice duplicate* duplicat* tweede_account second_account extra_account extra_profiel extra_profile twee_accounts twee_profielen two_accounts two_profiles two_records two_entries tweevoud twin* tweeling* dubbelganger* kloon kopie clone clones ontdubbel* meervoudig* twee_logins two_logins both_accounts allebei_de_accounts samenvoeg* merge* merging merged more_than_once meer_dan_eens two_of two_versions twee_versies 2_accounts 2_profielen 2_profiles two_identical doppelganger account_te_veel account_too_many two_times deux_fois meerdere_accounts meerdere_profielen multiple_accounts in_stereo tweede_profiel second_profile te_veel one_too_many eentje_te_veel pair_of een_paar_accounts both_names beide_namen under_both onder_beide two_people twee_personen tweemaal_in duo',
  multiple:
    'meerdere several multiple veel many bulk in_één_keer in_een_keer tegelijk at_once in_one_go massaal honderd hundred* honderden tientallen dozens group groep list lijst lijstje one_by_one een_voor_een één_voor_één',
  // Not, and never
  not: "niet niets niks nie geen nooit nergens zonder not no never nowhere nothing without cannot cant can't isn't isnt aren't wasn't doesn't doesnt don't dont didn't didnt hasn't hasnt haven't won't wont couldn't shouldn't wouldn't weren't geenszins nergens_meer neither nor hardly",
  nomore: 'niet_meer no_longer any_more anymore niet_langer not_anymore geen_meer',
  still: 'nog nog_steeds still yet nog_niet nog_altijd not_yet',
  // How it is told: well, long ago, by somebody else, instead
  fine: "werkt werken lukt klopt kloppen prima gewoon goed fijn in_orde geen_probleem niks_mis doet_het al already netjes keurig juist wel fine works working worked right correct correctly well okay ok all_right alright no_trouble no_problem intact properly as_it_should as_usual nothing_wrong needn't hoeft hoef",
  once: 'vorige_week vorige_maand vorig_jaar gisteren eerder destijds ooit vroeger toen inmiddels intussen last_week last_month last_year yesterday earlier before once used_to previously meanwhile ago by_now sindsdien since',
  others:
    'mijn_collega mijn_baas mijn_leidinggevende mijn_manager mijn_buurman een_ander anderen zegt zei zeggen denkt dacht dachten volgens my_colleague my_boss my_manager somebody_else someone_else says said thinks thought told_me according',
  instead:
    'maar alleen echter toch eigenlijk juist in_plaats behalve but only yet however instead rather actually still except',
  suddenly:
    'ineens opeens plots plotseling suddenly overnight zomaar out_of_the_blue van_de_ene_op_de_andere all_of_a_sudden plotsklaps spontaan',
  // What happens
  missing:
    'ontbre* missen mis mist gemist vermist missing absent afwezig onvindbaar spoorloos verdwenen verdween disappeared disappear* vanish* zoek foetsie kwijt lost lose losing weg gone overgeslagen skip* skipped overlook* left_out omitted left_behind achtergebleven vergeten_door forgotten_by niet_te_vinden geen_spoor no_trace no_sign fell_through never_made never_imported tussen_wal dropped_out uitgevallen onbekend unknown buiten_de_boot nowhere_to_be',
  see: 'zie zien ziet zag gezien see sees seeing seen saw zichtbaar visible kijken bekijken view views viewing look inzien inzage inkijken oversight zicht toont tonen show shows showing shown displays display displayed weergegeven weergeeft weergave te_zien sight',
  exist:
    'staat staan sta stond bestaat bestaan besta exist exists existing voorkomt voorkomen komt_voor zit zitten listed list appears appear appeared show_up shows_up turn_up turned_up verschijn* opgedoken opduik* aanwezig present erin ertussen erbij binnengekomen doorgekomen meegekomen overgekomen aangekomen meegenomen overgenomen picked_up carried_over come_through came_through come_across made_it opgenomen',
  find: 'vind* vinden gevonden find finds finding found terugvind* zoek zoeken gezocht opzoeken search* searching looked_up look_up zoekfunctie zoekbalk zoekresultaat selecteren selecteerbaar selectable pick kiezen',
  create:
    'aanmaken aangemaakt aanmaak maak_aan create* creating created set_up setup make make_an maken gemaakt toevoegen toegevoegd voeg_toe add adding added inrichten klaarzetten klaargezet aanmelden_als registreren invoeren opvoeren',
  change:
    'wijzig* gewijzigd verander* veranderd change* changing changed aanpas* aangepast alter* modif* update* updated bijwerk* bijgewerkt edit* correct* corrigeer* corrigeren rechtzet* herzien replace* vervang* swap* swapped omzetten omgezet switch switched ander andere anders different other adjust* amend* omgewisseld gewisseld',
  wrong:
    'verkeerd* fout fouten foute foutief onjuist* incorrect* wrong wrongly klopt_niet kloppen_niet niet_juist niet_goed mistake* error_in typo* spelfout* misspel* misspelt false onwaar niet_correct niet_waar not_true not_right off omgedraaid swapped outdated verouderd* oud oude old former previous vorige_functie meisjesnaam maiden spelling gespeld schrijfwijze mis_gespeld',
  error:
    'fout* foutmelding* error* storing* failure mislukt* mislukken fail* failed failing failure* crash* vastloopt loopt_vast stuk kapot broken werkt_niet doet_het_niet out_of_order ligt_eruit ligt_plat plat down eruit hapert hangt stopt gestopt stopped halted stalled dead dood time-out timeout timed_out onbereikbaar unreachable',
  empty: 'leeg lege empty blank blanco wit white niets_te_zien nothing_to_see nothing nul zero',
  refuse:
    'geweiger* weiger* refus* reject* denied afgekeurd geweigerd geaccepteerd accept* accepteert pakt slikt swallow* digest* ingelezen herkend herkent recogni* erkend valid invalid ongeldig',
  remove:
    'verwijder* wissen gewist delete* deleting remove* removing removed erase* wipe* uithalen eruit_halen opheffen opgeheven afsluiten sluiten gesloten close closed closing weghalen schrappen opruimen clean_out take_out offboard* deactiv* gedeactiveerd deactiveren inactief inactive disable* uitschakelen uitgeschakeld non-actief blokkeren suspend* freeze* bevriez* reactiv* heractiv* switch_off uitzetten vergetelheid forgotten gegevenswissing op_pauze pause* archiveren archive* stopzetten stilgezet stilzetten parkeren_account weg_uit come_off bevroren_account pauzeren gepauzeerd on_hold slapend dormant opschonen leeggooien vernietig* destroy anonimiseer* anonymise* gdpr avg',
  leave:
    "uit_dienst uitdienst* vertrokken vertrekt vertrek verlaat left_the leaver* leaving leaves quit resigned ontslag ontslagen dismissed fired pensioen retire* retired werkt_hier_niet doesn't_work_here no_longer_works afscheid said_goodbye oud-medewerker* oud-collega* ex-collega* ex-colleague* former_employee* former_colleague* former_receptionist gestopt weggegaan andere_baan another_job sabbatical zwangerschapsverlof maternity* sick_leave langdurig_ziek dienstverband_gestopt contract_loopt_af demotion left_us stopped_working moved_on eruit_gestapt weg_bij gaat_weg weggaat weggaan opgezegd opzegt resigns resigning gave_notice last_day laatste_dag laatste_werkdag overleden passed_away gone_for_good vertrekken vertrekkers ouderschapsverlof parental_leave wereldreis",
  back: 'terug back returned return* rejoin* heraangenomen weer_in_dienst hersteld restored teruggezet revert* herstel* undo undone ongedaan',
  // What it is about
  login:
    'inlog* login* log_in logging_in logs_in logged_in log_on log_onto sign_in signing_in signs_in signed_in sign-in sign_on aanmeld* aanlog* ingelogd log_ik ik_log loggen get_in get_into getting_in getting_into kom_er_niet_in komt_er_niet_in erin_komen binnenkom* kom_niet_binnen niet_binnen binnengelaten toegang access entry buitengesloten locked_out lock* locked geblokkeerd blocked op_slot vergrendeld signs_me_out logs_me_out uitgelogd uitgegooid thrown_out kicked_out let_me_in lets_me_in denied geraak* raak_niet sso single_sign-on single_sign_on authenticat* 2fa mfa verificatie* verification* inlogpagina inlogscherm front_page front_door voordeur session sessie sessions_expired buiten_staan kept_out keeps_me_out deur door poort gate naar_binnen inside_the_platform inkom inkomen binnenlaat laat_me_niet welkom_heten not_welcome turned_away turns_away afgewezen aan_de_poort draaiend rondje attempts pogingen poging attempt inlogpoging* keeps_asking vraagt_steeds uitgesloten barred shut_out',
  password:
    'wachtwoord* password* paswoord* ww pw passwd credential* inloggegevens inlogcode wachtwoordherstel resetlink reset* resetten herstelmail wachtwoordreset pincode pin passcode',
  username:
    'gebruikersnaam gebruikersnamen inlognaam loginnaam username* user_name user-name login_name user_id loginnaam userid',
  page: 'pagina* page* scherm* screen* link* url* website webadres site browser bladwijzer bookmark* tabblad_browser certificaatmelding certificate_warning 404 wit_scherm laadt laden load loads loading spin* wieltje wheel knop button chrome edge firefox safari app',
  expired: 'verlopen afgelopen expire* beëindigd ended einddatum end_date tot_datum ingetrokken cut_off',
  profile:
    'profiel* profile* gegevens details data persoonsgegevens personal_details card kaart personalia info informatie veld velden field fields',
  namefield:
    'naam name namen names achternaam surname* last_name voornaam first_name roepnaam familienaam meisjesnaam voorletters initials doopnaam tussenvoegsel* middle_name',
  personfield:
    'geboortedatum geboortejaar birthday* verjaardag date_of_birth born foto* photo* picture* pasfoto profielfoto telefoonnummer phone_number geslacht gender pronouns personeelsnummer staff_number employee_number personnel_number contracturen contract_hours startdatum start_date datum_in_dienst hire_date kostenplaats cost_centre* adres address woonplaats opleidingsniveau education titel title leeftijd age jaar_oud years_old nationaliteit',
  function:
    'functie* job_title* job position* function* functietitel afdeling* department* unit team locatie location workplace werkplek standplaats',
  account:
    'account* profiel profile* gebruiker* user users record* registratie* entry entries lid leden member* useraccount gebruikersaccount',
  path: 'leerpad* leerpaden leertraject* leerroute* learning_path* learning_paths learning_track* path paths traject* track tracks programma programme curriculum verplicht* mandatory compulsory required obligatory moetjes scholingsplan leerlijn* verplichte to-do* todo* takenlijst huiswerk',
  result:
    'resultaat resultaten result results behaald* gehaald achieved achievement* voltooid* completed completion afgerond* afgeronde finished finish portfolio vinkjes ticks punten points score* scores diploma* percent procent prcent prct toetsen tests passed geslaagd history historie progress vorderingen',
  teamprogress:
    'teamvoortgang* team_voortgang teamprogress team_progress teamoverzicht* team_overview* teampagina* team_page* teamscherm* team_screen* mijn_team my_team voortgang_van_mijn_team progress_of_my_team team_dashboard teamdashboard ploeg mijn_mensen my_people my_reports reports_to reporting_to report_to direct_reports my_staff mijn_medewerkers empty_team lege_team* my_crew my_folks team_tab a_team their_team their_teams hun_team hun_teams onder_mij under_me teams completion_rates voltooiingspercentage* progress_overview voortgangsoverzicht* voortgangspagina* progress_page mijn_afdeling_af how_far_everyone hoe_ver_iedereen crew personeelsoverzicht',
  licence:
    'licentie* licence* license* licentielimiet seat seats user_limit gebruikerslimiet plekken plek plaatsen abonnement* subscription* contract bundel bundle plan pakket package lisensie* lisentie* licensies afgenomen agreed_number afgesproken_aantal overeenkomst agreement user_count seat_count headcount capaciteit capacity maximum aantal_gebruikers number_of_users tekort short_of stuks contractaantal contractueel pakketgrootte gebruikersaantal gebruikersaantallen',
  more: 'meer extra bij erbij bijkopen bijbestell* more additional increase* verhog* ophog* omhoog uitbreid* uitbreiding expand* expansion extend* extension raise* up upgrade* opschal* scale_up groei* grow* growing buy* koop kopen bestell* order* purchase* aanschaf* toevoegen offerte quote kost kosten cost costs price prijs opplussen vermeerder* oprekken enlarge bigger groter outgrow* exceed* te_klein too_small vol full op_raken run_out out_of',
  invite:
    'uitnodig* uitgenodigd nodig_uit invit* invite* inviting welkomstmail* welcome_mail* welcome_email* welcome_message welkomstbericht activatiemail* activatielink* activation* activatie* onboardingmail registratielink nieuw_account new_account account_aanmaken create_an_account account_krijgen needs_an_account get_an_account needs_access toegang_geven give_access nieuwe_gebruiker new_user een_account_geven first_login_mail',
  email:
    'e-mailadres* emailadres* mailadres* e-mail* email* mail mails mailbox* inbox contactadres contact_address postvak provider maildomein mail_domain @ emailaddress privéadres werkmail apenstaart* at_sign achtervoegsel domein domeinnaam domain hotmail gmailadres outlookadres adressen addresses mailbox_naam contactmail',
  file: 'bestand* file files excel* xlsx xls csv spreadsheet* werkblad worksheet workbook* sheet* tabblad* kolom* column* rij rijen row rows regel regels cel cell sjabloon template* lijst_uploaden upload* uploaden inladen laad_in opladen importbestand importeer* importeren import* geïmporteerd inlezen inlaadbestand tab header_row kop scheidingsteken',
  source:
    'koppeling* integrat* integratie sync* synchron* bron bronsysteem bronbestand* source source_file* feed hr-feed sftp ftp api connector* getconnector* afas workday visma successfactors personio bamboohr hris hr-systeem hr-pakket hr_system personeelssysteem aanlever* aanlevering levering* delivery deliveries delivered deliver interface token webservice web_service web_services export doorvoer uitwisseling exchange transfer nightly nachtelijk* run mutaties encoding codering delimiter utf-8 utf8 bom connection verbinding webhook json xml payroll salarispakket youforce raet adp sap_hr peoplesoft exact_hr loket_hr beaufort unit4 nmbrs sdworx sd_worx certificaat_verlopen 401 403 tijdstip_laatste last_received laatste_run last_run time_stamp timestamp loopt_achter lags nachtrun nightrun import_filter importfilter stroom',
  hr: 'hr hrm hr-afdeling p&o personeelszaken personeelsadministratie human_resources payroll',
  course:
    'cursus* course* training* opleiding* workshop* webinar* activiteit* activity activities leeractiviteit* sessie* session* lezing lecture module* les lessen lesson* e-learning* elearning* bijscholing nascholing bhv vorming* kwalificatie* qualification* bevoegdheid class classes scholing* trainingsdag masterclass cpr reanimatie klassikaal',
  enrol:
    'inschrijv* ingeschreven schrijf_in schrijf* opgeven opgegeven aanmelden_voor deelnem* deelname deelnemer* participant* participat* participate enrol* enroll* sign_up signed_up register_for registration register* book_on book boeken attend* attendee* meedoen mee_doen take_part join joining wachtlijst waiting_list uitschrijv* uitgeschreven afmelden unenrol* withdraw* toewijz* toegewezen assign* roster presentielijst plekje a_place a_spot place_on spot_on on_a_course op_een_cursus schedule_for inplannen put_me_down put_my_name op_de_lijst_van on_the_list_for doelgroep target_group zet_op zetten_op roosteren wachtlijst* deelnameformulier simulatiedag studiedag awareness_day op_cursus on_course',
  rights:
    'rechten recht rights right permission* bevoegd* bevoegdheden authori* authority authorised autorisatie* rol rollen role roles rolprofiel* role_profile* admin admins admin* administrator* beheerder* beheerrechten adminrechten beheerdersrechten beheer beheren manage_courses machtig* mandaat planner_authority privilege* allowed toegestaan mag_niet_meer coach_van coach_of coach member_of lid_van manager_flag managervinkje instellingenmenu settings_menu settings instellingen superuser key_user keyuser functioneel_beheerder knoppen powers bevoegde mandaten mandate beheerdersrol adminrol adminrole rolwissel coachrol managerrol planningsrechten schrijfrechten leesrechten meekijkrechten view_rights',
  human:
    'mens mensen_van_vlees human humans person echt_persoon real_person echte real_human agent live_agent operator representative medewerker_spreken iemand_spreken iemand_van_jullie somebody_from someone_from bellen bel terugbel* bel_me telefonisch* telefoon* phone call_me call ring_me doorverbind* doorgeschakeld verbind_me put_me_through transfer_me robot chatbot bot bots computer machine helpdesk_bellen staff spreken speak speaking speak_to talk_to praten contact_opnemen get_in_touch contact_me flesh pulse vlees supervisor_spreken klantenservice customer_service overdragen hand_over hand_me handover handoff iemand_van_support support_agent support_staff telefoonnummer_van levend living_being aan_de_lijn on_the_line te_woord gesprekspartner verhaal_kwijt praten_met talk_to_one one_of_your_people een_van_jullie iemand_van_vlees levend_persoon levende_persoon medemens vleselijk talker telephone bereikbaar openingstijden opening_hours voice stem echte_stem real_voice gebeld opgebeld belafspraak callback belletje',
  ticket:
    'ticket* melding meldingen mijn_melding case zaak incident* klacht complaint* verzoek request* aanvraag storing_van mijn_vraag_van my_report my_request my_complaint reported gemeld ingediend filed submitted ticketnummer status update_on any_news any_update nieuws_over stand_van_zaken bekend_over terugkoppeling heropen* reopen* afgehandeld opgepakt in_behandeling handled voorrang priority spoed wacht_nog still_waiting black_hole zwart_gat jira bug* ontwikkelaar developer* schermafdruk* screenshot* antwoord_op reply_on gemelde melddatum terugkoppelen nagekeken reactie_op heard_nothing niets_gehoord niks_gehoord geen_reactie no_reply no_response stil_sindsdien quiet_since vergeten_melding promised beloofd toegezegd follow_up followup opvolging',
  hello:
    'hoi hallo* hey hi hello dag goedemorgen goedemiddag goedenavond goedendag goeiemorgen goeiendag morning good_morning good_afternoon good_evening good_day evening greetings salutations howdy hiya moi yo goede_morgen goede_middag hallooo heey hee hej prettige_ochtend',
  thanks:
    'bedankt dank* dankjewel dankuwel thanks thank thx thnx tnx cheers merci appreciated danku obliged ta thankyou grateful dankbaar dankzij',
  bye: 'doei tot_ziens bye goodbye see_you later fijne_dag fijn_weekend have_a_nice have_a_good tot_de_volgende ciao cheerio groetjes houdoe take_care so_long until_next ajuus farewell salut',
  solved:
    'opgelost gelukt solved sorted fixed werkt_weer works_again it_works in_orde geregeld toppers topper perfect super geweldig fantastisch awesome brilliant great lovely lukt_weer lukt_nu works_now gefikst resolved',
  // What the asker wants
  askwhy:
    'waarom hoe_komt hoe_kan why how_come reason reden oorzaak cause waardoor wherefore explanation uitleg verklaring',
  askhow:
    'hoe how waar where steps stappen handleiding manual procedure manier way instructie kan_ik can_i may_i mag_ik how_do what_do_i moet_ik should_i do_i_need',
  askwhen: 'wanneer when hoe_lang how_long hoe_laat what_time how_soon',
  askwhich: 'welke welk which wat what',
  askmany: 'hoeveel how_many how_much',
  want: 'wil willen graag want wants would_like need needs nodig please alsjeblieft aub kun_je kunnen_jullie could_you can_you kunt_u wens wish verzoek',
  // What this desk does not do
  hrmatter:
    'salaris* salary loon loonstrook payslip* vakantie* holiday* verlof leave_request vakantiedagen days_off ziekmeld* call_in_sick pensioen pension cao reiskosten declaratie* expenses contractverlenging beoordeling functioneringsgesprek appraisal* review bonus overwerk overtime thuiswerk* zwanger pregnant vakantiegeld vrije_dag roster_hr vacature* vacancy vacancies sollicit* apply_for_a_job arbo bedrijfsarts fietsplan bike salarisschaal loonschaal payscale pay_scale salarisstrook jaaropgave annual_statement loonheffing tax belasting* verlofsaldo leave_balance verlofaanvraag dienstrooster shift_swap ruilen_dienst diensten_ruilen lease leaseauto kilometervergoeding mileage ziekmelding* re-integratie proeftijd probation ontslagbrief arbeidscontract employment_contract stageplek internship sollicitatie*',
  money:
    'factuur* invoice* betaal* betaling* payment* pay paid btw vat rekening bill billing iban korting discount creditnota inkooporder purchase_order nota notas offerteprijs creditfactuur betalingsherinnering payment_reminder aanmaning incasso direct_debit dubbel_gefactureerd invoiced btw-nummer kvk facturatie invoicing accounts_payable crediteuren',
  othersoftware:
    'outlook teams word powerpoint exact topdesk nedap ons zoom printer printen print wifi laptop* muis mouse keyboard toetsenbord windows vpn gmail instagram facebook whatsapp digid bank sharepoint onedrive salesforce sap adobe photoshop canva iphone android headset beamer monitor scanner intranet sharepoint* teams_vergadering powerpoint* onenote chatgpt copilot google chromebook_traag bios driver drivers router netwerk network hotspot simkaart sim_card telefoonabonnement beeldscherm dockingstation docking kabel cable toner papier paper badge toegangspas pasje alarm kluisje locker lift elevator koffieautomaat coffee_machine',
  content:
    'certificaat certificaten certificate certificates lesstof vraag_in question_in toets* quiz* exam* examen* eindtoets video* filmpje* geluid sound antwoord_op_vraag answer_to hoofdstuk chapter accreditatiepunten accreditation herkansen herkansing resit samenvatting summary docent_van slides hoofdstuk* lesmateriaal course_material makers auteur author spelfout_in_les e-learning_saai slide* ondertiteling subtitles vraag_drie question_three antwoordmodel toetsvraag test_question casus quizvraag transcript certificering badge_voor diploma_printen',
  report:
    'rapport* rapportage* report_of reports statistiek* statistics dashboard* grafiek* chart* export_naar managementrapportage overzicht_van kpi powerbi power_bi',
  chitchat:
    'weer weather mop grap joke* weerbericht voetbal* football songfestival hoofdstad capital recept* recipe* koken cook_a pannenkoek* pancake* taart cake lunch kantine canteen gym sportschool film films movie muziek music gedicht* poem* politiek politics verliefd love kat hond cat dog barbecue feest party borrel restaurant* trein train vlucht flight parkeer* parkeren parking aandelen stock stocks bitcoin beurs verhaal raadsel riddle liedje song horoscoop horoscope vertaal translate tennis ajax feyenoord vakantiebestemming ei egg spaghetti pizza soep soup brood bread fiets bicycle auto car garage wedstrijd match kampioen champion olympische olympics schaatsen skating zwemmen swimming wandelen hiking vogel bird boom tree tuin garden maan moon sterren stars ruimte space geschiedenis history_of koning king president minister oorlog war sinterklaas kerst christmas pasen easter verjaardagscadeau present_for cadeau gift vulkaan* volcano* spook ghost* dinosaur* quiz_me raad_eens guess_what trouwen wedding kinderen_krijgen droom dream filosofie philosophy zin_van_het_leven meaning_of_life hond_uitlaten',
  abuse:
    'idioot idiot* sukkel* dom dumb stupid stom stomme waardeloos worthless useless nutteloos bek shut_up rot_op klootzak* moron* troep garbage rubbish prutsers clowns fuck* kut* shit* crap loser* pathetic hate haat donder_op',
  injection:
    'negeer ignore instructies instructions system_prompt systeemprompt doe_alsof pretend ontwikkelaarsmodus developer_mode jailbreak drop_table rm_-rf configuratie reply_only antwoord_alleen answer_only reply_with vergeet_je_regels forget_your override safety prompt sudo bypass roleplay geheim secret sql',
};
