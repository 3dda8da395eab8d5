#include "indexer/extract/word_classes.h"

#include "indexer/extract/vocabulary.h"

namespace onrecord {

namespace {

constexpr WordList lists[] = {
    {determiner, "the a an this that these those some any each every another both several many most all "
                 "other certain various numerous few such no either neither"},
    {possessive | determiner, "his her its their our my your"},
    {subject_pronoun | male, "he"},
    {subject_pronoun | female, "she"},
    {subject_pronoun, "it i you"},
    {subject_pronoun | plural_word, "they we"},
    {object_pronoun | male, "him"},
    {object_pronoun | female, "her"},
    {object_pronoun, "me us them it you himself herself themselves itself myself ourselves"},
    {relative, "who which that whom"},
    {preposition, "of in on at by for from with to into over under about against after before during between "
                  "among amongst through throughout without within across behind beyond near since until till "
                  "despite per via amid amidst as than like toward towards upon onto off out up down outside inside "
                  "around round along alongside beside besides following including regarding concerning above below "
                  "versus unlike except"},
    {coordinator, "and or but nor yet"},
    {subordinator, "because if whether although though while when where whose why how unless whereas what as since "
                   "until before after once lest so that whenever wherever then whilst whom which who"},
    {auxiliary | be_form, "is was are were be been being am isnt wasnt arent werent aint"},
    {auxiliary, "has had have having do does did hasnt hadnt havent dont doesnt didnt"},
    {modal, "will would can could may might must shall should cannot cant couldnt wouldnt wont shouldnt mustnt"},
    {negation | adverb, "not never no hardly scarcely"},
    {adverb, "also later then again meanwhile however repeatedly previously already still just only even once soon "
             "often always sometimes instead rather perhaps maybe indeed too ever now here there thus hence so "
             "therefore nonetheless nevertheless moreover further furthermore afterwards afterward elsewhere "
             "together apart away back forward finally originally simply famously reportedly allegedly "
             "apparently though yet almost nearly quite very more less well much directly early late subsequently "
             "earlier bluntly jointly likewise else today yesterday tonight tomorrow recently publicly separately "
             "independently formerly currently"},
    {time_word, "monday tuesday wednesday thursday friday saturday sunday january february march april june july "
                "august september october november december morning afternoon evening night lunchtime day week month "
                "year weekend days weeks months years hours minutes moments today yesterday tonight tomorrow mon tue "
                "wed thu fri sat sun jan feb aug sept sep oct nov dec midday noon midnight"},
    {title | male | abbreviation, "mr sir lord"},
    {title | female | abbreviation, "mrs ms miss dame lady baroness"},
    {title | abbreviation, "del supt det atty dr prof rev sen rep gov gen lt col sgt capt hon messrs"},
    {title, "commodore admiral brigadier marshal commander lieutenant corporal superintendent inspector constable canon cllr alderman professor senator senators representative congressman congresswoman governor general colonel captain "
            "sergeant reverend judge justice doctor viscount earl baron duke prince princess queen king pope bishop "
            "archbishop cardinal rabbi imam sheikh"},
    {abbreviation, "st jr sr vs etc inc ltd co corp no nos vol dept est approx ave jan feb mar apr jun jul aug sept "
                   "sep oct nov dec fig al"},
    {human, "minister secretary president chancellor leader chief chairman chairwoman chair chairperson spokesman "
            "spokeswoman spokesperson mp mep msp peer mayor director senator governor candidate nominee commissioner "
            "premier taoiseach politician campaigner grandee veteran hopeful tycoon billionaire backbencher "
            "frontbencher whip ambassador diplomat negotiator economist analyst expert academic lawyer barrister "
            "judge columnist journalist reporter editor author writer presenter host broadcaster anchor boss "
            "executive banker strategist pollster aide adviser advisor source insider official officer member man "
            "woman boy girl student teacher professor doctor scientist activist businessman businesswoman "
            "entrepreneur voter resident worker farmer fisherman nurse soldier general colonel captain friend ally "
            "colleague rival opponent critic supporter predecessor successor counterpart deputy founder owner "
            "manager head father mother son daughter brother sister wife husband widow partner lawmaker "
            "congressman congresswoman attorney speaker historian philosopher actor actress singer celebrity star "
            "king queen prince princess brexiteer brexiter remainer eurosceptic europhile tory conservative "
            "democrat republican socialist nationalist unionist liberal figurehead newcomer incumbent "
            "figure heavyweight operative staffer tsar commentator loyalist rebel hardliner moderate player "
            "mogul magnate frontrunner contender challenger ceo councillor treasurer coordinator organiser "
            "organizer governor-general stateswoman statesman pm premier republican"},
    {human | male, "spokesman chairman businessman congressman man father son brother husband king prince actor "
                   "statesman fisherman boy uncle grandfather"},
    {human | female, "spokeswoman chairwoman businesswoman congresswoman woman mother daughter sister wife queen "
                     "princess actress stateswoman widow girl aunt grandmother"},
    {plural_word, "ministers secretaries leaders officials sources aides advisers advisors mps meps peers campaigners "
                  "critics experts economists analysts voters supporters opponents diplomats lawyers politicians "
                  "people members colleagues lawmakers republicans democrats tories conservatives activists "
                  "researchers scientists doctors journalists pollsters observers insiders others men women students "
                  "workers farmers unionists nationalists brexiteers remainers governors senators executives banks "
                  "companies businesses firms unions families residents allies rivals friends both pair trio two three "
                  "authors historians prosecutors police investigators detectives authorities strategists "
                  "backbenchers eurosceptics academics councillors parents children"},
    {finite_verb, "uses hit put set cut shot read let went came took gave made got saw knew thought felt found left led lost won met ran sat "
                  "stood held kept brought bought built began became fell rose grew drew flew drove spoke wrote broke "
                  "chose sent spent paid sold told said heard meant fought caught taught sought "
                  "threw shook swore tore wore woke hung struck stuck understood underwent undertook overcame "
                  "withdrew resigned wants says believes thinks remains becomes makes takes gives goes "
                  "comes gets sees knows feels finds leaves leads loses wins meets puts sets runs sits stands holds "
                  "keeps brings begins writes speaks seems appears shows tells asks argues insists "
                  "adds warns suggests admits urges describes accuses denies "
                  "supports opposes refuses continues wishes fought stayed "
                  "means includes contains allows follows helps provides represents depends depicts"},
    {base_verb, "go come take give make get see know think feel find leave lead lose win meet put set run sit stand "
                "hold keep bring buy build begin become fall rise grow draw speak write break choose send spend pay "
                "sell tell say hear mean read let cut want believe hope fear remain need seem appear show ask claim "
                "argue insist add warn suggest admit call urge accuse deny back face plan expect support oppose "
                "refuse continue wish stay work live play look try turn use include allow follow start help provide "
                "vote protect deliver ensure create stop change move join trade negotiate reach reject accept agree"},
    {body_word, "bank council party university house street committee commission parliament government office "
                "department ministry union association institute institution foundation federation confederation "
                "group company corporation agency authority service court times post guardian telegraph mail mirror "
                "express sun star journal news radio tv television bbc itv cnn sky newspaper magazine campaign "
                "movement network alliance front league trust fund club school college hospital army navy force "
                "forces police board centre center society congress senate cabinet treasury embassy summit agreement "
                "treaty act bill plan project day week europe kingdom states republic ireland britain england "
                "scotland wales london brussels paris berlin washington america european british english scottish "
                "welsh irish french german italian spanish american russian chinese labour leave remain vote brexit "
                "referendum election airport road square park hall palace arena stadium programme show question "
                "special article north south east west northern southern eastern western city county district "
                "island sea river lake airlines airways motors industries chamber tribunal assembly"},
    {paper_word, "report statement newspaper paper document letter study survey poll analysis review briefing memo "
                 "manifesto leaflet poster article editorial column book bill filing filings lawsuit complaint "
                 "documents records data figures research magazine website tabloid broadsheet daily journal "
                 "communique transcript email emails advert advertisement ad banner placard slogan "
                 "headline caption text treaty ruling judgment judgement outlet polls surveys"},
    {numeral, "one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand "
              "thousands million millions billion half third quarter"},
    {male, "his himself"},
    {female, "her herself"},
};

}  // namespace

std::span<const WordList> word_lists() { return lists; }

}  // namespace onrecord
