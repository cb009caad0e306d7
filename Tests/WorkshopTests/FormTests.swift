import Testing
import Workshop

@Suite struct FormTests {
    private static let fields: [Form.Field] = [
        .init(id: "de", label: Localized("De"), kind: .text(limit: 40)),
        .init(id: "a", label: Localized("À"), kind: .text(limit: 40)),
        .init(id: "quoi", label: Localized("Quoi"), kind: .text(limit: 40)),
        .init(id: "quand", label: Localized("Quand"), kind: .date(within: 30)),
    ]

    @Test func aLineMayStayEmptyUnlessItNamesTheCardOrIsDrawn() {
        let plain = Form(prompt: Localized("La carte"), fields: Self.fields)
        #expect(Self.fields.map(plain.mayStayEmpty) == [false, true, true, false])
        let chain = Form(
            prompt: Localized("La chaîne"), fields: Self.fields,
            drawing: .chain(.init(from: "de", to: "a", client: Localized("client"))))
        #expect(Self.fields.map(chain.mayStayEmpty) == [false, false, true, false])
    }
}
