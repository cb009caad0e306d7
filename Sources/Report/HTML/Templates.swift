import Mustache

/// The Mustache templates of every HTML page we write. `{{x}}` is escaped; `{{{x}}}` is only for drawings and
/// styles, which are ours.
enum Templates {
    private static let sources: [String: String] = [
        "page": page, "section": section, "block": block, "line": line, "result": result, "sheets": sheets,
        "slips": slips, "cards": cards, "pair": pair,
    ]

    /// Templates do not change: if one could not be read, every test of this target would fail.
    private static let library: MustacheLibrary? = {
        var templates: [String: MustacheTemplate] = [:]
        for (name, source) in sources {
            guard let template = try? MustacheTemplate(string: source) else { return nil }
            templates[name] = template
        }
        return MustacheLibrary(templates: templates)
    }()

    static func render(_ name: String, _ values: [String: Any]) -> String {
        library?.render(values, withTemplate: name) ?? ""
    }

    private static let page = """
        <!DOCTYPE html>
        <html lang="{{lang}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
        <title>{{title}}</title>
        <style>{{{style}}}</style>
        </head>
        <body>
        <a class="skip" href="#texte">{{skip}}</a>
        <div class="paper">
        {{#warning}}
        <div class="banner" role="note"><p class="box"><strong>{{warning}}</strong>{{#otherWarning}} <span class="other" lang="{{otherLang}}">{{otherWarning}}</span>{{/otherWarning}}</p></div>
        {{/warning}}
        <div class="flow">
        <header>
        <h1>{{title}}</h1>
        {{#otherTitle}}<p class="other" lang="{{otherLang}}">{{otherTitle}}</p>{{/otherTitle}}
        <ul class="subtitle">{{#subtitle}}<li>{{.}}</li>{{/subtitle}}</ul>
        </header>
        <nav aria-label="{{contents}}">
        <ul>{{#links}}<li><a href="#{{link}}">{{name}}</a></li>{{/links}}</ul>
        </nav>
        <main id="texte">
        {{#sections}}
        {{> section}}
        {{/sections}}
        </main>
        <footer><p>{{footer}}</p></footer>
        </div>
        </div>
        </body>
        </html>

        """

    private static let section = """
        <section id="{{id}}" class="level{{level}}" aria-labelledby="{{id}}-h">
        <h{{level}} id="{{id}}-h">{{heading}}{{#otherHeading}} <span class="other" lang="{{otherLang}}">{{otherHeading}}</span>{{/otherHeading}}</h{{level}}>
        {{#blocks}}
        {{> block}}
        {{/blocks}}
        {{#inner}}
        {{> section}}
        {{/inner}}
        </section>
        """

    private static let block = """
        {{#paragraph}}
        <p dir="auto">{{> line}}</p>
        {{/paragraph}}
        {{#list}}
        <ul>
        {{#items}}
        <li dir="auto">{{> line}}</li>
        {{/items}}
        </ul>
        {{/list}}
        {{#quotes}}
        <ul class="quotes">
        {{#items}}
        <li dir="auto">{{quote}}</li>
        {{/items}}
        </ul>
        {{/quotes}}
        {{#photo}}
        <figure class="photo">
        <img src="data:image/jpeg;base64,{{jpeg}}" alt="{{caption}}">
        <figcaption dir="auto">{{caption}}</figcaption>
        </figure>
        {{/photo}}
        {{#question}}
        <p class="question">{{> line}}</p>
        {{/question}}
        {{#notice}}
        <p class="notice" role="note">{{> line}}</p>
        {{/notice}}
        {{#table}}
        <table role="table">
        <caption>{{caption}}</caption>
        <thead role="rowgroup"><tr role="row">{{#header}}<th role="columnheader" scope="col">{{name}}</th>{{/header}}</tr></thead>
        <tbody role="rowgroup">
        {{#rows}}
        <tr role="row">{{#cells}}{{#isFirst}}<th role="rowheader" scope="row" dir="auto">{{cell}}</th>{{/isFirst}}{{^isFirst}}<td role="cell" data-column="{{column}}" dir="auto">{{cell}}</td>{{/isFirst}}{{/cells}}</tr>
        {{/rows}}
        </tbody>
        </table>
        {{/table}}
        {{#result}}
        {{> result}}
        {{/result}}
        """

    private static let line = """
        {{#label}}<strong>{{label}}</strong> {{/label}}{{text}}{{#other}}<br><span class="other" lang="{{otherLang}}">{{#otherLabel}}{{otherLabel}} {{/otherLabel}}{{other}}</span>{{/other}}
        """

    private static let result = """
        <figure>
        {{#hasCaption}}<figcaption>
        {{#name}}<strong dir="auto">{{name}}</strong>{{#otherName}} <span class="other" lang="{{otherLang}}">{{otherName}}</span>{{/otherName}}<br>{{/name}}
        {{#sentence}}<span class="sentence">{{sentence}}</span>{{/sentence}}
        {{#otherSentence}}<br><span class="other" lang="{{otherLang}}">{{otherSentence}}</span>{{/otherSentence}}
        {{#reason}}<span class="reason">{{reason}}</span>{{/reason}}
        </figcaption>{{/hasCaption}}
        {{#svg}}{{{svg}}}{{/svg}}
        {{#twin}}<p class="twin">{{twin}}</p>{{/twin}}
        {{#hasTwinItems}}<ul class="twin">{{#twinItems}}<li dir="auto">{{.}}</li>{{/twinItems}}</ul>{{/hasTwinItems}}
        </figure>
        """
}
