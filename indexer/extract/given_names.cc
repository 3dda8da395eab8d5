#include "indexer/extract/given_names.h"

namespace onrecord {

namespace {

constexpr GivenNames lists[] = {
    {'m', "aaron abdul adam adrian ahmed alan alastair albert alberto alejandro alex alexander alexis alfred ali alistair "
          "allan allen andre andreas andrew andy angus anthony antonio archie arnold arthur asif austin barack barry "
          "bart ben benjamin benoit bernard bernie bill billy bob bobby boris brad bradley brandon brendan brent brian "
          "bruce bruno bryan calvin cameron carl carlos cecil charles charlie chris christian christoph christopher "
          "chuck clarence claude clive colin conor corey craig cyril dale damian damien dan daniel danny darren daryl "
          "dave david dean denis dennis derek desmond dick dieter dmitry dominic don donald doug douglas duncan dwight "
          "earl ed eddie edgar edmund eduardo edward edwin eli elliot eric erik ernest ernesto ethan eugene evan "
          "fabian felix fernando francis francisco franck frank frans fred frederick gareth gary gavin geoff geoffrey "
          "george gerald gerard gerry giles giovanni glen glenn gordon graham grant greg gregory gunther guy hamza "
          "hans harold harry harvey hassan henrik henry herbert herman howard hugh hugo humphrey iain ian ibrahim igor "
          "isaac ivan jack jacob jacques jaime jake james jamie jan jared jason javier jay jean jeff jeffrey jeremy "
          "jerome jerry jesse jim jimmy joao joe joel john johnny jon jonathan jorge jose josef joseph josh joshua juan "
          "juergen julian julio justin karl kareem keir keith ken kenneth kevin khalid klaus kurt kyle lance larry lars "
          "laurence laurent lawrence lee leo leon leonard leonardo leroy leslie lester lewis liam lloyd lorenzo louis "
          "luc luca lucas luigi luis luke luther malcolm manuel marc marcel marco marcus mario mark markus marshall "
          "martin marvin matt matteo matthew maurice max maximilian mehmet melvin michael michel mick miguel mike "
          "mitch mitchell mohamed mohammad mohammed morgan mustafa nathan nathaniel neil nelson nicholas nick nicolas "
          "nigel niklas noah noel norman oliver olivier omar oscar otto owen pablo paolo pat patrick paul pavel pedro "
          "pete peter petr phil philip philippe phillip pierre piers rafael ralf ralph ramon randy raymond reginald rene "
          "rex rhys ricardo richard rick rob robert roberto robin rod roderick rodney roger roland ron ronald ronnie rory "
          "ross roy rudolf rudy rupert russell ryan sadiq saeed sajid salman sam samuel santiago scott sean sebastian "
          "sergei sergio seth shane shaun sidney silvio simon solomon spencer stan stanley stefan stephan stephane stephen "
          "steve steven stewart stuart sven ted terence terry theo theodore thierry thomas tim timothy toby todd tom "
          "tommy tony travis trent trevor troy tyler vernon victor vince vincent vladimir walter warren wayne wesley "
          "wilfried will william willie winston wolfgang xavier yanis yusuf zac zachary"},
    {'f', "abigail adele agnes aisha alexandra alice alison allison amanda amber amelia amy ana andrea angela anita ann "
          "anna anne annette annika april ariane arlene ashley astrid audrey barbara beatrice becky belinda bernadette "
          "beth betty beverly bonnie brenda bridget brigitte camilla carla carly carmen carol carole caroline carolyn "
          "catherine cathy cecilia charlotte chelsea cherie chloe christina christine cindy claire clara claudia colleen "
          "connie cynthia daisy dana danielle dawn debbie deborah denise diana diane dina dolores donna doris dorothy edith "
          "eileen elaine eleanor elena elisabeth elizabeth ella ellen ellie emily emma erica erin esther eva eve evelyn "
          "fatima federica felicity fiona flora florence frances francesca gabriela gail georgia georgina geraldine gill "
          "gillian gina gisela gloria grace greta gwen hannah harriet hazel heather heidi helen helena henriette hilary "
          "hillary holly ida imogen ingrid irene iris isabel isabella ivanka ivy jackie jacqueline jane janet janice "
          "jasmine jean jeanne jemima jennifer jenny jess jessica jill jo joan joanna joanne jodie josephine joy joyce "
          "juanita judith judy julia juliana julie june justine karen karin kate katherine kathleen kathryn kathy katie "
          "katrina kay kayleigh kellyanne kerry kezia kim kimberly kirsten kirsty kristin laura lauren leanne lena lesley "
          "liana lily linda lisa liz lois loretta lori lorraine louise lucia lucy lydia lynn lynne madeleine maggie "
          "manuela margaret margot margrethe maria marian marie marina marine marion marjorie martha mary matilda maureen "
          "megan melania melanie melissa mia michelle mikaela miranda miriam moira molly monica nadia nadine nancy naomi "
          "natalia natalie natasha nicola nicole nina nora norma olga olive olivia pamela patricia paula pauline peggy "
          "penelope penny petra philippa phoebe phyllis polly priti rachel raquel rebecca regina renee rhoda rita "
          "roberta rosa rosalind rose rosemary roxanne ruby ruth sabine sally samantha sandra sara sarah sayeeda serena "
          "shami sharon sheila shirley silvia sinead siobhan sonia sophia sophie stella stephanie stina sue susan susana "
          "susanne suzanne sylvia sylvie tamara tammy tanya tara teresa tessa theresa tina tracey tracy ulrike ursula "
          "valerie vanessa vera veronica vicky victoria violet virginia vivian wanda wendy yasmin yvette yvonne zoe"},
};

}  // namespace

std::span<const GivenNames> common_given_names() { return lists; }

}  // namespace onrecord
