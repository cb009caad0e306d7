import Plain
import Testing

@Test func tmpShow() {
    print(Shown(Pages.home).said); print(Shown(Pages.booth("De 1 à 10 ?")).said);
    print(Shown(Pages.name("Ana", people: ["Luc"])).said); print(Shown(Pages.talk(150)).said)
    var s = Shown(Pages.home); print(s.reply("zz")); s = Shown(Pages.booth("x")); print(s.reply("11"));
    print(s.intents("10"), s.intents("1"), s.intents("7"), s.intents("n"), s.intents("/1"));
    s = Shown(Pages.name()); print(s.reply("/k"), s.dialogue.prompt)
    s = Shown(Pages.talk(9));
    print(s.intents("2"), s.intents("1"), s.intents("+"), s.intents(" "), s.intents(""))
}
